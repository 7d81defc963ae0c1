using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Shared;

public sealed class HealthTests
{
    [Theory, OnEveryDatabase, Covers("GET /health/live", Case.Done), Covers("GET /health/ready", Case.Done)]
    public async Task Says_that_it_runs_and_that_it_can_serve(Database database)
    {
        var browser = (await CollabCaseHost.On(database)).Browser();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask("/health/live"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask("/health/ready"));

        async Task<(HttpStatusCode, string)> Ask(string path)
        {
            var page = await browser.Get(path);
            return (page.Status, page.Html);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Is_alive_but_not_ready_when_a_migration_is_missing(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """));

        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get("/health/live")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Browser().Get("/health/ready")).Status);
    }
}
