using CollabCase.Data.Reminders;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Reminders;
using CollabCase.Web.Features.Reminders;
using CollabCase.Web.Features.Signing;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Jobs;

/// <summary>
/// On working days: looks once at every partnership for who is to be reminded of what, and writes to each person when their hour has come, and to those who are to sign at the usual one. Each step is a transaction of its own and is
/// taken up where it was broken off.
/// </summary>
public sealed class SendReminders(IMediator mediator, ReminderLedger ledger, MessagesWait messages, WorkingDays workingDays, TimeProvider clock) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        var now = Format.InLondon(clock.GetUtcNow().UtcDateTime);
        var (today, planned, sent) = (DateOnly.FromDateTime(now), 0, 0);
        if (!workingDays.IsWorkingDay(today)) return null;
        while (!cancel.IsCancellationRequested && await mediator.Send(new PlanReminders.Command(today), CancellationToken.None) is { } some) planned += some;
        long? after = 0;
        while (!cancel.IsCancellationRequested && after is { } last)
        {
            var result = await mediator.Send(new SendDigests.Command(today, now.Hour, last), CancellationToken.None);
            (sent, after) = (sent + result.Sent, result.LastPersonId);
            if (result.Sent > 0) messages.Say();
        }
        if (now.Hour >= NoticeSettings.UsualHour)
            foreach (var reference in await ledger.WaitingToSignAsync(cancel))
            {
                if (cancel.IsCancellationRequested) break;
                sent += await mediator.Send(new ChaseSignatures.Command(reference), CancellationToken.None);
            }
        return planned + sent == 0 ? null : $"{Format.Number(planned)} reminders planned, {Format.Number(sent)} messages handed over";
    }
}
