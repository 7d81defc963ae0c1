using CollabCase.Data.Reminders;
using CollabCase.Domain;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reminders;

public sealed class ListNoticesTests
{
    [Theory, OnEveryDatabase, Covers("GET /notices", Case.Done)]
    public async Task What_is_still_to_be_done_comes_first_once_and_can_be_done_from_there(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var milestone = await desk.Desk.Milestone();
        await Told(desk, desk.Owner, milestone.Id, "7-days-ahead", null);
        await Told(desk, desk.Owner, milestone.Id, "on-the-day", null);
        await Told(desk, desk.Owner, milestone.Id, "7-days-after", WhyNot.InProgramOnly);
        await Told(desk, desk.Owner, milestone.Id, "14-days-after", WhyNot.KindIsOff);
        await Told(desk, desk.Desk.Coordinator, milestone.Id, "7-days-after", null);
        var browser = await desk.Host.SignedIn(desk.Owner);

        var page = await browser.Get("/notices");

        Assert.Contains("Milestone: Sign the lease was due 3 days ago, on Wednesday 18 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Links, href => href.EndsWith("/done", StringComparison.Ordinal));
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);

        var later = page.Links.Single(href => href.EndsWith("/later", StringComparison.Ordinal));
        await (await browser.Get(later)).Submit(new { Days = "3" });
        Assert.Contains("You are reminded again on Tuesday 24 November.", (await browser.Get("/notices")).Text, StringComparison.Ordinal);
        await (await browser.Get(page.Links.Single(href => href.EndsWith("/done", StringComparison.Ordinal)))).Submit();

        var after = await browser.Get("/notices");
        Assert.Contains("Nothing that you were reminded of is left to be done.", after.Text, StringComparison.Ordinal);
        Assert.Equal(3, after.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_told_as_coordinator_is_told_so_and_whoever_looks_after_it_that(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var nobodys = await A.Milestone().Titled("Nobody's").OwnedBy("Head of service").On(Today.AddDays(-3)).SavedIn(desk.Host, desk.Desk.Reference);
        var theirs = await A.Milestone().Titled("Theirs").OwnedBy(desk.Desk.Coordinator).On(Today.AddDays(-2)).SavedIn(desk.Host, desk.Desk.Reference);
        var milestone = await desk.Desk.Milestone();
        await Told(desk, desk.Owner, milestone.Id, "on-the-day", null);
        await Told(desk, desk.Desk.Coordinator, milestone.Id, "7-days-after", null, ReminderRole.Deputy);
        foreach (var subject in new[] { nobodys, theirs }) await Told(desk, desk.Desk.Coordinator, (await Of(desk, subject)).Id, "on-the-day", null);

        var page = (await desk.Desk.Browser.Get("/notices")).Text;

        Assert.Contains("You coordinate this partnership, and nobody else can be told of it.", page, StringComparison.Ordinal);
        Assert.Contains("You coordinate this partnership, and it is 3 days overdue.", page, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "You look after it."));
        Assert.Contains("You look after it.", (await (await desk.Host.SignedIn(desk.Owner)).Get("/notices")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task However_much_was_told_since_what_is_open_is_found_page_by_page(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var open = new List<int>();
        for (var i = 0; i < 27; i++) open.Add(await A.Milestone().Titled($"Open {i:00}").OwnedBy(desk.Owner).On(Today.AddDays(i)).SavedIn(desk.Host, desk.Desk.Reference));
        foreach (var number in open) await Told(desk, desk.Owner, (await Of(desk, number)).Id, "30-days-ahead", null, due: (await Of(desk, number)).ForecastOn);
        // More than three pages of what is over: no record of it is there.
        await desk.Host.Write([desk.Desk.Reference], async db =>
        {
            var id = (await desk.Desk.Partnership()).Id;
            for (var i = 0; i < 230; i++) db.Add(RowOf(id, desk.Owner, NewId.Next(), "on-the-day"));
            return true;
        });
        var browser = await desk.Host.SignedIn(desk.Owner);

        var first = await browser.Get("/notices");
        var second = await browser.Get(first.Links.Single(href => href.Contains("todo=", StringComparison.Ordinal)));

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"Milestone: Open {i:00}"), Titles(first));
        Assert.Equal(["Milestone: Open 25", "Milestone: Open 26"], Titles(second));
        Assert.DoesNotContain("What you were told", second.Text, StringComparison.Ordinal);
        Assert.Contains("The list has changed", (await browser.Get("/notices?todo=nonsense")).Text, StringComparison.Ordinal);

        static IEnumerable<string> Titles(Page page) => page.Document.QuerySelectorAll("li strong").Select(e => e.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task A_milestone_that_has_a_date_by_now_is_not_without_one_any_more(Database database)
    {
        var desk = await ReminderDesk.On(database);
        await Told(desk, desk.Owner, (await desk.Desk.Milestone()).Id, "on-the-day", null, kind: ReminderKind.MissingDate);

        Assert.Contains("Nothing that you were reminded of is left to be done.", (await (await desk.Host.SignedIn(desk.Owner)).Get("/notices")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_no_longer_sees_is_not_named_and_nobody_sees_anothers(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var leaver = await A.Person().SavedIn(desk.Host);
        await Told(desk, leaver, (await desk.Desk.Milestone()).Id, "on-the-day", null);

        var page = await (await desk.Host.SignedIn(leaver)).Get("/notices");

        Assert.Contains("Something that you do not see any more", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign the lease", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign the lease", (await desk.Desk.Browser.Get("/notices")).Html, StringComparison.Ordinal);
    }

    private static Task<bool> Told(ReminderDesk desk, TestPerson person, long subject, string rule, string? whyNot, ReminderRole role = ReminderRole.Owner, DateOnly? due = null, ReminderKind kind = ReminderKind.Milestone) => desk.Host.Write([desk.Desk.Reference], async db =>
    {
        var row = RowOf((await desk.Desk.Partnership()).Id, person, subject, rule, role, due, kind);
        if (whyNot is not null) row.Suppress(whyNot);
        db.Add(row);
        return true;
    });

    private static Reminder RowOf(long partnership, TestPerson person, long subject, string rule, ReminderRole role = ReminderRole.Owner, DateOnly? due = null, ReminderKind kind = ReminderKind.Milestone) =>
        new(NewId.Next(), new(Today, new() { Kind = kind, SubjectId = subject, PartnershipId = partnership, DueOn = due ?? Today.AddDays(-3), Place = "milestones", Number = 1 }, person.Id, role, null, new(rule, 0), null));

    private static async Task<Milestone> Of(ReminderDesk desk, int number)
    {
        var partnership = (await desk.Desk.Partnership()).Id;
        return await desk.Host.Read(db => db.Set<Milestone>().SingleAsync(m => m.PartnershipId == partnership && m.Number == number));
    }
}
