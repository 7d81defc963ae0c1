using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Web.Features.Notes;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Notes;

/// <summary>A coordinator's partnership with a partner member, a participant and a funder, who all can write or read notes.</summary>
internal sealed record NotesDesk(Desk Desk, TestPerson Partner, TestPerson Participant, TestPerson Funder)
{
    public CollabCaseHost Host => Desk.Host;

    public string Address => $"{Desk.Home}/notes";

    public static async Task<NotesDesk> On(Database database, Func<PartnershipBuilder, PartnershipBuilder>? partnership = null) =>
        await On(await CollabCaseHost.On(database), partnership);

    public static async Task<NotesDesk> On(CollabCaseHost host, Func<PartnershipBuilder, PartnershipBuilder>? partnership = null)
    {
        var organisation = await A.Organisation().SavedIn(host);
        var (partner, participant, funder) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().FunderOf(organisation).SavedIn(host));
        var desk = await Desk.On(host, p =>
        {
            var with = p.WithMember(partner, MemberRole.PartnerMember).WithMember(participant, MemberRole.Participant);
            return partnership is null ? with : partnership(with);
        });
        await A.Award().By(organisation).SavedIn(host, desk.Reference);
        return new NotesDesk(desk, partner, participant, funder);
    }

    /// <summary>Has somebody write a note; the coordinator where nobody is named. Its number is the answer.</summary>
    public async Task<int> Write(string body, SharedWith sharedWith = SharedWith.Everyone, TestPerson? by = null) =>
        (await Host.Send(new WriteNote.Command { Reference = Desk.Reference, Body = body, SharedWith = sharedWith }, by ?? Desk.Coordinator)).Number;

    public async Task<Note> Note(int number)
    {
        var id = (await Desk.Partnership()).Id;
        return await Host.Read(db => db.Set<Note>().SingleAsync(n => n.PartnershipId == id && n.Number == number));
    }

    public async Task<IReadOnlyList<Note>> Notes()
    {
        var id = (await Desk.Partnership()).Id;
        return await Host.Read(db => db.Set<Note>().Where(n => n.PartnershipId == id).OrderBy(n => n.Number).ToListAsync());
    }

    /// <summary>Has somebody add a small text file; the coordinator where nobody is named. Its number is the answer.</summary>
    public Task<int> Add(SharedWith sharedWith = SharedWith.Everyone, TestPerson? by = null, string title = "Minutes") =>
        A.Document().Titled(title).For(sharedWith).SavedIn(Host, Desk.Reference, by ?? Desk.Coordinator);

    public async Task<IReadOnlyList<Document>> Documents()
    {
        var id = (await Desk.Partnership()).Id;
        return await Host.Read(db => db.Set<Document>().Include(d => d.Versions).Where(d => d.PartnershipId == id).OrderBy(d => d.Number).ToListAsync());
    }

    /// <summary>The keys of the files that the store keeps of this partnership's documents.</summary>
    public async Task<IReadOnlyList<string>> Keys() => [.. (await Documents()).SelectMany(d => d.Versions).Select(v => v.StorageKey)];

    /// <summary>What a person reads on the page of notes.</summary>
    public async Task<string> ReadBy(TestPerson person, string page = "") => (await (await Host.SignedIn(person)).Get(Address + page)).Text;
}

internal static class Elsewhere
{
    /// <summary>Sends what one form holds to another address, as somebody does who writes requests of their own.</summary>
    public static Task<Page> SendTo(this HttpRequestMessage request, Browser browser, string path)
    {
        request.RequestUri = new Uri(path, UriKind.Relative);
        return browser.Send(request);
    }
}
