using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class WriteMilestoneNoteTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/note", Act = "POST /partnerships/{reference}/milestones/{number}/note";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_a_note_about_the_milestone_for_those_whom_it_says(Database database)
    {
        var desk = await With(database, m => m);

        var page = await desk.CarriesOut("note", "WriteMilestoneNote", new { Body = "The landlord is away.", SharedWith = "PartnersAndSteering" });

        Assert.Equal("Note added: Sign the lease.", page.Saved);
        var note = (await Notes(desk)).Single();
        Assert.Equal(("milestone-1", "The landlord is away.", SharedWith.PartnersAndSteering, desk.Coordinator.Id), (note.About, note.Body, note.SharedWith, note.AuthorPersonId));
        Assert.Equal(1, (await desk.Milestone()).Version);

        page = await (await desk.Open("note?from=list&at=state%3Dopen")).Submit(new { Body = "They are back." });
        Assert.Equal(($"{desk.Home}/milestones", "?state=open"), (page.Path, page.Address.Query));
        Assert.Equal(2, (await Notes(desk)).Count);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task A_participant_writes_for_everyone(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant).WithMilestone());

        var page = await (await (await host.SignedIn(participant)).Get($"{desk.Place()}/note")).Submit(new { Body = "The room is cold." });

        Assert.Equal((HttpStatusCode.OK, desk.Place()), (page.Status, page.Path));
        Assert.Equal(SharedWith.Everyone, (await Notes(desk)).Single().SharedWith);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Nothing_written_or_too_much_comes_back(Database database)
    {
        var desk = await With(database, m => m);

        Assert.Equal("Write the note first.", (await desk.ComesBack("note", new { Body = "" })).ErrorAt("Body"));
        Assert.Contains("4,000 characters", (await desk.ComesBack("note", new { Body = new string('x', 4001) })).ErrorAt("Body"), StringComparison.Ordinal);
        Assert.Empty(await Notes(desk));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_written_in_a_paused_partnership(Database database)
    {
        var desk = await With(database, m => m);

        await desk.RefusesWhilePaused("note", new { Body = "The landlord is away." });

        Assert.Empty(await Notes(desk));
    }

    private static async Task<IReadOnlyList<Note>> Notes(Desk desk)
    {
        var id = (await desk.Partnership()).Id;
        return await desk.Host.Read(db => db.Set<Note>().AsNoTracking().Where(n => n.PartnershipId == id).OrderBy(n => n.Number).ToListAsync());
    }
}
