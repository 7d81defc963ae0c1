using CollabCase.Data.Identity;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.People;

/// <summary>An administrator who has signed in, a person of no role, and a partnership that the person may be linked to.</summary>
public sealed record PersonDesk(CollabCaseHost Host, TestPerson Administrator, Browser Browser, TestPerson Person, string Partnership)
{
    public const string WrongPassword = "not-the-password";

    public string Home => $"/people/{Person.Reference}";

    public string People => $"/partnerships/{Partnership}/people";

    public static async Task<PersonDesk> On(Database database, MemberRole? linkedAs = null, Func<PartnershipBuilder, PartnershipBuilder>? more = null)
    {
        var host = await CollabCaseHost.On(database);
        var administrator = await A.Person().Administrator().SavedIn(host);
        var person = await A.Person().SavedIn(host);
        var builder = A.Partnership().CoordinatedBy(await A.Person().Coordinator().SavedIn(host));
        if (linkedAs is { } role) builder = builder.WithMember(person, role);
        var partnership = await (more ?? (p => p))(builder).SavedIn(host);
        return new(host, administrator, await host.SignedIn(administrator), person, partnership);
    }

    /// <summary>A page about the person, such as 'password'.</summary>
    public Task<Page> Open(string act) => Browser.Get($"{Home}/{act}");

    /// <summary>A page about the link of the person: 'role' or 'remove'.</summary>
    public Task<Page> OpenLink(string act) => Browser.Get($"{People}/{Person.Reference}/{act}");

    public Task<Person> Record() => Host.Read(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Person.Id));

    public Task<Credentials> Account() => Host.Read(db => db.Set<Credentials>().AsNoTracking().SingleAsync(a => a.Id == Person.Id));

    /// <summary>What the person is in the partnership; null when they are not linked.</summary>
    public Task<MemberRole?> Link() => Host.Read(db => db.Set<PartnershipMember>().Where(m => m.PersonId == Person.Id).Select(m => (MemberRole?)m.Role).SingleOrDefaultAsync());

    /// <summary>The names of what was done to the person or the partnership, oldest first.</summary>
    public async Task<IReadOnlyList<string>> UseCases(string reference) => [.. (await Host.History(reference)).Select(line => line.UseCase)];

    public Task Change(Action<Person> change) => Host.Write([Person.Reference], async db =>
    {
        change(await db.Set<Person>().SingleAsync(p => p.Id == Person.Id));
        return true;
    });

    public Task ChangeLink(MemberRole role) => Host.Write([Partnership], async db =>
    {
        (await db.Set<PartnershipMember>().SingleAsync(m => m.PersonId == Person.Id)).ChangeRole(role);
        return true;
    });

    /// <summary>The link is removed, and another one is made in its place.</summary>
    public async Task LinkAgain(MemberRole role)
    {
        await Host.Write([Partnership], async db => db.Remove(await db.Set<PartnershipMember>().SingleAsync(m => m.PersonId == Person.Id)));
        await Host.Write([Partnership], async db => db.Add(new PartnershipMember(await db.Set<Domain.Partnerships.Partnership>().Where(p => p.Reference == Partnership).Select(p => p.Id).SingleAsync(), Person.Id, role)));
    }

    /// <summary>The person tries to sign in, with a browser of their own or another one.</summary>
    public async Task<Page> SignIn(string password, Browser? browser = null) =>
        await (await (browser ?? Host.Browser()).Get("/account/sign-in")).Submit(new { Person.Email, Password = password });

    /// <summary>Five wrong passwords.</summary>
    public async Task LockOut()
    {
        for (var i = 0; i < 5; i++) await SignIn(WrongPassword);
    }
}
