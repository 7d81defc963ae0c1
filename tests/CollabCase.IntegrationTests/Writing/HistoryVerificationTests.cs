using CollabCase.Data;
using CollabCase.Data.History;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Writing;

/// <summary>Whoever has the database's password can write into it; verify-history finds what they did to the history.</summary>
public sealed class HistoryVerificationTests
{
    [Theory, OnEveryDatabase]
    public async Task Finds_nothing_where_nothing_was_done(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        var verdict = await host.HistoryVerdict();

        Assert.Empty(verdict.Faults);
        // The coordinator's own chain has one entry.
        Assert.Equal((2, 4L), (verdict.Chains, verdict.Entries));
        Assert.Equal(3, (await desk.History()).Count);
    }

    [Theory]
    [OnEveryDatabase("UseCase", "'DescribePurpos'")]
    [OnEveryDatabase("Screen", "'GET /'")]
    [OnEveryDatabase("Job", "'backup'")]
    [OnEveryDatabase("PersonId", "\"PersonId\" + 1")]
    [OnEveryDatabase("SubjectVersion", "7")]
    [OnEveryDatabase("SubjectType", "'Partnershi'")]
    public async Task Finds_an_altered_column(Database database, string column, string value)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""UPDATE "HistoryEntries" SET "{column}" = {value} WHERE {IsEntry(2, desk)}""");

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.Sequence == 2);
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_an_altered_moment(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""UPDATE "HistoryEntries" SET "AtUtc" = (SELECT "AtUtc" FROM "HistoryEntries" WHERE {IsEntry(1, desk)}) WHERE {IsEntry(2, desk)}""");

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.Sequence == 2);
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_an_altered_value(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""UPDATE "HistoryEntries" SET "Changes" = {Replaced("Second name", "Forged name")} WHERE {IsEntry(2, desk)}""");

        Assert.Contains("Forged name", (await desk.History())[1].Changes.Single(), StringComparison.Ordinal);
        var fault = Assert.Single((await host.HistoryVerdict()).Faults);
        Assert.Equal((desk.Reference, 2, "The value of Name is not the one that was written."), (fault.Chain, fault.Sequence, fault.What));
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_an_entry_taken_out_of_the_middle(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""DELETE FROM "HistoryEntries" WHERE {IsEntry(2, desk)}""");

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.What == "Entry 2 is missing.");
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_that_the_last_entry_is_gone(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""DELETE FROM "HistoryEntries" WHERE {IsEntry(3, desk)}""");

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.What == "The chain's head counts 3 entries; there are 2.");
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_that_a_whole_chain_is_gone(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""DELETE FROM "HistoryEntries" WHERE "ChainId" = {ChainOf(desk)}""");

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.What == "All 3 entries are missing.");
    }

    [Theory, OnEveryDatabase]
    public async Task Finds_two_entries_that_changed_places(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Sql(host, $"""UPDATE "HistoryEntries" SET "Sequence" = 99 WHERE {IsEntry(2, desk)}""");
        await Sql(host, $"""UPDATE "HistoryEntries" SET "Sequence" = 2 WHERE {IsEntry(3, desk)}""");
        await Sql(host, $"""UPDATE "HistoryEntries" SET "Sequence" = 3 WHERE {IsEntry(99, desk)}""");

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.Sequence == 2);
    }

    [Theory, OnEveryDatabase]
    public async Task A_value_that_was_erased_with_its_salt_is_no_fault(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Erase(host, desk, salt: true);

        Assert.Equal(["Name: nothing -> nothing"], (await desk.History())[1].Changes);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task A_value_that_is_gone_while_its_salt_is_there_is_a_fault(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await WrittenThrice(host);

        await Erase(host, desk, salt: false);

        Assert.Contains((await host.HistoryVerdict()).Faults, fault => fault.Chain == desk.Reference && fault.Sequence == 2);
    }

    private static async Task<Desk> WrittenThrice(CollabCaseHost host)
    {
        var desk = await Desk.On(host, p => p.Named("First name"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Change(p => p.Rename("Second name"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Change(p => p.Rename("Third name"));
        return desk;
    }

    private static async Task Erase(CollabCaseHost host, Desk desk, bool salt)
    {
        var entry = (await desk.History())[1].Entry;
        IReadOnlyList<RecordChange> erased = [.. entry.Changes.Select(c => c with { Fields = [.. c.Fields.Select(f => f with { Old = null, New = null, Salt = salt ? null : f.Salt })] })];
        await host.Read(db => db.Set<HistoryEntry>().Where(e => e.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Changes, erased)));
    }

    private static string ChainOf(Desk desk) => $"""(SELECT "Id" FROM "HistoryChains" WHERE "Key" = '{desk.Reference}')""";

    private static string IsEntry(int sequence, Desk desk) => $"""
        "Sequence" = {sequence} AND "ChainId" = {ChainOf(desk)}
        """;

    private static string Replaced(string from, string to) => $"""REPLACE("Changes", '{from}', '{to}')""";

    private static async Task Sql(CollabCaseHost host, string sql) =>
        Assert.Equal(1, Math.Min(1, await host.Read((CollabCaseDb db) => db.Database.ExecuteSqlRawAsync(sql))));
}
