using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

/// <summary>The register of one partnership, and how reviews come into it.</summary>
public sealed class ListReviewsOfPartnershipTests
{
    private const string List = "GET /partnerships/{reference}/reviews", Start = "POST /partnerships/{reference}/reviews/start", AddPage = "GET /partnerships/{reference}/reviews/add", Add = "POST /partnerships/{reference}/reviews/add";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(Start, Case.Done)]
    public async Task A_partnership_without_any_is_offered_the_two_and_what_it_has(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        var page = await desk.Get("reviews");
        Assert.Contains("No review is set yet", page.Text, StringComparison.Ordinal);
        Assert.Equal(["memorandum", "governance-structure"], Offers(page));

        await A.Risk().SavedIn(host, desk.Reference);
        await A.AgreedDocument().Of(AgreedDocumentKind.SustainabilityPlan).SavedIn(host, desk.Reference);
        page = await desk.Get("reviews");
        Assert.Equal(["memorandum", "governance-structure", "document-1", "risks"], Offers(page));

        page = await StartForm(page).Tamper("Offer", "risks").SendBy(desk.Browser, page);
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/reviews"), (page.Status, page.Path));
        Assert.Equal(["memorandum", "governance-structure", "document-1"], Offers(page));
        var review = Assert.Single(await desk.Reviews());
        Assert.Equal((ReviewKind.Risks, 6, ReviewsOfTests.Scottish.OnOrAfter(Today.AddMonths(6)), desk.Coordinator.Id), (review.Kind, review.EveryMonths, review.DueOn, review.OwnerPersonId));

        page = await StartForm(page).Tamper("Offer", "document-1").SendBy(desk.Browser, page);
        Assert.Equal((await desk.Reviews())[1].DueOn, (await desk.DocumentOf(1)).Versions.Single().ReviewOn);
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Refused)]
    public async Task What_is_not_offered_any_more_is_refused(Database database)
    {
        var desk = await Desk.On(database);
        var page = await desk.Get("reviews");
        var form = StartForm(page);
        await A.Review().Of(ReviewKind.GovernanceStructure).DueOn(null).SavedIn(desk.Host, desk.Reference);

        var refused = await form.Tamper("Offer", "governance-structure").SendBy(desk.Browser, page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains("among the reviews already", StringComparison.Ordinal));
        Assert.Single(await desk.Reviews());
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_partnership_starts_with_two(Database database)
    {
        var desk = await Desk.On(database);
        var opened = await (await desk.Browser.Get("/partnerships/open")).Submit(new { Name = "Starting out (invented)", Purpose = "To begin well." });
        var reference = opened.Path.Split('/')[2];

        var page = await desk.Browser.Get($"/partnerships/{reference}/reviews");

        Assert.Equal(["Memorandum or agreement", "Governance structure"], page.Document.QuerySelectorAll("table tbody th a").Select(a => a.TextContent.Trim()));
        Assert.Contains("at each gate", page.Text, StringComparison.Ordinal);
        Assert.Empty(Offers(page));
    }

    [Theory, OnEveryDatabase, Covers(AddPage, Case.Done), Covers(Add, Case.Done, Case.Invalid, Case.Refused)]
    public async Task Anything_can_be_added(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("reviews/add");

        Assert.Equal("Choose what is reviewed.", (await form.Submit(new { Title = "The lease" })).ErrorAt("Kind"));
        Assert.Contains("Enter the day of the review", (await form.Submit(new { Kind = "Other", Title = "The lease" })).ErrorAt("DueOn"), StringComparison.Ordinal);
        Assert.Empty(await desk.Reviews());

        var page = await form.Submit(new { Kind = "Other", Title = "The lease", DueOn = Today.AddMonths(2) });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/reviews/1"), (page.Status, page.Path));
        var review = Assert.Single(await desk.Reviews());
        Assert.Equal(("The lease", ReviewKind.Other, null, Today.AddMonths(2), desk.Coordinator.Id), (review.Title, review.Kind, review.EveryMonths, review.DueOn, review.OwnerPersonId));
    }

    private static Testing.Browsing.FilledForm StartForm(Testing.Browsing.Page page) => page.Forms.First(f => f.Posted.Any(p => p.Key == "Offer"));

    private static string[] Offers(Testing.Browsing.Page page) => [.. page.Document.QuerySelectorAll("input[name=Offer]").Select(i => i.GetAttribute("value")!)];
}
