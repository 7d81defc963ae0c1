using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class DelegateMattersTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/delegate", Act = "POST /partnerships/{reference}/governance/{tier}/delegate";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task The_steering_group_hands_matters_on(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var form = await desk.GetTier(2, "delegate");
        Assert.DoesNotContain("A gate", form.Document.QuerySelectorAll("main label").Select(l => l.TextContent.Trim()));
        var page = await form.Form().Tamper("Delegated", "Pilot", "Role").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/2"), (page.Status, page.Path));
        Assert.Contains("A pilot; A role", page.Text, StringComparison.Ordinal);
        Assert.Equal(DecisionMatters.Pilot | DecisionMatters.Role, (await desk.Tier(2)).Delegated);
        Assert.Equal("DelegateMatters", (await desk.History())[^1].UseCase);
        Assert.Empty((await desk.GetTier(1, "delegate")).Forms);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_stays_with_the_steering_group_is_refused(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var form = await desk.GetTier(2, "delegate");
        Assert.Contains("decided by the steering group", (await form.Form().Tamper("Delegated", "Gate").SendBy(desk.Browser, form)).ErrorAt("Delegated"), StringComparison.Ordinal);
        Assert.Equal(DecisionMatters.None, (await desk.Tier(2)).Delegated);
        await desk.RefusesWhilePaused(2, "delegate", new { });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_somebody_else_handed_on_meanwhile_is_asked_about(Database database)
    {
        var desk = await GroupActs.TwoGroups(database);
        var form = await desk.GetTier(2, "delegate");
        await desk.ChangeTier(2, (t, facts) => t.Delegate(DecisionMatters.Award, facts));

        var page = await form.Form().Tamper("Delegated", "Pilot").SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(DecisionMatters.Award, (await desk.Tier(2)).Delegated);
    }
}
