using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

public sealed class ListReviewsTests
{
    [Theory, OnEveryDatabase, Covers("GET /reviews", Case.Done), Covers("GET /reviews.csv", Case.Done)]
    public async Task Goes_by_day_across_partnerships_and_can_be_narrowed(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        var second = await A.Partnership().Named("Second (invented)").CoordinatedBy(desk.Coordinator).SavedIn(host);
        await A.Review().Of(ReviewKind.Readiness, "How ready we are").DueOn(Today.AddDays(40)).OwnedBy(desk.Coordinator).SavedIn(host, second);
        await A.Review().Of(ReviewKind.Risks, "What could happen").DueOn(Today.AddDays(-3)).OwnedBy("Treasurer").SavedIn(host, desk.Reference);
        await A.Review().Of(ReviewKind.GovernanceStructure, "How we govern").DueOn(null).SavedIn(host, desk.Reference);
        await A.Review().Of(ReviewKind.DelegatedAuthority, "Who decides").Ended().SavedIn(host, desk.Reference);

        var page = await desk.Browser.Get("/reviews");
        Assert.Equal(["What could happen", "How ready we are", "How we govern", "Who decides"], Titles(page));
        Assert.Contains("Overdue: 3 days", page.Text, StringComparison.Ordinal);

        Assert.Equal(["What could happen"], Titles(await desk.Browser.Get("/reviews?due=overdue")));
        Assert.Equal(["How ready we are"], Titles(await desk.Browser.Get("/reviews?due=within90-days")));
        Assert.Equal(["How ready we are"], Titles(await desk.Browser.Get("/reviews?owner=mine")));
        Assert.Equal(["What could happen"], Titles(await desk.Browser.Get("/reviews?owner=role")));
        Assert.Equal(["How we govern", "Who decides"], Titles(await desk.Browser.Get("/reviews?owner=nobody")));
        Assert.Equal(["How we govern"], Titles(await desk.Browser.Get("/reviews?due=no-day")));
        Assert.Equal(["Who decides"], Titles(await desk.Browser.Get("/reviews?state=ended")));
        Assert.Equal(["How ready we are"], Titles(await desk.Browser.Get($"/reviews?partnership={second}&kind=readiness")));
        Assert.Contains("no partnership of that reference", (await desk.Browser.Get("/reviews?partnership=PSP-NONE")).Text, StringComparison.Ordinal);

        var file = await desk.Browser.Get($"/reviews.csv?partnership={desk.Reference}&state=open");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains("What could happen", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("How ready we are", file.Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_participant_sees_none_and_a_funder_what_its_own_awards_ask_for(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var (participant, funder) = (await A.Person().SavedIn(host), await A.Person().FunderOf(organisation).SavedIn(host));
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant));
        var (own, others) = (await IdOf(host, await A.Award().By(organisation).SavedIn(host, desk.Reference)), await IdOf(host, await A.Award().SavedIn(host, desk.Reference)));
        await A.Review().SavedIn(host, desk.Reference);
        await A.Review().Of(new ReviewPlan(ReviewKind.AwardReport, "Our report", 12, About: new(AwardId: own))).SavedIn(host, desk.Reference);
        await A.Review().Of(new ReviewPlan(ReviewKind.AwardReport, "Their report", 12, About: new(AwardId: others))).SavedIn(host, desk.Reference);

        var seen = await host.SignedIn(funder);
        Assert.Equal(["Our report"], Titles(await seen.Get("/reviews")));
        Assert.Equal(["Our report"], Titles(await seen.Get($"{desk.Home}/reviews")));
        Assert.Equal(HttpStatusCode.NotFound, (await seen.Get($"{desk.Home}/reviews/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await seen.Get($"{desk.Home}/reviews/3")).Status);

        var taking = await host.SignedIn(participant);
        Assert.Contains("No reviews yet", (await taking.Get("/reviews")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await taking.Get($"{desk.Home}/reviews")).Status);
    }

    private static Task<long> IdOf(CollabCaseHost host, string award) => host.Read(db => db.VisibleTo(Viewer.Job("tests")).Awards.Where(a => a.Number == award).Select(a => a.Id).SingleAsync());

    private static string[] Titles(Testing.Browsing.Page page) => [.. page.Document.QuerySelectorAll("table tbody th a").Select(a => a.TextContent.Trim())];
}
