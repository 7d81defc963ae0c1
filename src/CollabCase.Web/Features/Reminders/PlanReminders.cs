using CollabCase.Data.Reminders;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reminders;

/// <summary>Looks at the next partnerships for today, and writes down who is to be reminded of what. Sent again until it says that there are no more.</summary>
public static class PlanReminders
{
    // Few enough that nobody who writes waits for it, and that what it holds stays small.
    private const int AtOnce = 1000;

    /// <summary>Answers how many reminders were planned; null once all partnerships have been looked at.</summary>
    public sealed record Command(DateOnly Day) : ICommand<int?>
    {
        public IEnumerable<string> Locks() => [];
    }

    public sealed class Handler(ReminderLedger ledger) : IRequestHandler<Command, int?>
    {
        public Task<int?> Handle(Command request, CancellationToken cancellationToken) => ledger.LookAsync(request.Day, AtOnce, cancellationToken);
    }
}
