using System.Globalization;
using CollabCase.Data.Jobs;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Processes;

/// <summary>A demonstration that is started at another day, as an operator starts it.</summary>
public sealed class ClockTests
{
    // On one database: what is waited for is the minute, and nothing in it is the database's.
    [Fact]
    public async Task Every_page_says_which_day_it_is_and_jobs_run_by_that_day()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Database.Sqlite);
        await using var program = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Demonstration", "false", "--Jobs:Enabled", "true", "--Clock:Now", "2028-03-01T02:59:50");
        var browser = Browser.At(await program.Address());

        foreach (var path in new[] { "/account/sign-in", "/help", "/sign/there-is-no-such-link" })
            Assert.Contains("This demonstration runs as if today were 1 March 2028.", (await browser.Get(path)).Document.Body!.TextContent, StringComparison.Ordinal);

        // Three o'clock comes in ten seconds, and what runs at three within the minute after it.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var db = database.Open();
        DateTime? ran;
        while ((ran = await db.Set<JobRun>().Where(r => r.JobName == "old-runs").Select(r => (DateTime?)r.StartedAtUtc).FirstOrDefaultAsync(patience.Token)) is null) await Task.Delay(500, patience.Token);
        Assert.StartsWith("2028-03-01 03:0", ran.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "2028-03-01", "this is no demonstration")]
    [InlineData("Development", "tomorrow", "Clock:Now is 'tomorrow'.")]
    public async Task Another_day_is_refused_where_records_are_real_and_so_is_what_is_no_day(string environment, string said, string why)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Database.Sqlite);

        var (code, output) = await ProgramProcess.Run(database, ["--urls", "http://127.0.0.1:0", "--environment", environment, "--Demonstration", "false", "--Clock:Now", said]);

        Assert.Equal(3, code);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }
}
