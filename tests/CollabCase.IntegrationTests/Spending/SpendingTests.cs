using System.Globalization;
using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Spending;

/// <summary>What is planned, forecast and spent, and the day on which the money runs out.</summary>
public sealed class SpendingTests
{
    private const string Home = "GET /partnerships/{reference}/spending", PlanPage = "GET /partnerships/{reference}/spending/plan", Plan = "POST /partnerships/{reference}/spending/plan",
        SpentPage = "GET /partnerships/{reference}/spending/spent", Spent = "POST /partnerships/{reference}/spending/spent", FollowsPage = "GET /partnerships/{reference}/spending/follows",
        Follows = "POST /partnerships/{reference}/spending/follows", Approve = "POST /partnerships/{reference}/spending/approve";

    [Theory, OnEveryDatabase, Covers(Home, Case.Done), Covers(PlanPage, Case.Done), Covers(Plan, Case.Done)]
    public async Task Plans_and_says_when_the_money_runs_out(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Of(9_100, 2026).SavedIn(desk.Host, desk.Reference);
        Assert.Contains("Nothing is planned yet", (await desk.Get("spending")).Text, StringComparison.Ordinal);

        var page = await Planned(desk, ("0", "9,100"), ("1", "9,200"));

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/spending", "The plan is saved."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Committed cash runs out on 1 July 2026, and nothing is known to follow it.", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "PlanSpending"), (written.Who, written.UseCase));
        var plan = await PlanOf(desk);
        Assert.Equal((new DateOnly(2026, 7, 1), (int?)null), (plan.RunsOutOn!.Value, plan.GapDays));
    }

    [Theory, OnEveryDatabase, Covers(FollowsPage, Case.Done), Covers(Follows, Case.Done)]
    public async Task The_gap_is_told_in_days_and_pounds_and_follows_the_awards(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Of(9_100, 2026).SavedIn(desk.Host, desk.Reference);
        await Planned(desk, ("0", "9100"), ("1", "9200"));

        var page = await (await desk.Get("spending/follows")).Submit(new Dictionary<string, object?> { ["Follows"] = "CommissionedService", ["FollowsOn"] = new DateOnly(2026, 7, 11), ["FollowsCertainty"] = "Offered", ["FollowsNote"] = "The board decides in June." });

        Assert.Equal("What follows is saved.", page.Saved);
        Assert.Contains("10 days before a commissioned service (offered) begins on 11 July 2026. £1,000.00 is missing for them.", page.Text, StringComparison.Ordinal);
        Assert.Contains(desk.Reference, (await desk.Browser.Get("/funding/gap.csv")).Html, StringComparison.Ordinal);
        var plan = await PlanOf(desk);
        Assert.Equal((10, 100_000L), (plan.GapDays!.Value, plan.GapPence!.Value));

        // Whatever changes an award changes the day.
        await A.Award().Of(460, 2026).SavedIn(desk.Host, desk.Reference);
        plan = await PlanOf(desk);
        Assert.Equal((new DateOnly(2026, 7, 5), 6, 54_000L), (plan.RunsOutOn!.Value, plan.GapDays!.Value, plan.GapPence!.Value));
    }

    [Theory, OnEveryDatabase, Covers("GET /funding/gap", Case.Done), Covers("GET /funding/gap.csv", Case.Done)]
    public async Task The_list_has_the_soonest_first_and_can_be_narrowed(Database database)
    {
        var desk = await Desk.On(database);
        var later = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        Assert.Contains("No money is known to run out", (await desk.Browser.Get("/funding/gap")).Text, StringComparison.Ordinal);
        await Planned(desk, ("0", "100"));
        await A.Award().Of(10_000, 2026).SavedIn(desk.Host, later);
        await Planned(desk with { Reference = later }, ("0", "1000"));
        await (await desk.Browser.Get($"/partnerships/{later}/spending/follows")).Submit(new Dictionary<string, object?> { ["Follows"] = "CommissionedService", ["FollowsOn"] = new DateOnly(2027, 1, 1), ["FollowsCertainty"] = "Committed" });

        var all = await desk.Browser.Get("/funding/gap");
        Assert.Equal([$"/partnerships/{desk.Reference}/spending", $"/partnerships/{later}/spending"], all.Document.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")));
        Assert.Contains("2 partnerships", all.Text, StringComparison.Ordinal);
        // What follows begins long before the other's money ends.
        var gaps = await desk.Browser.Get("/funding/gap?show=gap&within=six-months");
        Assert.Equal([$"/partnerships/{desk.Reference}/spending"], gaps.Document.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")));
        var file = (await desk.Browser.Get("/funding/gap.csv?show=gap")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, file.Length);
        Assert.Contains(desk.Reference, file[1], StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task What_if_says_what_would_be_and_saves_nothing(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Of(9_100, 2026).SavedIn(desk.Host, desk.Reference);
        var later = await A.Award().Of(9_000, 2027).SavedIn(desk.Host, desk.Reference);
        await Planned(desk, ("0", "9100"), ("4", "9000"));
        var before = await desk.History();

        var lasts = await desk.Get("spending");
        Assert.Contains("Committed cash runs out on 1 July 2027", lasts.Text, StringComparison.Ordinal);
        Assert.Contains("Committed cash runs out on 1 April 2027", (await desk.Get($"spending?whatIf={later}&slips=ends")).Text, StringComparison.Ordinal);
        Assert.Contains("slipped by 3 months", (await desk.Get($"spending?whatIf={later}&slips=3")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no such award here", (await desk.Get("spending?whatIf=AWD-NONE&slips=3")).Text, StringComparison.Ordinal);
        Assert.Contains("Choose whether it ends", (await desk.Get($"spending?whatIf={later}&slips=x")).Text, StringComparison.Ordinal);
        Assert.Equal(before.Count, (await desk.History()).Count);
    }

    [Theory, OnEveryDatabase, Covers(Plan, Case.Invalid), Covers(Plan, Case.Refused)]
    public async Task A_plan_that_cannot_be_read_is_kept_on_the_form(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("spending/plan");
        var unread = await form.Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "lots", ["Quarters.Rows[1].Amount"] = "5" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "lots", "5"), (unread.Status, unread.Value("Quarters.Rows[0].Amount"), unread.Value("Quarters.Rows[1].Amount")));
        var empty = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Enter what you plan to spend in at least one quarter", empty.Text, StringComparison.Ordinal);

        await Planned(desk, ("0", "100"));
        var again = await (await desk.Get("spending/plan")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "200" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("why the forecast changes", again.Text, StringComparison.Ordinal);
        Assert.Single((await PlanOf(desk)).Revisions);
    }

    [Theory, OnEveryDatabase, Covers(Plan, Case.Stale), Covers(Spent, Case.Stale), Covers(Follows, Case.Stale), Covers(Approve, Case.Stale)]
    public async Task Stale_forms_overwrite_nobody(Database database)
    {
        var desk = await Desk.On(database);
        await Planned(desk, ("0", "100"));
        var (plan, spent, follows, home) = (await desk.Get("spending/plan"), await desk.Get("spending/spent"), await desk.Get("spending/follows"), await desk.Get("spending"));
        await (await desk.Get("spending/plan")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "300", ["Reason"] = "Dearer" });
        await (await desk.Get("spending/follows")).Submit(new Dictionary<string, object?> { ["Follows"] = "SustainabilityMoney", ["FollowsOn"] = new DateOnly(2027, 4, 1), ["FollowsCertainty"] = "HopedFor" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await plan.Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "400", ["Reason"] = "Mine" })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await spent.Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "50" })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await follows.Submit(new Dictionary<string, object?> { ["Follows"] = "CommissionedService", ["FollowsOn"] = new DateOnly(2027, 5, 1), ["FollowsCertainty"] = "Committed" })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Submit(button: "Approve the original plan")).Status);
        var now = await PlanOf(desk);
        Assert.Equal((2, 0, WhatFollows.SustainabilityMoney), (now.Revisions.Count, now.Spent.Count, now.Follows));
    }

    [Theory, OnEveryDatabase, Covers(SpentPage, Case.Done), Covers(Spent, Case.Done), Covers(Approve, Case.Done), Covers(Approve, Case.Refused), Covers(Approve, Case.Invalid)]
    public async Task What_was_spent_counts_and_an_approved_forecast_stays(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Of(10_000, 2026).SavedIn(desk.Host, desk.Reference);
        var home = await Planned(desk, ("0", "9100"), ("1", "9200"));
        var other = await desk.Get("spending");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Form("Approve the original plan").Tamper("Revision", "7").SendBy(desk.Browser, home)).Status);
        var approved = await (await desk.Get("spending")).Submit(button: "Approve the original plan");
        Assert.Equal("The forecast is approved, and stays as it is.", approved.Saved);
        var twice = await other.Form("Approve the original plan").Tamper("Version", (await PlanOf(desk)).Version.ToString(CultureInfo.InvariantCulture)).SendBy(desk.Browser, other);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("approved already", twice.Text, StringComparison.Ordinal);

        var page = await (await desk.Get("spending/spent")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "10,000" });
        Assert.Equal("What was spent is saved.", page.Saved);
        Assert.Contains("Committed cash runs out on 1 July 2026", page.Text, StringComparison.Ordinal);
        await (await desk.Get("spending/plan")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "300", ["Reason"] = "Less" });
        var plan = await PlanOf(desk);
        Assert.Equal((1, Money.FromPounds(9_100), Money.FromPounds(300)), (plan.Approved!.Number, plan.AmountsOf(plan.Approved)[0].Amount, plan.AmountsOf(plan.Current)[0].Amount));

        await (await desk.Get("spending/spent")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "" });
        Assert.Empty((await PlanOf(desk)).Spent);
    }

    [Theory, OnEveryDatabase, Covers(Spent, Case.Invalid), Covers(Spent, Case.Refused), Covers(Follows, Case.Invalid), Covers(Follows, Case.Refused)]
    public async Task What_was_spent_or_follows_and_cannot_be_is_refused(Database database)
    {
        var desk = await Desk.On(database);
        await Planned(desk, ("0", "100"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await desk.Get("spending/spent")).Submit(new Dictionary<string, object?> { ["Quarters.Rows[0].Amount"] = "-5" })).Status);
        var noDay = await (await desk.Get("spending/follows")).Submit(new Dictionary<string, object?> { ["Follows"] = "CommissionedService", ["FollowsCertainty"] = "Offered", ["FollowsNote"] = "Kept" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept"), (noDay.Status, noDay.Value("FollowsNote")));
        Assert.Contains("Enter the day on which it begins", noDay.Text, StringComparison.Ordinal);
        Assert.Null((await PlanOf(desk)).Follows);
    }

    private static async Task<Page> Planned(Desk desk, params (string Row, string Amount)[] amounts) =>
        await (await desk.Get("spending/plan")).Submit(amounts.ToDictionary(a => $"Quarters.Rows[{a.Row}].Amount", a => (object?)a.Amount));

    private static Task<SpendingPlan> PlanOf(Desk desk) => desk.Host.Read(async db =>
    {
        var id = (await desk.Host.Partnership(desk.Reference)).Id;
        return await db.Set<SpendingPlan>().AsNoTracking().Include(p => p.Revisions).Include(p => p.Lines).Include(p => p.Spent).AsSplitQuery().SingleAsync(p => p.PartnershipId == id);
    });
}
