using System.Net;
using CollabCase.Domain.Risks;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class CorrectRiskTests
{
    private const string Page = "GET /partnerships/{reference}/risks/{number}/correct", Correct = "POST /partnerships/{reference}/risks/{number}/correct";

    private static readonly RiskDetails Before = new("Before", "A cause", "An effect", RiskResponse.Reduce, "Apply early.");

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task Saves_what_is_corrected_and_leaves_the_score(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Described(Before));
        var form = await desk.GetRisk(number, "correct");
        Assert.Equal(("Before", "Reduce", "Apply early."), (form.Value("Title"), form.Value("Response"), form.Value("WhatIsDone")));

        var page = await form.Submit(new { Title = "After", Cause = "", Response = "Share", WhatIsDone = "An insurer pays." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/risks/{number}", "The risk is saved."), (page.Status, page.Path, page.Saved));
        var risk = await desk.Risk(number);
        Assert.Equal(("After", null, "An effect", RiskResponse.Share, "An insurer pays.", 9, 2), (risk.Title, risk.Cause, risk.Effect, risk.Response, risk.WhatIsDone, risk.Points, risk.Version));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CorrectRisk"), (written.Who, written.UseCase));
        Assert.Contains("Title: Before -> After", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task Without_a_title_nothing_is_saved(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Described(Before));

        var page = await (await desk.GetRisk(number, "correct")).Submit(new { Title = "", Effect = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say what could happen.", "Kept"), (page.Status, page.ErrorAt("Title"), page.Value("Effect")));
        Assert.Equal(("Before", 1), ((await desk.Risk(number)).Title, (await desk.Risk(number)).Version));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task A_closed_risk_and_a_paused_partnership_stay_as_they_are(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Described(Before).Closed());
        var form = await desk.GetRisk(number, "correct");

        var closed = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (closed.Status, closed.Value("Title")));
        Assert.Contains(closed.Errors, e => e.Contains("was closed on 21 November 2026", StringComparison.Ordinal));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Title = "Mine" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal("Before", (await desk.Risk(number)).Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Described(Before));
        var (first, second) = (await desk.GetRisk(number, "correct"), await desk.GetRisk(number, "correct"));
        await desk.ChangeRisk(number, (r, facts) => r.CorrectDetails(Before with { Title = "Theirs" }, facts));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Cause = "Mine" })).Status);
        var merged = await desk.Risk(number);
        Assert.Equal(("Theirs", "Mine", "An effect"), (merged.Title, merged.Cause, merged.Effect));

        var clash = await second.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Title")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await desk.Risk(number)).Title);

        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal("Mine", (await desk.Risk(number)).Title);
    }
}
