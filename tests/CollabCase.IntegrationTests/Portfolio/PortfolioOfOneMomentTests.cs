using System.Data.Common;
using System.Net;
using CollabCase.Data;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Funding;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Portfolio;

/// <summary>Awards are recorded while somebody reads: what is shown is still of one moment.</summary>
public sealed class PortfolioOfOneMomentTests
{
    [Theory, OnEveryDatabase]
    public async Task A_funder_who_is_new_between_two_statements_upsets_no_page(Database database)
    {
        var meanwhile = new Meanwhile();
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.ConfigureTestServices(services => services.ConfigureDbContext<CollabCaseDb>(options => options.AddInterceptors(meanwhile))));
        var partnership = await A.Partnership().CoordinatedBy(await A.Person().Coordinator().SavedIn(host)).SavedIn(host);
        await A.Award().Of(1_000m).SavedIn(host, partnership);
        var browser = await host.SignedIn(await A.Person().Auditor().SavedIn(host));
        var recorded = 1;
        meanwhile.Write = async () =>
        {
            await A.Award().Of(1_000m).SavedIn(host, partnership);
            recorded++;
        };

        foreach (var address in new[] { "/funding/portfolio", "/funding/portfolio/records", "/funding/portfolio.csv" })
        {
            var (funders, before) = (recorded, recorded);
            meanwhile.Begin();
            var page = await browser.Get(address);
            meanwhile.End();
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(recorded > before, "Nothing was recorded while the page was read.");
            if (address.EndsWith(".csv", StringComparison.Ordinal)) Assert.InRange(page.Csv().Count, funders, recorded);
            else if (page.Money("cash") is { } table)
            {
                Assert.Equal(table.Lines.Count(line => line.IsHead) * 1_000m, table.Totals.Total.Amount!.Value.Pounds);
                Assert.InRange(table.Lines.Count(line => line.IsHead), funders, recorded);
            }
        }
    }

    // After each statement that reads money, until it is told to end.
    private sealed class Meanwhile : DbCommandInterceptor
    {
        private bool _begun;

        public Func<Task> Write { get; set; } = () => Task.CompletedTask;

        public void Begin() => _begun = true;

        public void End() => _begun = false;

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!_begun || !command.CommandText.Contains("Awards", StringComparison.Ordinal)) return result;
            _begun = false;
            await Write();
            _begun = true;
            return result;
        }
    }
}
