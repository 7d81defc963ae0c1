using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Escalations;

/// <summary>A desk with a steering group (1), an operational group that answers to it (2), and a front-line group below (3).</summary>
internal static class IssueDesk
{
    public static async Task<Desk> With(Database database, TestPerson? inSteering = null, TestPerson? inOperational = null, TestPerson? inFrontLine = null)
    {
        var host = await CollabCaseHost.On(database);
        var people = new[] { inSteering, inOperational, inFrontLine }.OfType<TestPerson>().ToList();
        var desk = await Desk.On(host, p => people.Aggregate(p, (some, person) => some.WithMember(person, MemberRole.Participant)));
        var steering = A.Tier();
        await (inSteering is null ? steering : steering.Seating(inSteering)).SavedIn(host, desk.Reference);
        var operational = A.Tier().Of(TierKind.Operational).AnsweringTo(1);
        await (inOperational is null ? operational : operational.Seating(inOperational)).SavedIn(host, desk.Reference);
        var frontLine = A.Tier().Of(TierKind.FrontLine).AnsweringTo(2);
        await (inFrontLine is null ? frontLine : frontLine.Seating(inFrontLine)).SavedIn(host, desk.Reference);
        return desk;
    }

    /// <summary>The same with one issue that the front line has taken to the operational group.</summary>
    public static async Task<Desk> WithIssue(Database database)
    {
        var desk = await With(database);
        await A.Issue().From(3).SavedIn(desk.Host, desk.Reference);
        return desk;
    }

    public static string At(this Desk desk, int number = 1) => $"{desk.Home}/escalations/{number}";

    public static Task<Escalation> Issue(this Desk desk, int number = 1) =>
        desk.Host.Read(async db => (await db.VisibleTo(Viewer.Job("tests")).WholeEscalationAsync(desk.Reference, number, Today, CancellationToken.None))!);

    public static Task ChangeIssue(this Desk desk, Action<Escalation, GovernanceFacts> change) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeEscalationAsync(desk.Reference, 1, Today, CancellationToken.None))!, (await visible.GovernanceFactsAsync(desk.Reference, CancellationToken.None))!);
        return true;
    });

    public static async Task<Page> CarriesOut(this Desk desk, string act, string useCase, object fields)
    {
        var page = await (await desk.Browser.Get($"{desk.At()}/{act}")).Submit(fields);
        Assert.Equal((HttpStatusCode.OK, desk.At()), (page.Status, page.Path));
        Assert.Equal((desk.Coordinator.Email, useCase), (await desk.History())[^1] is var written ? (written.Who, written.UseCase) : default);
        return page;
    }

    /// <summary>It was answered while the form was open: what changed is said first, then that there is nothing left to do.</summary>
    public static async Task RefusesWhenStale(this Desk desk, string act, object fields)
    {
        var form = await desk.Browser.Get($"{desk.At()}/{act}");
        await desk.ChangeIssue((e, facts) => e.AnswerIt("Theirs.", Today, null, facts, Today));
        var page = await form.Submit(fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Theirs.", page.Text, StringComparison.Ordinal);
        Assert.Contains("was answered on 21 November 2026", (await page.Submit()).Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("Theirs.", (await desk.Issue()).Answer);
        Assert.Empty((await desk.Browser.Get($"{desk.At()}/{act}")).Forms);
    }

    public static async Task RefusesWhilePaused(this Desk desk, string act, object fields)
    {
        var form = await desk.Browser.Get($"{desk.At()}/{act}");
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var page = await form.Submit(fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(EscalationState.Waiting, (await desk.Issue()).State);
        Assert.Empty((await desk.Browser.Get($"{desk.At()}/{act}")).Forms);
    }
}

public sealed class ListIssuesTests
{
    private const string List = "GET /partnerships/{reference}/escalations", One = "GET /partnerships/{reference}/escalations/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(One, Case.Done)]
    public async Task The_longest_wait_comes_first_and_each_says_how_long_it_took(Database database)
    {
        var desk = await IssueDesk.With(database);
        Assert.Contains("No issues yet", (await desk.Get("escalations")).Text, StringComparison.Ordinal);
        await A.Issue().Titled("A week").From(2).SavedIn(desk.Host, desk.Reference);
        await A.Issue().Titled("Twelve days").From(3).On(Today.AddDays(-12)).Then((e, facts) => e.EscalateFurther(Today.AddDays(-2), facts, Today)).SavedIn(desk.Host, desk.Reference);
        await A.Issue().Titled("Answered one").From(2).On(Today.AddDays(-1)).Answered().SavedIn(desk.Host, desk.Reference);
        await A.Action().Titled("Call the hall").SavedIn(desk.Host, desk.Reference);

        var page = await desk.Get("escalations");
        Assert.Equal(["Twelve days", "A week", "Answered one"], page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Equal(["12 days", "7 days", "1 day"], page.Document.QuerySelectorAll("tbody td:last-child").Select(a => a.TextContent.Trim()));
        var one = await page.Follow("Twelve days");
        Assert.Equal(["10 days", "2 days"], one.Document.QuerySelectorAll("tbody td:last-child").Select(a => a.TextContent.Trim()));
        Assert.Contains("It has been waiting for 12 days.", one.Text, StringComparison.Ordinal);
        Assert.Contains($"{desk.Home}/actions/add?issue=2", one.Links);
        Assert.DoesNotContain($"{desk.At(2)}/take-further", one.Links);
        Assert.Contains($"{desk.At(1)}/answer", (await desk.Browser.Get(desk.At(1))).Links);
        Assert.Contains("Take the town hall.", (await desk.Browser.Get(desk.At(3))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("escalations/99")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Members_of_the_two_groups_see_it_and_do_their_part(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (steering, operational, frontLine) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var desk = await IssueDesk.With(database, steering, operational, frontLine);
        await A.Issue().From(3).SavedIn(host, desk.Reference);
        var (above, asked, raised) = (await host.SignedIn(steering), await host.SignedIn(operational), await host.SignedIn(frontLine));

        Assert.Equal(HttpStatusCode.NotFound, (await above.Get(desk.At())).Status);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden], [(await asked.Get($"{desk.At()}/answer")).Status, (await asked.Get($"{desk.At()}/take-further")).Status, (await asked.Get($"{desk.At()}/withdraw")).Status]);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK], [(await raised.Get($"{desk.At()}/answer")).Status, (await raised.Get($"{desk.At()}/take-further")).Status, (await raised.Get($"{desk.At()}/withdraw")).Status]);
        Assert.Contains($"{desk.At()}/answer", (await asked.Get(desk.At())).Links);
        Assert.DoesNotContain($"{desk.At()}/answer", (await raised.Get(desk.At())).Links);

        await desk.ChangeIssue((e, facts) => e.EscalateFurther(Today, facts, Today));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [(await above.Get($"{desk.At()}/answer")).Status, (await asked.Get($"{desk.At()}/answer")).Status]);
    }

    [Theory, OnEveryDatabase]
    public async Task What_ended_goes_on_page_by_page(Database database)
    {
        var desk = await IssueDesk.With(database);
        for (var i = 0; i < 27; i++) await A.Issue().Titled($"Issue {i:00}").From(2).Answered().SavedIn(desk.Host, desk.Reference);

        var first = await desk.Get("escalations");
        Assert.Equal(27, Titles(first).Concat(Titles(await first.Follow("Next page"))).Distinct().Count());

        static IEnumerable<string> Titles(Page page) => page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent);
    }
}

