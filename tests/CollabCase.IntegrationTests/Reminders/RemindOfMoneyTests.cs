using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.IntegrationTests.Jobs;
using CollabCase.IntegrationTests.Spending;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reminders;

/// <summary>Who is warned that money runs out, and reminded of what funders ask for.</summary>
public sealed class RemindOfMoneyTests
{
    // A Tuesday. 182 days ahead lies on 1 December, 91 on 2 March, and 30 on a Sunday: the working day before is 30 April.
    private static readonly DateOnly RunsOut = new(2027, 6, 1);

    [Theory, OnEveryDatabase]
    public async Task Of_money_that_ends_the_coordinator_is_warned_six_three_and_one_month_ahead_on_the_day_and_after(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host, p => p.Then(x => x.TurnMessagesOn()));
        await desk.Spends(until: RunsOut);

        foreach (var day in new DateOnly[] { new(2026, 11, 30), new(2026, 12, 1), new(2026, 12, 2), new(2027, 3, 1), new(2027, 3, 2), new(2027, 4, 29), new(2027, 4, 30), new(2027, 5, 4), RunsOut, new(2027, 6, 8), new(2027, 6, 9) }) await Look(host, day);

        Assert.Equal([(new DateOnly(2026, 12, 1), "182-days-ahead"), (new(2027, 3, 2), "91-days-ahead"), (new(2027, 4, 30), "30-days-ahead"), (RunsOut, "on-the-day"), (new(2027, 6, 8), "7-days-after")],
            (await Ledger(host)).Select(r => (r.PlannedOn, r.Rule)));
        Assert.All(await Ledger(host), r => Assert.Equal((ReminderKind.FundingGap, desk.Coordinator.Id, "spending", ReminderRole.Owner), (r.Kind, r.RecipientPersonId, r.SubjectPath, r.Role)));
        var first = (await host.Read(db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync()))[0];
        Assert.Contains("* Funding gap: nothing is known to follow", first.PlainText, StringComparison.Ordinal);
        Assert.Contains("Committed money runs out in 182 days, on Tuesday 1 June 2027.", first.PlainText, StringComparison.Ordinal);
        Assert.Contains("You coordinate this partnership.", first.PlainText, StringComparison.Ordinal);
        Assert.Contains($"/partnerships/{desk.Reference}/spending\n", first.PlainText, StringComparison.Ordinal);
        var notices = await (await host.SignedIn(desk.Coordinator)).Get("/notices");
        Assert.Contains("Funding gap: nothing is known to follow committed money ran out 8 days ago", notices.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_warning_moves_with_the_day_and_ends_with_the_gap(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        await desk.Spends(until: RunsOut);
        await Look(host, new(2026, 12, 1));

        // Ten days' money more.
        await A.Award().Of(1_000, 2026).SavedIn(host, desk.Reference);
        await Look(host, new(2026, 12, 2));
        await Look(host, new(2026, 12, 11));
        Assert.Equal([(RunsOut, new DateOnly(2026, 12, 1)), (RunsOut.AddDays(10), new(2026, 12, 11))], (await Ledger(host)).Select(r => (r.DueOn, r.PlannedOn)));

        await desk.IsFollowed(RunsOut.AddDays(10));
        await Look(host, new(2027, 3, 12));
        await Look(host, RunsOut.AddDays(10));
        Assert.Equal(2, (await Ledger(host)).Count);

        // It begins a week late: the gap is there again, until that day.
        await desk.IsFollowed(RunsOut.AddDays(30));
        await Look(host, RunsOut.AddDays(17));
        await Look(host, RunsOut.AddDays(30));
        Assert.Equal("7-days-after", (await Ledger(host))[^1].Rule);
        Assert.Equal(3, (await Ledger(host)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_funder_asks_for_is_reminded_of_until_it_is_there(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        await desk.Promises([new("Appoint\nan evaluator", new(2026, 12, 24))], [new("First report", new(2026, 12, 31))]);
        await desk.Promises([new("Whenever it suits")], [], AwardState.Applied);

        await Look(host, new(2026, 11, 24));
        var message = Assert.Single(await host.Read(db => db.Set<OutboxMessage>().ToListAsync()));
        await Look(host, new(2026, 12, 1));
        Assert.Equal([(ReminderKind.AwardCondition, "30-days-ahead", "#condition-1"), (ReminderKind.FunderReport, "30-days-ahead", "#report-1")], (await Ledger(host)).Select(r => (r.Kind, r.Rule, r.SubjectPath[r.SubjectPath.IndexOf('#', StringComparison.Ordinal)..])));
        Assert.Contains("* Condition of an award: Appoint an evaluator", message.PlainText, StringComparison.Ordinal);
        Assert.Contains("Is to be met in 30 days, on Thursday 24 December 2026.", message.PlainText, StringComparison.Ordinal);

        await desk.ChangesAward(award =>
        {
            award.SettleCondition(1, new(ConditionState.Met, new(2026, 12, 1), "The contract is signed."), desk.Coordinator.Id, new(2026, 12, 1));
            award.MoveReport(1, new(FunderReportState.Sent, new(2026, 12, 1)), new(2026, 12, 1));
        });
        await Look(host, new(2026, 12, 16));
        Assert.Equal(2, (await Ledger(host)).Count);
        // What comes back for changes is to be done again.
        await desk.ChangesAward(award => award.MoveReport(1, new(FunderReportState.SentBack, new(2026, 12, 17), "The figures do not add up."), new(2026, 12, 17)));
        await Look(host, new(2026, 12, 17));
        Assert.Equal([(ReminderKind.FunderReport, "14-days-ahead")], (await Ledger(host)).Skip(2).Select(r => (r.Kind, r.Rule)));
        var notices = (await (await host.SignedIn(desk.Coordinator)).Get("/notices")).Text;
        Assert.Contains("Report to a funder: First report is due in 14 days", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("Appoint an evaluator is to be met", notices, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_review_that_was_planned_for_it_speaks_for_it_and_for_nothing_else(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        var due = new DateOnly(2026, 12, 23);
        var award = await desk.Promises([new("Same name", due), new("One of two on a day", due.AddDays(1)), new("The other of two", due.AddDays(1)), new("Alone on its day", due.AddDays(2)), new("Looked at too late", due.AddDays(3))], [new("Same name", due)]);
        var about = new ReviewAbout(AwardId: await host.Read(db => db.Set<Award>().Where(a => a.Number == award).Select(a => a.Id).SingleAsync()));
        foreach (var (title, on) in new[] { ("Same name", due.AddDays(-1)), ("Another name", due.AddDays(1)), ("Called otherwise", due.AddDays(2)), ("Looked at too late", due.AddDays(40)) })
            await A.Review().Of(ReviewKind.AwardCondition, title, about).DueOn(on).SavedIn(host, desk.Reference);

        // Whatever is due by then is said at the latest on this day.
        await Look(host, new(2026, 11, 27));

        Assert.Equal(["condition-2", "condition-3", "condition-5", "report-1"], (await Ledger(host)).Where(r => r.Kind is not ReminderKind.Review).Select(r => r.SubjectPath.Split('#')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await Ledger(host)).Count(r => r.Kind is ReminderKind.Review));

        // Once it was looked at, and the condition is still not met, that is said again.
        await host.Write([desk.Reference], async db =>
        {
            var (_, facts) = (0, (await db.VisibleTo(Viewer.Job("tests")).ReviewFactsAsync(desk.Reference, WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json"))), CancellationToken.None))!);
            (await db.Set<Review>().SingleAsync(r => r.Title == "Same name")).End("It was looked at.", facts, Today);
            return true;
        });
        await Look(host, new(2026, 12, 1));
        Assert.Contains("condition-1", (await Ledger(host))[^1].SubjectPath, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_said_of_the_days_to_come_is_what_goes_out_on_them_and_nothing_is_missed(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var chair = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(chair, MemberRole.SteeringMember).Then(x => x.TurnMessagesOn()));
        await A.Tier().Of(TierKind.Steering).Seating(chair, TierOffice.Chair).SavedIn(host, desk.Reference);
        await host.Write([desk.Reference], async db =>
        {
            db.Add(new ReminderRule((await db.Set<Domain.Partnerships.Partnership>().SingleAsync(p => p.Reference == desk.Reference)).Id, ReminderKind.FundingGap, new([60, 14], true, 5, 5, 5)));
            return true;
        });
        await desk.Spends(until: new(2026, 12, 10));
        await desk.IsFollowed(new(2026, 12, 17));
        await desk.Promises([new("A condition", new(2026, 12, 5)), new("Late", new(2026, 11, 3))], [new("A report", new(2026, 12, 28))]);
        var (from, to) = (new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 23));
        var said = await host.InScope(null, services => services.GetRequiredService<ReminderReading>()
            .PlanAsync(services.GetRequiredService<Data.CollabCaseDb>().Set<Domain.Partnerships.Partnership>().Where(p => p.Reference == desk.Reference), from, to, CancellationToken.None));

        for (var day = from; day <= to; day = day.AddDays(1)) await Look(host, day, new(23, 0));

        Assert.Equal(said.Select(s => (s.On, s.What.Kind, s.What.SubjectId, s.Step.Code, s.RecipientPersonId!.Value)).Order(), (await Ledger(host)).Select(r => (r.PlannedOn, r.Kind, r.SubjectId, r.Rule, r.RecipientPersonId)).Order());
        Assert.Equal([("60-days-ahead", desk.Coordinator.Id), ("14-days-ahead", desk.Coordinator.Id), ("on-the-day", desk.Coordinator.Id), ("5-days-after", desk.Coordinator.Id), ("5-days-after", chair.Id)],
            (await Ledger(host)).Where(r => r.Kind is ReminderKind.FundingGap).OrderBy(r => r.PlannedOn).ThenBy(r => r.Role).Select(r => (r.Rule, r.RecipientPersonId)));
        host.Clock.SetLondon(new(2026, 11, 23, 0, 30, 0));
        var ahead = await (await host.SignedIn(desk.Coordinator)).Get($"{desk.Home}/messages/rules");
        Assert.Contains("60 and 14 days ahead, on the day, then every 5 days.", ahead.Text, StringComparison.Ordinal);
    }

    private static async Task Look(CollabCaseHost host, DateOnly day, TimeOnly? at = null)
    {
        host.Clock.SetLondon(day.ToDateTime(at ?? new(8, 0)));
        await host.Run<SendReminders>();
    }

    private static Task<List<Reminder>> Ledger(CollabCaseHost host) => host.Read(db => db.Set<Reminder>().OrderBy(r => r.Id).ToListAsync());
}
