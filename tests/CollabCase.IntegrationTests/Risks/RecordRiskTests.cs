using System.Net;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class RecordRiskTests
{
    private const string Page = "GET /partnerships/{reference}/risks/record", Record = "POST /partnerships/{reference}/risks/record";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Record, Case.Done)]
    public async Task Records_what_was_typed_with_the_next_number(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var partner = await A.Organisation().Named("Risk Partner (invented)").SavedIn(host);
        var desk = await Desk.On(host, p => p.WithPartners(partner.Id));
        await A.Risk().SavedIn(host, desk.Reference);
        var form = await desk.Get("risks/record");
        Assert.Equal(("21 May 2027", "", ""), (form.Value("NextReviewOn"), form.Value("CarriedBy"), form.Value("Owner")));

        var page = await form.Submit(new
        {
            Title = "The post is not funded", Cause = "The grant ends.", Effect = "Nobody answers.", Likelihood = "Likely", Impact = "VeryLarge",
            Response = "Accept", WhatIsDone = "We learn whether people come.", CarriedBy = partner.Reference, Owner = desk.Coordinator.Reference, NextReviewOn = "1 mar 2027",
        }, "Record the risk");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/risks/2", "The risk is recorded."), (page.Status, page.Path, page.Saved));
        var risk = await desk.Risk(2);
        Assert.Equal(("The post is not funded", "The grant ends.", "Nobody answers.", 20, RiskResponse.Accept, "We learn whether people come."), (risk.Title, risk.Cause, risk.Effect, risk.Points, risk.Response, risk.WhatIsDone));
        Assert.Equal((partner.Id, desk.Coordinator.Id, new DateOnly(2027, 3, 1)), (risk.CarriedByOrganisationId, risk.OwnerPersonId, risk.NextReviewOn));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "RecordRisk", Record), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("Likelihood: nothing -> Likely", written.Changes);
        foreach (var words in new[] { "Very high (20 of 25)", "Accept, taken on purpose", "Risk Partner (invented)", "Not reviewed yet", "Risk recorded" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for_and_what_was_typed_stays(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("risks/record")).Submit(new { Title = "", Cause = "Kept", NextReviewOn = "soon" }, "Record the risk");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Say what could happen.", "Choose how likely it is.", "Choose how much it would matter.", "Kept", "soon"),
            (page.ErrorAt("Title"), page.ErrorAt("Likelihood"), page.ErrorAt("Impact"), page.Value("Cause"), page.Value("NextReviewOn")));
        Assert.NotNull(page.ErrorAt("NextReviewOn"));
        Assert.Empty(await desk.RiskNumbers());
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task The_rules_of_a_risk_and_of_a_paused_partnership_hold(Database database)
    {
        var desk = await Desk.On(database);
        var (stranger, organisation) = (await A.Person().SavedIn(desk.Host), await A.Organisation().SavedIn(desk.Host));
        var form = await desk.Get("risks/record");
        var typed = new Dictionary<string, object?> { ["Title"] = "The post ends", ["Likelihood"] = "Likely", ["Impact"] = "Large" };

        Assert.Equal("Say what is done about it, and by whom.", (await form.Submit(new Dictionary<string, object?>(typed) { ["Response"] = "Reduce" }, "Record the risk")).ErrorAt("WhatIsDone"));
        Assert.Equal("Enter a day after today for the next review.", (await form.Submit(new Dictionary<string, object?>(typed) { ["NextReviewOn"] = "21/11/2026" }, "Record the risk")).ErrorAt("NextReviewOn"));
        Assert.Contains("able to see the register", (await form.Form("Record the risk").Fill(typed).Tamper("Owner", stranger.Reference).SendBy(desk.Browser, form)).ErrorAt("Owner"), StringComparison.Ordinal);
        Assert.Contains((await form.Form("Record the risk").Fill(typed).Tamper("CarriedBy", organisation.Reference).SendBy(desk.Browser, form)).Errors, e => e.Contains("one of today's partners", StringComparison.Ordinal));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(typed, "Record the risk");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The post ends"), (paused.Status, paused.Value("Title")));
        Assert.Contains(paused.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Empty(await desk.RiskNumbers());
    }
}
