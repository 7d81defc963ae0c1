using System.Globalization;
using System.Security.Cryptography;
using CollabCase.Data;
using CollabCase.Data.Mail;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>
/// The program is killed again and again while it sends through a mail server that fails, hangs and breaks off. Every message arrives; what SMTP itself cannot
/// tell from a loss comes a second time under the same Message-ID, and is counted. COLLABCASE_KILLS and COLLABCASE_MAILS say how often and how many.
/// </summary>
public sealed class KilledWhileSendingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, OnEveryDatabase]
    public async Task Every_message_arrives_and_a_second_copy_has_the_same_Message_ID(Database kind)
    {
        var (kills, mails) = (Setting("COLLABCASE_KILLS", 8), Setting("COLLABCASE_MAILS", 200));
        await using var server = new LocalMailServer(_ => RandomNumberGenerator.GetInt32(100) switch
        {
            < 4 => Behaviour.TryLater,
            < 8 => Behaviour.TryLaterAfterData,
            < 11 => Behaviour.Drop,
            < 12 => Behaviour.Hang,
            < 14 => Behaviour.AcceptAndDrop,
            _ => Behaviour.Accept,
        });
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.MigrateAsync();
        await Mails.HandAsync(database, mails);

        for (var life = 1; life <= kills; life++)
        {
            await using var program = Start(database, server);
            // Somewhere among the messages that are left, so that there is something to send until the last.
            var until = server.Accepted.Count + RandomNumberGenerator.GetInt32(2 * Math.Max(1, (mails - server.Accepted.Count) / (kills - life + 1)) + 1);
            await program.Address();
            for (var waited = 0; server.Accepted.Count < until && waited < 300; waited++) await Task.Delay(5);
            await Task.Delay(RandomNumberGenerator.GetInt32(10));
            await program.Kill();
            await DueAgainAsync(database);
        }
        await using (var last = Start(database, server))
        {
            using var patience = new CancellationTokenSource(Patience);
            while (await LeftAsync(database) > 0)
            {
                patience.Token.ThrowIfCancellationRequested();
                await DueAgainAsync(database);
                await Task.Delay(500, patience.Token);
            }
        }

        var arrived = server.Accepted.GroupBy(m => m.MessageId).ToList();
        var copies = server.Accepted.Count - arrived.Count;
        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {mails} messages, {kills} kills, {copies} came a second time ({server.AcceptedInSilence} because the server broke off after taking them).");
        await using var db = database.Open();
        Assert.Equal((await db.Set<OutboxMessage>().Select(m => m.MessageId).ToListAsync()).Order(), arrived.Select(m => m.Key).Order());
        Assert.All(arrived, m => Assert.Single(m.Select(copy => copy.To).Distinct()));
        // One message at most is under way when the program is killed.
        Assert.InRange(copies, 0, kills + server.AcceptedInSilence);
    }

    private static ProgramProcess Start(TestDatabase database, LocalMailServer server) => ProgramProcess.Start(database,
        ["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true", .. server.Settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value })]);

    // As if the minutes until the next try had passed.
    private static async Task DueAgainAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var now = WriteScope.Now(TimeProvider.System);
        await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.TryingAgain && m.TakeFromUtc > now).ExecuteUpdateAsync(set => set.SetProperty(m => m.TakeFromUtc, now));
    }

    private static async Task<int> LeftAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<OutboxMessage>().CountAsync(m => m.State != OutboxState.Sent);
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : usual;
}
