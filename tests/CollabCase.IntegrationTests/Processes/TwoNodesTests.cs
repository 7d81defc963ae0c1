using System.Net;
using CollabCase.Data.History;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Seeding;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Processes;

/// <summary>Two programs on one server, which start at the same moment.</summary>
public sealed class TwoNodesTests
{
    [Theory, OnAServer]
    public async Task On_an_empty_database_the_demonstration_is_loaded_once_and_both_serve(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--Demonstration", "true"];
        await using var first = ProgramProcess.Start(database, arguments);
        await using var second = ProgramProcess.Start(database, arguments);

        foreach (var address in await Task.WhenAll(first.Address(), second.Address()))
        {
            var browser = Browser.At(address);
            await (await browser.Get("/account/sign-in")).Submit(new { Email = "coordinator@example.org", Demonstration.Password });
            var page = await browser.Get("/partnerships/EX-STRATH/gate");
            Assert.Equal((HttpStatusCode.OK, "/partnerships/EX-STRATH/gate"), (page.Status, page.Path));
        }

        await using var alone = await CollabCaseHost.NewOn(kind, demonstration: true);
        await using var db = database.Open();
        Assert.Equal(await alone.Read(CountsAsync), await CountsAsync(db));
        var (code, said) = await ProgramProcess.Run(database, ["verify-history"]);
        Assert.True(code == 0, said);
    }

    private static async Task<(int Organisations, int People, int Partnerships, int Awards, int Places, int Entries)> CountsAsync(Data.CollabCaseDb db) => (
        await db.Set<Organisation>().CountAsync(), await db.Set<Person>().CountAsync(), await db.Set<Partnership>().CountAsync(),
        await db.Set<Award>().CountAsync(), await db.Set<Place>().CountAsync(), await db.Set<HistoryEntry>().CountAsync());
}
