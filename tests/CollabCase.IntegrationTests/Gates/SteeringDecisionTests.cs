using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Decisions;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Gates;

/// <summary>Where the steering group meets here, a step at the gate is a decision of its register.</summary>
public sealed class SteeringDecisionTests
{
    private const string Advance = "POST /partnerships/{reference}/gate/advance-stage", NotYet = "POST /partnerships/{reference}/gate/decide-not-yet", Adapt = "POST /partnerships/{reference}/gate/criteria/{key}/adapt-profile";

    [Theory, OnEveryDatabase, Covers(Advance, Case.Done)]
    public async Task A_decision_is_recorded_on_the_way_and_moves_the_partnership_on(Database database)
    {
        var (desk, tier) = await Desk.On(database, Ready).WithSteeringGroup();
        await A.Meeting().On(Today.AddDays(-1)).WithItem("Move on?").Held().SavedIn(desk.Host, desk.Reference, tier);
        var form = await desk.Get("gate/advance-stage");
        Assert.Contains("No decision of ‘Steering group’ about this is in the register.", form.Text, StringComparison.Ordinal);
        Assert.Equal("Choose the decision of the steering group.", (await form.Submit()).ErrorAt("Decision"));

        var record = await form.Follow("Record it first");
        Assert.Equal("gate:to-test-and-embed", record.Value("Matter"));
        var back = await record.Submit(new { Meeting = "1.1", Title = "Move on", DecisionText = "We are ready.", How = "Vote", VotesFor = "3", VotesAgainst = "1" });

        Assert.Equal(($"{desk.Home}/gate/advance-stage", "1"), (back.Path, back.Value("Decision")));
        var check = await back.Submit();
        Assert.Equal("Check your answers", check.Heading);
        Assert.Contains("Decision 1, Move on", check.Text, StringComparison.Ordinal);
        var done = await check.Submit(button: "Record the decision");
        Assert.EndsWith("is now at Test and embed", done.Heading, StringComparison.Ordinal);
        var (partnership, decision) = (await desk.Partnership(), await desk.Decision(1));
        var gate = Assert.Single(partnership.GateDecisions);
        Assert.Equal((decision.Id, Today.AddDays(-1), "Steering group, by vote: 4 of 4 voting members, 2 needed", "We are ready."), (gate.DecisionId, gate.DecidedOn, gate.Authority, gate.Note));
        Assert.True((await desk.Get("gate/decisions/1")).HasLinkTo($"{desk.Home}/decisions/1"));
        Assert.True((await desk.Get("decisions/1")).HasLinkTo($"{desk.Home}/gate/decisions/1"));
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Refused), Covers(NotYet, Case.Refused)]
    public async Task What_was_only_told_and_what_the_group_did_not_agree_to_is_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database, Ready).WithSteeringGroup();
        var before = await desk.Get("gate/decide-not-yet");
        var lost = await A.Decision().Titled("Move on").Binding(DecisionMatters.Gate, (long)Gate.ToTestAndEmbed, "The gate").By(new(1, 3)).SavedIn(desk.Host, desk.Reference, tier);
        var other = await A.Decision().Titled("Another").SavedIn(desk.Host, desk.Reference, tier);

        var told = await before.Submit(new { DecidedOn = "20 nov 2026", Authority = "Steering group", Note = "Not yet." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.StartsWith("The meetings of 'Steering group' are recorded here", told.ErrorAt("Decision"), StringComparison.Ordinal);
        Assert.Equal("Not yet.", told.Value("Note"));
        var advance = await desk.Get("gate/advance-stage");
        Assert.Empty(advance.Choices("Decision"));
        foreach (var (number, words) in new[] { (lost, "was not agreed"), (other, "about this from the list"), (99, "from the list") })
            Assert.Contains(words, (await advance.Form().Tamper("Decision", DecisionsOfTests.Code(number)).SendBy(desk.Browser, advance)).ErrorAt("Decision"), StringComparison.Ordinal);

        var notYet = await desk.Get("gate/decide-not-yet");
        await notYet.Submit(new { Decision = DecisionsOfTests.Code(lost) });
        Assert.Equal(GateOutcome.NotYet, Assert.Single((await desk.Partnership()).GateDecisions).Outcome);
        var again = await desk.Get("gate/decide-not-yet");
        Assert.Empty(again.Choices("Decision"));
        Assert.Contains("recorded at the gate already", (await again.Form().Tamper("Decision", DecisionsOfTests.Code(lost)).SendBy(desk.Browser, again)).ErrorAt("Decision"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Adapt, Case.Done)]
    public async Task What_the_gates_ask_is_adapted_by_a_decision(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        await A.Decision().Titled("Small steps").Binding(DecisionMatters.Profile, (long)Gate.ToTestAndEmbed, "What the gate asks").SavedIn(desk.Host, desk.Reference, tier);

        var page = await (await desk.Get("gate/criteria/approved-pilot/adapt-profile")).Submit(new { Weight = "Advised", Decision = "1", Note = "We test in small steps." });

        Assert.Equal("‘A pilot that is designed and approved’ is advised here from now on.", page.Saved);
        var adapted = Assert.Single((await desk.Partnership()).Adaptations);
        Assert.Equal(((await desk.Decision(1)).Id, "We test in small steps."), (adapted.DecisionId!.Value, adapted.Note));
        Assert.True((await desk.Get("gate/criteria/approved-pilot")).HasLinkTo($"{desk.Home}/decisions/1"));
        Assert.Contains("A pilot that is designed and approved: advised", (await desk.Get("decisions/1")).Text, StringComparison.Ordinal);
    }

    private static PartnershipBuilder Ready(PartnershipBuilder partnership) => partnership.OpenedOn(Today.AddDays(-30)).ReadyForItsGate();
}
