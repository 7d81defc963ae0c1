using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class AttestTests
{
    private const string Page = "GET /partnerships/{reference}/gate/criteria/{key}/attest", Attest = "POST /partnerships/{reference}/gate/criteria/{key}/attest";
    private const string Form = "gate/criteria/steering-group/attest", Note = "Terms of reference of 3 March,\nin the partnership's folder.";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Attest, Case.Done)]
    public async Task What_somebody_tells_us_shows_at_the_gate(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get(Form)).Submit(new { State = "Met", Note, Link = "https://example.org/terms" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/gate", "‘A steering group that is ready to decide’ is in place, as you told us."), (page.Status, page.Path, page.Saved));
        Assert.Contains("1 of the 6 things", page.Text, StringComparison.Ordinal);
        var said = Assert.Single((await desk.Partnership()).Attestations);
        Assert.Equal((Gate.ToTestAndEmbed, "steering-group", AttestedState.Met, Note, "https://example.org/terms", PartnershipBuilder.Today, desk.Coordinator.Id, true),
            (said.Gate, said.CriterionKey, said.State, said.Note, said.Link, said.On, said.ByPersonId, said.Stands));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "Attest", Attest, 2), (written.Who, written.UseCase, written.Screen, written.Version));
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Done)]
    public async Task What_does_not_apply_counts_as_in_place_and_takes_the_place_of_what_was_said_before(Database database)
    {
        var desk = await Desk.On(database);
        await (await desk.Get(Form)).Submit(new { State = "Met", Note });
        var form = await desk.Get(Form);
        Assert.Contains("somebody told us: ‘It is in place’", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new { State = "NotApplicable", Note = "The partners decide together." });

        Assert.Equal("‘A steering group that is ready to decide’ does not apply, as you told us.", page.Saved);
        Assert.Equal([false, true], (await desk.Partnership()).Attestations.OrderBy(a => a.Number).Select(a => a.Stands));
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Invalid)]
    public async Task Without_an_answer_the_form_comes_back(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get(Form)).Submit(new { Link = "kept as typed" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Choose whether it is in place or does not apply.", page.ErrorAt("State"));
        Assert.Equal("Say what is in place and where it can be seen, or why it does not apply.", page.ErrorAt("Note"));
        Assert.Equal("kept as typed", page.Value("Link"));
        Assert.Empty((await desk.Partnership()).Attestations);
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Invalid)]
    public async Task A_link_that_is_not_https_and_a_state_that_is_not_on_the_list_are_refused(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get(Form);

        foreach (var link in new[] { "http://example.org", "javascript:alert(1)", "example.org/terms" })
        {
            var page = await form.Submit(new { State = "Met", Note, Link = link });
            Assert.Equal("Give the whole address of the page or document. It starts with https://.", page.ErrorAt("Link"));
            Assert.Equal((link, "Met"), (page.Value("Link"), page.Value("State")));
        }
        Assert.NotNull((await form.Form().Fill(new { Note }).Tamper("State", "Perhaps").SendBy(desk.Browser, form)).ErrorAt("State"));
        Assert.Contains("2,000 characters", (await form.Submit(new { State = "Met", Note = new string('x', 2001) })).ErrorAt("Note"), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Attestations);
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Invalid)]
    public async Task What_was_said_is_shown_as_text_and_never_run(Database database)
    {
        var desk = await Desk.On(database);

        await (await desk.Get(Form)).Submit(new { State = "Met", Note = "<script>alert(1)</script>\u0007 & more" });

        var page = await desk.Get("gate");
        Assert.Contains("<script>alert(1)</script> & more", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Stale)]
    public async Task A_stale_form_says_what_changed_and_keeps_what_was_typed(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get(Form);
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit(new { State = "Met", Note });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(Note, page.Value("Note")!.ReplaceLineEndings("\n"));
        Assert.Empty((await desk.Partnership()).Attestations);

        await page.Submit();
        Assert.Single((await desk.Partnership()).Attestations);
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Refused)]
    public async Task What_was_meant_for_a_gate_that_is_passed_is_refused(Database database)
    {
        var desk = await Desk.On(database, p => p.ReadyForItsGate());
        var form = await desk.Get("gate/criteria/signed-memorandum/attest");
        await desk.Change(p => p.AdvanceStage(PartnershipBuilder.Decision, [], GateFacts.None, PartnershipBuilder.Today, PartnershipBuilder.Now, desk.Coordinator.Id));
        var count = (await desk.Partnership()).Attestations.Count;

        var page = await (await form.Submit(new { State = "Met", Note })).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("is at Test and embed now", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(Note, page.Value("Note")!.ReplaceLineEndings("\n"));
        Assert.Equal(count, (await desk.Partnership()).Attestations.Count);
    }

    [Theory, OnEveryDatabase, Covers(Attest, Case.Refused)]
    public async Task A_paused_partnership_takes_nothing_in(Database database)
    {
        var desk = await Desk.On(database, p => p.Paused());

        var page = await (await desk.Get(Form)).Submit(new { State = "Met", Note });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("paused", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Attestations);
    }
}
