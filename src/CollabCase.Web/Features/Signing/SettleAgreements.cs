using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>
/// Writes down what a day has brought to the agreed documents of a partnership: in force on its date, superseded, expired, ended. It is worked out anew
/// each time, so it may run twice, or late.
/// </summary>
public static class SettleAgreements
{
    /// <summary>Answers how many documents changed.</summary>
    public sealed record Command(string Reference) : ICommand<int>
    {
        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            if (await visible.AgreementFactsAsync(request.Reference, cancellationToken) is not { } facts) return 0;
            var documents = await visible.AgreedDocumentsForGates.Where(d => d.PartnershipId == facts.PartnershipId).Whole().ToListAsync(cancellationToken);
            return documents.Count(document => document.Settle(facts, today));
        }
    }
}
