using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Jobs;
using CollabCase.IntegrationTests.Signing;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>Those who are to sign are reminded by the same rules as everybody else. Agreed and asked on Saturday 21 November, due a fortnight later.</summary>
public sealed class ChaseSignaturesTests
{
    private static readonly DateOnly Due = new(2026, 12, 5), From = new(2026, 11, 23), To = new(2026, 12, 23);

    [Theory, OnEveryDatabase]
    public async Task What_is_said_of_the_days_to_come_is_whom_a_new_link_goes_to_on_them(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host), partners: 4);
        await desk.TurnMessagesOn();
        var first = await desk.Link(1);
        for (var other = 2; other <= 3; other++) await desk.Link(other);
        await desk.Sign(2);
        await desk.Change((document, facts) => document.WithdrawLinks(1, 3, facts, Now));
        var signatory = await desk.Signatory(1);
        host.Clock.SetLondon(From.ToDateTime(new(0, 30)));
        var ahead = await (await host.SignedIn(desk.Desk.Coordinator)).Get($"{desk.Desk.Home}/messages/ahead");
        var said = (await Ahead(desk)).Where(s => s.Signatory is not null).ToList();

        // Two Saturdays, then the Saturdays after them: each on the Friday before. What lies in the week after the link is left out.
        Assert.Equal([(27, "7-days-ahead"), (4, "on-the-day"), (11, "7-days-after"), (18, "14-days-after")], said.Select(s => (s.On.Day, s.Step.Code)));
        Assert.All(said, s => Assert.Equal((signatory.Id, Due, null), (s.Signatory!.SignatoryId, s.What.DueOn, s.RecipientPersonId)));
        Assert.Contains($"{signatory.Name}, {await NameOf(host, desk)}", ahead.Text, StringComparison.Ordinal);
        Assert.Contains("as who is to sign, 7 days ahead", ahead.Text, StringComparison.Ordinal);

        string? link = null;
        for (var day = From; day <= To; day = day.AddDays(1))
        {
            host.Clock.SetLondon(day.ToDateTime(new(8, 0)));
            await host.Run<SendReminders>();
            // Once it is sent the words are wiped.
            link = (await desk.MessagesTo(signatory.Email!)).Select(m => m.PlainText).LastOrDefault()?.Split('\n').Single(line => line.Contains("/sign/", StringComparison.Ordinal)) ?? link;
            await host.Run<SendMessages>();
        }

        Assert.Equal(said.Select(s => (s.On, s.Step.Code)), (await Ledger(host)).Select(r => (r.PlannedOn, r.Rule)));
        var messages = await desk.MessagesTo(signatory.Email!);
        Assert.Equal(said.Select(s => s.On), messages.Select(m => DateOnly.FromDateTime(m.SentAtUtc!.Value)));
        Assert.All(messages, m => Assert.Equal(("signature reminder", "Still to sign: Memorandum of the partnership"), (m.Kind, m.Subject)));
        Assert.Equal(messages.Select(m => m.Id), (await Ledger(host)).Select(r => r.OutboxMessageId!.Value));
        // Nobody else: not who has signed, whose link was taken back or who was not asked.
        for (var other = 2; other <= 4; other++) Assert.Empty(await desk.MessagesTo((await desk.Signatory(other)).Email!));
        Assert.Contains("A newer link was sent to you", (await host.Browser().Get(first)).Text, StringComparison.Ordinal);
        Assert.Equal("Signed. Thank you", (await (await host.Browser().Get(new Uri(link!).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" })).Heading);
        var entry = (await desk.Desk.History()).Last(e => e.UseCase == "ChaseSignatures");
        Assert.Equal("reminders", entry.Who);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task The_ledger_has_a_reminder_once_and_says_to_whom_it_went(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Asked(host, 2);
        var two = await Asked(host, 1);
        host.Clock.SetLondon(new(2026, 11, 27, 8, 0, 0));

        if (database is Database.Sqlite) await host.Run<SendReminders>();
        else await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Run<SendReminders>()));
        await host.Run<SendReminders>();
        await host.Run<SendMessages>();

        Assert.Equal(3, (await Ledger(host)).Select(r => r.SignatoryId).Distinct().Count());
        Assert.Equal(3, (await Ledger(host)).Count);
        foreach (var signatory in new[] { await desk.Signatory(1), await desk.Signatory(2), await two.Signatory(1) }) Assert.Single(await desk.MessagesTo(signatory.Email!));
        var row = (await Ledger(host)).First();
        await Assert.ThrowsAsync<DbUpdateException>(() => host.Read(async db =>
        {
            var unsigned = (await Ahead(desk, new(2026, 12, 4), new(2026, 12, 4))).First(p => p.Signatory?.SignatoryId == row.SignatoryId);
            db.Add(new SignatureReminder(NewId.Next(), unsigned with { Step = new(row.Rule, 0) }));
            return await db.SaveChangesAsync();
        }));
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var lines = (await administrator.Get("/administration/reminders.csv")).Html.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var message = Assert.Single(await desk.MessagesTo((await desk.Signatory(2)).Email!));
        Assert.Contains($"{desk.Desk.Reference}/documents/1,Signatures that are missing,7-days-ahead,2026-12-05,{desk.Partners[1].Reference} (signatory 2),2026-11-27,Sent,2026-11-27T08:00:00Z,<{message.MessageId}>,1,", lines);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_signs_or_is_sent_a_link_before_the_hour_is_not_written_to(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Asked(host, 2);
        host.Clock.SetLondon(new(2026, 11, 27, 7, 0, 0));
        Assert.Equal("3 reminders planned, 0 messages handed over", await host.Run<SendReminders>());
        await desk.Sign(1);
        await (await (await host.SignedIn(desk.Desk.Coordinator)).Get($"{desk.Home}/signatures/2/send")).Submit();

        await RunOn(host, new(2026, 11, 27));

        Assert.Empty(await desk.MessagesTo((await desk.Signatory(1)).Email!));
        Assert.Equal(["signature"], (await desk.MessagesTo((await desk.Signatory(2)).Email!)).Select(m => m.Kind));
        Assert.Equal([WhyNot.Done, WhyNot.LinkCameMeanwhile], (await Ledger(host)).OrderBy(r => r.Reason, StringComparer.Ordinal).Select(r => r.Reason));

        // A week and a day after the link of the coordinator.
        await RunOn(host, new(2026, 12, 4));
        Assert.Equal(["signature", "signature reminder"], (await desk.MessagesTo((await desk.Signatory(2)).Email!)).Select(m => m.Kind));
    }

    [Theory, OnEveryDatabase]
    public async Task While_a_link_is_on_its_way_no_other_follows_it(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Asked(host, 1);
        host.Clock.SetLondon(new(2026, 11, 27, 8, 0, 0));
        await host.Run<SendReminders>();

        await RunOn(host, new(2026, 12, 4));

        Assert.Single(await desk.MessagesTo((await desk.Signatory(1)).Email!));
        Assert.Equal([null, WhyNot.LinkIsOnItsWay], (await Ledger(host)).Select(r => r.Reason));
        await RunOn(host, new(2026, 12, 11));
        Assert.Equal(2, (await desk.MessagesTo((await desk.Signatory(1)).Email!)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task The_partnerships_rule_counts_and_so_does_the_days_off_of_who_signs(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (silent, own, usual) = (await Asked(host, 1), await Asked(host, 1), await Asked(host, 2));
        await Rule(host, silent, null);
        await Rule(host, own, new([3], false, 2, null, null));
        await host.Write([usual.Partners[0].Reference], async db =>
        {
            (await db.Set<Organisation>().Include(o => o.Holidays).SingleAsync(o => o.Id == usual.Partners[0].Id)).AddHoliday(new(2026, 11, 27), "Market day");
            return true;
        });

        for (var day = From; day <= new DateOnly(2026, 12, 9); day = day.AddDays(1)) await RunOn(host, day);

        Assert.Empty(await Told(host, silent));
        Assert.Equal([(2, "3-days-ahead"), (7, "2-days-after"), (9, "4-days-after")], await Told(host, own));
        Assert.Equal([(26, "7-days-ahead"), (27, "7-days-ahead"), (4, "on-the-day"), (4, "on-the-day")], await Told(host, usual));
    }

    [Theory, OnEveryDatabase]
    public async Task With_messages_off_in_a_paused_partnership_and_beyond_seven_links_nobody_is_reminded(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (off, paused, often) = (await SigningDesk.On(Task.FromResult(host)), await Asked(host, 1), await Asked(host, 1));
        await off.Link(1);
        await paused.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        for (var link = 1; link < 7; link++) await often.Link(1);

        for (var day = From; day <= new DateOnly(2026, 12, 4); day = day.AddDays(1)) await RunOn(host, day);

        Assert.Empty(await Ledger(host));
        Assert.DoesNotContain(await host.Read(db => db.Set<OutboxMessage>().ToListAsync()), m => m.Kind == "signature reminder");
    }

    [Theory, OnEveryDatabase]
    public async Task Turned_off_messages_silence_what_waits_for_those_who_are_to_sign(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (planned, handed) = (await Asked(host, 1), await Asked(host, 1));
        host.Clock.SetLondon(new(2026, 11, 27, 7, 0, 0));
        await host.Run<SendReminders>();
        await TurnOff(planned);
        host.Clock.SetLondon(new(2026, 11, 27, 8, 0, 0));
        await host.Run<SendReminders>();
        await TurnOff(handed);
        await host.Run<SendMessages>();

        Assert.Empty(await planned.MessagesTo((await planned.Signatory(1)).Email!));
        Assert.Equal([OutboxState.Suppressed], (await handed.MessagesTo((await handed.Signatory(1)).Email!)).Select(m => m.State));

        static async Task TurnOff(SigningDesk desk) => await (await (await desk.Host.SignedIn(desk.Desk.Coordinator)).Get($"{desk.Desk.Home}/messages/turn-off")).Submit();
    }

    private static async Task<SigningDesk> Asked(CollabCaseHost host, int signatories)
    {
        var desk = await SigningDesk.On(Task.FromResult(host));
        await desk.TurnMessagesOn();
        for (var number = 1; number <= signatories; number++) await desk.Link(number);
        return desk;
    }

    private static async Task RunOn(CollabCaseHost host, DateOnly day)
    {
        host.Clock.SetLondon(day.ToDateTime(new(8, 0)));
        await host.Run<SendReminders>();
        await host.Run<SendMessages>();
    }

    private static Task<bool> Rule(CollabCaseHost host, SigningDesk desk, ReminderSchedule? schedule) => host.Write([desk.Desk.Reference], async db =>
    {
        db.Add(new ReminderRule((await desk.Desk.Partnership()).Id, ReminderKind.Signature, schedule));
        return true;
    });

    private static Task<IReadOnlyList<PlannedReminder>> Ahead(SigningDesk desk, DateOnly? from = null, DateOnly? to = null) => desk.Host.InScope(null, services =>
        services.GetRequiredService<ReminderReading>().PlanAsync(services.GetRequiredService<Data.CollabCaseDb>().Set<Partnership>().Where(p => p.Reference == desk.Desk.Reference), from ?? From, to ?? To, CancellationToken.None));

    private static Task<string> NameOf(CollabCaseHost host, SigningDesk desk) => host.Read(db => db.Set<Organisation>().Where(o => o.Id == desk.Partners[0].Id).Select(o => o.Name).SingleAsync());

    private static Task<List<SignatureReminder>> Ledger(CollabCaseHost host) => host.Read(db => db.Set<SignatureReminder>().OrderBy(r => r.Id).ToListAsync());

    private static async Task<IEnumerable<(int Day, string Rule)>> Told(CollabCaseHost host, SigningDesk desk)
    {
        var partnership = (await desk.Desk.Partnership()).Id;
        return (await Ledger(host)).Where(r => r.PartnershipId == partnership).Select(r => (r.PlannedOn.Day, r.Rule));
    }
}
