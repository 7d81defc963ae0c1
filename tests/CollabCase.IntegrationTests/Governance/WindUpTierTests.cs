using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

public sealed class WindUpTierTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/wind-up", Act = "POST /partnerships/{reference}/governance/{tier}/wind-up";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_said_what_will_happen_and_the_group_ends(Database database)
    {
        var desk = await GroupActs.TwoGroups(database, t => t.AnsweringTo(1).Seating("Head of service", TierOffice.Chair).Seating("Treasurer")
            .Then((group, facts) => group.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Newcomer"), Today.AddDays(5)), facts)));
        await A.Action().For(2).SavedIn(desk.Host, desk.Reference);
        await desk.Meeting(2, Today.AddDays(9));

        var form = await desk.GetTier(2, "wind-up");
        foreach (var words in new[] { "2 terms end on its last day. 1 term that was to begin later is taken back.", "1 meeting stays scheduled.", "1 action stays open", "cannot be changed or opened again" }) Assert.Contains(words, form.Text, StringComparison.Ordinal);
        var page = await desk.CarriesOut(2, "wind-up", "WindUpTier", new { EndedOn = "20/11/2026", EndReason = "Its work is done." });

        Assert.Contains("It was wound up on 20 November 2026", page.Text, StringComparison.Ordinal);
        var tier = await desk.Tier(2);
        Assert.Equal((new DateOnly(2026, 11, 20), "Its work is done.", 2), (tier.EndedOn, tier.EndReason, tier.Terms.Count));
        Assert.All(tier.Terms, t => Assert.Equal(new DateOnly(2026, 11, 20), t.Until));
        Assert.DoesNotContain($"{desk.Home}/governance/2/wind-up", page.Links);
        Assert.Empty((await desk.GetTier(2, "wind-up")).Forms);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_and_a_reason_are_asked_for(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var page = await (await desk.GetTier(2, "wind-up")).Submit(new { EndedOn = "", EndReason = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day the group ended.", "Say why the group ends."), (page.Status, page.ErrorAt("EndedOn"), page.ErrorAt("EndReason")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_group_to_which_another_answers_and_a_day_to_come_are_refused(Database database)
    {
        var desk = await GroupActs.TwoGroups(database, t => t.AnsweringTo(1));
        var form = await desk.GetTier(1, "wind-up");
        Assert.Contains($"{desk.Home}/governance/2/answers-to", form.Links);
        Assert.Contains((await form.Submit(new { EndReason = "Done." })).Errors, e => e.Contains("'Operational group' answers to this group", StringComparison.Ordinal));
        Assert.NotNull((await (await desk.GetTier(2, "wind-up")).Submit(new { EndedOn = "30/12/2026", EndReason = "Done." })).ErrorAt("EndedOn"));
        await desk.RefusesWhilePaused(2, "wind-up", new { EndReason = "Done." });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_ends_nothing(Database database) => await (await GroupActs.TwoGroups(database)).RefusesWhenStale(2, "wind-up", new { EndReason = "Done." });
}
