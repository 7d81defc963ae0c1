using CollabCase.Data.Mail;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>
/// Sends what is due. Each message is marked as soon as it is sent; one that fails is tried again later and holds up no other; one whose address is
/// refused for good is given up, which administrators see. When the server cannot be reached the rest stays where it is.
/// </summary>
public sealed class SendMessages(OutboxQueue queue, SentUnmarked unmarked, IMailSender sender, MailSettings settings, TimeProvider clock, ILogger<SendMessages> log) : IBackgroundJob
{
    private const int AtOnce = 100, SilencesInARow = 3;

    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        var by = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        by = by[^Math.Min(by.Length, OutboxMessage.LeaseMaxLength)..];
        var (sent, later, given, silences) = (0, 0, 0, 0);
        try
        {
            await MarkAsync();
            while (!cancel.IsCancellationRequested && silences < SilencesInARow)
            {
                var taken = await queue.TakeAsync(by, AtOnce, settings.Lease, cancel);
                if (taken.Count == 0) break;
                var until = clock.GetUtcNow() + settings.Lease - (settings.Smtp?.Timeout ?? TimeSpan.Zero);
                foreach (var message in taken)
                {
                    // What is not begun in time could be another program's by the time it is sent.
                    if (cancel.IsCancellationRequested || silences == SilencesInARow || clock.GetUtcNow() >= until) break;
                    // Neither the try nor its mark is broken off: a message that is half sent is one nobody knows of.
                    var tried = await sender.TryAsync(message, CancellationToken.None);
                    silences = tried.Result is TryResult.NoServer ? silences + 1 : 0;
                    switch (tried.Result)
                    {
                        case TryResult.Sent:
                            // Noted before anything else, and marked before the next one is begun: with all of its batch only where twice is once.
                            unmarked.Add(message.Id);
                            if (!sender.TwiceIsOnce) await MarkAsync();
                            sent++;
                            break;
                        case TryResult.AddressRefused:
                            await queue.GiveUpAsync(message, by, tried.Reason, CancellationToken.None);
                            log.LogWarning("Message {MessageId} ({Kind}) is given up: its address was refused.", message.MessageId, message.Kind);
                            given++;
                            break;
                        default:
                            await queue.TryAgainAsync(message, by, Backoff.After(message.Attempts + 1, tried.Result), tried.Reason, CancellationToken.None);
                            later++;
                            break;
                    }
                }
                await MarkAsync();
                await queue.GiveBackAsync(by, unmarked.Messages, CancellationToken.None);
            }
        }
        finally
        {
            await queue.GiveBackAsync(by, unmarked.Messages, CancellationToken.None);
        }
        if (silences > 0) log.LogWarning("Messages could not be handed over to the mail server. They wait, and are tried again.");
        return sent + later + given == 0 ? null : $"{Format.Number(sent)} sent, {Format.Number(later)} to try again, {Format.Number(given)} given up";
    }

    private async Task MarkAsync()
    {
        var messages = unmarked.Messages;
        if (messages.Count == 0) return;
        await queue.SentAsync(messages, CancellationToken.None);
        foreach (var message in messages) unmarked.Remove(message);
    }
}
