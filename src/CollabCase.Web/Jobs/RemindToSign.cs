using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Signing;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Jobs;

/// <summary>Reminds those who were asked to sign and have not, on working days.</summary>
public sealed class RemindToSign(IMediator mediator, CollabCaseDb db, Viewer viewer, WorkingDays workingDays, TimeProvider clock) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        if (!workingDays.IsWorkingDay(today)) return null;
        var visible = db.VisibleTo(viewer);
        // A day of leeway: which day it was where people are is worked out link by link.
        var before = WriteScope.Now(clock).AddDays(1 - ChaseSignatures.DaysBetween);
        var waiting = visible.AgreedDocumentsForGates.Where(d => d.Versions.Any(v => v.Signatories.Any(s => s.State == SignatoryState.Asked
            && s.Requests.Any(r => r.UsedAtUtc == null && r.WithdrawnAtUtc == null && r.AskedAtUtc < before))));
        var references = await visible.Partnerships.Where(p => p.MessagesOn && p.State == PartnershipState.Active && waiting.Any(d => d.PartnershipId == p.Id)).OrderBy(p => p.Reference).Select(p => p.Reference).ToListAsync(cancel);
        var reminded = 0;
        foreach (var reference in references)
        {
            cancel.ThrowIfCancellationRequested();
            reminded += await mediator.Send(new ChaseSignatures.Command(reference), CancellationToken.None);
        }
        return reminded == 0 ? null : $"{Format.Number(reminded)} reminded to sign";
    }
}
