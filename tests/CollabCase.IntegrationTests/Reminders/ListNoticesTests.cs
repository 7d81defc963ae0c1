using CollabCase.Data.Reminders;
using CollabCase.Domain;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
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

    private static Task<bool> Told(ReminderDesk desk, TestPerson person, long subject, string rule, string? whyNot) => desk.Host.Write([desk.Desk.Reference], async db =>
    {
        var row = new Reminder(NewId.Next(), new(Today, new() { Kind = ReminderKind.Milestone, SubjectId = subject, PartnershipId = (await desk.Desk.Partnership()).Id, DueOn = Today.AddDays(-3), Place = "milestones", Number = 1 }, person.Id, ReminderRole.Owner, null, new(rule, 0), null));
        if (whyNot is not null) row.Suppress(whyNot);
        db.Add(row);
        return true;
    });
}
