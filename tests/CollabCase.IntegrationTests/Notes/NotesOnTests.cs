using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

/// <summary>Notes and documents about a milestone, a risk, a meeting or an action, on its page and from it.</summary>
public sealed class NotesOnTests
{
    [Theory, OnEveryDatabase]
    public async Task A_milestone_shows_the_latest_about_it_to_those_they_are_for(Database database)
    {
        var notes = await NotesDesk.On(database);
        var number = await A.Milestone().Titled("Agree the outcome").SavedIn(notes.Host, notes.Desk.Reference);
        await A.Milestone().Titled("Another one").SavedIn(notes.Host, notes.Desk.Reference);
        var page = await notes.Desk.Get($"milestones/{number}");
        var form = await page.Follow("Add a note");
        Assert.Equal($"milestone-{number}", form.Value("About"));

        Assert.Equal(page.Path, form.Document.QuerySelectorAll("main form a").Single(a => a.TextContent == "Cancel").GetAttribute("href"));
        var written = await form.Submit(new { Body = "Waiting for the figures." });
        await notes.Write("About the partnership.");
        for (var i = 0; i < 4; i++)
            await notes.Host.Send(new WriteNote.Command { Reference = notes.Desk.Reference, Body = $"For one {i}.", About = $"milestone-{number}", SharedWith = SharedWith.CoordinatorOnly }, notes.Desk.Coordinator);

        Assert.Equal((page.Path, "Note added: Agree the outcome."), (written.Path, written.Saved));
        var coordinators = await notes.Desk.Get($"milestones/{number}");
        Assert.Equal(["For one 3.", "For one 2.", "For one 1."], coordinators.Document.QuerySelectorAll(".note__text").Select(e => e.TextContent.Trim()));
        Assert.Equal(5, (await coordinators.Follow("All notes about this")).Document.QuerySelectorAll(".note__text").Length);
        var partners = await (await notes.Host.SignedIn(notes.Partner)).Get($"{notes.Desk.Home}/milestones/{number}");
        Assert.Equal(["Waiting for the figures."], partners.Document.QuerySelectorAll(".note__text").Select(e => e.TextContent.Trim()));
        var funders = await (await notes.Host.SignedIn(notes.Funder)).Get($"{notes.Desk.Home}/milestones/{number}");
        Assert.Equal((HttpStatusCode.OK, 0), (funders.Status, funders.Document.QuerySelectorAll(".note__text").Length));
        Assert.DoesNotContain("Add a note", funders.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_document_is_added_about_a_milestone_and_found_by_it(Database database)
    {
        var notes = await NotesDesk.On(database);
        var number = await A.Milestone().Titled("Agree the outcome").SavedIn(notes.Host, notes.Desk.Reference);
        await notes.Add(title: "About the partnership");
        var form = await (await notes.Desk.Get($"milestones/{number}")).Follow("Add a document");

        await form.Form().Fill(new { Title = "Figures" }).Choose("File", "figures.csv", "a,b\n1,2\n"u8.ToArray()).SendBy(notes.Desk.Browser, form);

        Assert.Contains("Figures", (await notes.Desk.Get($"milestones/{number}")).Text, StringComparison.Ordinal);
        var found = await notes.Desk.Get($"notes/documents?about=milestone-{number}");
        Assert.Contains("Figures", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("About the partnership", found.Text, StringComparison.Ordinal);
        Assert.Contains("The address asks for a subject that is not on the list", (await notes.Desk.Get("notes/documents?about=milestone-99")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_risk_shows_the_latest_about_it_and_leads_to_the_forms_and_back(Database database)
    {
        var notes = await NotesDesk.On(database);
        var number = await A.Risk().SavedIn(notes.Host, notes.Desk.Reference);
        var risk = await notes.Desk.Get($"risks/{number}");
        var form = await risk.Follow("Add a note");
        Assert.Equal($"risk-{number}", form.Value("About"));

        var again = await form.Submit(new { Body = " " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, $"risk-{number}"), (again.Status, again.Value("About")));
        var written = await again.Submit(new { Body = "The bank has answered.", SharedWith = SharedWith.Everyone });
        var adding = await (await notes.Desk.Get($"risks/{number}")).Follow("Add a document");
        await adding.Form().Fill(new { Title = "Their letter" }).Choose("File", "letter.txt", "Dear all"u8.ToArray()).SendBy(notes.Desk.Browser, adding);

        Assert.Equal(risk.Path, written.Path);
        Assert.StartsWith("Note added: ", written.Saved, StringComparison.Ordinal);
        Assert.Contains("The bank has answered.", written.Text, StringComparison.Ordinal);
        Assert.Equal($"risk-{number}", (await notes.Notes()).Single().About);
        Assert.Contains("Their letter", (await (await notes.Host.SignedIn(notes.Partner)).Get($"{notes.Desk.Home}/risks/{number}")).Text, StringComparison.Ordinal);
        // Who sees no risks is not told what the note is about.
        var title = risk.Heading;
        var funders = await (await notes.Host.SignedIn(notes.Funder)).Get(notes.Address);
        Assert.Contains("The bank has answered.", funders.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(title, funders.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_meeting_and_an_action_show_the_latest_about_them_and_lead_to_the_forms_and_back(Database database)
    {
        var notes = await NotesDesk.On(database);
        var (desk, tier) = await Task.FromResult(notes.Desk).WithTier();
        await A.Meeting().SavedIn(desk.Host, desk.Reference, tier);
        await A.Action().Titled("Ask the landlord").SavedIn(desk.Host, desk.Reference);

        foreach (var (address, code, name) in new[] { ("meetings/1", "meeting-1", "Steering group, 5 December 2026"), ("actions/1", "action-1", "Ask the landlord") })
        {
            var form = await (await desk.Get(address)).Follow("Add a note");
            Assert.Equal(code, form.Value("About"));
            var written = await form.Submit(new { Body = $"About {code}.", SharedWith = SharedWith.Everyone });
            Assert.Equal(($"{desk.Home}/{address}", $"Note added: {name}."), (written.Path, written.Saved));
            Assert.Equal([$"About {code}."], written.Document.QuerySelectorAll(".note__text").Select(e => e.TextContent.Trim()));
            var adding = await written.Follow("Add a document");
            await adding.Form().Fill(new { Title = $"File of {code}" }).Choose("File", "letter.txt", "Dear all"u8.ToArray()).SendBy(desk.Browser, adding);
            Assert.Contains($"File of {code}", (await (await notes.Host.SignedIn(notes.Partner)).Get($"{desk.Home}/{address}")).Text, StringComparison.Ordinal);
            Assert.Equal([$"About {code}."], (await desk.Get($"notes?about={code}")).Document.QuerySelectorAll(".note__text").Select(e => e.TextContent.Trim()));
        }

        // Who takes no part in the meeting reads the note, which is for everyone, and is not told what it is about.
        var funder = await notes.Host.SignedIn(notes.Funder);
        Assert.Empty((await funder.Get($"{desk.Home}/meetings/1")).Document.QuerySelectorAll(".notes-on"));
        var list = await funder.Get(notes.Address);
        Assert.Contains("About meeting-1.", list.Text, StringComparison.Ordinal);
        foreach (var name in new[] { "5 December 2026", "Ask the landlord" }) Assert.DoesNotContain(name, list.Text, StringComparison.Ordinal);
        var forged = await notes.Desk.Get("notes");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await forged.Form().Fill(new { Body = "Where?" }).Tamper("About", "meeting-2").SendBy(desk.Browser, forged)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_note_from_a_list_leads_back_to_the_list_as_it_was(Database database)
    {
        var notes = await NotesDesk.On(database);
        var number = await A.Milestone().Titled("Agree the outcome").OwnedBy(notes.Desk.Coordinator).On(PartnershipBuilder.Today.AddDays(-3)).SavedIn(notes.Host, notes.Desk.Reference);
        var list = await notes.Desk.Browser.Get("/desk?whose=mine");
        var form = await list.Follow($"Note: Agree the outcome, {(await notes.Desk.Partnership()).Name}");

        var page = await form.Submit(new { Body = "The landlord is away." });

        Assert.Equal(("/desk", "?whose=mine", "Note added: Agree the outcome."), (page.Path, page.Address.Query, page.Saved));
        Assert.Equal($"milestone-{number}", (await notes.Notes()).Single().About);
        var odd = await (await notes.Desk.Get($"notes?about=milestone-{number}&from=https://example.org")).Submit(new { Body = "Nowhere else." });
        Assert.Equal($"{notes.Desk.Home}/milestones/{number}", odd.Path);
    }

    [Theory, OnEveryDatabase]
    public async Task A_milestone_of_another_partnership_is_no_subject_here(Database database)
    {
        var (notes, others) = (await NotesDesk.On(database), await NotesDesk.On(database));
        var number = await A.Milestone().SavedIn(others.Host, others.Desk.Reference);
        var form = await notes.Desk.Get("notes");

        var page = await form.Form().Fill(new { Body = "Where?" }).Tamper("About", $"milestone-{number}").SendBy(notes.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Where?"), (page.Status, page.Value("Body")));
        Assert.Empty(await notes.Notes());
    }
}
