using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class DecideNotYetTests
{
    private const string Page = "GET /partnerships/{reference}/gate/decide-not-yet", Decide = "POST /partnerships/{reference}/gate/decide-not-yet";
    private static readonly object NotYet = new { DecidedOn = "20 nov 2026", Authority = "Steering group", Note = "The evaluation first." };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Decide, Case.Done)]
    public async Task Not_yet_keeps_the_stage_and_every_answer(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("gate/decide-not-yet")).Submit(NotYet);

        Assert.Equal(($"{desk.Home}/gate/decisions/1/what-changes", "‘Not yet’ is recorded"), (page.Path, page.Heading));
        Assert.Contains("stays at Pre-collaboration", page.Text, StringComparison.Ordinal);
        var partnership = await desk.Partnership();
        var decision = Assert.Single(partnership.GateDecisions);
        Assert.Equal((Stage.PreCollaboration, GateOutcome.NotYet, "The evaluation first.", 11), (partnership.Stage, decision.Outcome, decision.Note, decision.Snapshots.Count));
        Assert.Equal(("DecideNotYet", Decide), ((await desk.History())[^1].UseCase, (await desk.History())[^1].Screen));
        Assert.Contains("20 November 2026: Decided not yet", (await desk.Get("gate")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Decide, Case.Invalid)]
    public async Task Without_date_authority_and_note_each_is_asked_for(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("gate/decide-not-yet")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Enter the day the steering group decided.", "Say who decided.", "Say what the steering group would like to see first."], page.Errors);
        Assert.Empty((await desk.Partnership()).GateDecisions);
    }

    [Theory, OnEveryDatabase, Covers(Decide, Case.Stale)]
    public async Task A_stale_form_decides_nothing(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("gate/decide-not-yet");
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit(NotYet);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The evaluation first."), (page.Status, page.Value("Note")));
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).GateDecisions);
    }

    [Theory, OnEveryDatabase, Covers(Decide, Case.Refused)]
    public async Task A_gate_that_was_passed_meanwhile_takes_no_decision_and_what_was_typed_can_be_kept(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbed().ReadyForItsGate());
        var form = await desk.Get("gate/decide-not-yet");
        await desk.Change(p => p.AdvanceStage(PartnershipBuilder.Decision, [], GateFacts.None, PartnershipBuilder.Today, PartnershipBuilder.Now, desk.Coordinator.Id));

        var page = await form.Form().Fill(NotYet).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The partnership is at Sustain and embed now"), (page.Status, page.Heading));
        Assert.Contains("The evaluation first.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Partnership()).GateDecisions.Count);
    }
}
