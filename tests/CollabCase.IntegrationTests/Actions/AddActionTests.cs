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

public sealed class AddActionTests
{
    private const string Page = "GET /partnerships/{reference}/actions/add", Add = "POST /partnerships/{reference}/actions/add";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Add, Case.Done)]
    public async Task Somebody_says_what_they_will_do_and_by_when(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.Get("actions/add")).Submit(new { Title = "Write to the board", Owner = desk.Coordinator.Reference, DueOn = "4/12/2026", Group = $"{tier}" });

        Assert.Equal((HttpStatusCode.OK, desk.At()), (page.Status, page.Path));
        Assert.StartsWith("Added: Write to the board.", page.Saved, StringComparison.Ordinal);
        var action = await desk.Action();
        Assert.Equal((desk.Coordinator.Id, new DateOnly(2026, 12, 4), Today, ActionState.Open), (action.OwnerPersonId, action.DueOn, action.RaisedOn, action.State));
        Assert.Equal("Steering group", (await desk.Host.Read(async db => await db.FindAsync<GovernanceTier>(action.TierId)))!.Name);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AddAction"), (written.Who, written.UseCase));
        Assert.Contains(page.Links, link => link == $"{desk.Home}/actions/add?group={tier}");
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Done)]
    public async Task Out_of_a_meeting_it_belongs_to_the_group_that_met(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        var meeting = await desk.Meeting(tier, Today.AddDays(-2));

        var form = await desk.Get($"actions/add?meeting={meeting}");
        Assert.Contains("the meeting of Steering group on 19 November 2026", form.Text, StringComparison.Ordinal);
        Assert.Equal(("19 November 2026", $"{tier}"), (form.Value("RaisedOn"), form.Value("Group")));
        var page = await form.Submit(new { Title = "Write", OwnerName = "Treasurer", DueOn = "4/12/2026" });

        var action = await desk.Action();
        Assert.Equal(("Treasurer", new DateOnly(2026, 11, 19)), (action.OwnerName, action.RaisedOn));
        Assert.Contains($"{desk.Home}/meetings/{meeting}", page.Links);
        Assert.Contains($"{desk.Home}/actions/add?group={tier}&meeting={meeting}", page.Links);
        Assert.NotNull(action.MeetingId);
        Assert.Null((await desk.Get("actions/add?meeting=99&decision=99&issue=99")).Document.QuerySelector("p em"));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task Words_an_owner_and_a_day_are_asked_for(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("actions/add")).Submit(new { Title = "", OwnerName = "Treasurer", RaisedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter what is to be done.", "Treasurer"), (page.Status, page.ErrorAt("Title"), page.Value("OwnerName")));
        Assert.Equal(("Enter the day by which it is to be done.", "Enter the day it was agreed."), (page.ErrorAt("DueOn"), page.ErrorAt("RaisedOn")));
        page = await page.Submit(new { Title = "Write", OwnerName = "", DueOn = "4/12/2026", RaisedOn = "20/11/2026" });
        Assert.StartsWith("Say who does it", page.ErrorAt("Owner"), StringComparison.Ordinal);
        page = await page.Submit(new { Owner = desk.Coordinator.Reference, OwnerName = "Treasurer" });
        Assert.NotNull(page.ErrorAt("OwnerName"));
        Assert.Contains("No actions yet", (await desk.Get("actions")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task A_day_before_it_was_agreed_a_stranger_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("actions/add");
        var said = new { Title = "Write", OwnerName = "Treasurer", DueOn = "1/11/2026" };

        Assert.Contains("on or after 21 November 2026", (await form.Submit(said)).ErrorAt("DueOn"), StringComparison.Ordinal);
        Assert.Contains("today or earlier", (await form.Submit(new { said.Title, said.OwnerName, DueOn = "30/12/2026", RaisedOn = "30/12/2026" })).ErrorAt("RaisedOn"), StringComparison.Ordinal);
        Assert.Equal("Choose a person from the list.", (await form.Form().Tamper("Title", "Write").Tamper("DueOn", "30/12/2026").Tamper("Owner", "PER-9999").SendBy(desk.Browser, form)).ErrorAt("Owner"));
        Assert.Equal("Choose a group from the list.", (await form.Form().Tamper("Title", "Write").Tamper("DueOn", "30/12/2026").Tamper("OwnerName", "Treasurer").Tamper("Group", "99").SendBy(desk.Browser, form)).Errors.Single());
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { said.Title, said.OwnerName, DueOn = "30/12/2026" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Contains("No actions yet", (await desk.Get("actions")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task What_a_member_cannot_see_nothing_comes_from(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember));
        var other = await Desk.On(host);
        var tier = await A.Tier().SavedIn(host, other.Reference);
        await other.Meeting(tier, Today);
        var form = await (await host.SignedIn(member)).Get($"{desk.Home}/actions/add?meeting=1");

        Assert.DoesNotContain("It comes from", form.Text, StringComparison.Ordinal);
        var page = await form.Submit(new { Title = "Write", OwnerName = "Treasurer", DueOn = "30/12/2026" });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null((await desk.Action()).MeetingId);
    }
}
