using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CollabCase.Testing.Mail;

/// <summary>What a mail server does with one message.</summary>
public enum Behaviour
{
    Accept,

    /// <summary>Says 'not now' to the address.</summary>
    TryLater,

    /// <summary>Says that there is no such address.</summary>
    RefuseAddress,

    /// <summary>Takes the words and says 'not now' afterwards.</summary>
    TryLaterAfterData,

    /// <summary>Takes everything, and then says nothing until the other side goes away.</summary>
    Hang,

    /// <summary>Breaks off before it has taken anything.</summary>
    Drop,

    /// <summary>Takes the message and breaks off before it says so: what SMTP itself cannot tell from a loss.</summary>
    AcceptAndDrop,
}

/// <summary>One message that the server has taken.</summary>
public sealed record AcceptedMail(string MessageId, string To, string Source)
{
    /// <summary>When it had the last of the message, as a timestamp of <see cref="Stopwatch"/>.</summary>
    public long TakenAt { get; } = Stopwatch.GetTimestamp();

    /// <summary>When it said so; null when it could not.</summary>
    public long? AnsweredAt { get; internal set; }
}

/// <summary>A mail server on this machine that fails as it is told, and keeps what it has accepted.</summary>
public sealed class LocalMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<AcceptedMail> _accepted = new();
    private readonly ConcurrentDictionary<Task, bool> _conversations = new();
    private readonly Func<string, Behaviour> _behaviour;
    private readonly Task _listening;

    /// <param name="behaviour">What to do with a message to an address; everything is accepted without.</param>
    public LocalMailServer(Func<string, Behaviour>? behaviour = null)
    {
        _behaviour = behaviour ?? (_ => Behaviour.Accept);
        _listener.Start();
        _listening = Task.Run(ListenAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it has taken, in order, whether it could say so or not.</summary>
    public IReadOnlyList<AcceptedMail> Accepted => [.. _accepted];

    /// <summary>How many messages it took without being able to say so.</summary>
    public int AcceptedInSilence { get; private set; }

    /// <summary>The settings with which the program speaks to it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Mail:Mode", "Smtp"), new("Mail:Smtp:Host", "127.0.0.1"), new("Mail:Smtp:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("Mail:Smtp:StartTls", "false"),
        new("Mail:From", "CollabCase <collabcase@example.org>"), new("PublicAddress", "https://collabcase.example.org"), new("Mail:Smtp:TimeoutSeconds", "1"), new("Mail:LeaseSeconds", "2"),
    ];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _listening;
        await Task.WhenAll(_conversations.Keys);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var conversation = Task.Run(() => TalkAsync(client));
                _conversations[conversation] = true;
                _ = conversation.ContinueWith(done => _conversations.TryRemove(done, out var _), TaskScheduler.Default);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var ending = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 mail.example.org");
            var (to, behaviour) = ("", Behaviour.Accept);
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO" or "HELO" or "MAIL" or "RSET" or "NOOP":
                        await writer.WriteLineAsync("250 OK");
                        break;
                    case "RCPT":
                        to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                        behaviour = _behaviour(to);
                        if (behaviour is Behaviour.Drop) return;
                        await writer.WriteLineAsync(behaviour switch { Behaviour.TryLater => "451 Not now", Behaviour.RefuseAddress => "550 No such address", _ => "250 OK" });
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 Go on");
                        var source = new StringBuilder();
                        while (await reader.ReadLineAsync(_stop.Token) is { } row && row != ".") source.Append(row.StartsWith('.') ? row[1..] : row).Append("\r\n");
                        if (behaviour is Behaviour.Hang)
                        {
                            // Until the other side has had enough.
                            while (await reader.ReadLineAsync(_stop.Token) is not null) { }
                            return;
                        }
                        if (behaviour is Behaviour.TryLaterAfterData)
                        {
                            await writer.WriteLineAsync("451 Not now");
                            break;
                        }
                        var mail = new AcceptedMail(MessageIdOf(source.ToString()), to, source.ToString());
                        _accepted.Enqueue(mail);
                        if (behaviour is Behaviour.AcceptAndDrop)
                        {
                            AcceptedInSilence++;
                            return;
                        }
                        mail.AnsweredAt = Stopwatch.GetTimestamp();
                        await writer.WriteLineAsync("250 Taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 Bye");
                        return;
                    default:
                        await writer.WriteLineAsync("502 Not here");
                        break;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // The other side was killed, or this one is stopped.
        }
    }

    private static string MessageIdOf(string source) =>
        source.Split("\r\n").First(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))["Message-ID:".Length..].Trim().Trim('<', '>');
}
