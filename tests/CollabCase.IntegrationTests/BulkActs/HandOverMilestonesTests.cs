using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Web.Features.BulkActs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.BulkActs;

public sealed class HandOverMilestonesTests
{
    private const string Page = "GET /milestones/hand-over", Act = "POST /milestones/hand-over", Look = "Show what will change";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    private static async Task<(Desk Desk, TestPerson Member)> WithThree(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        return (await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember)
            .WithMilestone(m => m.Titled("Sign the lease").OwnedBy("Service manager"))
            .WithMilestone(m => m.Titled("Move in"))
            .WithMilestone(m => m.Titled("Was done").DoneOn(Today))), member);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Several_are_handed_over_as_shown_and_taken_back(Database database)
    {
        var (desk, member) = await WithThree(database);
        var preview = await (await desk.Choose("hand-over", 1, 2, 3)).Submit(new { Owner = member.Reference }, button: Look);
        Assert.Equal(new[] { "Service manager", member.Name }, preview.Table()[1].Skip(1));
        Assert.Contains("It was done on", preview.Text.Replace("This milestone was", "It was", StringComparison.Ordinal), StringComparison.Ordinal);

        var done = await preview.Submit(button: "Hand over these 2 milestones");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones"), (done.Status, done.Path));
        Assert.StartsWith($"2 milestones are handed over to {member.Name}.", done.Saved, StringComparison.Ordinal);
        Assert.Equal((member.Id, null), ((await desk.Milestone(1)).OwnerPersonId, (await desk.Milestone(1)).OwnerRole));
        Assert.All((await desk.History()).TakeLast(2), h => Assert.Equal((desk.Coordinator.Email, "HandOverMilestones", Act), (h.Who, h.UseCase, h.Screen)));

        var back = await done.Submit(button: "Undo");

        Assert.StartsWith("2 milestones are as before.", back.Saved, StringComparison.Ordinal);
        Assert.Equal((null, "Service manager"), ((await desk.Milestone(1)).OwnerPersonId, (await desk.Milestone(1)).OwnerRole));
        Assert.Null((await desk.Milestone(2)).OwnerPersonId);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Whoever_takes_no_part_in_a_partnership_is_given_nothing_there_and_an_owner_gives_their_own(Database database)
    {
        var (desk, member) = await WithThree(database);
        var second = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMilestone(m => m.Titled("Open the doors")).SavedIn(desk.Host);
        await desk.ChangeMilestone((m, facts) => m.HandOver(new(member.Id), facts), 2);
        var address = $"{desk.Address("hand-over", 1, 2)}&row={second}/1";

        var preview = await (await desk.Browser.Get(address)).Submit(new { Owner = member.Reference }, button: Look);

        Assert.Contains($"{member.Name} does not take part in its partnership.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("It is so already.", preview.Text, StringComparison.Ordinal);
        Assert.True(preview.HasButton("Hand over this milestone"));

        var theirs = await desk.Host.SignedIn(member);
        preview = await (await theirs.Get(desk.Address("hand-over", 1, 2))).Submit(new { Owner = desk.Coordinator.Reference }, button: Look);
        Assert.Contains(ChosenMilestones.NoRight, preview.Text, StringComparison.Ordinal);
        var done = await preview.Submit(button: "Hand over this milestone");
        Assert.Equal(desk.Coordinator.Id, (await desk.Milestone(2)).OwnerPersonId);
        Assert.Equal(HttpStatusCode.OK, (await done.Submit(button: "Undo")).Status);
        Assert.Equal(member.Id, (await desk.Milestone(2)).OwnerPersonId);

        preview = await (await desk.Choose("hand-over", 3)).Submit(new { Owner = member.Reference }, button: Look);
        var refused = await preview.Form().Tamper("Look").SendBy(desk.Browser, preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Every milestone that you chose stays as it is", refused.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_coordinator_who_lost_the_role_is_given_nothing(Database database)
    {
        var (desk, member) = await WithThree(database);
        await desk.ChangeMilestone((m, facts) => m.HandOver(new(member.Id), facts), 2);
        var theirs = await desk.Host.SignedIn(member);
        Assert.Contains(desk.Coordinator.Reference, (await theirs.Get(desk.Address("hand-over", 2))).Choices("Owner"));
        await ChangePerson(desk, desk.Coordinator, p => p.ChangeRoles(SystemRoles.None, null, othersAdminister: true));

        Assert.DoesNotContain(desk.Coordinator.Reference, (await theirs.Get(desk.Address("hand-over", 2))).Choices("Owner"));
        Assert.DoesNotContain(desk.Coordinator.Reference, (await theirs.Get($"{desk.Home}/milestones/2/hand-over")).Choices("Owner"));
        var administrator = await desk.Host.SignedIn(await A.Person().Administrator().SavedIn(desk.Host));
        Assert.DoesNotContain(desk.Coordinator.Reference, (await administrator.Get($"{desk.Home}/risks/record")).Choices("Owner"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_somebodys_who_cannot_sign_in_any_more_is_not_given_back_to_them(Database database)
    {
        var (desk, member) = await WithThree(database);
        await desk.ChangeMilestone((m, facts) => m.HandOver(new(member.Id), facts), 2);
        var preview = await (await desk.Choose("hand-over", 1, 2)).Submit(new { Owner = desk.Coordinator.Reference }, button: Look);
        var done = await preview.Submit(button: "Hand over these 2 milestones");
        await ChangePerson(desk, member, p => p.Deactivate(desk.Coordinator.Id, othersAdminister: true));

        var back = await done.Submit(button: "Undo");

        Assert.StartsWith("1 milestone is as before. 1 stays as it is", back.Saved, StringComparison.Ordinal);
        Assert.Contains("cannot sign in any more", back.Text, StringComparison.Ordinal);
        Assert.Equal(("Service manager", desk.Coordinator.Id), ((await desk.Milestone(1)).OwnerRole, (await desk.Milestone(2)).OwnerPersonId));
    }

    private static Task<bool> ChangePerson(Desk desk, TestPerson person, Action<Person> change) => desk.Host.Write([person.Reference], async db =>
    {
        change(await db.Set<Person>().SingleAsync(p => p.Id == person.Id));
        return true;
    });

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_person_and_a_role_together_or_somebody_else_come_back(Database database)
    {
        var (desk, member) = await WithThree(database);
        var stranger = await A.Person().SavedIn(desk.Host);
        var form = await desk.Choose("hand-over", 1, 2);

        Assert.NotNull((await form.Submit(new { Owner = member.Reference, OwnerRole = "Service manager" }, button: Look)).ErrorAt("OwnerRole"));
        Assert.Contains("200 characters", (await form.Submit(new { OwnerRole = new string('x', 201) }, button: Look)).ErrorAt("OwnerRole"), StringComparison.Ordinal);
        Assert.Equal("Choose a person from the list.", (await form.Form(Look).Tamper("Owner", stranger.Reference).SendBy(desk.Browser, form)).ErrorAt("Owner"));
        Assert.Equal(1, (await desk.Milestone(1)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_is_no_longer_as_shown_is_named_and_nothing_is_handed_over(Database database)
    {
        var (desk, member) = await WithThree(database);
        var preview = await (await desk.Choose("hand-over", 1, 2)).Submit(new { Owner = member.Reference }, button: Look);
        await desk.ChangeMilestone((m, facts) => m.HandOver(new(Role: "Director"), facts));

        var page = await preview.Submit(button: "Hand over these 2 milestones");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("‘Sign the lease’ changed since", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Director", page.Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), ((await desk.Milestone(1)).Version, (await desk.Milestone(2)).Version));
        Assert.Equal(HttpStatusCode.OK, (await page.Submit(button: "Hand over these 2 milestones")).Status);
        Assert.Equal(member.Id, (await desk.Milestone(1)).OwnerPersonId);
    }
}
