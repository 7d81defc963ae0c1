using System.Net;
using CollabCase.Data;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Writing;

/// <summary>All of a command happens, or none of it: also when it breaks after the last statement and before the commit.</summary>
public sealed class AbortedWriteTests
{
    [Theory, OnEveryDatabase]
    public async Task A_write_that_breaks_before_its_commit_leaves_nothing(Database database)
    {
        var saboteur = new Saboteur();
        await using var host = await Sabotaged(database, saboteur);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var form = await (await host.SignedIn(coordinator)).Get("/partnerships/open");
        var before = await Rows(host);

        saboteur.IsAtWork = true;
        var broken = await form.Submit(new { Name = "Never opened", Purpose = "To break." });
        saboteur.IsAtWork = false;

        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Equal(before, await Rows(host));
        await host.VerifyHistory();

        var page = await form.Submit(new { Name = "Opened after all", Purpose = "To go on." });
        Assert.Equal((HttpStatusCode.OK, "PSP-2026-0001"), (page.Status, page.Path.Split('/')[2]));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_that_breaks_leaves_the_record_at_its_version(Database database)
    {
        var saboteur = new Saboteur();
        await using var host = await Sabotaged(database, saboteur);
        var desk = await Desk.On(host, p => p.Named("Before"));
        var form = await desk.Get("purpose");

        saboteur.IsAtWork = true;
        await form.Submit(new { Name = "After" });
        saboteur.IsAtWork = false;

        Assert.Equal(("Before", 1), ((await desk.Partnership()).Name, (await desk.Partnership()).Version));
        Assert.Single(await desk.History());
        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Name = "After" })).Status);
        Assert.Equal([1, 2], (await desk.History()).Select(line => line.Version));
        await host.VerifyHistory();
    }

    private static Task<CollabCaseHost> Sabotaged(Database database, Saboteur saboteur) => CollabCaseHost.NewOn(database, change: builder =>
        builder.ConfigureTestServices(services => services.ConfigureDbContext<CollabCaseDb>(options => options.AddInterceptors(saboteur))));

    private static Task<(int, int, int, int)> Rows(CollabCaseHost host) => host.Read(async db =>
        (await db.Set<Partnership>().CountAsync(), await db.Set<HistoryEntry>().CountAsync(), await db.Set<HistoryChain>().CountAsync(), await db.Set<Submission>().CountAsync()));

    /// <summary>Breaks after everything was sent to the database, and before it is committed.</summary>
    private sealed class Saboteur : SaveChangesInterceptor
    {
        public bool IsAtWork { get; set; }

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            IsAtWork && eventData.Context!.ChangeTracker.Entries<Partnership>().Any() ? throw new IOException("The disk is full.") : new(result);
    }
}
