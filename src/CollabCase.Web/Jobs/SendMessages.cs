using System.Collections.Concurrent;
using CollabCase.Data.Mail;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>
/// Sends what is due, as many at once as there may be on their way. Each message is marked as soon as it is sent; one that fails is tried again later and holds up no
/// other; one whose address is refused for good is given up, which administrators see. When the server cannot be reached the rest stays where it is.
/// </summary>
public sealed class SendMessages(OutboxQueue queue, SentUnmarked unmarked, IMailSender sender, MailSettings settings, TimeProvider clock, ILogger<SendMessages> log) : IBackgroundJob, IDisposable
{
    private const int Taken = 500, SilencesInARow = 3;

    // What becomes of messages is written one after another: they share a connection to the database.
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly string _by = NameOfRun();
    private int _sent, _later, _given, _silences;
    private bool _failed;

    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        try
        {
            await MarkAsync();
            while (!cancel.IsCancellationRequested && _silences < SilencesInARow)
            {
                var taken = new ConcurrentQueue<TakenMessage>(await queue.TakeAsync(_by, Taken, settings.Lease, cancel));
                if (taken.IsEmpty) break;
                // What is not begun in time could be another program's by the time it is sent.
                var until = clock.GetUtcNow() + settings.Lease - (settings.Smtp?.Timeout ?? TimeSpan.Zero);
                bool GoesOn() => !cancel.IsCancellationRequested && !_failed && _silences < SilencesInARow && clock.GetUtcNow() < until;
                // One alone first, until the server has taken it: one that is away is not asked by all at once.
                var before = _sent;
                while (_sent == before && GoesOn() && taken.TryDequeue(out var first)) await TryAsync(first);
                await Task.WhenAll(Enumerable.Range(0, Math.Min(sender.AtOnce, taken.Count)).Select(_ => Task.Run(async () =>
                {
                    while (GoesOn() && taken.TryDequeue(out var message)) await TryAsync(message);
                }, CancellationToken.None)));
                await MarkAsync();
                await queue.GiveBackAsync(_by, unmarked.Messages, CancellationToken.None);
            }
        }
        finally
        {
            await queue.GiveBackAsync(_by, unmarked.Messages, CancellationToken.None);
        }
        if (_silences > 0) log.LogWarning("Messages could not be handed over to the mail server. They wait, and are tried again.");
        return _sent + _later + _given == 0 ? null : $"{Format.Number(_sent)} sent, {Format.Number(_later)} to try again, {Format.Number(_given)} given up";
    }

    public void Dispose() => _writing.Dispose();

    // Neither the try nor its mark is broken off: a message that is half sent is one nobody knows of.
    private async Task TryAsync(TakenMessage message)
    {
        var tried = await sender.TryAsync(message, CancellationToken.None);
        // Noted before anything else, and marked before the next one is begun: with all of its batch only where twice is once.
        if (tried.Result is TryResult.Sent) unmarked.Add(message.Id);
        await _writing.WaitAsync();
        try
        {
            _silences = tried.Result is TryResult.NoServer ? _silences + 1 : 0;
            switch (tried.Result)
            {
                case TryResult.Sent:
                    _sent++;
                    // Another may have marked it with its own.
                    if (!sender.TwiceIsOnce && unmarked.Messages.Contains(message.Id)) await MarkAsync();
                    break;
                case TryResult.AddressRefused:
                    await queue.GiveUpAsync(message, _by, tried.Reason, CancellationToken.None);
                    log.LogWarning("Message {MessageId} ({Kind}) is given up: its address was refused.", message.MessageId, message.Kind);
                    _given++;
                    break;
                default:
                    await queue.TryAgainAsync(message, _by, Backoff.After(message.Attempts + 1, tried.Result), tried.Reason, CancellationToken.None);
                    _later++;
                    break;
            }
        }
        catch
        {
            // The others begin nothing more: what became of it could not be written either.
            _failed = true;
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task MarkAsync()
    {
        var messages = unmarked.Messages;
        if (messages.Count == 0) return;
        await queue.SentAsync(messages, CancellationToken.None);
        foreach (var message in messages) unmarked.Remove(message);
    }

    private static string NameOfRun()
    {
        var by = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        return by[^Math.Min(by.Length, OutboxMessage.LeaseMaxLength)..];
    }
}
