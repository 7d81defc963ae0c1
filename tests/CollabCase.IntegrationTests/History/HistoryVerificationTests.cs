using CollabCase.Data.History;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.History;

public sealed class HistoryVerificationTests
{
    private const string OfTheChain = """ WHERE "ChainId" = (SELECT "Id" FROM "HistoryChains" WHERE "Key" = 'PSP-TEST') AND "Sequence" """;

    [Theory]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "Changes" = REPLACE("Changes", 'Second', 'Secand')""" + OfTheChain + "= 2", "The value of Name is not the one that was written.")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "PersonId" = "PersonId" + 1""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "UseCase" = 'ClosePartnership'""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "Screen" = 'GET /'""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "Job" = 'backup'""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "SubjectType" = 'Award'""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "SubjectVersion" = 7""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""UPDATE "HistoryEntries" SET "AtUtc" = (SELECT MIN("AtUtc") FROM "HistoryEntries")""" + OfTheChain + "= 2", "The entry is not as it was written")]
    [OnEveryDatabase("""DELETE FROM "HistoryEntries" """ + OfTheChain + "= 2", "Entry 2 is missing.")]
    [OnEveryDatabase("""DELETE FROM "HistoryEntries" """ + OfTheChain + "= 3", "The chain's head counts 3 entries; there are 2.")]
    [OnEveryDatabase("""DELETE FROM "HistoryEntries" """ + OfTheChain + "> 0", "All 3 entries are missing.")]
    [OnEveryDatabase("""UPDATE "HistoryChains" SET "Length" = 2 WHERE "Key" = 'PSP-TEST'""", "The chain's head counts 2 entries; there are 3.")]
    [OnEveryDatabase("""UPDATE "HistoryChains" SET "Head" = (SELECT "Head" FROM "HistoryChains" WHERE "Key" <> 'PSP-TEST' LIMIT 1) WHERE "Key" = 'PSP-TEST'""", "The last entry is not the one")]
    public async Task Finds_what_was_done_by_hand(Database database, string sql, string fault)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await WriteThree(host);
        Assert.Empty((await host.HistoryVerdict()).Faults);

        Assert.NotEqual(0, await host.Read(db => db.Database.ExecuteSqlRawAsync(sql)));

        Assert.Contains((await host.HistoryVerdict()).Faults, f => f.Chain == "PSP-TEST" && f.What.StartsWith(fault, StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_two_entries_that_changed_places(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await WriteThree(host);

        foreach (var (from, to) in new[] { (2, 99), (3, 2), (99, 3) })
        {
            var sql = $"""UPDATE "HistoryEntries" SET "Sequence" = {to}{OfTheChain}= {from}""";
            Assert.Equal(1, await host.Read(db => db.Database.ExecuteSqlRawAsync(sql)));
        }

        Assert.Contains((await host.HistoryVerdict()).Faults, f => f is { Chain: "PSP-TEST", Sequence: 2 });
    }

    [Theory, OnEveryDatabase]
    public async Task A_value_that_was_erased_with_its_salt_is_no_fault(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await WriteThree(host);

        await host.Read(async db =>
        {
            var entry = await db.Set<HistoryEntry>().SingleAsync(e => e.UseCase == "Arranged" && e.SubjectType == nameof(Partnership) && e.SubjectVersion == 2);
            var erased = entry.Changes.Select(c => c with { Fields = [.. c.Fields.Select(f => f with { Old = null, New = null, Salt = null })] }).ToList();
            db.Entry(entry).Property(e => e.Changes).CurrentValue = erased;
            return await db.SaveChangesAsync();
        });

        Assert.Empty((await host.HistoryVerdict()).Faults);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_written_meanwhile_is_no_fault(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await host.Change(reference, p => p.Rename($"Name {i} (invented)"));
                await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
            }
        });

        for (var i = 0; i < 20; i++) Assert.Empty((await host.HistoryVerdict()).Faults);
        await enough.CancelAsync();
        await writing;
    }

    private static async Task WriteThree(CollabCaseHost host)
    {
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        await A.Partnership().Referred("PSP-TEST").Named("First (invented)").CoordinatedBy(coordinator).SavedIn(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Change("PSP-TEST", p => p.Rename("Second (invented)"));
        await host.Change("PSP-TEST", p => p.Rename("Third (invented)"));
    }
}
