using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Mail;

/// <summary>The domain after the @ of every Message-ID: that of the sender's address.</summary>
public sealed record MailDomain(string Name);

/// <summary>
/// How a use case sends a message: inside a command, without saving. The message is there if the command is committed, and not if it is not;
/// a job sends it afterwards.
/// </summary>
public sealed class Outbox(CollabCaseDb db, MailDomain domain)
{
    public const string MessagesAreOff = "Messages are off in this partnership.";

    /// <inheritdoc cref="SendAsync(IReadOnlyCollection{MessageToSend}, CancellationToken)"/>
    public async Task<HandedOver> SendAsync(MessageToSend message, CancellationToken cancel) => (await SendAsync([message], cancel))[0];

    /// <summary>
    /// Hands messages over, in two statements however many they are. One whose key was handed over before is not sent again, unless it was
    /// suppressed; one to a partner is suppressed while messages are off. Answers what became of each, in their order.
    /// </summary>
    public async Task<IReadOnlyList<HandedOver>> SendAsync(IReadOnlyCollection<MessageToSend> messages, CancellationToken cancel)
    {
        var write = db.Write ?? throw new InvalidOperationException("A message is sent inside a command, in the same transaction as what it is about.");
        var keys = messages.Select(m => m.Key).ToArray();
        // Tracked: what was handed over earlier in this command is among the local ones.
        await db.Set<OutboxMessage>().Where(m => EF.Parameter(keys).Contains(m.UniqueKey)).LoadAsync(cancel);
        var earlier = db.Set<OutboxMessage>().Local.ToDictionary(m => m.UniqueKey, StringComparer.Ordinal);
        var silent = await SilentAsync(messages, write, cancel);

        var answers = new List<HandedOver>(messages.Count);
        foreach (var message in messages)
        {
            if (earlier.TryGetValue(message.Key, out var row))
            {
                if (!row.CanBeWrittenAnew)
                {
                    answers.Add(HandedOver.Already);
                    continue;
                }
                row.Words(message, write);
            }
            else
            {
                row = new OutboxMessage(NewId.Next(), message, $"{Guid.NewGuid():N}@{domain.Name}", write);
                earlier[message.Key] = row;
                db.Add(row);
            }
            var isSilent = message is { IsToPartner: true, PartnershipId: { } partnership } && silent.Contains(partnership);
            if (isSilent) row.Suppress(MessagesAreOff);
            answers.Add(isSilent ? HandedOver.Suppressed : HandedOver.Queued);
        }
        return answers;
    }

    /// <summary>
    /// What waits to go to partners of this partnership is not sent, and its words are wiped; answers how much that was. What a mail server is being given at this very
    /// moment may still arrive.
    /// </summary>
    public Task<int> SilenceAsync(long partnershipId, CancellationToken cancel)
    {
        (db.Write ?? throw new InvalidOperationException("Messages are silenced inside a command.")).ChainOf(partnershipId);
        return db.Set<OutboxMessage>().Where(m => m.PartnershipId == partnershipId && m.IsToPartner && m.TakeFromUtc != null).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Suppressed).SetProperty(m => m.TakeFromUtc, (DateTime?)null).SetProperty(m => m.LeasedBy, (string?)null)
            .SetProperty(m => m.Reason, MessagesAreOff).SetProperty(m => m.PlainText, (string?)null).SetProperty(m => m.Html, (string?)null)
            .SetProperty(m => m.UnsubscribeAddress, (string?)null), cancel);
    }

    /// <summary>Has a message tried again at once. Refused: one that is sent, being sent or waiting, and one to partners while messages are off.</summary>
    public async Task TryAgainAsync(string messageId, CancellationToken cancel)
    {
        var write = await LockPartnershipOfAsync(messageId, cancel);
        var found = db.Set<OutboxMessage>().Where(m => m.MessageId == messageId && (m.State == OutboxState.GivenUp || m.State == OutboxState.TryingAgain));
        if (await found.AnyAsync(m => m.IsToPartner && !db.Set<Partnership>().Any(p => p.Id == m.PartnershipId && p.MessagesOn), cancel))
            throw new DomainRuleException("Messages are off in this partnership, so it cannot be sent. Its coordinator can turn them on.");
        if (await found.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.TryingAgain).SetProperty(m => m.TakeFromUtc, write.AtUtc)
            .SetProperty(m => m.DecidedBy, write.Viewer.Name).SetProperty(m => m.DecidedAtUtc, write.AtUtc), cancel) == 0)
            throw new DomainRuleException("This message has been sent, or is about to be. There is nothing to try again.");
    }

    /// <summary>Gives a message up that waits. Refused: one that is sent, being sent, or given up already.</summary>
    public async Task GiveUpAsync(string messageId, CancellationToken cancel)
    {
        var write = await LockPartnershipOfAsync(messageId, cancel);
        if (await db.Set<OutboxMessage>().Where(m => m.MessageId == messageId && (m.State == OutboxState.Waiting || m.State == OutboxState.TryingAgain)).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.GivenUp).SetProperty(m => m.TakeFromUtc, (DateTime?)null)
            .SetProperty(m => m.DecidedBy, write.Viewer.Name).SetProperty(m => m.DecidedAtUtc, write.AtUtc), cancel) == 0)
            throw new DomainRuleException("This message does not wait any more, so there is nothing to give up.");
    }

    // So that messages are not turned off at the same moment.
    private async Task<WriteScope> LockPartnershipOfAsync(string messageId, CancellationToken cancel)
    {
        var write = db.Write ?? throw new InvalidOperationException("What becomes of a message is decided inside a command.");
        await db.LockAsync(await db.Set<OutboxMessage>().Where(m => m.MessageId == messageId).Join(db.Set<Partnership>(), m => m.PartnershipId, p => p.Id, (_, p) => p.Reference).ToListAsync(cancel), cancel);
        return write;
    }

    private async Task<HashSet<long>> SilentAsync(IReadOnlyCollection<MessageToSend> messages, WriteScope write, CancellationToken cancel)
    {
        var partnerships = messages.Where(m => m.IsToPartner).Select(m => m.PartnershipId
            ?? throw new ArgumentException("A message to a partner says of which partnership it is.", nameof(messages))).Distinct().ToList();
        if (partnerships.Count == 0) return [];
        // Locked, so that messages are not turned off between looking and sending.
        foreach (var id in partnerships) write.ChainOf(id);
        var on = await db.Set<Partnership>().Where(p => partnerships.Contains(p.Id) && p.MessagesOn).Select(p => p.Id).ToListAsync(cancel);
        return [.. partnerships.Except(on)];
    }
}
