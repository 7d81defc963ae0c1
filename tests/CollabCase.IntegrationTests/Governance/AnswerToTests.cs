using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class AnswerToTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/answers-to", Act = "POST /partnerships/{reference}/governance/{tier}/answers-to";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task It_answers_to_another_group(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var page = await desk.CarriesOut(2, "answers-to", "AnswerTo", new { AnswersTo = "1" });
        Assert.Contains("Answers to Steering group", page.Text, StringComparison.Ordinal);
        Assert.Equal((await desk.Tier(1)).Id, (await desk.Tier(2)).ParentTierId);
        await desk.CarriesOut(2, "answers-to", "AnswerTo", new { AnswersTo = "" });
        Assert.Null((await desk.Tier(2)).ParentTierId);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_circle_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        await A.Tier().Of(TierKind.FrontLine).AnsweringTo(2).SavedIn(desk.Host, desk.Reference);
        Assert.Contains((await (await desk.GetTier(2, "answers-to")).Submit(new { AnswersTo = "3" })).Errors, e => e.Contains("That group answers to this one", StringComparison.Ordinal));
        Assert.Contains((await (await desk.GetTier(1, "answers-to")).Submit(new { AnswersTo = "2" })).Errors, e => e.Contains("answers to no other group", StringComparison.Ordinal));
        await desk.RefusesWhilePaused(2, "answers-to", new { AnswersTo = "1" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_others_changed_is_kept_and_the_same_is_asked_about(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var third = await A.Tier().Of(TierKind.FrontLine).SavedIn(desk.Host, desk.Reference);
        var form = await desk.GetTier(3, "answers-to");
        await desk.ChangeTier(third, (t, facts) => t.AnswerTo(facts.Tiers.Single(x => x.Number == 1).Id, facts));

        var page = await form.Submit(new { AnswersTo = "2" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2"), (page.Status, page.Value("AnswersTo")));
        Assert.Equal((await desk.Tier(1)).Id, (await desk.Tier(third)).ParentTierId);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal((await desk.Tier(2)).Id, (await desk.Tier(third)).ParentTierId);
    }
}
