using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Jobs;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>Who is reminded of what, on which day and once.</summary>
public sealed class SendRemindersTests
{
    // Wednesday. A fortnight ahead lies on Wednesday 18 November.
    private static readonly DateOnly Due = new(2026, 12, 2);

    [Theory, OnEveryDatabase]
    public async Task The_owner_gets_one_message_at_their_hour_and_no_other_that_day(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);

        host.Clock.SetLondon(new(2026, 11, 22, 9, 0, 0));
        Assert.Null(await host.Run<SendReminders>());
        host.Clock.SetLondon(new(2026, 11, 23, 7, 59, 0));
        Assert.Equal("1 reminders planned, 0 messages handed over", await host.Run<SendReminders>());
        Assert.Null(await host.Run<SendReminders>());
        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        Assert.Equal("0 reminders planned, 1 messages handed over", await host.Run<SendReminders>());
        Assert.Null(await host.Run<SendReminders>());

        var message = Assert.Single(await Messages(host));
        Assert.Equal((owner.Email, "CollabCase: 1 coming up", "digest"), (message.ToAddress, message.Subject, message.Kind));
        Assert.Contains($"/partnerships/{desk.Reference}/milestones/1", message.PlainText, StringComparison.Ordinal);
        var reminder = Assert.Single(await Ledger(host));
        Assert.Equal((ReminderKind.Milestone, "14-days-ahead", Due, ReminderRole.Owner, ReminderState.InMessage, message.Id), (reminder.Kind, reminder.Rule, reminder.DueOn, reminder.Role, reminder.State, reminder.OutboxMessageId));

