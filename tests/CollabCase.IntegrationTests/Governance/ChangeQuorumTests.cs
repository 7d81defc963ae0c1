using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class ChangeQuorumTests
{
    private const string Page = "GET /partnerships/{reference}/governance/{tier}/quorum", Change = "POST /partnerships/{reference}/governance/{tier}/quorum";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Change, Case.Done)]
    public async Task The_rule_is_saved_and_says_how_many_have_to_be_there(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("One").Seating("Two").Seating("Three").WithEmptySeat());
        var form = await desk.GetTier(tier, "quorum");
        Assert.Equal(("Share", "50"), (form.Value("QuorumBy"), form.Value("QuorumNumber")));

        var page = await form.Submit(new { QuorumNumber = "60", QuorumCountsVacancies = true, QuorumNeedsPublicAndThird = true, ProxiesMayVote = false });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}"), (page.Status, page.Path));
        Assert.StartsWith("The quorum is saved.", page.Saved, StringComparison.Ordinal);
        Assert.Equal(new QuorumRule(QuorumBy.Share, 60, true, true, true, false), (await desk.Tier(tier)).Quorum);
        foreach (var words in new[] { "60% of the voting seats, empty ones too, with at least one from the public and one from the third sector", "3 have to be there today.", "without a vote" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ChangeQuorum"), (written.Who, written.UseCase));
        Assert.Contains("QuorumNumber: nothing -> 60", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task A_number_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.GetTier(tier, "quorum")).Submit(new { QuorumNumber = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the number of voting members, or the share in per cent."), (page.Status, page.ErrorAt("QuorumNumber")));
        var words = await (await desk.GetTier(tier, "quorum")).Submit(new { QuorumNumber = "half" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "half"), (words.Status, words.Value("QuorumNumber")));
        Assert.Null((await desk.Tier(tier)).Quorum);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task A_rule_that_cannot_be_met_is_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        var form = await desk.GetTier(tier, "quorum");

        Assert.Contains("from 1 to 100", (await form.Submit(new { QuorumNumber = "101" })).ErrorAt("QuorumNumber"), StringComparison.Ordinal);
        var proxies = await form.Submit(new { ProxiesMayAttend = false });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "50"), (proxies.Status, proxies.Value("QuorumNumber")));
        Assert.Contains("Tick both, or neither", proxies.ErrorAt("ProxiesMayVote"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit()).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.Tier(tier)).Quorum);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first_and_never_mixed(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        var form = await desk.GetTier(tier, "quorum");
        await desk.ChangeTier(tier, (t, facts) => t.ChangeQuorum(new(QuorumBy.Count, 4), facts));

        var page = await form.Submit(new { QuorumNumber = "75" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "75"), (page.Status, page.Value("QuorumNumber")));
        Assert.Contains("A number of voting members", page.Text, StringComparison.Ordinal);
        Assert.Equal(new QuorumRule(QuorumBy.Count, 4), (await desk.Tier(tier)).Quorum);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(new QuorumRule(QuorumBy.Share, 75), (await desk.Tier(tier)).Quorum);
    }
}
