using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.People;

/// <summary>An administrator at the list of people, with a browser.</summary>
internal sealed record PeopleDesk(CollabCaseHost Host, TestPerson Administrator, Browser Browser)
{
    public static async Task<PeopleDesk> On(Database database) => await In(await CollabCaseHost.On(database));

    public static async Task<PeopleDesk> In(CollabCaseHost host)
    {
        var administrator = await A.Person().Administrator().SavedIn(host);
        return new(host, administrator, await host.SignedIn(administrator));
    }

    /// <summary>A name that nobody else has.</summary>
    public static string NewName() => $"Person {Guid.NewGuid():N} (invented)";

    /// <summary>An address that nobody else has.</summary>
    public static string NewEmail() => $"{Guid.NewGuid():N}@tests.example.org";

    public Task<Page> Open(TestPerson person, string act = "") => Browser.Get($"/people/{person.Reference}/{act}".TrimEnd('/'));

    public Task<Person> Person(TestPerson person) => Host.Read(db => db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == person.Id));

    public Task<int> CountOf(string name) => Host.Read(db => db.Set<Person>().CountAsync(p => p.Name == name));

    /// <summary>What tells whether anything at all was written about a person: the version, and how long the history is.</summary>
    public async Task<(int Version, int Entries)> Written(TestPerson person) => ((await Person(person)).Version, (await Host.History(person.Reference)).Count);

    /// <summary>Changes a person behind everybody's back.</summary>
    public Task Change(TestPerson person, Action<Person> change) => Host.Write([person.Reference], async db =>
    {
        change((await db.VisibleTo(Viewer.Job("tests")).WholePersonAsync(person.Reference, CancellationToken.None))!);
        return true;
    });

    /// <summary>Where somebody is led who signs in with this address and password.</summary>
    public async Task<Page> SignIn(string email, string password) => await (await Host.Browser().Get("/account/sign-in")).Submit(new { Email = email, Password = password });
}
