using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using CollabCase.Data;
using CollabCase.Data.Mail;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>
/// Memoranda are sent for signature in the program, which is killed again and again while the requests go out through a mail server that fails, hangs and breaks
/// off. Each request arrives; what SMTP itself cannot tell from a loss comes a second time under the same Message-ID, and is counted. COLLABCASE_KILLS and
/// COLLABCASE_MAILS say how often and how many.
/// </summary>
public sealed class KilledWhileSendingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, OnEveryDatabase]
    public async Task Every_signature_request_arrives_and_a_second_copy_has_the_same_Message_ID(Database kind)
    {
        var (kills, requests) = (Setting("COLLABCASE_KILLS", 6), Setting("COLLABCASE_MAILS", 40));
        await using var server = new LocalMailServer(_ => RandomNumberGenerator.GetInt32(100) switch
        {
            < 4 => Behaviour.TryLater,
            < 8 => Behaviour.TryLaterAfterData,
            < 11 => Behaviour.Drop,
            < 12 => Behaviour.Hang,
            < 14 => Behaviour.AcceptAndDrop,
            _ => Behaviour.Accept,
        });
        await using var host = await CollabCaseHost.NewOn(kind);
        var rounds = await SignatureRounds.AgreedIn(host, requests);
        // The same each time, as where the program is started again by itself.
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        // Others may be written to as well, such as the coordinator.
        List<AcceptedMail> Taken() => [.. server.Accepted.Where(m => rounds.Everybody.ContainsKey(m.To))];
        int Arrived() => Taken().Select(m => m.MessageId).Distinct().Count();
        await using (var before = Start(host, server, address))
        {
            await before.Address();
            await rounds.Open(address);
        }

        var killed = new List<Kill>();
        for (var life = 1; life <= kills; life++)
        {
            await using var program = Start(host, server, address);
            using var gone = new CancellationTokenSource();
            // Somewhere among the messages that are left, so that there is something to send until the last.
            var until = Arrived() + RandomNumberGenerator.GetInt32(2 * Math.Max(1, (requests - Arrived()) / (kills - life + 1)) + 1);
            await program.Address();
            var pressing = rounds.Press(Arrived, gone.Token);
            // Now and then while a button is being pressed; else not before there is something to send.
            var early = RandomNumberGenerator.GetInt32(4) == 0;
            for (var (waited, begun) = (0, Stopwatch.GetTimestamp()); Arrived() < until && waited < 300 && Stopwatch.GetElapsedTime(begun) < Patience; await Task.Delay(5))
                if (early || rounds.AllPressed || rounds.Asked > Arrived()) waited++;
            await Task.Delay(RandomNumberGenerator.GetInt32(100));
            var asked = Stopwatch.GetTimestamp();
            await program.Kill();
            killed.Add(new(asked, Stopwatch.GetTimestamp()));
            await gone.CancelAsync();
            await pressing;
            await GivenUpByTheKilledAsync(host);
            await DueAgainAsync(host);
        }
        await using (var last = Start(host, server, address))
        {
            await last.Address();
            using var patience = new CancellationTokenSource(Patience);
            var pressing = rounds.Press(Arrived, patience.Token);
            while (!rounds.AllPressed || await LeftAsync(host) > 0)
            {
                await DueAgainAsync(host);
                await Task.Delay(500, patience.Token);
            }
            await pressing;
            await rounds.Open(Taken().GroupBy(m => m.To).ToDictionary(m => m.Key, m => SignatureRounds.TokenIn(m.Last().Source)), address);
        }

        var arrived = Taken().GroupBy(m => m.To).ToDictionary(m => m.Key, m => m.ToList());
        var copies = SecondCopy.Of(Taken(), killed);
        Say($"{kind}: {requests} signature requests, {kills} kills ({rounds.PressedAgain} before a form was answered); {SecondCopy.InWords(copies)}");
        Assert.Equal(rounds.Everybody.Keys.Order(StringComparer.Ordinal), arrived.Keys.Order(StringComparer.Ordinal));
        var messages = await host.Read(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Kind == "signature").ToDictionaryAsync(m => m.ToAddress));
        Assert.Equal(requests, messages.Count);
        Assert.All(arrived, to => Assert.Equal(messages[to.Key].MessageId, Assert.Single(to.Value.Select(copy => copy.MessageId).Distinct())));
        Assert.All(messages.Values, m => Assert.Equal((OutboxState.Sent, null, null), (m.State, m.PlainText, m.Html)));
        // One message at most is under way when the program is killed.
        Assert.All(copies.Where(c => c.Kill is not null).GroupBy(c => c.Kill), kill => Assert.Single(kill));
        await host.VerifyHistory();
    }

    private static void Say(string figures) => TestContext.Current.TestOutputHelper!.WriteLine(figures);

    private static ProgramProcess Start(CollabCaseHost host, LocalMailServer server, Uri address) => host.StartProcess(
        ["--urls", address.GetLeftPart(UriPartial.Authority), "--Jobs:Enabled", "true", "--Signing:RequestsAMinute", "1000000", .. server.Settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value }),
            // A machine with other work to do answers late, which is not what is counted here.
            "--Mail:Smtp:TimeoutSeconds", "10", "--Mail:LeaseSeconds", "20"]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // As if the minutes until the next try had passed.
    private static Task<int> DueAgainAsync(CollabCaseHost host) => TakeNowAsync(host, OutboxState.TryingAgain);

    // As if the lease of the program that was killed had ended.
    private static Task<int> GivenUpByTheKilledAsync(CollabCaseHost host) => TakeNowAsync(host, OutboxState.Sending);

    private static Task<int> TakeNowAsync(CollabCaseHost host, OutboxState state)
    {
        var now = WriteScope.Now(TimeProvider.System);
        return host.Read(db => db.Set<OutboxMessage>().Where(m => m.State == state && m.TakeFromUtc > now).ExecuteUpdateAsync(set => set.SetProperty(m => m.TakeFromUtc, now)));
    }

    private static Task<int> LeftAsync(CollabCaseHost host) => host.Read(db => db.Set<OutboxMessage>().CountAsync(m => m.State != OutboxState.Sent));

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : usual;
}
