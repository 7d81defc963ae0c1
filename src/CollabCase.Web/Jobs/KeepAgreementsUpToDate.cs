using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Signing;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Jobs;

/// <summary>Brings versions into force on their date, and writes down which have expired or ended. Partnership by partnership, each in a transaction of its own.</summary>
public sealed class KeepAgreementsUpToDate(IMediator mediator, CollabCaseDb db, Viewer viewer, TimeProvider clock) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var due = visible.AgreedDocumentsForGates.WhereTheDayMatters(today);
        var references = await visible.Partnerships.Where(p => due.Any(d => d.PartnershipId == p.Id)).OrderBy(p => p.Reference).Select(p => p.Reference).ToListAsync(cancel);
        var changed = 0;
        foreach (var reference in references)
        {
            cancel.ThrowIfCancellationRequested();
            changed += await mediator.Send(new SettleAgreements.Command(reference), CancellationToken.None);
        }
        return changed == 0 ? null : $"{Format.Number(changed)} agreed documents brought up to date";
    }
}
