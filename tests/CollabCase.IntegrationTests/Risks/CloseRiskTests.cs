using System.Net;
using CollabCase.Domain.Risks;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class CloseRiskTests
{
    private const string Page = "GET /partnerships/{reference}/risks/{number}/close", Close = "POST /partnerships/{reference}/risks/{number}/close";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Close, Case.Done)]
    public async Task It_is_closed_with_its_reason_and_stays(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();

        var page = await (await desk.GetRisk(number, "close")).Submit(new { ClosedFor = "Happened", Reason = "The post ended in March." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/risks/{number}"), (page.Status, page.Path));
        Assert.StartsWith("The risk is closed.", page.Saved, StringComparison.Ordinal);
        var risk = await desk.Risk(number);
        Assert.Equal((RiskState.Closed, RiskEnding.Happened, "The post ended in March.", PartnershipBuilder.Today), (risk.State, risk.ClosedFor, risk.StateReason, risk.ClosedOn!.Value));
        Assert.Contains("It happened, closed on 21 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasButton("Open it again"));
        Assert.False(page.HasButton("Review this risk"));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CloseRisk"), (written.Who, written.UseCase));
        Assert.Contains("State: Open -> Closed", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Invalid)]
    public async Task Why_is_asked_for(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();

        var page = await (await desk.GetRisk(number, "close")).Submit(new { Reason = "" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose why it is closed.", "Say what happened, or where it is looked after now."), (page.Status, page.ErrorAt("ClosedFor"), page.ErrorAt("Reason")));
        Assert.Equal(RiskState.Open, (await desk.Risk(number)).State);
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Refused)]
    public async Task What_is_closed_cannot_be_closed(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Closed());

        var page = await (await desk.GetRisk(number, "close")).Submit(new { ClosedFor = "Happened", Reason = "Mine" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Reason")));
        Assert.Contains(page.Errors, e => e.Contains("was closed on", StringComparison.Ordinal));
        Assert.Equal(RiskEnding.Gone, (await desk.Risk(number)).ClosedFor);
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();
        var form = await desk.GetRisk(number, "close");
        await desk.ChangeRisk(number, (r, facts) => r.CorrectDetails(new RiskDetails("It is worse than that"), facts));

        var page = await form.Submit(new { ClosedFor = "Gone", Reason = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Reason")));
        Assert.Contains("It is worse than that", page.Text, StringComparison.Ordinal);
        Assert.Equal(RiskState.Open, (await desk.Risk(number)).State);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(RiskState.Closed, (await desk.Risk(number)).State);
    }
}
