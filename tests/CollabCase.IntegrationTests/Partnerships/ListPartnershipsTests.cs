using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ListPartnershipsTests
{
    private const string List = "GET /partnerships";

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Shows_those_that_the_person_may_see_and_no_other(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen Tests Connections"));
        await A.Partnership().Named("Another's partnership").CoordinatedBy(await A.Person().Coordinator().SavedIn(desk.Host)).SavedIn(desk.Host);

        var page = await desk.Browser.Get("/partnerships");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.HasLinkTo(desk.Home));
        Assert.DoesNotContain("Another's partnership", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 partnership", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task A_row_says_where_it_stands_who_leads_and_what_is_overdue(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Named("Ms Coordinator").Coordinator().SavedIn(host);
        var (lead, other) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var reference = await A.Partnership().Named("Glen Rows").CoordinatedBy(coordinator).WithPartners(lead, other)
            .Then(p => p.ChoosePlaces(["S12000049", "S08000031"])).Then(p => p.CompleteSetUp(PartnershipBuilder.Now)).InTestAndEmbedWithout("measured-outcome").SavedIn(host);
        var browser = await host.SignedIn(coordinator);

        var row = (await browser.Get("/partnerships")).Table()[1];

        Assert.Equal([$"Glen Rows {reference}", "Test and embed", lead.Name, "Glasgow City, NHS Greater Glasgow and Clyde", "Ms Coordinator", "Active 1 agreed exception open", "Watch: Glen Rows"], row);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Whoever_opened_one_and_left_it_half_done_finds_the_way_back(Database database)
    {
        var desk = await Desk.On(database);
        var steering = await A.Person().SavedIn(desk.Host);
        var reference = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMember(steering, MemberRole.SteeringMember).SavedIn(desk.Host);

        Assert.True((await desk.Browser.Get("/partnerships")).HasLinkTo($"/partnerships/{reference}/set-up"));
        Assert.False((await (await desk.Host.SignedIn(steering)).Get("/partnerships")).HasLinkTo($"/partnerships/{reference}/set-up"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Finds_by_the_beginnings_of_words_whatever_their_case_accents_and_order(Database database)
    {
        var on = await Listed(database, "Éire Gaelic Recovery", "Recovery Éist, the O'Neill way", "Glen Transport (invented)");

        Assert.Equal(["Éire Gaelic Recovery"], await on.Names("?q=eire"));
        Assert.Equal(["Éire Gaelic Recovery", "Recovery Éist, the O'Neill way"], await on.Names("?q=RECOV+%C3%A9i"));
        Assert.Equal(["Recovery Éist, the O'Neill way"], await on.Names("?q=oneill+rec"));
        Assert.Equal(["Glen Transport (invented)"], await on.Names("?q=(invented)"));
        Assert.Empty(await on.Names("?q=ecovery"));
        Assert.Empty(await on.Names("?q=eire+transport"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Finds_by_reference_and_by_its_parts(Database database)
    {
        var on = await Listed(database, "First", "Second");
        var reference = on.References[1];

        Assert.Equal(["Second"], await on.Names($"?q={reference}"));
        Assert.Equal(["Second"], await on.Names($"?q={reference.ToLowerInvariant().Replace('-', '+')}"));
        Assert.Equal(["Second"], await on.Names($"?q={reference.Split('-')[^1]}"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task A_new_name_is_found_and_the_old_one_is_not(Database database)
    {
        var on = await Listed(database, "Before Words Kept");
        await on.Host.Change(on.References[0], p => p.Rename("After Words Kept"));

        Assert.Equal(["After Words Kept"], await on.Names("?q=after+kept"));
        Assert.Empty(await on.Names("?q=before"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Narrows_by_stage_place_state_theme_and_profile(Database database)
    {
        var on = await Listed(database, "One", "Two");
        await on.Host.Change(on.References[1], p =>
        {
            p.ChoosePlaces(["S12000049"]);
            p.Classify(Theme.Transport, null, null, null);
            p.ChooseProfile(PartnershipProfile.Light);
            p.Pause("The lead partner is moving house.", PartnershipBuilder.Today);
        });

        foreach (var filter in new[] { "place=S12000049", "state=paused", "theme=transport", "profile=light", "place=S12000049&state=paused&q=tw" })
            Assert.Equal(["Two"], await on.Names("?" + filter));
        Assert.Equal(["One", "Two"], await on.Names("?stage=pre-collaboration"));
        Assert.Empty(await on.Names("?stage=test-and-embed"));
        Assert.Empty(await on.Names("?place=S12000050"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Narrows_by_funder_and_kind_of_one_and_the_same_award(Database database)
    {
        var on = await Listed(database, "Funded", "Declined", "Unfunded");
        var (funder, other) = (await A.Organisation().SavedIn(on.Host), await A.Organisation().SavedIn(on.Host));
        await A.Award().By(funder).Described(new("Grant") { Kind = AwardKind.Catalytic }).SavedIn(on.Host, on.References[0]);
        await A.Award().By(other).Described(new("Later") { Kind = AwardKind.Sustainability }).SavedIn(on.Host, on.References[0]);
        await A.Award().By(funder).In(AwardState.Declined).SavedIn(on.Host, on.References[1]);

        Assert.Equal(["Funded"], await on.Names($"?funder={funder.Reference}"));
        Assert.Equal(["Funded"], await on.Names("?kind=sustainability"));
        Assert.Equal(["Funded"], await on.Names($"?funder={funder.Reference}&kind=catalytic"));
        Assert.Empty(await on.Names($"?funder={funder.Reference}&kind=sustainability"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task A_participant_is_neither_offered_funders_nor_told_by_them(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var funder = await A.Organisation().SavedIn(host);
        var reference = await A.Partnership().WithMember(participant, MemberRole.Participant).CoordinatedBy(await A.Person().Coordinator().SavedIn(host)).SavedIn(host);
        await A.Award().By(funder).SavedIn(host, reference);
        var browser = await host.SignedIn(participant);

        var page = await browser.Get("/partnerships");

        Assert.True(page.HasLinkTo($"/partnerships/{reference}"));
        Assert.Empty(page.Choices("funder"));
        Assert.Empty(page.Choices("kind"));
        Assert.False((await browser.Get($"/partnerships?funder={funder.Reference}")).HasLinkTo($"/partnerships/{reference}"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task A_code_that_is_not_on_the_list_is_said_and_left_out(Database database)
    {
        var on = await Listed(database, "Only");

        foreach (var (asked, called) in new[] { ("stage=Closed", "stage"), ("stage=TestAndEmbed", "stage"), ("place=S99", "place"), ("funder=NOBODY", "funder"), ("kind=3", "kind of funding"), ("state=-1", "state"), ("theme=x", "theme"), ("profile=x", "profile"), ("sort=id;drop", "order") })
        {
            var page = await on.Browser.Get("/partnerships?" + asked);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains($"asks for a {called} that is not on the list", page.Text, StringComparison.Ordinal);
            Assert.Equal(["Only"], NamesOf(page));
            Assert.Empty(page.Document.QuerySelectorAll(".chip"));
        }
        Assert.Contains("at least one letter or figure", (await on.Browser.Get("/partnerships?q=!!!")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Each_filter_that_is_on_can_be_taken_away_and_the_file_keeps_them(Database database)
    {
        var on = await Listed(database, "Éire one", "Other");

        var page = await on.Browser.Get("/partnerships?q=éire&stage=pre-collaboration&state=active&sort=reference");

        Assert.Equal(["Search: éire", "Stage: Pre-collaboration", "State: Active"], page.Document.QuerySelectorAll(".chip > span:first-child").Select(c => c.TextContent.Replace("Remove the filter ", "", StringComparison.Ordinal)));
        Assert.True(page.HasLinkTo("/partnerships?stage=pre-collaboration&state=active&sort=reference"));
        Assert.True(page.HasLinkTo("/partnerships.csv?q=%C3%A9ire&stage=pre-collaboration&state=active&sort=reference"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task An_empty_list_says_what_would_be_here(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var coordinator = await host.SignedIn(await A.Person().Coordinator().SavedIn(host));
        var stranger = await host.SignedIn(await A.Person().SavedIn(host));

        Assert.True((await coordinator.Get("/partnerships")).HasLinkTo("/partnerships/open"));
        Assert.False((await stranger.Get("/partnerships")).HasLinkTo("/partnerships/open"));
        Assert.Contains("ask its coordinator", (await stranger.Get("/partnerships")).Text, StringComparison.Ordinal);
        Assert.Contains("No partnership fits", (await coordinator.Get("/partnerships?q=nothing")).Text, StringComparison.Ordinal);
    }

    private static async Task<Listing> Listed(Database database, params string[] names)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var references = new List<string>();
        foreach (var name in names) references.Add(await A.Partnership().Named(name).CoordinatedBy(coordinator).SavedIn(host));
        return new(host, await host.SignedIn(coordinator), references);
    }

    private static IReadOnlyList<string> NamesOf(Page page) => [.. page.Document.QuerySelectorAll("main table tbody th a").Select(a => a.TextContent)];

    private sealed record Listing(CollabCaseHost Host, Browser Browser, IReadOnlyList<string> References)
    {
        public async Task<IReadOnlyList<string>> Names(string query) => NamesOf(await Browser.Get("/partnerships" + query));
    }
}
