using System.Net;
using CollabCase.Domain.Risks;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class ReopenRiskTests
{
    private const string Page = "GET /partnerships/{reference}/risks/{number}/reopen", Reopen = "POST /partnerships/{reference}/risks/{number}/reopen";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Reopen, Case.Done)]
    public async Task It_comes_back_with_its_score(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Closed());

        var page = await (await desk.GetRisk(number, "reopen")).Submit(new { Reason = "The new post is short of money too." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/risks/{number}", "The risk is open again."), (page.Status, page.Path, page.Saved));
        var risk = await desk.Risk(number);
        Assert.Equal((RiskState.Open, null, 9), (risk.State, risk.ClosedFor, risk.Points));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ReopenRisk"), (written.Who, written.UseCase));
        Assert.Contains("State: Closed -> Open", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Reopen, Case.Invalid)]
    public async Task The_reason_is_asked_for(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Closed());

        var page = await (await desk.GetRisk(number, "reopen")).Submit(new { Reason = "" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Give the reason for opening it again."), (page.Status, page.ErrorAt("Reason")));
        Assert.Equal(RiskState.Closed, (await desk.Risk(number)).State);
    }

    [Theory, OnEveryDatabase, Covers(Reopen, Case.Refused)]
    public async Task What_is_open_cannot_be_opened(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();

        var page = await (await desk.GetRisk(number, "reopen")).Submit(new { Reason = "Mine" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Reason")));
        Assert.Contains(page.Errors, e => e.Contains("open already", StringComparison.Ordinal));
        Assert.Equal(1, (await desk.Risk(number)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Reopen, Case.Stale)]
    public async Task What_was_opened_and_closed_meanwhile_is_shown_first(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Closed());
        var form = await desk.GetRisk(number, "reopen");
        await desk.ChangeRisk(number, (r, facts) => r.Reopen("Theirs", facts));
        await desk.ChangeRisk(number, (r, facts) => r.Close(RiskEnding.Merged, "Part of another.", facts, PartnershipBuilder.Today));

        var page = await form.Submit(new { Reason = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Reason")));
        Assert.Contains("It is part of another risk", page.Text, StringComparison.Ordinal);
        Assert.Equal(RiskState.Closed, (await desk.Risk(number)).State);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(RiskState.Open, (await desk.Risk(number)).State);
    }
}
