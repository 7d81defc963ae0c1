using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>
/// The program is killed again and again while it works out who is reminded and while the messages go out through a mail server that fails, hangs and breaks off. Each
/// reminder arrives, in one message; what SMTP itself cannot tell from a loss comes a second time under the same Message-ID, and is counted. COLLABCASE_KILLS and
/// COLLABCASE_MAILS say how often and how many.
/// </summary>
public sealed class KilledWhileRemindingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Monday at ten, when everybody's hour has come.
    private static readonly DateTime Begins = new(2026, 11, 23, 10, 0, 0);

    [Theory, OnEveryDatabase]
    public Task Every_reminder_arrives_in_one_message(Database kind) => RunAsync(kind, nodes: 1);

    [Theory, OnAServer]
    public Task So_it_does_where_two_programs_share_the_work_and_one_of_them_is_killed(Database kind) => RunAsync(kind, nodes: 2);

    private static async Task RunAsync(Database kind, int nodes)
    {
        var (kills, mails) = (Setting("COLLABCASE_KILLS", 4), Setting("COLLABCASE_MAILS", 40));
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
        var owners = await OwnersOfMilestones.SavedIn(host, mails, new DateOnly(2026, 12, 5));
        int Arrived() => server.Accepted.Select(m => m.MessageId).Distinct().Count();

        var begun = Stopwatch.GetTimestamp();
        var running = new List<ProgramProcess>();
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                while (running.Count < nodes) running.Add(Start(host, server, begun));
                await running[0].Address();
                // At any moment: while it starts, plans, writes messages, sends them, or has nothing left to do.
                var until = Arrived() + RandomNumberGenerator.GetInt32(2 * Math.Max(1, (mails - Arrived()) / (kills - kill)) + 1);
                for (var waited = 0; Arrived() < until && waited < 400; waited++) await Task.Delay(5);
                await Task.Delay(RandomNumberGenerator.GetInt32(60));
                await running[0].Kill();
                await running[0].DisposeAsync();
                running.RemoveAt(0);
                await DueAgainAsync(host);
            }
            while (running.Count < nodes) running.Add(Start(host, server, begun));
            var quiet = Stopwatch.GetTimestamp();
            while (await LeftAsync(host, mails) > 0)
            {
                if (Stopwatch.GetElapsedTime(quiet) > Patience) Assert.Fail($"{await LeftAsync(host, mails)} reminders have not been sent {Patience.TotalMinutes} minutes after the last kill. {running[^1].Output}");
                await DueAgainAsync(host);
                await Task.Delay(300);
            }
        }
        finally
        {
            foreach (var program in running) await program.DisposeAsync();
        }

        var arrived = server.Accepted.GroupBy(m => m.To).ToDictionary(m => m.Key, m => m.Select(copy => copy.MessageId).ToList());
        var copies = server.Accepted.Count - arrived.Values.Sum(ids => ids.Distinct().Count());
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind}, {nodes} at once: {mails} reminders, {kills} kills, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s; {copies} came a second time under the same Message-ID."));
        Assert.Equal(owners.Order(StringComparer.Ordinal), arrived.Keys.Order(StringComparer.Ordinal));
        Assert.All(arrived.Values, ids => Assert.Single(ids.Distinct()));
        var ledger = await host.Read(db => db.Set<Reminder>().Select(r => new { r.RecipientPersonId, r.State, r.Rule }).ToListAsync());
        Assert.Equal(mails, ledger.Count);
        Assert.Equal(mails, ledger.DistinctBy(r => r.RecipientPersonId).Count());
        Assert.All(ledger, r => Assert.Equal((ReminderState.InMessage, "14-days-ahead"), (r.State, r.Rule)));
        await host.VerifyHistory();
    }

    // All clocks go alike, whenever their program was started.
    private static ProgramProcess Start(CollabCaseHost host, LocalMailServer server, long begun) => host.StartProcess(
        ["--environment", "Development", "--Demonstration", "false", "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true",
            "--Clock:Now", (Begins + Stopwatch.GetElapsedTime(begun)).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            .. server.Settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value }), "--Mail:Smtp:TimeoutSeconds", "5", "--Mail:LeaseSeconds", "10"]);

    // As if the minutes until the next try had passed. A lease ends by itself.
    private static Task<int> DueAgainAsync(CollabCaseHost host) => host.Read(db =>
    {
        var longAgo = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        return db.Set<OutboxMessage>().Where(m => m.State == OutboxState.TryingAgain && m.TakeFromUtc > longAgo).ExecuteUpdateAsync(set => set.SetProperty(m => m.TakeFromUtc, longAgo));
    });

    private static async Task<int> LeftAsync(CollabCaseHost host, int mails) => mails - await host.Read(db => db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Sent));

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : usual;
}
