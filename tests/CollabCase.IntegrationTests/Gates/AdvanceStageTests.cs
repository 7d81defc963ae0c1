using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class AdvanceStageTests
{
    private const string Page = "GET /partnerships/{reference}/gate/advance-stage", Advance = "POST /partnerships/{reference}/gate/advance-stage";
    private const string Form = "gate/advance-stage", Record = "Record the decision";
    private static readonly object Decided = new { DecidedOn = "20 nov 2026", Authority = "Steering group, 4 of 5 partners present", Note = "Minutes of 20 November,\nitem 3." };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Advance, Case.Done)]
    public async Task With_everything_in_place_it_takes_two_steps(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());
        var first = await desk.Get(Form);
        Assert.Equal("What did the steering group decide?", first.Heading);

        var check = await first.Submit(Decided);
        Assert.Equal((HttpStatusCode.OK, "Check your answers"), (check.Status, check.Heading));
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);
        Assert.Empty(check.WritingStatements);

        var page = await check.Submit(button: Record);

        Assert.Equal($"{desk.Home}/gate/decisions/1/what-changes", page.Path);
        Assert.EndsWith("is now at Test and embed", page.Heading, StringComparison.Ordinal);
        Assert.Contains("The stage is Test and embed, from 20 November 2026.", page.Text, StringComparison.Ordinal);
        var partnership = await desk.Partnership();
        var decision = Assert.Single(partnership.GateDecisions);
        Assert.Equal((Stage.TestAndEmbed, GateOutcome.Advanced, new DateOnly(2026, 11, 20), "Steering group, 4 of 5 partners present", "Minutes of 20 November,\nitem 3.", desk.Coordinator.Id, 11),
            (partnership.Stage, decision.Outcome, decision.DecidedOn, decision.Authority, decision.Note, decision.RecordedByPersonId, decision.Snapshots.Count));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AdvanceStage", Advance, 2), (written.Who, written.UseCase, written.Screen, written.Version));
        Assert.Contains("Stage: PreCollaboration -> TestAndEmbed", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Done)]
    public async Task With_something_still_to_come_the_exceptions_are_agreed_on_the_way(Database database)
    {
        var desk = await Desk.On(database, Lacking("paid-lead", "lived-experience"));

        var exceptions = await (await desk.Get(Form)).Submit(Decided);
        Assert.Equal("What is still to come", exceptions.Heading);
        var check = await exceptions.Submit(Agreed("paid-lead", "lived-experience"), button: "Continue");
        Assert.Equal("Check your answers", check.Heading);
        Assert.Contains("We will finish it: lived-experience", check.Text, StringComparison.Ordinal);
        var page = await check.Submit(button: Record);

        Assert.Contains("2 agreed exceptions stay on the partnership’s page until they are done, the first by 1 March 2027.", page.Text, StringComparison.Ordinal);
        var partnership = await desk.Partnership();
        Assert.Equal(GateOutcome.AdvancedWithExceptions, Assert.Single(partnership.GateDecisions).Outcome);
        Assert.Equal([("lived-experience", "Why: lived-experience", "We will finish it: lived-experience"), ("paid-lead", "Why: paid-lead", "We will finish it: paid-lead")],
            partnership.Exceptions.OrderBy(e => e.CriterionKey).Select(e => (e.CriterionKey, e.Reason, e.WhatWillBeDone)));
        Assert.All(partnership.Exceptions, e => Assert.Equal(new DateOnly(2027, 3, 1), e.ByWhen));
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Done)]
    public async Task Going_back_and_on_again_loses_nothing(Database database)
    {
        var desk = await Desk.On(database, Lacking("paid-lead"));
        var check = await (await (await desk.Get(Form)).Submit(Decided)).Submit(Agreed("paid-lead"), button: "Continue");

        var first = await check.Submit(button: "Change the decision");
        Assert.Equal(("What did the steering group decide?", "20 nov 2026", "Minutes of 20 November,\nitem 3."), (first.Heading, first.Value("DecidedOn"), first.Value("Note")!.ReplaceLineEndings("\n")));
        var second = await first.Submit(new { Authority = "Everyone" });
        Assert.Equal(("What is still to come", "We will finish it: paid-lead", "1 march 2027"), (second.Heading, second.Value("Exceptions[paid-lead].WhatWillBeDone"), second.Value("Exceptions[paid-lead].ByWhen")));
        Assert.Equal("What did the steering group decide?", (await second.Submit(button: "Back")).Heading);
        await (await second.Submit(button: "Continue")).Submit(button: Record);

        var decision = Assert.Single((await desk.Partnership()).GateDecisions);
        Assert.Equal(("Everyone", "Minutes of 20 November,\nitem 3."), (decision.Authority, decision.Note));
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Done)]
    public async Task Pressed_twice_it_is_recorded_once(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());
        var check = await (await desk.Get(Form)).Submit(Decided);

        var pages = await Task.WhenAll(check.Submit(button: Record), check.Submit(button: Record));

        Assert.All(pages, page => Assert.Equal($"{desk.Home}/gate/decisions/1/what-changes", page.Path));
        Assert.Single((await desk.Partnership()).GateDecisions);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Invalid)]
    public async Task Without_a_date_or_an_authority_the_first_step_comes_back(Database database)
    {
        var desk = await Desk.On(database, p => p.OpenedOn(PartnershipBuilder.Today.AddDays(-30)).ReadyForItsGate());
        var form = await desk.Get(Form);

        var page = await form.Submit(new { Note = "Kept as typed" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Error: What did the steering group decide?", page.Title, StringComparison.Ordinal);
        Assert.Equal(("Enter the day the steering group decided.", "Say who decided.", "Kept as typed"), (page.ErrorAt("DecidedOn"), page.ErrorAt("Authority"), page.Value("Note")));

        foreach (var (day, message) in new[] { ("30 feb 2026", "real date"), ("22 nov 2026", "future"), ("1 jan 2026", "on or after 22 October 2026") })
        {
            page = await form.Submit(new { DecidedOn = day, Authority = "Steering group" });
            Assert.Contains(message, page.ErrorAt("DecidedOn"), StringComparison.Ordinal);
            Assert.Equal(day, page.Value("DecidedOn"));
        }
        Assert.Contains("300 characters", (await form.Submit(new { DecidedOn = "20 nov 2026", Authority = new string('x', 301) })).ErrorAt("Authority"), StringComparison.Ordinal);
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Invalid)]
    public async Task The_mistakes_of_an_exception_land_beside_its_fields(Database database)
    {
        var desk = await Desk.On(database, Lacking("paid-lead", "lived-experience"));
        var form = await (await desk.Get(Form)).Submit(Decided);

        var page = await form.Submit(new Dictionary<string, string> { ["Exceptions[lived-experience].Reason"] = "Kept as typed" }, button: "Continue");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "What is still to come"), (page.Status, page.Heading));
        Assert.Equal(5, page.Errors.Count);
        Assert.Equal("Say why the partnership moves on without ‘A lead person whose time is paid for’.", page.ErrorAt("Exceptions[paid-lead].Reason"));
        Assert.Equal((null, "Kept as typed"), (page.ErrorAt("Exceptions[lived-experience].Reason"), page.Value("Exceptions[lived-experience].Reason")));

        foreach (var (field, typed, message) in new[]
                 {
                     ("ByWhen", "31 feb 2027", "real date"), ("ByWhen", "21 november 2026", "a day after today"),
                     ("Reason", new string('x', 1001), "1,000 characters"), ("WhatWillBeDone", new string('x', 1001), "1,000 characters"),
                 })
        {
            var fields = Agreed("paid-lead", "lived-experience");
            fields[$"Exceptions[lived-experience].{field}"] = typed;
            page = await form.Submit(fields, button: "Continue");
            Assert.Contains(message, page.ErrorAt($"Exceptions[lived-experience].{field}"), StringComparison.Ordinal);
            Assert.Equal((typed, "Why: paid-lead"), (page.Value($"Exceptions[lived-experience].{field}"), page.Value("Exceptions[paid-lead].Reason")));
        }
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Invalid)]
    public async Task What_was_carried_along_is_checked_again_at_the_end(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());
        var check = await (await desk.Get(Form)).Submit(Decided);

        var page = await check.Form(Record).Tamper("DecidedOn", "1 january 2030").SendBy(desk.Browser, check);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "What did the steering group decide?"), (page.Status, page.Heading));
        Assert.Contains("future", page.ErrorAt("DecidedOn"), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).GateDecisions);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Stale)]
    public async Task A_stale_form_moves_nothing_and_asks_for_what_is_newly_to_come(Database database)
    {
        var desk = await Desk.On(database, Lacking("paid-lead"));
        var check = await (await (await desk.Get(Form)).Submit(Decided)).Submit(Agreed("paid-lead"), button: "Continue");
        await desk.Change(p => p.WithdrawAttestation(p.Attestations.Single(a => a.CriterionKey == "lived-experience").Number, PartnershipBuilder.Now, PartnershipBuilder.Coordinator));

        var page = await check.Submit(button: Record);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "What is still to come"), (page.Status, page.Heading));
        Assert.Contains("Someone else changed this", page.Text, StringComparison.Ordinal);
        Assert.Equal(("Why: paid-lead", ""), (page.Value("Exceptions[paid-lead].Reason"), page.Value("Exceptions[lived-experience].Reason")));
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);

        await (await page.Submit(Agreed("lived-experience"), button: "Continue")).Submit(button: Record);
        Assert.Equal((Stage.TestAndEmbed, 2), ((await desk.Partnership()).Stage, (await desk.Partnership()).Exceptions.Count));
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Stale)]
    public async Task An_exception_that_is_no_longer_needed_is_left_out_and_shown(Database database)
    {
        var desk = await Desk.On(database, Lacking("paid-lead", "lived-experience"));
        var exceptions = await (await desk.Get(Form)).Submit(Decided);
        await desk.Change(p => p.Attest(Gate.ToTestAndEmbed, "paid-lead", AttestedState.Met, "In the contract.", null, PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator));

        var page = await exceptions.Submit(Agreed("paid-lead", "lived-experience"), button: "Continue");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("These need no exception any more, so they are left out.", page.Text, StringComparison.Ordinal);
        Assert.Contains("We will finish it: paid-lead", page.Text, StringComparison.Ordinal);
        Assert.Equal("Why: lived-experience", page.Value("Exceptions[lived-experience].Reason"));

        // The form is still as old as it was: the last step says what changed, and is pressed again.
        var done = await (await (await page.Submit(button: "Continue")).Submit(button: Record)).Submit(button: Record);
        Assert.EndsWith("is now at Test and embed", done.Heading, StringComparison.Ordinal);
        Assert.Equal("lived-experience", Assert.Single((await desk.Partnership()).Exceptions).CriterionKey);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Refused)]
    public async Task What_is_still_to_come_without_an_exception_is_refused(Database database)
    {
        var desk = await Desk.On(database, Lacking("lived-experience"));
        var form = await desk.Get(Form);

        var page = await form.Form().Fill(Decided).Tamper("Step", "Check").Tamper("Exceptions[lived-experience].Title").Tamper("Exceptions[lived-experience].Reason")
            .Tamper("Exceptions[lived-experience].WhatWillBeDone").Tamper("Exceptions[lived-experience].ByWhen").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "What is still to come"), (page.Status, page.Heading));
        Assert.Contains("'People with lived experience taking part in deciding'", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(Stage.PreCollaboration, (await desk.Partnership()).Stage);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Refused)]
    public async Task A_paused_partnership_passes_no_gate(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate().Paused());

        var page = await (await desk.Get(Form)).Submit(Decided);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "20 nov 2026"), (page.Status, page.Value("DecidedOn")));
        Assert.Contains("paused", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).GateDecisions);
    }

    [Theory, OnEveryDatabase, Covers(Advance, Case.Refused)]
    public async Task A_form_for_one_gate_never_passes_the_next(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());
        var check = await (await desk.Get(Form)).Submit(Decided);
        await desk.Change(p =>
        {
            p.AdvanceStage(PartnershipBuilder.Decision, [], GateFacts.None, PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator);
            foreach (var b in p.BlockersToAdvance(GateFacts.None, PartnershipBuilder.Today)) p.Attest(b.Gate, b.Criterion.Key, AttestedState.Met, "In the folder.", null, PartnershipBuilder.Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator);
        });

        var page = await check.Form(Record).Tamper("Version", "2").Tamper("DecidedOn", "21 nov 2026").SendBy(desk.Browser, check);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The partnership is at Test and embed now"), (page.Status, page.Heading));
        Assert.Contains("Minutes of 20 November", page.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.TestAndEmbed, (await desk.Partnership()).Stage);
    }

    internal static Func<PartnershipBuilder, PartnershipBuilder> Lacking(params string[] keys) => partnership => partnership.ReadyForItsGate().Then(p =>
    {
        foreach (var key in keys) p.WithdrawAttestation(p.Attestations.Single(a => a.CriterionKey == key).Number, PartnershipBuilder.Now, PartnershipBuilder.Coordinator);
    });

    private static Dictionary<string, string> Agreed(params string[] keys) => keys.SelectMany(key => new[]
    {
        KeyValuePair.Create($"Exceptions[{key}].Reason", $"Why: {key}"),
        KeyValuePair.Create($"Exceptions[{key}].WhatWillBeDone", $"We will finish it: {key}"),
        KeyValuePair.Create($"Exceptions[{key}].ByWhen", "1 march 2027"),
    }).ToDictionary();
}
