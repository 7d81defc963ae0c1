using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

public sealed class ShowCalendarTests
{
    private static readonly DateOnly Day = new(Today.AddMonths(1).Year, Today.AddMonths(1).Month, 14);
    private static readonly string Month = Day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    [Theory, OnEveryDatabase, Covers("GET /calendar", Case.Done)]
    public async Task A_month_is_a_list_of_days(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant));
        var tier = await A.Tier().Named("Those who decide").Seating("Chair").SavedIn(host, desk.Reference);
        await A.Meeting().On(Day).SavedIn(host, desk.Reference, tier);
        await A.Review().DueOn(Day.AddDays(1)).SavedIn(host, desk.Reference);
        await A.AgreedDocument().Of(AgreedDocumentKind.EvaluationPlan).Titled("How we see").Describing(new(EffectiveOn: Day.AddDays(2))).Agreed().SavedIn(host, desk.Reference);

        var page = await desk.Browser.Get($"/calendar?month={Month}&partnership={desk.Reference}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Those who decide", "Risks", "How we see"], page.Document.QuerySelectorAll(".calendar-day__entries a").Select(a => a.TextContent.Trim()));
        Assert.Equal(3, page.Document.QuerySelectorAll(".calendar-day h2 time").Length);
        Assert.NotNull(page.Document.QuerySelector("a[rel=next]"));
        Assert.Empty((await desk.Browser.Get($"/calendar?month=1999-01&partnership={desk.Reference}")).Document.QuerySelectorAll(".calendar-day"));

        // What is looked at again is for those who take part in governing.
        Assert.Equal(["Those who decide", "How we see"], (await (await host.SignedIn(participant)).Get($"/calendar?month={Month}")).Document.QuerySelectorAll(".calendar-day__entries a").Select(a => a.TextContent.Trim()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_month_that_is_not_there_is_this_one(Database database)
    {
        var desk = await Desk.On(database);
        foreach (var month in new[] { "2026-13", "next", "1989-12", "2101-01" })
            Assert.Contains("month that is not there", (await desk.Browser.Get($"/calendar?month={month}")).Text, StringComparison.Ordinal);
        Assert.Null((await desk.Browser.Get("/calendar?month=2100-12")).Document.QuerySelector("a[rel=next]"));
        Assert.Null((await desk.Browser.Get("/calendar?month=1990-01")).Document.QuerySelector("a[rel=prev]"));
    }
}
