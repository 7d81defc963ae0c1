using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Understanding;

public sealed class AskQuestionsTests
{
    private const string Form = "GET /partnerships/{reference}/shared-understanding/ask", Ask = "POST /partnerships/{reference}/shared-understanding/ask";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Ask, Case.Done)]
    public async Task Asking_again_opens_a_round_and_keeps_the_one_before(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var first = await (await desk.Get("shared-understanding/ask")).Submit();
        Assert.Equal(($"{desk.Home}/shared-understanding", "The three questions are asked. Each partner can answer now."), (first.Path, first.Saved));
        await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });

        var second = await (await desk.Get("shared-understanding/ask")).Submit();

        Assert.Contains("0 of 1 partner has answered", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("One way in.", second.Text, StringComparison.Ordinal);
        var earlier = await desk.Get("shared-understanding?round=1");
        Assert.Equal("Shared understanding, round 1", earlier.Heading);
        Assert.Contains("One way in.", earlier.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(earlier.Links, link => link.EndsWith("/shared-understanding/1", StringComparison.Ordinal));
        Assert.Equal("AskQuestions", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Ask, Case.Refused)]
    public async Task Without_partners_and_while_nobody_has_answered_it_is_refused(Database database)
    {
        var (empty, desk) = (await Desk.On(database), await PartnerDesk.On(database));
        await (await desk.Get("shared-understanding/ask")).Submit();

        var nobody = await (await empty.Get("shared-understanding/ask")).Submit();
        var twice = await (await desk.Get("shared-understanding/ask")).Submit();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is nobody to ask yet. Add the partners first."), (nobody.Status, Assert.Single(nobody.Errors)));
        Assert.StartsWith("The questions were asked on 21 November 2026 and nobody has answered yet", Assert.Single(twice.Errors), StringComparison.Ordinal);
        Assert.Equal(1, (await AnswerQuestionsTests.Latest(desk)).Number);
    }

    [Theory, OnEveryDatabase, Covers(Ask, Case.Stale)]
    public async Task A_stale_form_asks_nothing(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var (changed, asked) = (await desk.Get("shared-understanding/ask"), await desk.Get("shared-understanding/ask"));
        await (await desk.Get("shared-understanding/ask")).Submit();
        await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });

        var second = await asked.Submit();
        await desk.Change(p => p.Rename("Renamed meanwhile"));
        var stale = await changed.Submit();

        Assert.StartsWith("Somebody else has asked the questions after you opened this page", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("Renamed meanwhile", stale.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await AnswerQuestionsTests.Latest(desk)).Number);
    }
}
