using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CollabCase.Data;
using CollabCase.Data.History;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Seeding;

public sealed class LoadDemonstrationAgainTests
{
    // Stands for the number of the entry, which grows with the story.
    private const string Number = "{number}";

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_loaded_where_the_demonstration_is_off(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);

        Assert.Equal((0, 0, 0, 0, 0), await Counts(host));
    }

    [Theory, OnEveryDatabase]
    public async Task Beside_other_peoples_records_it_is_refused(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        await A.Person().Administrator().SavedIn(host);
        var before = await Counts(host);

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => Demonstrated.LoadInto(host));

        Assert.Contains("Demonstration=false", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Counts(host));
    }

    [Theory, OnEveryDatabase]
    public async Task Loading_twice_asks_one_question_and_changes_nothing(Database database)
    {
        var statements = new CountedStatements();
        await using var host = await CollabCaseHost.NewOn(database, change: With(statements));
        await Demonstrated.LoadInto(host);
        var before = await Counts(host);
        statements.Count = 0;

        await Demonstrated.LoadInto(host);

        Assert.Equal(1, statements.Count);
        Assert.Equal(before, await Counts(host));
        await host.VerifyHistory();
    }

    [Theory]
    [OnEveryDatabase("COL-SOL", 1, 3)]
    [OnEveryDatabase("EX-STRATH", 12, 5)]
    [OnEveryDatabase("PSP-TLIW", 2, 11)]
    public async Task Killed_half_way_it_leaves_whole_partnerships_and_completes_at_the_next_start(Database database, string reference, int save, int wholeBefore)
    {
        var death = new DeathAtSave(reference, save);
        await using var host = await CollabCaseHost.NewOn(database, change: With(death));
        await Assert.ThrowsAsync<DeathAtSave.KilledException>(() => Demonstrated.LoadInto(host));
        Assert.Equal(wholeBefore, (await Counts(host)).Partnerships);
        Assert.False(await host.Read(db => db.Set<HistoryChain>().AnyAsync(c => c.Key == reference)), "Nothing of it is there.");

        death.IsOver = true;
        await Demonstrated.LoadInto(host);

        await using var whole = await CollabCaseHost.NewOn(database, demonstration: true);
        Assert.Equal(await Counts(whole), await Counts(host));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task What_people_did_to_a_partnership_stays(Database database)
    {
        using var seeds = new SeedsCopy();
        var missing = Path.Combine(seeds.Home.Seeds, "demo", "partnerships", "PSP-TLIW.json");
        var kept = await File.ReadAllTextAsync(missing);
        File.Delete(missing);
        seeds.With("scottish-government-awards.csv", "PSP-TLIW", "# PSP-TLIW");
        await using var host = await CollabCaseHost.NewOn(database);
        await Demonstrated.LoadInto(host, seeds.Home);
        await host.Change("EX-GLEN", p => p.Rename("Glen Example Outings (invented)"));

        await File.WriteAllTextAsync(missing, kept);
        seeds.With("scottish-government-awards.csv", "# PSP-TLIW", "PSP-TLIW");
        await Demonstrated.LoadInto(host, seeds.Home);

        Assert.Equal("Glen Example Outings (invented)", (await host.Partnership("EX-GLEN")).Name);
        Assert.Equal("The Life I Want", (await host.Partnership("PSP-TLIW")).Name);
        await host.VerifyHistory();
    }

    [Theory]
    [OnEveryDatabase("partnerships/EX-GLEN.json", "\"EX-ORG-GLENHALL\"", "\"EX-ORG-GLENHAL\"", "seeds/demo/partnerships/EX-GLEN.json, story, entry " + Number + " (2025-10-06): There is no organisation 'EX-ORG-GLENHAL'. Add it to organisations.csv", 4)]
    [OnEveryDatabase("partnerships/EX-GLEN.json", "\"byWhen\": \"2027-01-29\"", "\"byWhen\": \"2026-01-29\"", "seeds/demo/partnerships/EX-GLEN.json, story, entry " + Number + " (2026-08-10): Give a day after today by which", 4)]
    [OnEveryDatabase("partnerships/EX-GLEN.json", "\"on\": \"2026-10-05\"", "\"on\": \"2026-12-05\"", "seeds/demo/partnerships/EX-GLEN.json, story, entry " + Number + " (2026-12-05): A story is told in order of date", 4)]
    [OnEveryDatabase("partnerships/COL-CAN.json", "[\"S12000049\"", "[\"S12000099\"", "seeds/demo/partnerships/COL-CAN.json, places: There is no place 'S12000099'.", 0)]
    [OnEveryDatabase("partnerships/COL-CAN.json", "coordinator@example.org", "nobody@example.org", "seeds/demo/partnerships/COL-CAN.json, coordinator: There is no account 'nobody@example.org'.", 0)]
    [OnEveryDatabase("accounts.csv", "Funder,ORG-SCOTGOV", "Funder,ORG-SCOTGO", "seeds/demo/accounts.csv, line 4: There is no organisation 'ORG-SCOTGO'.", 0)]
    [OnEveryDatabase("accounts.csv", "Funder,ORG-SCOTGOV", "Funder, ", "seeds/demo/accounts.csv, line 4: Choose the organisation that this funder speaks for.", 0)]
    public async Task What_the_domain_refuses_stops_the_start_with_the_entry_and_a_mended_file_goes_on(
        Database database, string file, string text, string instead, string said, int loadedBefore)
    {
        using var seeds = new SeedsCopy().With(file, text, instead);
        await using var host = await CollabCaseHost.NewOn(database);

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => Demonstrated.LoadInto(host, seeds.Home));

        if (said.Contains(Number, StringComparison.Ordinal)) said = said.Replace(Number, $"{NumberInStory(seeds, file, instead)}", StringComparison.Ordinal);
        Assert.StartsWith(said, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(loadedBefore, (await Counts(host)).Partnerships);
        seeds.With(file, instead, text);
        await Demonstrated.LoadInto(host, seeds.Home);
        Assert.Equal(12, (await Counts(host)).Partnerships);
    }

    [Theory]
    [OnEveryDatabase("2026-03-02")]
    [OnEveryDatabase("2028-02-29")]
    [OnEveryDatabase("2041-08-31")]
    public async Task On_any_day_the_invented_partnerships_are_as_near_to_what_is_next(Database database, string day)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        host.Clock.SetUtc(DateTime.SpecifyKind(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(12));

        await Demonstrated.LoadInto(host);

        var today = host.Clock.Today();
        var strathexample = await host.Partnership("EX-STRATH");
        Assert.Equal(3, strathexample.BlockersToAdvance(await Demonstrated.Facts(host, "EX-STRATH"), today).Count);
        Assert.InRange(strathexample.Attestations.Max(a => a.On), today.AddDays(-65), today);
        Assert.InRange(Assert.Single((await host.Partnership("EX-GLEN")).OpenExceptions()).ByWhen, today.AddDays(35), today.AddDays(75));
        Assert.Equal(Money.FromPounds(2_759_068), Money.Sum((await host.Read(db => db.Set<Award>().AsNoTracking().Include(a => a.Lines)
            .Where(a => a.Number.EndsWith("-SG")).ToListAsync())).Select(a => a.Total)));
    }

    private static Task<(int Organisations, int People, int Partnerships, int Awards, int Entries)> Counts(CollabCaseHost host) => host.Read(async db => (
        await db.Set<Organisation>().CountAsync(), await db.Set<Person>().CountAsync(), await db.Set<Partnership>().CountAsync(),
        await db.Set<Award>().CountAsync(), await db.Set<HistoryEntry>().CountAsync()));

    /// <summary>Which entry of the story of a partnership holds a text, counted from one.</summary>
    private static int NumberInStory(SeedsCopy seeds, string file, string text)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(seeds.Home.Seeds, "demo", file)), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return json.RootElement.GetProperty("story").EnumerateArray().TakeWhile(entry => !entry.GetRawText().Contains(text, StringComparison.Ordinal)).Count() + 1;
    }

    private static Action<IWebHostBuilder> With(IInterceptor interceptor) => builder => builder.ConfigureTestServices(services =>
        services.ConfigureDbContext<CollabCaseDb>(options => options.AddInterceptors(interceptor)));

    private sealed class CountedStatements : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return new(result);
        }
    }

    /// <summary>Ends the program, as far as the records can tell, at a save of a partnership's transaction.</summary>
    private sealed class DeathAtSave(string reference, int save) : SaveChangesInterceptor
    {
        private int _saves;

        public bool IsOver { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var isIts = eventData.Context!.ChangeTracker.Entries<Partnership>().Any(e => e.Entity.Reference == reference);
            return !IsOver && isIts && ++_saves == save ? throw new KilledException() : new(result);
        }

        internal sealed class KilledException : Exception;
    }
}
