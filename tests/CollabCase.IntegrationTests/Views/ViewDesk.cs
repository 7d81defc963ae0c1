using CollabCase.Domain.Views;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Views;

/// <summary>A person with a browser and views of their own.</summary>
internal sealed record ViewDesk(CollabCaseHost Host, TestPerson Person, Browser Browser)
{
    public static async Task<ViewDesk> On(Database database, Func<PersonBuilder, PersonBuilder>? person = null)
    {
        var host = await CollabCaseHost.On(database);
        var builder = A.Person();
        var made = await (person is null ? builder.Coordinator() : person(builder)).SavedIn(host);
        return new(host, made, await host.SignedIn(made));
    }

    /// <summary>Saves a view of a list through the page; answers its reference.</summary>
    public async Task<string> Save(string list, string query, string name, ViewSharing? sharedWith = null, bool isDefault = false)
    {
        var form = await Browser.Get($"/views/save?list={list}&asked={Uri.EscapeDataString(query)}");
        object fields = sharedWith is { } with ? new { Name = name, SharedWith = with.ToString(), IsDefault = isDefault } : new { Name = name, IsDefault = isDefault };
        await form.Submit(fields);
        return (await Views()).Single(v => v.Name == name).Reference;
    }

    /// <summary>The person's views as they are in the database now.</summary>
    public Task<List<SavedView>> Views() => Host.Read(db => db.Set<SavedView>().AsNoTracking().Where(v => v.OwnerPersonId == Person.Id).OrderBy(v => v.Id).ToListAsync());

    /// <summary>Changes a view behind the person's back.</summary>
    public Task Change(string reference, string name) => Host.Write([Person.Reference], async db =>
    {
        var owned = await db.Set<SavedView>().Where(v => v.OwnerPersonId == Person.Id).ToListAsync();
        owned.Single(v => v.Reference == reference).Change(name, ViewSharing.Kept, false, owned, mayShare: true);
        return true;
    });
}
