using CollabCase.Data.Writing;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Mail;

/// <summary>
/// What there is to send, as the job that sends it sees it. Each step is one short write of its own, so that what has been sent is known
/// as soon as it is. Several programs may take at the same moment: a message goes to the first.
/// </summary>
public sealed class OutboxQueue(CollabCaseDb db, SingleWriter singleWriter, TimeProvider clock)
{
    /// <summary>Takes the messages that have waited longest, for the time of a lease. A program that is gone when it ends has its messages taken by another.</summary>
    /// <param name="by">Who takes: another word for each run.</param>
    public async Task<IReadOnlyList<TakenMessage>> TakeAsync(string by, int atMost, TimeSpan lease, CancellationToken cancel)
    {
        var now = WriteScope.Now(clock);
        var ids = await db.Set<OutboxMessage>().Where(m => m.TakeFromUtc <= now).OrderBy(m => m.TakeFromUtc).ThenBy(m => m.Id).Take(atMost).Select(m => m.Id).ToListAsync(cancel);
        if (ids.Count == 0) return [];
        var until = now + lease;
        // Asked again while it is written: what another program has taken meanwhile is not taken.
        await WriteAsync(db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id) && m.TakeFromUtc <= now), found => found.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Sending).SetProperty(m => m.LeasedBy, by).SetProperty(m => m.TakeFromUtc, until), cancel), cancel);
        return await db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id) && m.LeasedBy == by && m.State == OutboxState.Sending).OrderBy(m => m.DueAtUtc).ThenBy(m => m.Id)
            .Select(m => new TakenMessage(m.Id, m.MessageId, m.Kind, m.ToAddress, m.ToName, m.Subject, m.PlainText ?? "", m.Html ?? "", m.Attempts) { UnsubscribeAddress = m.UnsubscribeAddress }).ToListAsync(cancel);
    }

    /// <summary>They have been sent, whatever became of their rows meanwhile. Their words are wiped. Said a second time, it changes nothing.</summary>
    public Task SentAsync(IReadOnlyCollection<long> messages, CancellationToken cancel)
    {
        var (now, ids) = (WriteScope.Now(clock), messages.ToArray());
        return WriteAsync(db.Set<OutboxMessage>().Where(m => EF.Parameter(ids).Contains(m.Id) && m.State != OutboxState.Sent), found => found.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Sent).SetProperty(m => m.SentAtUtc, now).SetProperty(m => m.TakeFromUtc, (DateTime?)null).SetProperty(m => m.LeasedBy, (string?)null)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.Reason, (string?)null).SetProperty(m => m.PlainText, (string?)null).SetProperty(m => m.Html, (string?)null)
            .SetProperty(m => m.UnsubscribeAddress, (string?)null), cancel), cancel);
    }

    /// <summary>It could not be sent, and is tried again after a while.</summary>
    public Task TryAgainAsync(TakenMessage message, string by, TimeSpan after, string? reason, CancellationToken cancel)
    {
        var (next, why) = (WriteScope.Now(clock) + after, Short(reason));
        return WriteAsync(Mine(message, by), found => found.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.TryingAgain).SetProperty(m => m.TakeFromUtc, next).SetProperty(m => m.LeasedBy, (string?)null)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.Reason, why), cancel), cancel);
    }

    /// <summary>It cannot be sent to this address. Its words are kept, for an administrator to have it tried again.</summary>
    public Task GiveUpAsync(TakenMessage message, string by, string? reason, CancellationToken cancel)
    {
        var why = Short(reason);
        return WriteAsync(Mine(message, by), found => found.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.GivenUp).SetProperty(m => m.TakeFromUtc, (DateTime?)null).SetProperty(m => m.LeasedBy, (string?)null)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.Reason, why), cancel), cancel);
    }

    /// <summary>Gives back what was taken and not tried.</summary>
    /// <param name="by">Who has taken it.</param>
    /// <param name="but">What is kept all the same, until its lease ends.</param>
    /// <param name="cancel">Stops it.</param>
    public Task GiveBackAsync(string by, IReadOnlyCollection<long> but, CancellationToken cancel) =>
        GiveBackAsync(db.Set<OutboxMessage>().Where(m => m.LeasedBy == by && m.State == OutboxState.Sending && !but.Contains(m.Id)), cancel);

    /// <summary>
    /// Gives back what any program had taken, before its lease ends: only for one that knows that it is the only one, as on SQLite, and that has not begun.
    /// </summary>
    public Task GiveBackAllAsync(CancellationToken cancel) => GiveBackAsync(db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Sending), cancel);

    private Task GiveBackAsync(IQueryable<OutboxMessage> taken, CancellationToken cancel)
    {
        var now = WriteScope.Now(clock);
        return WriteAsync(taken, found => found.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, m => m.Attempts > 0 ? OutboxState.TryingAgain : OutboxState.Waiting).SetProperty(m => m.TakeFromUtc, now).SetProperty(m => m.LeasedBy, (string?)null), cancel), cancel);
    }

    // Taken by another program since, or silenced: then it is no longer ours to say what becomes of it.
    private IQueryable<OutboxMessage> Mine(TakenMessage message, string by) => db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.LeasedBy == by);

    private async Task WriteAsync(IQueryable<OutboxMessage> rows, Func<IQueryable<OutboxMessage>, Task<int>> write, CancellationToken cancel)
    {
        using var turn = await singleWriter.TurnAsync(cancel);
        await write(rows);
    }

    private static string? Short(string? reason) => Text.Clean(reason) is { } clean ? clean[..Math.Min(clean.Length, OutboxMessage.ReasonMaxLength)] : null;
}
