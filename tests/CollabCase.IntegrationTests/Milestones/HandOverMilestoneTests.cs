using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class HandOverMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/hand-over", Act = "POST /partnerships/{reference}/milestones/{number}/hand-over";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task A_person_of_the_partnership_a_role_or_nobody_sees_to_it_from_now_on(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (member, stranger, partner) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithPartners(partner.Id).WithMember(member, MemberRole.PartnerMember).WithMilestone(m => m.Titled("Sign the lease")));
        Assert.Equal(new[] { desk.Coordinator.Reference, member.Reference }.Order(), (await desk.Open("hand-over")).Choices("Owner").Order());

        var page = await desk.CarriesOut("hand-over", "HandOverMilestone", new { Owner = member.Reference, Organisation = partner.Reference });

        Assert.Equal($"Handed over to {member.Name}: Sign the lease.", page.Saved);
        var milestone = await desk.Milestone();
        Assert.Equal((member.Id, null, partner.Id), (milestone.OwnerPersonId, milestone.OwnerRole, milestone.OwnerOrganisationId));

        var form = await desk.Open("hand-over");
        Assert.Equal((member.Reference, partner.Reference), (form.Value("Owner"), form.Value("Organisation")));
        page = await form.Submit(new { OwnerRole = "Service manager" });
        Assert.Equal(("Handed over to Service manager: Sign the lease.", "Service manager"), (page.Saved, (await desk.Milestone()).OwnerRole));

        page = await desk.CarriesOut("hand-over", "HandOverMilestone", new { Owner = member.Reference });
        Assert.Equal(($"Handed over to {member.Name}: Sign the lease.", member.Id, null), (page.Saved, (await desk.Milestone()).OwnerPersonId, (await desk.Milestone()).OwnerRole));

        page = await desk.CarriesOut("hand-over", "HandOverMilestone", new { Owner = "", Organisation = "" });
        Assert.Equal("Nobody sees to it for now: Sign the lease.", page.Saved);
        milestone = await desk.Milestone();
        Assert.Equal((null, null, null), (milestone.OwnerPersonId, milestone.OwnerRole, milestone.OwnerOrganisationId));

        form = await desk.Open("hand-over");
        page = await form.Form().Tamper("Owner", stranger.Reference).SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a person from the list."), (page.Status, page.ErrorAt("Owner")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task An_owner_hands_it_on_and_can_do_no_more_with_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var owner = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).WithMilestone(m => m.OwnedBy(owner)));
        var browser = await host.SignedIn(owner);

        var page = await (await browser.Get($"{desk.Place()}/hand-over")).Submit(new { Owner = desk.Coordinator.Reference });

        Assert.Equal((HttpStatusCode.OK, desk.Place()), (page.Status, page.Path));
        Assert.Equal(desk.Coordinator.Id, (await desk.Milestone()).OwnerPersonId);
        Assert.False(page.HasLinkTo($"{desk.Place()}/hand-over"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{desk.Place()}/hand-over")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_person_and_a_role_together_or_a_role_that_is_too_long_come_back(Database database)
    {
        var desk = await With(database, m => m);

        Assert.Equal("Choose a person as the owner or enter a role, not both.", (await desk.ComesBack("hand-over", new { Owner = desk.Coordinator.Reference, OwnerRole = "Service manager" })).ErrorAt("OwnerRole"));
        Assert.Contains("200 characters", (await desk.ComesBack("hand-over", new { OwnerRole = new string('x', 201) })).ErrorAt("OwnerRole"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_hands_nothing_over(Database database) => await (await With(database, m => m)).RefusesWhenStale("hand-over", new { OwnerRole = "Service manager" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_handed_over_in_a_paused_partnership(Database database) => await (await With(database, m => m)).RefusesWhilePaused("hand-over", new { OwnerRole = "Service manager" });
}
