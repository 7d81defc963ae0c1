using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Imports;

/// <summary>
/// The program is killed again and again while it checks a file of awards, writes them and takes them back. In the end each award is there once, and after the undoing
/// none is. COLLABCASE_KILLS says how often for each of the three.
/// </summary>
public sealed class KilledWhileImportingTests
{
    private const int Partnerships = 10, Awards = 6000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Theory, OnEveryDatabase]
    public async Task No_award_is_lost_and_none_is_there_twice(Database database)
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("COLLABCASE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 1;
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships([.. Enumerable.Range(1, Partnerships).Select(i => $"Partnership {i}")]);
        var number = await desk.Upload("Partnership,Title,2016-17,2017-18\n" + string.Concat(Enumerable.Range(1, Awards).Select(i => $"Partnership {1 + i % Partnerships},Grant {i},{i},1\n")));
        var begun = Stopwatch.GetTimestamp();

        await (await desk.Browser.Get($"/funding/imports/{number}/match")).Submit(new { Funder = "Scottish Government" });
        await UntilAsync(AwardImportState.Previewed, rows => rows.CountAsync(r => r.Plan != RowPlan.ToCompare));
        Assert.Equal(Awards, (await desk.Rows(number)).Count(r => r.Plan is RowPlan.New));
        await (await desk.Browser.Get($"/funding/imports/{number}/run")).Submit();
        await UntilAsync(AwardImportState.Done, rows => rows.CountAsync(r => r.Outcome != null));

        var awards = await host.Read(db => db.Set<Award>().Select(a => new { a.Number, a.Title, Pence = a.Lines.Sum(l => l.AmountPence) }).ToListAsync());
        Assert.Equal((Awards, Awards, Awards), (awards.Count, awards.Select(a => a.Title).Distinct().Count(), awards.Select(a => a.Number).Distinct().Count()));
        Assert.Equal(100L * (Awards + Awards * (Awards + 1L) / 2), awards.Sum(a => a.Pence));
        await host.VerifyHistory();

        await (await desk.Browser.Get($"/funding/imports/{number}/undo")).Submit();
        await UntilAsync(AwardImportState.Undone, rows => rows.CountAsync(r => r.Outcome == RowOutcome.TakenBack));
        Assert.Equal(0, await host.Read(db => db.Set<Award>().CountAsync()));
        await host.VerifyHistory();

        async Task UntilAsync(AwardImportState state, Func<IQueryable<AwardImportRow>, Task<int>> done)
        {
            for (var kill = 0; (await desk.Import(number)).State != state; kill++)
            {
                await using var program = host.StartProcess("--environment", "Development", "--Demonstration", "false", "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true");
                await program.Address();
                var until = kill < kills ? RandomNumberGenerator.GetInt32(Awards) : int.MaxValue;
                while ((await desk.Import(number)).State != state && await host.Read(db => done(db.Set<AwardImportRow>())) < until)
                {
                    if (Stopwatch.GetElapsedTime(begun) > Patience) Assert.Fail($"It is still {(await desk.Import(number)).State}. {(await desk.Import(number)).WhyStopped} {program.Output}");
                    await Task.Delay(20);
                }
                await program.Kill();
            }
        }
    }
}
