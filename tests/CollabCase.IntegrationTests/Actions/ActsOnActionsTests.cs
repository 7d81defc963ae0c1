using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Actions.ActionDesk;

namespace CollabCase.IntegrationTests.Actions;

public sealed class MarkActionDoneTests
{
    private const string Page = "GET /partnerships/{reference}/actions/{number}/mark-done", Act = "POST /partnerships/{reference}/actions/{number}/mark-done";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_done_on_the_day_with_what_came_of_it(Database database)
    {
        var desk = await With(database);

        var page = await desk.CarriesOut("mark-done", "MarkActionDone", new { ClosedOn = "19/11/2026", ClosingNote = "They said yes." });

        Assert.StartsWith("Done on 19 November 2026: Write to the board.", page.Saved, StringComparison.Ordinal);
        var action = await desk.Action();
        Assert.Equal((ActionState.Done, new DateOnly(2026, 11, 19), "They said yes."), (action.State, action.ClosedOn, action.ClosingNote));
        Assert.Contains("was done on 19 November 2026", (await desk.Open("mark-done")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task One_press_does_it_today_leads_back_and_is_undone_by_another(Database database)
    {
        var desk = await With(database);
        var form = await desk.Open("mark-done?from=list&at=state%3Dopen");

        var page = await form.Form().Tamper("ClosedOn").Tamper("IsToday", "true").SendBy(desk.Browser, form);

        Assert.Equal(($"{desk.Home}/actions", "?state=open"), (page.Path, page.Address.Query));
        Assert.Equal((ActionState.Done, Today), ((await desk.Action()).State, (await desk.Action()).ClosedOn));
        page = await page.Submit(button: "Undo");
        Assert.Equal(($"{desk.Home}/actions", "Open again: Write to the board."), (page.Path, page.Saved));
        Assert.True((await desk.Action()).IsOpen);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task Its_owner_and_the_secretary_of_its_group_do_it_and_nobody_else(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (owner, secretary, member) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).WithMember(secretary, MemberRole.PartnerMember).WithMember(member, MemberRole.SteeringMember))
            .WithTier(t => t.Seating(secretary, TierOffice.Secretary).Seating(member));
        await A.Action().OwnedBy(owner).SavedIn(host, desk.Reference);
        await A.Action().For(tier).SavedIn(host, desk.Reference);

        var (owners, secretaries, members) = (await host.SignedIn(owner), await host.SignedIn(secretary), await host.SignedIn(member));
        Assert.Equal(HttpStatusCode.Forbidden, (await owners.Get($"{desk.At(2)}/mark-done")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretaries.Get($"{desk.At(1)}/mark-done")).Status);
        foreach (var number in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.Forbidden, (await members.Get($"{desk.At(number)}/mark-done")).Status);

        Assert.Equal((HttpStatusCode.OK, desk.At(1)), (await (await owners.Get($"{desk.At(1)}/mark-done")).Submit()) is var one ? (one.Status, one.Path) : default);
        Assert.Equal((HttpStatusCode.OK, desk.At(2)), (await (await secretaries.Get($"{desk.At(2)}/mark-done")).Submit()) is var two ? (two.Status, two.Path) : default);
        Assert.Equal([ActionState.Done, ActionState.Done], [(await desk.Action(1)).State, (await desk.Action(2)).State]);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_that_has_not_come_comes_back(Database database)
    {
        var desk = await With(database);
        Assert.Equal("Enter the day it was done.", (await desk.ComesBack("mark-done", new { ClosedOn = "" })).ErrorAt("ClosedOn"));
        Assert.Contains("to today", (await desk.ComesBack("mark-done", new { ClosedOn = "22 November 2026" })).ErrorAt("ClosedOn"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_marks_nothing(Database database) => await (await With(database)).RefusesWhenStale("mark-done", new { ClosedOn = "20 November 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_marked_in_a_paused_partnership(Database database) => await (await With(database)).RefusesWhilePaused("mark-done", new { ClosedOn = "20 November 2026" });
}

public sealed class RedateActionTests
{
    private const string Page = "GET /partnerships/{reference}/actions/{number}/re-date", Act = "POST /partnerships/{reference}/actions/{number}/re-date";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_has_another_day_and_says_why(Database database)
    {
        var desk = await With(database);

        var page = await desk.CarriesOut("re-date", "RedateAction", new { DueOn = "19/12/2026", DueReason = "Snow." });

        Assert.StartsWith("Due on 19 December 2026 now: Write to the board.", page.Saved, StringComparison.Ordinal);
        var action = await desk.Action();
        Assert.Equal((new DateOnly(2026, 12, 19), new DateOnly(2026, 12, 5), "Snow."), (action.DueOn, action.FirstDueOn, action.DueReason));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_and_a_reason_are_asked_for(Database database)
    {
        var desk = await With(database);
        Assert.Equal("Enter the new day.", (await desk.ComesBack("re-date", new { DueReason = "Snow." })).ErrorAt("DueOn"));
        Assert.Equal("Say why the day moves.", (await desk.ComesBack("re-date", new { DueOn = "19 December 2026" })).ErrorAt("DueReason"));
        Assert.NotNull((await desk.ComesBack("re-date", new { DueOn = "1 November 2026", DueReason = "Snow." })).ErrorAt("DueOn"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_moves_nothing(Database database) => await (await With(database)).RefusesWhenStale("re-date", new { DueOn = "19 December 2026", DueReason = "Snow." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_moved_in_a_paused_partnership(Database database) => await (await With(database)).RefusesWhilePaused("re-date", new { DueOn = "19 December 2026", DueReason = "Snow." });
}

public sealed class HandOverActionTests
{
    private const string Page = "GET /partnerships/{reference}/actions/{number}/hand-over", Act = "POST /partnerships/{reference}/actions/{number}/hand-over";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Somebody_else_does_it_from_now_on(Database database)
    {
        var desk = await With(database);

        var page = await desk.CarriesOut("hand-over", "HandOverAction", new { Owner = desk.Coordinator.Reference, OwnerName = "" }, $"{desk.Home}/actions");

        Assert.StartsWith($"Handed over to {desk.Coordinator.Name}: Write to the board.", page.Saved, StringComparison.Ordinal);
        Assert.Equal((desk.Coordinator.Id, null), ((await desk.Action()).OwnerPersonId, (await desk.Action()).OwnerName));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task A_participant_who_hands_over_is_led_where_they_still_see_something(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var owner = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, MemberRole.Participant));
        await A.Action().OwnedBy(owner).SavedIn(host, desk.Reference);
        var browser = await host.SignedIn(owner);

        var page = await (await browser.Get($"{desk.At()}/hand-over")).Submit(new { Owner = "", OwnerName = "Treasurer" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/actions"), (page.Status, page.Path));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(desk.At())).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Somebody_has_to_be_named_and_only_one(Database database)
    {
        var desk = await With(database);
        Assert.NotNull((await desk.ComesBack("hand-over", new { OwnerName = "" })).ErrorAt("Owner"));
        Assert.NotNull((await desk.ComesBack("hand-over", new { Owner = desk.Coordinator.Reference, OwnerName = "Treasurer" })).ErrorAt("OwnerName"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_hands_nothing_over(Database database)
    {
        var desk = await With(database);
        await desk.RefusesWhenStale("hand-over", new { OwnerName = "Treasurer" }, $"{desk.Home}/actions");
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_handed_over_in_a_paused_partnership(Database database) => await (await With(database)).RefusesWhilePaused("hand-over", new { OwnerName = "Treasurer" });
}

public sealed class CorrectActionTests
{
    private const string Page = "GET /partnerships/{reference}/actions/{number}/correct", Act = "POST /partnerships/{reference}/actions/{number}/correct";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_put_right(Database database)
    {
        var desk = await With(database);
        var tier = await A.Tier().SavedIn(desk.Host, desk.Reference);

        var page = await desk.CarriesOut("correct", "CorrectAction", new { Title = "Write to the council", Group = $"{tier}" });

        Assert.Equal(("Write to the council", "Saved: Write to the council."), (page.Heading, page.Saved));
        Assert.NotNull((await desk.Action()).TierId);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_others_changed_is_kept_and_the_same_field_is_asked_about(Database database)
    {
        var desk = await With(database);
        var tier = await A.Tier().SavedIn(desk.Host, desk.Reference);
        var form = await desk.Open("correct");
        await desk.ChangeAction((a, facts) => a.Correct("Theirs", a.TierId, facts));

        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Group = $"{tier}" })).Status);
        Assert.Equal("Theirs", (await desk.Action()).Title);
        Assert.NotNull((await desk.Action()).TierId);

        form = await desk.Open("correct");
        await desk.ChangeAction((a, facts) => a.Correct("Theirs again", a.TierId, facts));
        var page = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Title")));
        Assert.Contains("Theirs again", page.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs again", (await desk.Action()).Title);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Words_are_asked_for(Database database) =>
        Assert.Equal("Enter what is to be done.", (await (await With(database)).ComesBack("correct", new { Title = "" })).ErrorAt("Title"));

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_put_right_in_a_paused_partnership(Database database) => await (await With(database)).RefusesWhilePaused("correct", new { Title = "Other" });
}

public sealed class DropActionTests
{
    private const string Page = "GET /partnerships/{reference}/actions/{number}/drop", Act = "POST /partnerships/{reference}/actions/{number}/drop";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_dropped_for_a_reason(Database database)
    {
        var desk = await With(database);

        var page = await desk.CarriesOut("drop", "DropAction", new { ClosingNote = "The board wrote first." });

        Assert.StartsWith("Dropped: Write to the board.", page.Saved, StringComparison.Ordinal);
        Assert.Equal((ActionState.Dropped, Today, "The board wrote first."), ((await desk.Action()).State, (await desk.Action()).ClosedOn, (await desk.Action()).ClosingNote));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_reason_is_asked_for(Database database) => Assert.Equal("Say why it is dropped.", (await (await With(database)).ComesBack("drop", new { ClosingNote = " " })).ErrorAt("ClosingNote"));

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_drops_nothing(Database database) => await (await With(database)).RefusesWhenStale("drop", new { ClosingNote = "No." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_dropped_in_a_paused_partnership(Database database) => await (await With(database)).RefusesWhilePaused("drop", new { ClosingNote = "No." });
}

public sealed class ReopenActionTests
{
    private const string Page = "GET /partnerships/{reference}/actions/{number}/reopen", Act = "POST /partnerships/{reference}/actions/{number}/reopen";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_still_to_be_done_after_all(Database database)
    {
        var desk = await With(database, a => a.Done("Sent."));

        var page = await desk.CarriesOut("reopen", "ReopenAction");

        Assert.StartsWith("Open again: Write to the board.", page.Saved, StringComparison.Ordinal);
        Assert.Equal((ActionState.Open, null, null), ((await desk.Action()).State, (await desk.Action()).ClosedOn, (await desk.Action()).ClosingNote));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_opens_nothing(Database database)
    {
        var desk = await With(database, a => a.Done("Sent."));
        var form = await desk.Open("reopen");
        await desk.ChangeAction((a, facts) =>
        {
            a.Reopen(facts);
            a.Drop(Today, "The board wrote first.", facts, Today);
        });

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("The board wrote first.", page.Text, StringComparison.Ordinal);
        Assert.Equal(ActionState.Dropped, (await desk.Action()).State);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_is_open_is_not_opened_again(Database database)
    {
        var desk = await With(database, a => a.Done());
        var form = await desk.Open("reopen");
        await desk.ChangeAction((a, facts) => a.Reopen(facts));

        var page = await (await form.Submit()).Submit();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This action is open already, so there is nothing to take back."), (page.Status, page.Errors.Single()));
        Assert.Empty((await desk.Open("reopen")).Forms);
    }
}
