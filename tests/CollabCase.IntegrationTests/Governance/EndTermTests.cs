using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

public sealed class EndTermTests
{
    private const string Page = "GET /partnerships/{reference}/governance/{tier}/terms/{term}/end", End = "POST /partnerships/{reference}/governance/{tier}/terms/{term}/end";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(End, Case.Done)]
    public async Task The_seat_is_empty_from_the_day_after(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service", TierOffice.Chair));
        var form = await desk.GetTier(tier, "terms/1/end");
        Assert.Contains("Think about who is chair from then on.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new { Until = "20 nov 2026", EndReason = "A new post." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}"), (page.Status, page.Path));
        Assert.StartsWith("The end of the term is recorded.", page.Saved, StringComparison.Ordinal);
        var term = Assert.Single((await desk.Tier(tier)).Terms);
        Assert.Equal((new DateOnly(2026, 11, 20), "A new post."), (term.Until, term.EndReason));
        foreach (var words in new[] { "Past terms (1)", "Seat 1", "The term of Head of service ends: last day 20 November 2026." }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "EndTerm"), (written.Who, written.UseCase));
        Assert.Contains("Until: nothing -> 2026-11-20", written.Changes);

        Assert.Equal("20 November 2026", (await desk.GetTier(tier, "terms/1/end")).Value("Until"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetTier(tier, "terms/9/end")).Status);
    }

    [Theory, OnEveryDatabase, Covers(End, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));

        var page = await (await desk.GetTier(tier, "terms/1/end")).Submit(new { EndReason = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the last day.", "Kept"), (page.Status, page.ErrorAt("Until"), page.Value("EndReason")));
        Assert.Null((await desk.Tier(tier)).Terms.Single().Until);
    }

    [Theory, OnEveryDatabase, Covers(End, Case.Refused)]
    public async Task A_day_before_the_first_and_a_paused_partnership_are_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var form = await desk.GetTier(tier, "terms/1/end");

        var early = await form.Submit(new { Until = "1/1/2025" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "1/1/2025"), (early.Status, early.Value("Until")));
        Assert.Contains("on or after 21 November 2025", early.ErrorAt("Until"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Until = "20/11/2026" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.Tier(tier)).Terms.Single().Until);
    }

    [Theory, OnEveryDatabase, Covers(End, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var form = await desk.GetTier(tier, "terms/1/end");
        await desk.ChangeTier(tier, (t, facts) => t.EndTerm(1, Today.AddDays(30), "Theirs.", facts));

        var page = await form.Submit(new { Until = "20/11/2026", EndReason = "Mine." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (page.Status, page.Value("EndReason")));
        Assert.Contains("last day 21 December 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs.", (await desk.Tier(tier)).Terms.Single().EndReason);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal("Mine.", (await desk.Tier(tier)).Terms.Single().EndReason);
    }
}
