using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class SetUpTierTests
{
    private const string Page = "GET /partnerships/{reference}/governance/set-up", SetUp = "POST /partnerships/{reference}/governance/set-up";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(SetUp, Case.Done)]
    public async Task What_it_is_for_is_enough_and_the_next_answers_to_the_steering_group(Database database)
    {
        var desk = await Desk.On(database);

        var first = await (await desk.Get("governance/set-up")).Submit(new { });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/1", "Steering group"), (first.Status, first.Path, first.Heading));
        Assert.Equal("Steering group is set up. Next: say how often it meets, and who sits in it.", first.Saved);

        var form = await desk.Get("governance/set-up");
        Assert.Equal(("1", ""), (form.Value("AnswersTo"), form.Value("Name")));
        Assert.DoesNotContain("Steering", form.Choices("Kind"));
        var second = await form.Submit(new { Kind = "Workstream", Name = "Night buses", Remit = "How people get home." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/2", "Night buses"), (second.Status, second.Path, second.Heading));
        var tier = await desk.Tier(2);
        Assert.Equal((TierKind.Workstream, "Night buses", "How people get home.", (await desk.Tier(1)).Id), (tier.Kind, tier.Name, tier.Remit, tier.ParentTierId));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "SetUpTier", SetUp), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("Group set up", second.Text, StringComparison.Ordinal);
        Assert.Contains("Answers to", second.Text, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(SetUp, Case.Invalid)]
    public async Task What_it_is_for_is_asked_for_and_what_was_typed_stays(Database database)
    {
        var (desk, _) = await Desk.On(database).WithTier();

        var page = await (await desk.Get("governance/set-up")).Submit(new { Name = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose what the group is for.", "Kept"), (page.Status, page.ErrorAt("Kind"), page.Value("Name")));
        Assert.Equal(1, await desk.CountTiers());
    }

    [Theory, OnEveryDatabase, Covers(SetUp, Case.Refused)]
    public async Task Rules_of_groups_and_of_a_paused_partnership_hold(Database database)
    {
        var (desk, _) = await Desk.On(database).WithTier();
        var form = await desk.Get("governance/set-up");

        var same = await form.Submit(new { Kind = "Workstream", Name = "steering GROUP" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "steering GROUP"), (same.Status, same.Value("Name")));
        Assert.Contains("Choose another name", same.ErrorAt("Name"), StringComparison.Ordinal);
        Assert.Contains("There is a steering group already", (await form.Form().Fill(new { Name = "Board" }).Tamper("Kind", "Steering").SendBy(desk.Browser, form)).ErrorAt("Kind"), StringComparison.Ordinal);
        Assert.Equal("Choose a group from the list.", (await form.Form().Fill(new { Kind = "Workstream" }).Tamper("AnswersTo", "77").SendBy(desk.Browser, form)).ErrorAt("AnswersTo"));
        await desk.Change(p => p.ChooseProfile(PartnershipProfile.Light));
        Assert.Contains("A Light partnership has one group", (await form.Submit(new { Kind = "Workstream" })).ErrorAt("Kind"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Kind = "Workstream" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(1, await desk.CountTiers());
    }
}
