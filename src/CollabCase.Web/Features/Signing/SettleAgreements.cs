using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Mvc;
using MediatR;

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
        public Task<int> Handle(Command request, CancellationToken cancellationToken) =>
            db.VisibleTo(viewer).SettleAgreementsAsync(request.Reference, clock.Today(), cancellationToken);
    }
}
