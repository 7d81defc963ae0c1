using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Actions;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Features.BulkActs;
using Xunit;
using static CollabCase.IntegrationTests.Actions.ActionDesk;

namespace CollabCase.IntegrationTests.BulkActs;

/// <summary>Several actions of a desk are done, or handed over, together.</summary>
public sealed class SeveralActionsTests
{
    private const string DonePage = "GET /actions/mark-done", MarkDone = "POST /actions/mark-done", OverPage = "GET /actions/hand-over", HandOver = "POST /actions/hand-over", Look = "Show what will change";

    private static async Task<(Desk Desk, TestPerson Member)> WithThree(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember).WithMilestone(m => m.Titled("A milestone").On(Today.AddDays(-1))));
        await A.Action().Titled("Ring the landlord").Due(Today.AddDays(-2)).SavedIn(host, desk.Reference);
        await A.Action().Titled("Write the letter").OwnedBy(member).Due(Today.AddDays(-2)).SavedIn(host, desk.Reference);
        await A.Action().Titled("Was done").Due(Today).Done().SavedIn(host, desk.Reference);
        return (desk, member);
    }

    private static string Address(Desk desk, string act, params int[] numbers) => $"/actions/{act}?from=desk-late{string.Concat(numbers.Select(n => $"&row={Uri.EscapeDataString(ChosenRows.Box(desk.Reference, n))}"))}";

    private static Task<Page> Choose(Desk desk, string act, params int[] numbers) => desk.Browser.Get(Address(desk, act, numbers));

    [Theory, OnEveryDatabase, Covers("GET /desk/{part}", Case.Done)]
    public async Task On_a_list_of_the_desk_actions_and_milestones_are_chosen_apart(Database database)
    {
        var (desk, _) = await WithThree(database);

        var late = await desk.Browser.Get("/desk/late");

        Assert.Equal(["several", "several-actions", "several-actions"], late.Document.QuerySelectorAll(".choose-row input").Select(box => box.GetAttribute("form")).Order(StringComparer.Ordinal));
        Assert.Equal(["Done", "Hand over"], late.Document.QuerySelectorAll("#several-actions button").Select(b => b.TextContent));
        Assert.Contains("With the actions that are ticked:", late.Text, StringComparison.Ordinal);
        Assert.Contains("With the milestones that are ticked:", late.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(DonePage, Case.Done), Covers(MarkDone, Case.Done)]
    public async Task Several_are_done_as_shown_and_taken_back(Database database)
    {
        var (desk, _) = await WithThree(database);
        var preview = await Choose(desk, "mark-done", 1, 2, 3);
        Assert.Contains("2 actions will change", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 action stays as it is", preview.Text, StringComparison.Ordinal);

        var done = await preview.Submit(button: "These 2 actions are done");

        Assert.Equal((HttpStatusCode.OK, "/desk/late"), (done.Status, done.Path));
        Assert.StartsWith("2 actions are done.", done.Saved, StringComparison.Ordinal);
        Assert.Equal((ActionState.Done, Today), ((await desk.Action(1)).State, (await desk.Action(1)).ClosedOn!.Value));
        Assert.All((await desk.History()).TakeLast(2), h => Assert.Equal((desk.Coordinator.Email, "MarkActionsDone", MarkDone), (h.Who, h.UseCase, h.Screen)));
        Assert.Contains("Done: 2 actions", (await desk.Browser.Get("/milestones/changed-together")).Text, StringComparison.Ordinal);

        await desk.ChangeAction((a, facts) => a.Reopen(facts), 2);
        var back = await done.Submit(button: "Undo");

        Assert.StartsWith("1 action is as before. 1 stays as it is", back.Saved, StringComparison.Ordinal);
        Assert.Contains("'Write the letter' was changed since then, so it stays.", back.Text, StringComparison.Ordinal);
        Assert.True((await desk.Action(1)).IsOpen);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(DonePage, Case.Done), Covers(MarkDone, Case.Done)]
    public async Task Every_action_of_the_list_is_done_and_nothing_else(Database database)
    {
        var (desk, member) = await WithThree(database);
        var theirs = await desk.Host.SignedIn(member);

        var done = await (await theirs.Get("/actions/mark-done?from=desk-late&at=whose%3Dmine&all=true")).Submit(button: "This action is done");

        Assert.Equal("/desk/late", done.Path);
        Assert.Equal((true, ActionState.Done), ((await desk.Action(1)).IsOpen, (await desk.Action(2)).State));
        Assert.Contains("No action is chosen.", (await desk.Browser.Get("/actions/mark-done?from=desk-waiting&all=true")).Text, StringComparison.Ordinal);
        Assert.Contains("No action is chosen.", (await desk.Browser.Get("/actions/hand-over")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(MarkDone, Case.Refused), Covers(HandOver, Case.Refused)]
    public async Task Whoever_may_not_work_on_one_leaves_it_and_where_all_stay_nothing_is_done(Database database)
    {
        var (desk, member) = await WithThree(database);
        var theirs = await desk.Host.SignedIn(member);

        var preview = await theirs.Get(Address(desk, "mark-done", 1, 2));
        Assert.Contains(ChosenActions.NoRight, preview.Text, StringComparison.Ordinal);
        Assert.True(preview.HasButton("This action is done"));
        var over = await (await theirs.Get(Address(desk, "hand-over", 1, 2))).Submit(new { Owner = member.Reference }, button: Look);
        Assert.Contains("It is so already.", over.Text, StringComparison.Ordinal);

        foreach (var (form, fields) in new[] { (await Choose(desk, "mark-done", 3), (object?)null), (await (await Choose(desk, "hand-over", 3)).Submit(new { Owner = member.Reference }, button: Look), null) })
        {
            var sent = form.Form();
            var refused = await (form.Path.EndsWith("hand-over", StringComparison.Ordinal) ? sent.Tamper("Look") : sent).SendBy(desk.Browser, form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Every action that you chose stays as it is", refused.Errors.Single(), StringComparison.Ordinal);
            Assert.Null(fields);
        }
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains("2 actions stay as they are", (await Choose(desk, "mark-done", 1, 2)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(MarkDone, Case.Invalid), Covers(HandOver, Case.Invalid)]
    public async Task What_is_not_filled_in_comes_back(Database database)
    {
        var (desk, member) = await WithThree(database);
        var stranger = await A.Person().SavedIn(desk.Host);
        var form = await Choose(desk, "hand-over", 1, 2);

        Assert.NotNull((await form.Submit(new { Owner = member.Reference, OwnerName = "Service manager" }, button: Look)).ErrorAt("OwnerName"));
        Assert.Equal("Say who does it: choose a person, or enter a name or role.", (await form.Submit(button: Look)).ErrorAt("Owner"));
        Assert.Equal("Choose a person from the list.", (await form.Form(Look).Tamper("Owner", stranger.Reference).SendBy(desk.Browser, form)).ErrorAt("Owner"));
        var done = await Choose(desk, "mark-done", 1);
        var none = await done.Form().Tamper("Rows", "").SendBy(desk.Browser, done);
        Assert.Equal("Choose at least one action on the list.", none.Errors.Single());
        Assert.Equal((1, 1), ((await desk.Action(1)).Version, (await desk.Action(2)).Version));
    }

    [Theory, OnEveryDatabase, Covers(MarkDone, Case.Stale), Covers(HandOver, Case.Stale)]
    public async Task What_is_no_longer_as_shown_is_named_and_nothing_is_done(Database database)
    {
        var (desk, member) = await WithThree(database);
        var done = await Choose(desk, "mark-done", 1, 2);
        var over = await (await Choose(desk, "hand-over", 1, 2)).Submit(new { Owner = member.Reference }, button: Look);
        await desk.ChangeAction((a, facts) => a.Redate(Today.AddDays(9), "It can wait.", facts));

        foreach (var (form, button) in new[] { (done, "These 2 actions are done"), (over, "Hand over this action") })
        {
            var page = await form.Submit(button: button);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("‘Ring the landlord’ changed since", page.Errors.Single(), StringComparison.Ordinal);
        }
        Assert.Equal(("Head of service", true, true), ((await desk.Action(1)).OwnerName, (await desk.Action(1)).IsOpen, (await desk.Action(2)).IsOpen));
    }

    [Theory, OnEveryDatabase, Covers(OverPage, Case.Done), Covers(HandOver, Case.Done), Covers("POST /milestones/take-back", Case.Done)]
    public async Task Several_are_handed_over_as_shown_and_taken_back(Database database)
    {
        var (desk, member) = await WithThree(database);
        var preview = await (await Choose(desk, "hand-over", 1, 2)).Submit(new { Owner = desk.Coordinator.Reference }, button: Look);
        Assert.Contains("Head of service", preview.Text, StringComparison.Ordinal);

        var done = await preview.Submit(button: "Hand over these 2 actions");

        Assert.StartsWith($"2 actions are handed over to {desk.Coordinator.Name}.", done.Saved, StringComparison.Ordinal);
        Assert.Equal([desk.Coordinator.Id, desk.Coordinator.Id], new[] { (await desk.Action(1)).OwnerPersonId, (await desk.Action(2)).OwnerPersonId });
        Assert.All((await desk.History()).TakeLast(2), h => Assert.Equal("HandOverActions", h.UseCase));

        var back = await done.Submit(button: "Undo");

        Assert.StartsWith("2 actions are as before.", back.Saved, StringComparison.Ordinal);
        Assert.Equal(("Head of service", (long?)member.Id), ((await desk.Action(1)).OwnerName, (await desk.Action(2)).OwnerPersonId));
        await desk.Host.VerifyHistory();
    }
}
