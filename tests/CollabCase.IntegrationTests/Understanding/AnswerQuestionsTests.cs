using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Understanding;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Understanding;

public sealed class AnswerQuestionsTests
{
    private const string Form = "GET /partnerships/{reference}/shared-understanding/{number}", Answer = "POST /partnerships/{reference}/shared-understanding/{number}";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Answer, Case.Done)]
    public async Task A_partner_answers_and_the_coordinator_writes_down_what_one_says(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await (await desk.Get("shared-understanding/ask")).Submit();

        var written = await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in.", AtTheEnd = "It is commissioned." });

        Assert.Equal(($"{desk.Home}/shared-understanding", $"What {desk.Organisation.Name} answers is saved."), (written.Path, written.Saved));
        Assert.Contains($"written down by {desk.Desk.Coordinator.Name} on its behalf", written.Text, StringComparison.Ordinal);
        Assert.Equal(["One way in.", "It is commissioned.", "–"], written.Table(".understanding")[1].Skip(1));

        var member = await A.Person().At(desk.Organisation).SavedIn(desk.Host);
        var id = (await desk.Partnership()).Id;
        await desk.Host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, member.Id, MemberRole.PartnerMember))));
        var own = await (await (await desk.Host.SignedIn(member)).Get($"{desk.Home}/shared-understanding/1")).Submit(new { Expected = "A post that stays." });

        Assert.DoesNotContain("on its behalf", own.Text.Replace("what it says", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["One way in.", "It is commissioned.", "A post that stays."], own.Table(".understanding")[1].Skip(1));
        Assert.Contains("Expected: nothing -> A post that stays.", (await desk.History())[^1].Changes);
        var told = (await desk.Get("history")).Text;
        Assert.Contains("The three questions were asked, in round 1.", told, StringComparison.Ordinal);
        Assert.Contains($"{desk.Organisation.Name} answered, written down on its behalf.", told, StringComparison.Ordinal);
        Assert.Contains($"{desk.Organisation.Name}, ‘What do you expect from it?’: was empty", told, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Answer, Case.Invalid)]
    public async Task An_answer_that_is_too_long_stays_in_the_form(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await (await desk.Get("shared-understanding/ask")).Submit();

        var page = await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = new string('x', 2001), Expected = "Typed" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Shorten the answer to 2,000 characters or fewer.", "Typed"), (page.Status, page.ErrorAt("WhatFor"), page.Value("Expected")));
        Assert.Empty((await Latest(desk)).Answers);
    }

    [Theory, OnEveryDatabase, Covers(Answer, Case.Refused)]
    public async Task Nothing_said_questions_not_asked_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var before = await desk.Get("shared-understanding/1");
        Assert.Equal((false, true), (before.HasButton("Save"), before.HasLinkTo($"{desk.Home}/shared-understanding/ask")));
        await (await desk.Get("shared-understanding/ask")).Submit();
        var opened = await desk.Get("shared-understanding/1");
        await (await desk.Get("shared-understanding/take-back")).Submit();
        var early = await opened.Submit(new { WhatFor = "Too early" });
        Assert.Equal("Too early", early.Value("WhatFor"));
        await (await desk.Get("shared-understanding/ask")).Submit();

        var empty = await (await desk.Get("shared-understanding/1")).Submit();
        var form = await desk.Get("shared-understanding/1");
        await desk.Change(p => p.Pause("The hall is being painted.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { WhatFor = "One way in." });

        Assert.Contains(early.Errors, e => e.StartsWith("The questions have not been asked yet.", StringComparison.Ordinal));
        Assert.Equal("Answer at least one of the three questions.", empty.ErrorAt("WhatFor"));
        Assert.Contains(paused.Errors, e => e.StartsWith("This partnership has been paused", StringComparison.Ordinal));
        Assert.Empty((await Latest(desk)).Answers);
    }

    [Theory, OnEveryDatabase, Covers(Answer, Case.Stale)]
    public async Task Two_who_answer_for_one_partner_are_merged_and_a_new_round_is_told(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await (await desk.Get("shared-understanding/ask")).Submit();
        var (mine, yours, late) = (await desk.Get("shared-understanding/1"), await desk.Get("shared-understanding/1"), await desk.Get("shared-understanding/1"));

        await (await desk.Get("shared-understanding/1")).Submit(new { WhatFor = "One way in." });
        await mine.Submit(new { AtTheEnd = "It is commissioned." });
        var asked = await yours.Submit(new { WhatFor = "Two ways in." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains(asked.Table(".stale-notice__conflicts"), row => row[0] == "What is this for?" && row[1].StartsWith("One way in.", StringComparison.Ordinal) && row[2] == "Two ways in.");
        var answer = Assert.Single((await Latest(desk)).Answers);
        Assert.Equal(("One way in.", "It is commissioned."), (answer.WhatFor, answer.AtTheEnd));

        await (await desk.Get("shared-understanding/ask")).Submit();
        var again = await desk.Get("shared-understanding/1");
        Assert.Equal(["One way in.", "It is commissioned.", "–"], again.Document.QuerySelectorAll(".ds_inset-text dd").Select(dd => dd.TextContent));
        Assert.Equal("", again.Value("WhatFor"));
        var told = await late.Submit(new { Expected = "A post that stays." });
        Assert.Contains(told.Errors, e => e.StartsWith("The questions were asked again on 21 November 2026", StringComparison.Ordinal));
        Assert.Equal("A post that stays.", told.Value("Expected"));
        Assert.Equal($"{desk.Home}/shared-understanding", (await told.Submit()).Path);
        Assert.Equal((2, "A post that stays."), ((await Latest(desk)).Number, (await Latest(desk)).Answers.Single().Expected));
    }

    internal static Task<UnderstandingRound> Latest(PartnerDesk desk) => desk.Host.Read(async db =>
    {
        var id = await db.Set<Partnership>().Where(p => p.Reference == desk.Reference).Select(p => p.Id).SingleAsync();
        return await db.Set<UnderstandingRound>().AsNoTracking().Include(r => r.Answers).Where(r => r.PartnershipId == id).OrderByDescending(r => r.Number).FirstAsync();
    });
}
