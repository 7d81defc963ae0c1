using System.Data.Common;
using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Mail;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Mail;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>What becomes of messages after they were handed over: sent once, tried again, given up, never lost.</summary>
public sealed class SendMessagesTests
{
    [Theory, OnEveryDatabase]
    public async Task Without_a_server_a_message_is_one_file_that_a_second_try_overwrites(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await Hand(host, 1, m => m with { ToName = "Àine Nic a’ Phì", Subject = "Cuir d’ ainm ris – £5", PlainText = "A line\n.and one with a dot\n" });

        Assert.Equal("1 sent, 0 to try again, 0 given up", await Run(host));

        var row = Assert.Single(await Rows(host));
        Assert.Equal((OutboxState.Sent, 1, host.Clock.GetUtcNow().UtcDateTime, null, null, null, null), (row.State, row.Attempts, row.SentAtUtc, row.PlainText, row.Html, row.TakeFromUtc, row.LeasedBy));
        var file = Assert.Single(Directory.GetFiles(Folder(host)));
        Assert.Equal(row.MessageId + ".eml", Path.GetFileName(file));
        var source = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains($"Message-ID: <{row.MessageId}>", source, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", source, StringComparison.Ordinal);
        Assert.Contains("multipart/alternative", source, StringComparison.Ordinal);
        Assert.Null(await Run(host));

        // As after a crash between the file and the mark.
        await host.Read(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Sending).SetProperty(m => m.TakeFromUtc, row.SentAtUtc).SetProperty(m => m.PlainText, "Again").SetProperty(m => m.Html, "Again")));
        await Run(host);
        Assert.Equal(file, Assert.Single(Directory.GetFiles(Folder(host))));
    }

    [Theory, OnEveryDatabase]
    public async Task One_bad_address_holds_up_nobody_and_is_given_up_with_what_the_server_said(Database database)
    {
        await using var server = new LocalMailServer(to => to.StartsWith("person-3@", StringComparison.Ordinal) ? Behaviour.RefuseAddress : Behaviour.Accept);
        await using var host = await With(database, server);
        await Hand(host, 30);
        await Hand(host, 1, m => m with { Key = "odd", ToAddress = "àine@example.org" });

        Assert.Equal("29 sent, 0 to try again, 2 given up", await Run(host));

        var given = (await Rows(host)).Where(m => m.State == OutboxState.GivenUp).ToList();
        Assert.Contains("No such address", given.Single(m => m.UniqueKey != "odd").Reason, StringComparison.Ordinal);
        Assert.All(given, m => Assert.NotNull(m.PlainText));
        Assert.Equal(29, server.Accepted.Select(m => m.MessageId).Distinct().Count());
    }

    [Theory]
    [OnEveryDatabase(Behaviour.TryLater)]
    [OnEveryDatabase(Behaviour.TryLaterAfterData)]
    [OnEveryDatabase(Behaviour.Drop)]
    [OnEveryDatabase(Behaviour.Hang)]
    public async Task What_failed_is_tried_again_under_the_same_Message_ID_and_arrives_once(Database database, Behaviour first)
    {
        var tries = 0;
        await using var server = new LocalMailServer(_ => Interlocked.Increment(ref tries) == 1 ? first : Behaviour.Accept);
        await using var host = await With(database, server);
        await Hand(host, 1);

        Assert.Equal("0 sent, 1 to try again, 0 given up", await Run(host));
        var waiting = Assert.Single(await Rows(host));
        Assert.Equal((OutboxState.TryingAgain, 1, host.Clock.GetUtcNow().UtcDateTime.AddMinutes(1)), (waiting.State, waiting.Attempts, waiting.TakeFromUtc));
        Assert.NotNull(waiting.Reason);
        Assert.Null(await Run(host));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("1 sent, 0 to try again, 0 given up", await Run(host));
        Assert.Equal(waiting.MessageId, Assert.Single(server.Accepted).MessageId);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_server_took_without_being_able_to_say_so_comes_twice_under_one_Message_ID(Database database)
    {
        var tries = 0;
        await using var server = new LocalMailServer(_ => Interlocked.Increment(ref tries) == 1 ? Behaviour.AcceptAndDrop : Behaviour.Accept);
        await using var host = await With(database, server);
        await Hand(host, 1);

        await Run(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Run(host);

        Assert.Equal(2, server.Accepted.Count);
        Assert.Single(server.Accepted.Select(m => m.MessageId).Distinct());
    }

    [Theory, OnEveryDatabase]
    public async Task With_the_database_away_when_the_server_has_answered_it_is_marked_later_and_not_sent_again(Database database)
    {
        await using var server = new LocalMailServer();
        var away = new AwayForMarks();
        await using var host = await With(database, server, away);
        await Hand(host, 2);

        away.Times = 2;
        for (var i = 0; i < 2; i++) await Assert.ThrowsAsync<IOException>(() => Run(host));
        Assert.Equal((1, 2), (server.Accepted.Count, (await Rows(host)).Count(m => m.State != OutboxState.Sent)));
        Assert.Equal("1 sent, 0 to try again, 0 given up", await Run(host));

        Assert.Equal(["person-1@example.org", "person-2@example.org"], server.Accepted.Select(m => m.To));
        Assert.All(await Rows(host), m => Assert.Equal((OutboxState.Sent, 1, null), (m.State, m.Attempts, m.PlainText)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_accepted_before_the_program_was_killed_is_marked_by_the_next_and_not_sent_again(Database database)
    {
        await using var server = new LocalMailServer();
        await using var host = await With(database, server);
        await Hand(host, 2);
        var accepted = (await Rows(host))[0];
        var settings = host.Services.GetRequiredService<MailSettings>();
        using (var killed = new SentUnmarked(settings, NullLogger<SentUnmarked>.Instance)) killed.Add(accepted.Id);

        Assert.Equal("1 sent, 0 to try again, 0 given up", await Run(host));

        Assert.NotEqual(accepted.ToAddress, Assert.Single(server.Accepted).To);
        Assert.All(await Rows(host), m => Assert.Equal((OutboxState.Sent, null), (m.State, m.PlainText)));
    }

    [Theory, OnEveryDatabase]
    public async Task With_mail_down_for_a_day_nothing_is_lost_and_nothing_comes_twice(Database database)
    {
        var isDown = true;
        await using var server = new LocalMailServer(_ => isDown ? Behaviour.Drop : Behaviour.Accept);
        await using var host = await With(database, server);
        await Hand(host, 50);

        for (var minutes = 0; minutes < 24 * 60; minutes += 10)
        {
            await Run(host);
            host.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Empty(server.Accepted);
        Assert.All(await Rows(host), m => Assert.True(m.State is OutboxState.Waiting or OutboxState.TryingAgain));

        isDown = false;
        for (var minutes = 0; minutes <= 15; minutes += 5)
        {
            await Run(host);
            host.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        Assert.Equal(50, server.Accepted.Count);
        Assert.Equal(50, server.Accepted.Select(m => m.MessageId).Distinct().Count());
        Assert.All(await Rows(host), m => Assert.Equal(OutboxState.Sent, m.State));
    }

    [Theory, OnEveryDatabase]
    public async Task Several_that_send_at_the_same_moment_send_each_message_once(Database database)
    {
        await using var server = new LocalMailServer();
        await using var host = await With(database, server);
        await Hand(host, 200);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Run(host))));

        Assert.Equal(200, server.Accepted.Count);
        Assert.Equal(200, server.Accepted.Select(m => m.MessageId).Distinct().Count());
    }

    [Theory, OnEveryDatabase]
    public async Task Over_several_connections_each_message_goes_once_and_a_server_that_is_away_is_asked_by_one_alone(Database database)
    {
        var (isDown, asked, now, most) = (true, 0, 0, 0);
        await using var server = new LocalMailServer(_ =>
        {
            Interlocked.Increment(ref asked);
            if (isDown) return Behaviour.Drop;
            var together = Interlocked.Increment(ref now);
            InterlockedMax(ref most, together);
            Thread.Sleep(20);
            Interlocked.Decrement(ref now);
            return Behaviour.Accept;
        });
        await using var host = await With(database, server, settings: new() { ["Mail:Smtp:Connections"] = "4", ["Mail:LeaseSeconds"] = "60", ["Mail:Smtp:TimeoutSeconds"] = "20" });
        await Hand(host, 40);

        await Run(host);
        Assert.Equal(3, asked);
        isDown = false;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("40 sent, 0 to try again, 0 given up", await Run(host));

        Assert.Equal(40, server.Accepted.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(40, server.Accepted.Count);
        Assert.InRange(most, 2, 4);
        Assert.All(await Rows(host), m => Assert.Equal((OutboxState.Sent, null), (m.State, m.PlainText)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_program_had_taken_when_it_was_killed_is_sent_when_its_lease_ends(Database database)
    {
        await using var server = new LocalMailServer();
        await using var host = await With(database, server);
        await Hand(host, 3);
        var taken = await host.InScope(null, services => services.GetRequiredService<OutboxQueue>().TakeAsync("gone", 3, TimeSpan.FromMinutes(2), CancellationToken.None));
        Assert.Equal(3, taken.Count);

        Assert.Null(await Run(host));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("3 sent, 0 to try again, 0 given up", await Run(host));

        Assert.Equal(taken.Select(m => m.MessageId).Order(), server.Accepted.Select(m => m.MessageId).Order());
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_sent_before_it_is_due(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await Hand(host, 1, m => m with { DueAtUtc = host.Clock.GetUtcNow().UtcDateTime.AddHours(2) });

        Assert.Null(await Run(host));
        host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.NotNull(await Run(host));
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_is_told_nothing_when_it_should()
    {
        await using var server = new LocalMailServer();
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, change: builder =>
        {
            foreach (var (name, value) in server.Settings) builder.UseSetting(name, value);
            builder.UseSetting("Mail:Smtp:StartTls", "true");
        });
        await Hand(host, 1);

        Assert.Equal("0 sent, 1 to try again, 0 given up", await Run(host));
        Assert.Empty(server.Accepted);
    }

    [Theory]
    [InlineData(1, TryResult.NoServer, 1)]
    [InlineData(3, TryResult.NoServer, 15)]
    [InlineData(500, TryResult.NoServer, 15)]
    [InlineData(4, TryResult.NotNow, 60)]
    [InlineData(500, TryResult.NotNow, 360)]
    public void The_wait_grows_and_never_ends(int attempts, TryResult result, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Backoff.After(attempts, result));

    private static Task<CollabCaseHost> With(Database database, LocalMailServer server, IInterceptor? interceptor = null, Dictionary<string, string>? settings = null) => CollabCaseHost.NewOn(database, change: builder =>
    {
        foreach (var (name, value) in server.Settings.Concat(settings ?? [])) builder.UseSetting(name, value);
        if (interceptor is not null) builder.ConfigureTestServices(services => services.ConfigureDbContext<CollabCaseDb>(options => options.AddInterceptors(interceptor)));
    });

    private static Task<IReadOnlyList<HandedOver>> Hand(CollabCaseHost host, int count, Func<MessageToSend, MessageToSend>? change = null) =>
        host.WriteMail([], outbox => outbox.SendAsync([.. Enumerable.Range(1, count).Select(i => Mails.Of(i.ToString(CultureInfo.InvariantCulture)) with { ToAddress = $"person-{i}@example.org" })
            .Select(m => change is null ? m : change(m))], CancellationToken.None));

    private static Task<string?> Run(CollabCaseHost host) => host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None));

    private static Task<List<OutboxMessage>> Rows(CollabCaseHost host) => host.Read(db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = most; value > known; known = most)
            if (Interlocked.CompareExchange(ref most, value, known) == known) return;
    }

    private static string Folder(CollabCaseHost host) => host.Services.GetRequiredService<MailSettings>().PickupFolder;

    /// <summary>A database that cannot be reached when a message is to be marked as sent.</summary>
    private sealed class AwayForMarks : DbCommandInterceptor
    {
        public int Times { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Times > 0 && command.CommandText.Contains("\"SentAtUtc\" = ", StringComparison.Ordinal) && Times-- > 0 ? throw new IOException("The database is away.") : new(result);
    }
}