        host.Clock.SetLondon(new(2026, 11, 24, 8, 0, 0));
        Assert.Null(await host.Run<SendReminders>());
        host.Clock.SetLondon(new(2026, 11, 25, 8, 0, 0));
        Assert.NotNull(await host.Run<SendReminders>());
        Assert.Equal(["14-days-ahead", "7-days-ahead"], (await Ledger(host)).Select(r => r.Rule));
    }

    /// <summary>So many rows at once are sent to the database in another way than few.</summary>
    [Theory, OnEveryDatabase]
    public async Task Hundreds_of_people_are_written_to_in_one_go(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var owners = await OwnersOfMilestones.SavedIn(host, 160, Due);

        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        Assert.Equal("160 reminders planned, 160 messages handed over", await host.Run<SendReminders>());

        Assert.Equal(owners.Order(StringComparer.Ordinal), (await Messages(host)).Select(m => m.ToAddress).Order(StringComparer.Ordinal));
        Assert.All(await Ledger(host), r => Assert.Equal((ReminderState.InMessage, true), (r.State, r.OutboxMessageId is not null)));
    }

    [Theory, OnEveryDatabase]
    public async Task With_messages_off_only_the_coordinator_is_told_of_what_is_theirs(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, _) = await Partnership(host, messages: false);
        await A.Milestone().Titled("Theirs").OwnedBy(desk.Coordinator).On(Due).SavedIn(host, desk.Reference);

        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        Assert.NotNull(await host.Run<SendReminders>());

        Assert.Equal([desk.Coordinator.Email], (await Messages(host)).Select(m => m.ToAddress));
    }

    [Theory, OnEveryDatabase]
    public async Task What_nobody_owns_and_what_is_a_week_late_reaches_the_coordinator(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);
        await A.Milestone().Titled("Nobody's").OwnedBy("Head of service").On(Due).SavedIn(host, desk.Reference);

        host.Clock.SetLondon(new(2026, 12, 8, 8, 0, 0));
        await host.Run<SendReminders>();
        Assert.Equal([(owner.Id, ReminderRole.Owner, "on-the-day"), (desk.Coordinator.Id, ReminderRole.Owner, "on-the-day")], (await Ledger(host)).Select(r => (r.RecipientPersonId, r.Role, r.Rule)));
        host.Clock.SetLondon(new(2026, 12, 9, 8, 0, 0));
        await host.Run<SendReminders>();

        Assert.Equal([(owner.Id, ReminderRole.Owner), (desk.Coordinator.Id, ReminderRole.Deputy), (desk.Coordinator.Id, ReminderRole.Owner)],
            (await Ledger(host)).Where(r => r.Rule == "7-days-after").OrderBy(r => r.Id).Select(r => (r.RecipientPersonId, r.Role)));
        Assert.Equal(4, (await Messages(host)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_written_to_on_a_local_holiday_of_their_organisation_nor_while_they_are_away(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var organisation = await A.Organisation().SavedIn(host);
        await host.Write([organisation.Reference], async db =>
        {
            (await db.Set<Organisation>().Include(o => o.Holidays).SingleAsync(o => o.Id == organisation.Id)).AddHoliday(new(2026, 11, 25), "Market day");
            return true;
        });
        var (local, away) = (await A.Person().At(organisation).SavedIn(host), await A.Person().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithMember(local, MemberRole.PartnerMember).WithMember(away, MemberRole.PartnerMember).Then(x => x.TurnMessagesOn()));
        await A.Milestone().Titled("Local").OwnedBy(local).On(Due).SavedIn(host, desk.Reference);
        await A.Milestone().Titled("Away").OwnedBy(away).On(Due).SavedIn(host, desk.Reference);
        var today = new DateOnly(2026, 11, 21);
        await host.Write([away.Reference], db =>
        {
            var settings = new NoticeSettings(away.Id);
            settings.BeAway(new(2026, 11, 24), new(2026, 11, 26), new(local.Id, "Stand-in", true), today);
            db.Add(settings);
            return Task.FromResult(true);
        });

        for (var day = 23; day <= 27; day++)
        {
            host.Clock.SetLondon(new(2026, 11, day, 8, 0, 0));
            await host.Run<SendReminders>();
        }

        Assert.Equal([(23, "14-days-ahead", local.Id, null), (23, "14-days-ahead", away.Id, null), (24, "7-days-ahead", local.Id, null), (24, "7-days-ahead", local.Id, (long?)away.Id)],
            (await Ledger(host)).Select(r => (r.PlannedOn.Day, r.Rule, r.RecipientPersonId, r.StandsInForPersonId)).Where(r => r.Day < 27).OrderBy(r => r.Day).ThenBy(r => r.StandsInForPersonId is null ? 0 : 1).ThenBy(r => r.RecipientPersonId != local.Id));
        var message = (await Messages(host)).Single(m => m.ToAddress == local.Email && m.Subject.Contains('2', StringComparison.Ordinal));
        Assert.Contains("You stand in for", message.PlainText, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task After_three_weeks_without_the_program_one_message_says_how_it_stands(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await Partnership(host);
        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        await host.Run<SendReminders>();

        host.Clock.SetLondon(new(2026, 12, 18, 11, 0, 0));
        await host.Run<SendReminders>();

        Assert.Equal(["14-days-ahead", "14-days-after"], (await Ledger(host)).Where(r => r.Role is ReminderRole.Owner).Select(r => r.Rule));
    }

    [Theory, OnEveryDatabase]
    public async Task A_message_that_the_mail_server_did_not_take_is_replaced_by_the_next_days(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);
        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        await host.Run<SendReminders>();
        await A.Milestone().Titled("Another").OwnedBy(owner).On(Due).SavedIn(host, desk.Reference);
        host.Clock.SetLondon(new(2026, 11, 24, 8, 0, 0));
        await host.Run<SendReminders>();

        var messages = await Messages(host);
        Assert.Equal([OutboxState.Suppressed, OutboxState.Waiting], messages.Select(m => m.State));
        Assert.Null(messages[0].PlainText);
        Assert.Equal("CollabCase: 2 coming up", messages[1].Subject);
        Assert.All(await Ledger(host), r => Assert.Equal(messages[1].Id, r.OutboxMessageId));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_done_before_the_hour_and_what_may_not_be_seen_any_more_is_not_told(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);
        await A.Milestone().Titled("Another").OwnedBy(desk.Coordinator).On(Due).SavedIn(host, desk.Reference);
        host.Clock.SetLondon(new(2026, 11, 23, 7, 0, 0));
        await host.Run<SendReminders>();
        await (await Get(desk, "milestones/2/mark-done")).Submit(new { ActualOn = "2026-11-23" });
        await host.Read(db => db.Set<PartnershipMember>().Where(m => m.PersonId == owner.Id).ExecuteDeleteAsync());

        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        await host.Run<SendReminders>();

        Assert.Empty(await Messages(host));
        Assert.Equal([WhyNot.Done, WhyNot.MayNotSee], (await Ledger(host)).Select(r => r.Reason).Order(StringComparer.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Turned_off_messages_are_taken_out_of_what_waits_and_the_rest_goes_out(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);
        var other = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).Then(x => x.TurnMessagesOn()));
        await A.Milestone().Titled("Elsewhere").OwnedBy(owner).On(Due).SavedIn(host, other.Reference);
        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        await host.Run<SendReminders>();
        Assert.Equal("CollabCase: 2 coming up", Assert.Single(await Messages(host)).Subject);

        var page = await (await Get(desk, "messages/turn-off")).Submit();
        Assert.Equal("Messages are off. One message that was waiting is not sent.", page.Saved);
        await host.Run<SendReminders>();

        var message = Assert.Single(await Messages(host));
        Assert.Equal((OutboxState.Waiting, "CollabCase: 1 coming up"), (message.State, message.Subject));
        Assert.DoesNotContain(desk.Reference, message.PlainText, StringComparison.Ordinal);
        Assert.Equal([WhyNot.MessagesAreOff], (await Ledger(host)).Where(r => r.State is ReminderState.Suppressed).Select(r => r.Reason));
    }

    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}/messages/ahead", Case.Done)]
    public async Task What_is_said_of_the_days_to_come_is_what_goes_out_on_them(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);
        await A.Milestone().Titled("Nobody's").OwnedBy("Head of service").On(new(2026, 12, 25)).SavedIn(host, desk.Reference);
        await A.Milestone().Titled("Late").OwnedBy(owner).On(new(2026, 11, 3)).SavedIn(host, desk.Reference);
        await A.Milestone().Titled("No date").OwnedBy(owner).On(null).SavedIn(host, desk.Reference);
        await A.Risk().OwnedBy(desk.Coordinator).ReviewedOn(new(2027, 1, 4)).SavedIn(host, desk.Reference);
        host.Clock.SetLondon(new(2026, 11, 23, 0, 30, 0));
        var ahead = await Get(desk, "messages/ahead");
        var said = await host.InScope(null, services =>
        {
            var reading = (ReminderReading)services.GetService(typeof(ReminderReading))!;
            var db = (Data.CollabCaseDb)services.GetService(typeof(Data.CollabCaseDb))!;
            return reading.PlanAsync(db.Set<Domain.Partnerships.Partnership>().Where(p => p.Reference == desk.Reference), new(2026, 11, 23), new(2026, 12, 23), CancellationToken.None);
        });
        Assert.Contains($"{said.Count} reminders go out until 23 December 2026", ahead.Text, StringComparison.Ordinal);

        for (var day = new DateOnly(2026, 11, 23); day <= new DateOnly(2026, 12, 23); day = day.AddDays(1))
        {
            host.Clock.SetLondon(day.ToDateTime(new(23, 0)));
            await host.Run<SendReminders>();
        }

        Assert.Equal(said.Select(s => (s.On, s.What.Kind, s.What.SubjectId, s.Step.Code, s.RecipientPersonId!.Value)).Order(),
            (await Ledger(host)).Select(r => (r.PlannedOn, r.Kind, r.SubjectId, r.Rule, r.RecipientPersonId)).Order());
        Assert.True(said.Count > 10);
    }

    [Theory, OnEveryDatabase, Covers("GET /administration/reminders.csv", Case.Done)]
    public async Task The_ledger_says_of_each_reminder_what_became_of_it(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, owner) = await Partnership(host);
        host.Clock.SetLondon(new(2026, 11, 23, 8, 0, 0));
        await host.Run<SendReminders>();
        await host.Run<SendMessages>();
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));

        var lines = (await administrator.Get("/administration/reminders.csv")).Html.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        var message = Assert.Single(await Messages(host));
        Assert.Equal("Subject,Kind,Rule,Due,Recipient,Planned for,State,Sent at (UTC),Message-ID,Tries,Reason", lines[0].TrimStart('\uFEFF'));
        Assert.Equal($"{desk.Reference}/milestones/1,Milestones,14-days-ahead,2026-12-02,{owner.Reference},2026-11-23,Sent,2026-11-23T08:00:00Z,<{message.MessageId}>,1,", Assert.Single(lines[1..]));
    }

    private static async Task<(Desk Desk, TestPerson Owner)> Partnership(CollabCaseHost host, bool messages = true)
    {
        var owner = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).Then(x => { if (messages) x.TurnMessagesOn(); }));
        await A.Milestone().Titled("Open the doors").OwnedBy(owner).On(Due).SavedIn(host, desk.Reference);
        return (desk, owner);
    }

    // The clock has moved on: they have to sign in again.
    private static async Task<Page> Get(Desk desk, string page) => await (await desk.Host.SignedIn(desk.Coordinator)).Get($"{desk.Home}/{page}");

    private static Task<List<OutboxMessage>> Messages(CollabCaseHost host) => host.Read(db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync());

    private static Task<List<Reminder>> Ledger(CollabCaseHost host) => host.Read(db => db.Set<Reminder>().OrderBy(r => r.Id).ToListAsync());
}
