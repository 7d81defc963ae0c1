using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class HandOverRiskTests
{
    private const string Page = "GET /partnerships/{reference}/risks/{number}/hand-over", HandOver = "POST /partnerships/{reference}/risks/{number}/hand-over";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(HandOver, Case.Done)]
    public async Task Goes_to_somebody_who_sees_the_register(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (member, participant) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, number) = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember).WithMember(participant, MemberRole.Participant)).WithRisk(r => r.OwnedBy("Treasurer"));
        var form = await desk.GetRisk(number, "hand-over");
        Assert.Equal("Treasurer", form.Value("OwnerRole"));
        Assert.Equal(new[] { member.Reference, desk.Coordinator.Reference }.Order(), form.Choices("Owner").Order());

        var page = await form.Submit(new { Owner = member.Reference });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/risks/{number}", "The risk is handed over."), (page.Status, page.Path, page.Saved));
        var risk = await desk.Risk(number);
        Assert.Equal((member.Id, null), (risk.OwnerPersonId, risk.OwnerRole));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "HandOverRisk"), (written.Who, written.UseCase));
        Assert.Contains("OwnerRole: Treasurer -> nothing", written.Changes);
        Assert.Contains("Risk handed over", page.Text, StringComparison.Ordinal);

        await (await desk.GetRisk(number, "hand-over")).Submit(new { OwnerRole = "Chair" });
        Assert.Equal((null, "Chair"), ((await desk.Risk(number)).OwnerPersonId, (await desk.Risk(number)).OwnerRole));
    }

    [Theory, OnEveryDatabase, Covers(HandOver, Case.Invalid)]
    public async Task A_role_that_is_too_long_stays_as_typed(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();
        var role = new string('r', 201);

        var page = await (await desk.GetRisk(number, "hand-over")).Submit(new { OwnerRole = role });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, role, "Shorten the role to 200 characters or fewer."), (page.Status, page.Value("OwnerRole"), page.ErrorAt("OwnerRole")));
        Assert.Null((await desk.Risk(number)).OwnerRole);
    }

    [Theory, OnEveryDatabase, Covers(HandOver, Case.Refused)]
    public async Task Not_to_a_participant_nor_to_two_nor_while_it_is_paused(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var (desk, number) = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant)).WithRisk();
        var form = await desk.GetRisk(number, "hand-over");

        Assert.Contains("able to see the register", (await form.Form().Tamper("Owner", participant.Reference).SendBy(desk.Browser, form)).ErrorAt("Owner"), StringComparison.Ordinal);
        Assert.Contains("not both", (await form.Submit(new { Owner = desk.Coordinator.Reference, OwnerRole = "Treasurer" })).ErrorAt("OwnerRole"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { OwnerRole = "Treasurer" });
        Assert.Contains(paused.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal((null, null), ((await desk.Risk(number)).OwnerPersonId, (await desk.Risk(number)).OwnerRole));
    }

    [Theory, OnEveryDatabase, Covers(HandOver, Case.Stale)]
    public async Task What_was_handed_over_meanwhile_is_shown_first(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk();
        var form = await desk.GetRisk(number, "hand-over");
        await desk.ChangeRisk(number, (r, facts) => r.HandOver(new(Role: "Theirs"), facts));

        var page = await form.Submit(new { OwnerRole = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("OwnerRole")));
        Assert.Contains("Theirs", page.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await desk.Risk(number)).OwnerRole);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal("Mine", (await desk.Risk(number)).OwnerRole);
    }
}
