using System.Net;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Understanding;

public sealed class TakeBackQuestionsTests
{
    private const string Form = "GET /partnerships/{reference}/shared-understanding/take-back", TakeBack = "POST /partnerships/{reference}/shared-understanding/take-back";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(TakeBack, Case.Done)]
    public async Task The_round_before_takes_answers_again_and_history_keeps_both(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await (await desk.Get("shared-understanding/ask")).Submit();
        await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });
        var asked = await (await desk.Get("shared-understanding/ask")).Submit();
        var late = await desk.Get("shared-understanding/1");

        var page = await (await asked.Follow("Asked by mistake?")).Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/shared-understanding", "The questions are taken back."), (page.Status, page.Path, page.Saved));
        Assert.Contains("One way in.", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasLinkTo($"{desk.Home}/shared-understanding/take-back"));
        Assert.Equal(1, (await AnswerQuestionsTests.Latest(desk)).Number);
        var told = await late.Submit(new { WhatFor = "Two ways in." });
        Assert.Contains(told.Errors, e => e.StartsWith("The questions that you answer were taken back.", StringComparison.Ordinal));
        Assert.Equal("Two ways in.", told.Value("WhatFor"));
        Assert.Equal("TakeBackQuestions", (await desk.History())[^1].UseCase);
        var history = (await desk.Get("history")).Text;
        Assert.Contains("The three questions taken back", history, StringComparison.Ordinal);
        Assert.Contains("The latest round, which nobody had answered, was taken back.", history, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
        await (await desk.Get("shared-understanding/ask")).Submit();
        Assert.Equal(2, (await AnswerQuestionsTests.Latest(desk)).Number);
    }

    [Theory, OnEveryDatabase, Covers(TakeBack, Case.Refused)]
    public async Task What_somebody_answered_what_was_never_asked_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var never = await desk.Get("shared-understanding/take-back");
        Assert.False(never.HasButton("Take them back"));
        await (await desk.Get("shared-understanding/ask")).Submit();
        var form = await desk.Get("shared-understanding/take-back");
        await desk.Change(p => p.Pause("The hall is being painted.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit()).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        await desk.Change(p => p.Resume("The paint is dry.", PartnershipBuilder.Today));
        await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });
        Assert.False((await desk.Get("shared-understanding/take-back")).HasButton("Take them back"));

        // The first press says that somebody has answered.
        var page = await (await form.Submit()).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Somebody has answered since, so the questions stay asked", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Single((await AnswerQuestionsTests.Latest(desk)).Answers);
    }

    [Theory, OnEveryDatabase, Covers(TakeBack, Case.Stale)]
    public async Task A_stale_form_takes_nothing_back(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await (await desk.Get("shared-understanding/ask")).Submit();
        var (mine, yours) = (await desk.Get("shared-understanding/take-back"), await desk.Get("shared-understanding/take-back"));
        await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });

        var stale = await mine.Submit();
        await (await desk.Get("shared-understanding/ask")).Submit();
        var second = await yours.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.StartsWith("The rounds have changed since you opened this page", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(2, (await AnswerQuestionsTests.Latest(desk)).Number);
    }
}
