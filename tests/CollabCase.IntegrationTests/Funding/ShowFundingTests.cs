using System.Globalization;
using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ShowFundingTests
{
    private const string Funding = "GET /partnerships/{reference}/funding", Award = "GET /partnerships/{reference}/awards/{number}";

    [Theory, OnEveryDatabase, Covers(Funding, Case.Done)]
    public async Task Adds_up_by_year_and_keeps_cash_in_kind_and_hopes_apart(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (main, joint) = (await A.Organisation().Named("Main Fund").SavedIn(host), await A.Organisation().Named("Joint Fund").SavedIn(host));
        var desk = await Desk.On(host);
        await A.Award().By(main).Described(new AwardDetails("Grant") { Kind = AwardKind.Catalytic }).Of(1000, 2025).Of(2000, 2026).Of(0.5m, null).SavedIn(host, desk.Reference);
        await A.Award().By(main).By(joint).Described(new AwardDetails("Together")).In(AwardState.Completed).Of(500, 2026).SavedIn(host, desk.Reference);
        await A.Award().By(joint).Described(new AwardDetails("Rooms") { Kind = AwardKind.InKind, InKindBasis = "Two rooms" }).Of(77, 2026).SavedIn(host, desk.Reference);
        await A.Award().By(joint).Described(new AwardDetails("Hoped for")).In(AwardState.Applied).Of(9999, 2027).SavedIn(host, desk.Reference);
        await A.Award().By(joint).Described(new AwardDetails("Turned down")).In(AwardState.Declined).Of(8888, 2027).SavedIn(host, desk.Reference);

        var page = await desk.Get("funding");

        Assert.Equal(["Award", "2025-26", "2026-27", "Year not published", "Total"], Table(page, "cash")[0]);
        Assert.Equal(["Total", "£1,000.00", "£2,500.00", "£0.50", "£3,500.50"], Table(page, "cash")[^1]);
        Assert.Contains("Joint Fund and Main Fund, jointly", Table(page, "cash")[2][0], StringComparison.Ordinal);
        Assert.Equal(["Total", "£77", "£77"], Table(page, "in-kind")[^1]);
        Assert.Equal(["Total", "£9,999", "£9,999"], Table(page, "cash-asked-for")[^1]);
        Assert.Equal("£8,888", Table(page, "came-to-nothing")[^1][^1]);
        Assert.Contains("£2,500.00 of committed cash this financial year (2026-27), £3,500.50 in all. It ends on 31 March 2027. The years of £0.50 are not published. Besides, £77.00 is given in kind.", page.Text, StringComparison.Ordinal);
        Assert.Contains("For information: one funder provides over half of this cash. It is Main Fund, with 85%.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Record an award", page.Buttons);
    }

    [Theory, OnEveryDatabase, Covers(Funding, Case.Done)]
    public async Task Without_an_award_it_says_what_would_be_here_and_a_paused_partnership_offers_no_button(Database database)
    {
        var desk = await Desk.On(database);
        Assert.True((await desk.Get("funding")).HasLinkTo($"{desk.Home}/awards/choose-funders"));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var page = await desk.Get("funding");
        Assert.Contains("No awards yet", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasLinkTo($"{desk.Home}/awards/choose-funders"));
    }

    [Theory, OnEveryDatabase, Covers(Award, Case.Done)]
    public async Task An_award_shows_its_amounts_its_conditions_its_source_and_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var (a, b) = (await A.Organisation().Named("A Fund").SavedIn(desk.Host), await A.Organisation().Named("B Fund").SavedIn(desk.Host));
        var number = await A.Award().By(a).By(b).Described(new AwardDetails("Together") { Conditions = "Report twice.", Source = "Annex C", IsRingFenced = true, RingFencedFor = "travel" }).Of(500, 2026).SavedIn(desk.Host, desk.Reference);

        var page = await desk.Get($"awards/{number}");

        Assert.Equal("Together", page.Heading);
        Assert.Equal(["All together, split not published", "£500", "£500"], Table(page, "amounts")[1]);
        foreach (var words in new[] { "A Fund and B Fund, jointly", "Report twice.", "Annex C", "Ring-fenced for travel", "Awarded", "Kind not published", "What changed", "Funder added: A Fund" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"{desk.Home}/awards/{number}/change-state"));
    }

    [Theory, OnEveryDatabase, Covers(Award, Case.Done), Covers(Funding, Case.Done)]
    public async Task A_funder_sees_others_awards_in_outline_and_their_own_in_full(Database database)
    {
        var desk = await Desk.On(database);
        var (mine, theirs) = (await A.Organisation().SavedIn(desk.Host), await A.Organisation().SavedIn(desk.Host));
        AwardDetails Told(string who) => new($"Award of {who}") { Conditions = $"Conditions of {who}", Source = $"Source of {who}", IsRingFenced = true, RingFencedFor = $"purpose of {who}" };
        var own = await A.Award().By(mine).Described(Told("mine")).Of(10, 2026).SavedIn(desk.Host, desk.Reference);
        var others = await A.Award().By(theirs).Described(Told("theirs")).Of(20, 2026).SavedIn(desk.Host, desk.Reference);
        var joint = await A.Award().By(theirs).By(mine).Described(Told("both")).Of(30, 2026).SavedIn(desk.Host, desk.Reference);
        var funder = await desk.Host.SignedIn(await A.Person().FunderOf(mine).SavedIn(desk.Host));

        var page = await funder.Get($"{desk.Home}/funding");
        Assert.Equal(["Total", "£60", "£60"], Table(page, "cash")[^1]);
        Assert.Contains("Award of theirs", page.Text, StringComparison.Ordinal);
        Assert.Contains("purpose of mine", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"{desk.Home}/awards/{own}") && page.HasLinkTo($"{desk.Home}/awards/{joint}"));
        Assert.False(page.HasLinkTo($"{desk.Home}/awards/{others}"));
        Assert.DoesNotContain("Record an award", page.Buttons);

        Assert.Equal(HttpStatusCode.NotFound, (await funder.Get($"{desk.Home}/awards/{others}")).Status);
        Assert.Contains("Conditions of both", (await funder.Get($"{desk.Home}/awards/{joint}")).Text, StringComparison.Ordinal);
        var full = await funder.Get($"{desk.Home}/awards/{own}");
        Assert.Contains("Conditions of mine", full.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed", full.Text, StringComparison.Ordinal);

        foreach (var address in new[] { desk.Home, $"{desk.Home}/funding", $"{desk.Home}/gate", $"{desk.Home}/partners", $"{desk.Home}/history", "/", "/partnerships", $"{desk.Home}/awards/{own}", $"{desk.Home}/awards/{joint}" })
        {
            var seen = (await funder.Get(address)).Html;
            foreach (var secret in new[] { "Conditions of theirs", "Source of theirs", "purpose of theirs" }) Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_pages_take_the_same_number_of_statements_however_many_awards_there_are(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(Domain.Partnerships.PartnershipProfile.Light));
        var first = await A.Award().SavedIn(desk.Host, desk.Reference);
        var (funding, award) = ((await desk.Get("funding")).Statements.Count, (await desk.Get($"awards/{first}")).Statements.Count);
        for (var i = 0; i < 12; i++) await A.Award().By(await A.Organisation().SavedIn(desk.Host)).By(await A.Organisation().SavedIn(desk.Host)).Of(i, 2020 + i % 5).SavedIn(desk.Host, desk.Reference);

        Assert.Equal(funding, (await desk.Get("funding")).Statements.Count);
        Assert.Equal(award, (await desk.Get($"awards/{first}")).Statements.Count);
        Assert.True(funding <= 8 && award <= 16, string.Create(CultureInfo.InvariantCulture, $"funding {funding}, award {award}"));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Table(Testing.Browsing.Page page, string id) => page.Table($"[aria-labelledby={id}-caption] table");
}
