using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class PlanMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/plan", Plan = "POST /partnerships/{reference}/milestones/plan";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Plan, Case.Done)]
    public async Task Plans_the_next_milestone_for_a_member_of_the_partnership(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.InTestAndEmbed().WithMember(member, MemberRole.PartnerMember).WithMilestone());
        var form = await desk.Get("milestones/plan");
        Assert.Equal("TestAndEmbed", form.Value("Stage"));
        Assert.Equal(new[] { desk.Coordinator.Reference, member.Reference }.Order(), form.Choices("Owner").Order());

        var page = await form.Submit(new { Title = "Sign the lease", Strand = "FundingAndResource", DoneLooksLike = "The keys are here.", Owner = member.Reference, ForecastOn = "1 dec 2026" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones/2", "Planned: Sign the lease."), (page.Status, page.Path, page.Saved));
        var milestone = await desk.Milestone(2);
        Assert.Equal(("Sign the lease", Strand.FundingAndResource, Stage.TestAndEmbed, "The keys are here.", member.Id, new DateOnly(2026, 12, 1), MilestoneState.Planned),
            (milestone.Title, milestone.Strand, milestone.Stage, milestone.DoneLooksLike, milestone.OwnerPersonId, milestone.ForecastOn, milestone.State));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "PlanMilestone", Plan), (written.Who, written.UseCase, written.Screen));
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task A_link_from_the_journey_brings_the_strand_and_the_stage(Database database)
    {
        var form = await (await Desk.On(database)).Get("milestones/plan?strand=Delivery&stage=SustainAndEmbed");

        Assert.Equal(("Delivery", "SustainAndEmbed"), (form.Value("Strand"), form.Value("Stage")));
    }

    [Theory, OnEveryDatabase, Covers(Plan, Case.Invalid)]
    public async Task What_is_left_out_or_cannot_be_read_is_said_beside_it_and_stays_as_typed(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("milestones/plan")).Submit(new { Title = "", ForecastOn = "when we can", DoneLooksLike = "Kept" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter a title for the milestone.", "Choose the strand that it belongs to.", "when we can", "Kept"), (page.ErrorAt("Title"), page.ErrorAt("Strand"), page.Value("ForecastOn"), page.Value("DoneLooksLike")));
        Assert.NotNull(page.ErrorAt("ForecastOn"));
        Assert.Empty(await desk.Milestones());
    }

    [Theory, OnEveryDatabase, Covers(Plan, Case.Refused)]
    public async Task A_day_before_the_partnership_two_owners_a_stranger_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await Desk.On(database);
        var stranger = await A.Person().SavedIn(desk.Host);
        var form = await desk.Get("milestones/plan");
        var right = new { Title = "Mine", Strand = "Delivery" };

        var early = await form.Submit(new { right.Title, right.Strand, ForecastOn = "1 jan 2020" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("when this partnership began", early.ErrorAt("ForecastOn"), StringComparison.Ordinal);

        var two = await form.Submit(new { right.Title, right.Strand, Owner = desk.Coordinator.Reference, OwnerRole = "Service manager" });
        Assert.Equal("Choose a person as the owner or enter a role, not both.", two.ErrorAt("OwnerRole"));

        var filled = form.Form().Fill(right);
        filled.Tamper("Owner", stranger.Reference);
        Assert.Equal("Choose a person from the list.", (await filled.SendBy(desk.Browser, form)).ErrorAt("Owner"));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(right);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (paused.Status, paused.Value("Title")));
        Assert.Contains(paused.Errors, error => error.Contains("paused", StringComparison.Ordinal));
        Assert.Empty(await desk.Milestones());
    }
}