public sealed class RaiseIssueTests
{
    private const string Page = "GET /partnerships/{reference}/escalations/raise", Raise = "POST /partnerships/{reference}/escalations/raise";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Raise, Case.Done)]
    public async Task A_member_takes_it_to_the_group_above(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await IssueDesk.With(database, inFrontLine: member);
        var browser = await host.SignedIn(member);

        var form = await browser.Get($"{desk.Home}/escalations/raise");
        Assert.Equal("3", form.Value("Group"));
        var page = await form.Submit(new { Title = "There is no room", WhatIsAsked = "Please find one." });

        Assert.Equal((HttpStatusCode.OK, desk.At(), "The issue is with Operational group now."), (page.Status, page.Path, page.Saved));
        Assert.Equal((member.Email, "RaiseIssue"), (await desk.History())[^1] is var written ? (written.Who, written.UseCase) : default);
        Assert.Equal((EscalationState.Waiting, Today), ((await desk.Issue()).State, (await desk.Issue()).RaisedOn));
    }

    [Theory, OnEveryDatabase, Covers(Raise, Case.Invalid)]
    public async Task A_group_and_words_are_asked_for(Database database)
    {
        var desk = await IssueDesk.With(database);
        var page = await (await desk.Get("escalations/raise")).Submit(new { Title = "Kept", RaisedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept"), (page.Status, page.Value("Title")));
        Assert.Equal(("Choose the group that raises it.", "Enter what is asked of the other group.", "Enter the day it was taken up."), (page.ErrorAt("Group"), page.ErrorAt("WhatIsAsked"), page.ErrorAt("RaisedOn")));
    }

    [Theory, OnEveryDatabase, Covers(Raise, Case.Refused)]
    public async Task A_group_that_is_not_theirs_a_day_to_come_and_a_paused_partnership_are_refused(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await IssueDesk.With(database, inFrontLine: member);
        var browser = await host.SignedIn(member);
        var form = await browser.Get($"{desk.Home}/escalations/raise");

        Assert.NotNull((await form.Form().Tamper("Group", "2").Tamper("Title", "x").Tamper("WhatIsAsked", "y").SendBy(browser, form)).ErrorAt("Group"));
        Assert.NotNull((await form.Submit(new { Title = "x", WhatIsAsked = "y", RaisedOn = "30/12/2026" })).ErrorAt("RaisedOn"));
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Title = "x", WhatIsAsked = "y" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Contains("No issues yet", (await desk.Get("escalations")).Text, StringComparison.Ordinal);
    }
}

public sealed class AnswerIssueTests
{
    private const string Page = "GET /partnerships/{reference}/escalations/{number}/answer", Act = "POST /partnerships/{reference}/escalations/{number}/answer";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_answered(Database database)
    {
        var desk = await IssueDesk.WithIssue(database);
        var page = await desk.CarriesOut("answer", "AnswerIssue", new { Answer = "Take the town hall.", EndedOn = "20/11/2026" });
        Assert.Contains("It took 6 days.", page.Text, StringComparison.Ordinal);
        Assert.Equal((EscalationState.Answered, new DateOnly(2026, 11, 20), "Take the town hall."), await desk.Issue() is var issue ? (issue.State, issue.EndedOn, issue.Answer) : default);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Words_and_a_day_are_asked_for(Database database)
    {
        var desk = await IssueDesk.WithIssue(database);
        var form = await desk.Browser.Get($"{desk.At()}/answer");
        var page = await form.Submit(new { Answer = "", EndedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the answer.", "Enter the day it was answered."), (page.Status, page.ErrorAt("Answer"), page.ErrorAt("EndedOn")));
        Assert.NotNull((await form.Submit(new { Answer = "Yes.", EndedOn = "1/11/2026" })).ErrorAt("EndedOn"));
        Assert.Equal(EscalationState.Waiting, (await desk.Issue()).State);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_answers_nothing(Database database) => await (await IssueDesk.WithIssue(database)).RefusesWhenStale("answer", new { Answer = "Mine." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_answered_in_a_paused_partnership(Database database) => await (await IssueDesk.WithIssue(database)).RefusesWhilePaused("answer", new { Answer = "Yes." });
}

public sealed class TakeIssueFurtherTests
{
    private const string Page = "GET /partnerships/{reference}/escalations/{number}/take-further", Act = "POST /partnerships/{reference}/escalations/{number}/take-further";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_goes_to_the_group_above_and_each_step_is_timed(Database database)
    {
        var desk = await IssueDesk.WithIssue(database);
        Assert.Contains("It goes from Operational group to Steering group", (await desk.Browser.Get($"{desk.At()}/take-further")).Text, StringComparison.Ordinal);
        var page = await desk.CarriesOut("take-further", "TakeIssueFurther", new { RaisedOn = "19/11/2026" });
        Assert.Equal(["5 days", "2 days"], page.Document.QuerySelectorAll("tbody td:last-child").Select(a => a.TextContent.Trim()));
        Assert.Equal(2, (await desk.Issue()).Steps.Count);
        Assert.Contains("answers to no other group", (await desk.Browser.Get($"{desk.At()}/take-further")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var desk = await IssueDesk.WithIssue(database);
        var page = await (await desk.Browser.Get($"{desk.At()}/take-further")).Submit(new { RaisedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day it was taken further."), (page.Status, page.ErrorAt("RaisedOn")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_takes_nothing_further(Database database) => await (await IssueDesk.WithIssue(database)).RefusesWhenStale("take-further", new { RaisedOn = "20 November 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_taken_further_in_a_paused_partnership(Database database) => await (await IssueDesk.WithIssue(database)).RefusesWhilePaused("take-further", new { RaisedOn = "20 November 2026" });
}

public sealed class WithdrawIssueTests
{
    private const string Page = "GET /partnerships/{reference}/escalations/{number}/withdraw", Act = "POST /partnerships/{reference}/escalations/{number}/withdraw";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task No_answer_is_needed_any_more(Database database)
    {
        var desk = await IssueDesk.WithIssue(database);
        var page = await desk.CarriesOut("withdraw", "WithdrawIssue", new { Answer = "We found a room." });
        Assert.Contains("Why no answer is needed", page.Text, StringComparison.Ordinal);
        Assert.Equal((EscalationState.Withdrawn, Today, "We found a room."), await desk.Issue() is var issue ? (issue.State, issue.EndedOn, issue.Answer) : default);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_reason_is_asked_for(Database database)
    {
        var desk = await IssueDesk.WithIssue(database);
        var page = await (await desk.Browser.Get($"{desk.At()}/withdraw")).Submit(new { Answer = " " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why no answer is needed."), (page.Status, page.ErrorAt("Answer")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_withdraws_nothing(Database database) => await (await IssueDesk.WithIssue(database)).RefusesWhenStale("withdraw", new { Answer = "Mine." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_withdrawn_in_a_paused_partnership(Database database) => await (await IssueDesk.WithIssue(database)).RefusesWhilePaused("withdraw", new { Answer = "No." });
}
