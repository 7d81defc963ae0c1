using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Sums;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>Gives the partnerships of a filled database awards of five years each, until there are so many amounts.</summary>
public sealed class LinesOfAwards(IConfiguration configuration)
{
    private const int InOneTransaction = 1_000, YearsOfEach = 5;

    public async Task<int> MakeAsync(int lines)
    {
        await using var services = Fill.Services(configuration);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        var there = await db.Set<AwardLine>().CountAsync();
        var partnerships = await db.Set<Partnership>().OrderBy(p => p.Id).Select(p => ValueTuple.Create(p.Id, p.Reference)).ToArrayAsync();
        var funders = await db.Set<Organisation>().OrderBy(o => o.Id).Select(o => o.Id).Take(150).ToArrayAsync();
        var (today, random) = (TimeProvider.System.Today(), new Random(20261122));
        foreach (var some in Enumerable.Range(0, Math.Max(0, (lines - there + YearsOfEach - 1) / YearsOfEach)).Chunk(InOneTransaction)) await WriteAsync(services, some, partnerships, funders, random, today);
        // What the program's job does within a minute.
        await scope.ServiceProvider.GetRequiredService<StoredSums>().FoldAsync(CancellationToken.None);
        return await db.Set<AwardLine>().CountAsync();
    }

    private static async Task WriteAsync(ServiceProvider services, int[] some, (long Id, string Reference)[] partnerships, long[] funders, Random random, DateOnly today)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        var write = new WriteScope(Viewer.Job("fill"), WriteScope.Now(TimeProvider.System), "Fill", null);
        await scope.ServiceProvider.GetRequiredService<WriteTransaction>().RunAsync(write, [.. some.Select(n => partnerships[n % partnerships.Length].Reference).Distinct()], null, () =>
        {
            db.AddRange(some.Select(n => Award.Record(
                string.Create(CultureInfo.InvariantCulture, $"AW-M{n:000000}"), partnerships[n % partnerships.Length].Id, [random.Pick(funders)], AwardState.Awarded, new AwardDetails($"Award of five years {n}") { Kind = AwardKind.Catalytic },
                [.. Enumerable.Range(2015 + random.Next(8), YearsOfEach).Select(year => new AwardAmount(FinancialYear.Starting(year), Money.FromPence(random.Next(100_000, 20_000_000))))], today)));
            return Task.FromResult(0);
        }, CancellationToken.None);
    }
}
