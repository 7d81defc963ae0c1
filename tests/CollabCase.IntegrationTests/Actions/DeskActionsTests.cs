using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Actions.ActionDesk;

namespace CollabCase.IntegrationTests.Actions;

/// <summary>Actions among the milestones: on desks and homes, in what a leaver hands over, and in the search.</summary>
public sealed class DeskActionsTests
{
    [Theory, OnEveryDatabase, Covers("GET /desk", Case.Done), Covers("GET /desk/{part}", Case.Done), Covers("GET /", Case.Done)]
    public async Task What_was_said_at_meetings_stands_on_the_desk_by_its_day(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember).WithMilestone(m => m.Titled("A milestone").On(Today.AddDays(1))));
        await A.Action().Titled("Late one").OwnedBy(member).Due(Today.AddDays(-2)).SavedIn(host, desk.Reference);
        await A.Action().Titled("Of today").Due(Today).SavedIn(host, desk.Reference);
        await A.Action().Titled("Within the fortnight").OwnedBy(member).Due(Today.AddDays(13)).SavedIn(host, desk.Reference);
        await A.Action().Titled("Later").OwnedBy(member).Due(Today.AddDays(14)).SavedIn(host, desk.Reference);
        await A.Action().Titled("Done already").OwnedBy(member).Due(Today).Done().SavedIn(host, desk.Reference);

        foreach (var page in new[] { await desk.Browser.Get("/desk"), await desk.Browser.Get("/") })
        {
            Assert.Contains("1 thing late, 3 due by Friday 4 December.", page.Text, StringComparison.Ordinal);
            Assert.Equal(["Late one", "Of today", "A milestone", "Within the fortnight"], Lines(page));
            Assert.Contains($"Action of {member.Name}", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal(["Of today", "A milestone"], Lines(await desk.Browser.Get("/desk/this-week")));
        var browser = await host.SignedIn(member);
        foreach (var address in new[] { "/", "/desk" }) Assert.Equal(["Late one", "Within the fortnight"], Lines(await browser.Get(address)));
        Assert.Equal(["Late one", "Of today", "A milestone", "Within the fortnight"], Lines(await browser.Get("/desk?whose=all")));

        var done = await (await browser.Get("/desk")).Submit(button: $"Done: Late one, {(await desk.Partnership()).Name}");
        Assert.Equal((HttpStatusCode.OK, "/desk"), (done.Status, done.Path));
        Assert.Equal(ActionState.Done, (await desk.Action()).State);
        Assert.Equal(["Late one", "Within the fortnight"], Lines(await done.Submit(button: "Undo")));
        Assert.True((await desk.Action()).IsOpen);
    }

    [Theory, OnEveryDatabase, Covers("GET /desk/{part}", Case.Done)]
    public async Task What_rests_has_no_buttons_and_is_not_chosen(Database database)
    {
        var desk = await Desk.On(database, p => p.WithMilestone(m => m.Titled("A milestone").On(Today)));
        await A.Action().Titled("An action").Due(Today).SavedIn(desk.Host, desk.Reference);

        Assert.Equal(2, (await desk.Browser.Get("/desk/this-week")).Document.QuerySelectorAll(".choose-row").Length);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var page = await desk.Browser.Get("/desk/paused");
        Assert.Contains("An action", Lines(page));
        Assert.Empty(page.Document.QuerySelectorAll(".to-do button, .to-do .ds_button, .choose-row"));
    }

    [Theory, OnEveryDatabase, Covers("GET /desk", Case.Done)]
    public async Task A_funder_sees_no_action(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var desk = await Desk.On(host);
        await A.Award().By(organisation).SavedIn(host, desk.Reference);
        await A.Action().Titled("Late one").Due(Today.AddDays(-2)).SavedIn(host, desk.Reference);
        var funder = await host.SignedIn(await A.Person().FunderOf(organisation).SavedIn(host));

        foreach (var address in new[] { "/desk", "/", "/desk/late?whose=funded", "/search?q=late" }) Assert.DoesNotContain("Late one", (await funder.Get(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await funder.Get($"{desk.Home}/actions")).Status);
    }

    [Theory, OnEveryDatabase, Covers("POST /people/hand-over", Case.Done)]
    public async Task A_leaver_hands_over_actions_and_is_shown_the_seats_to_end(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (leaver, member) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithMember(leaver, MemberRole.PartnerMember).WithMember(member, MemberRole.PartnerMember)).WithTier(t => t.Seating(leaver, TierOffice.Chair));
        await A.Action().OwnedBy(leaver).SavedIn(host, desk.Reference);
        await A.Action().Titled("Done already").OwnedBy(leaver).Done().SavedIn(host, desk.Reference);

        var form = await desk.Browser.Get($"/people/hand-over?person={leaver.Reference}");
        Assert.Contains("Actions that they said they would do: 1", form.Text, StringComparison.Ordinal);
        Assert.Contains("as chair. End the term", form.Text, StringComparison.Ordinal);
        Assert.Contains($"{desk.Home}/governance/{tier}/terms/1/end", form.Links);
        var page = await (await form.Submit(new { Actions = member.Reference }, button: "Show what will change")).Submit(button: "Hand this over");

        Assert.StartsWith($"1 action is handed over to {member.Name}.", page.Saved, StringComparison.Ordinal);
        Assert.Equal((member.Id, leaver.Id), ((await desk.Action()).OwnerPersonId, (await desk.Action(2)).OwnerPersonId));
    }

    [Theory, OnEveryDatabase, Covers("GET /search", Case.Done)]
    public async Task An_action_is_found_by_its_words(Database database)
    {
        var desk = await Desk.On(database);
        await A.Action().Titled("Invite the quokkas").SavedIn(desk.Host, desk.Reference);

        var found = await desk.Browser.Get("/search?q=quok");
        Assert.Contains($"{desk.At()}", found.Links);
        Assert.Contains("open, 5 December 2026", found.Text, StringComparison.Ordinal);
        await desk.ChangeAction((a, facts) => a.Correct("Invite the wombats", null, facts));
        Assert.DoesNotContain(desk.At(), (await desk.Browser.Get("/search?q=quok")).Links);
        Assert.Contains(desk.At(), (await desk.Browser.Get("/search?q=womb&kind=actions")).Links);
        Assert.DoesNotContain(desk.At(), (await (await Desk.On(database)).Browser.Get("/search?q=womb")).Links);
    }

    private static IEnumerable<string> Lines(Page page) => page.Document.QuerySelectorAll(".to-do__what").Select(e => e.TextContent.Trim());
}
