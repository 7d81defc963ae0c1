using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Sums;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.IntegrationTests.Imports;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Portfolio;

/// <summary>Whatever happens to awards: the stored sums and counts are what the awards add up to, to the penny.</summary>
public sealed class StoredSumsTests
{
    private static readonly Viewer Everyone = Viewer.Job("tests");

    [Theory, OnEveryDatabase(1), OnEveryDatabase(2), OnEveryDatabase(3)]
    public async Task Any_sequence_of_changes_leaves_the_sums_right(Database database, int seed)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var world = await World.In(host, partnerships: 5, funders: 4);
        var dice = new Random(seed);
        for (var step = 0; step < 40; step++)
        {
            await world.Change(dice, dice.Next(5), acts: 1 + dice.Next(4));
            // Enough at once to go the way of many rows.
            if (step == 20) await world.Change(dice, dice.Next(5), acts: 150, onlyRecord: true);
            if (step % 8 == 7) await AreRight(host);
        }
        await AreRight(host);
        await Fold(host, 0);
        await AreRight(host);
        Assert.Equal(0, await host.PutSumsRight());
    }

    [Theory, OnEveryDatabase]
    public async Task Writes_at_the_same_moment_folding_and_checking_beside_them_leave_the_sums_right(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var world = await World.In(host, partnerships: 4, funders: 3);
        await world.Change(new Random(1), 0, acts: 120, onlyRecord: true);
        await host.PutSumsRight();

        // Each partnership has a writer, all of awards of the same funders.
        var writers = Enumerable.Range(0, 4).Select(partnership => Task.Run(async () =>
        {
            var dice = new Random(100 + partnership);
            for (var i = 0; i < 12; i++) await world.Change(dice, partnership, acts: 3);
        })).ToList();
        var beside = Task.Run(async () =>
        {
            while (!writers.TrueForAll(w => w.IsCompleted))
            {
                await Fold(host, 0);
                Assert.Equal(0, await host.PutSumsRight());
            }
        }, TestContext.Current.CancellationToken);
        await Task.WhenAll([.. writers, beside]);

        await AreRight(host);
    }

    [Theory, OnEveryDatabase]
    public async Task Imports_and_their_undoing_leave_the_sums_right(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships(ImportDesk.SixNames);
        var number = await desk.Upload(ImportDesk.SixPartnerships);
        await desk.Checked(number);

        await desk.Imported(number);
        await AreRight(host);
        Assert.Contains("£2,759,068", (await desk.Browser.Get("/funding/portfolio")).Text, StringComparison.Ordinal);

        await desk.Undone(number);
        await AreRight(host);
        Assert.Contains("No money to show yet", (await desk.Browser.Get("/funding/portfolio")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_database_without_sums_is_given_them_once_and_a_wrong_one_is_put_right_and_told(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var world = await World.In(host, partnerships: 3, funders: 3);
        await world.Change(new Random(5), 0, acts: 20, onlyRecord: true);
        await world.Change(new Random(6), 1, acts: 20, onlyRecord: true);
        await host.Read(async db => await db.Set<GiverSums>().ExecuteDeleteAsync() + await db.Set<AwardedCount>().ExecuteDeleteAsync());

        Assert.NotEqual(0, await host.PutSumsRight());
        await AreRight(host);
        Assert.Equal(0, await host.PutSumsRight());

        await host.Read(db => db.Set<GiverSums>().Where(s => s.Scope == GiverSums.Everything).Take(1).ExecuteUpdateAsync(set => set.SetProperty(s => s.Figures, s => s.Figures + "2031c 1 0;")));
        Assert.Equal("1 figure put right", await Run<CheckSums>(host));
        Assert.Contains(host.Log.Lines, line => line.Text.Contains("1 stored sums of awards were not what the awards add up to", StringComparison.Ordinal));
        await AreRight(host);
    }

    [Theory, OnEveryDatabase]
    public async Task Folding_leaves_few_rows(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var world = await World.In(host, partnerships: 2, funders: 2);
        var dice = new Random(9);
        while (await Rows(host) < 3 * StoredSums.MostToSpare) await world.Change(dice, dice.Next(2), acts: 1, onlyRecord: true);
        var before = await Rows(host);

        Assert.Contains("folded together", await Run<FoldSums>(host), StringComparison.Ordinal);

        Assert.InRange(await Rows(host), 1, before - StoredSums.MostToSpare);
        await AreRight(host);
        Assert.Null(await Run<FoldSums>(host));
    }

    private static Task<int> Rows(CollabCaseHost host) => host.Read(async db => await db.Set<GiverSums>().CountAsync() + await db.Set<AwardedCount>().CountAsync());

    private static Task<int> Fold(CollabCaseHost host, int spare) => host.InScope(null, services => services.GetRequiredService<StoredSums>().FoldAsync(CancellationToken.None, spare));

    private static Task<string?> Run<TJob>(CollabCaseHost host) where TJob : class, IBackgroundJob => host.InScope(null, services => services.GetRequiredService<TJob>().RunAsync(CancellationToken.None));

    /// <summary>Adds everything up a second time, from the awards themselves and in another way.</summary>
    private static async Task AreRight(CollabCaseHost host)
    {
        var awards = await host.Read(db => db.Set<Award>().AsNoTracking().Include(a => a.Lines).Include(a => a.Funders).AsSplitQuery().ToListAsync());
        var (sums, counts) = (await host.Read(db => db.Set<GiverSums>().AsNoTracking().ToListAsync()), await host.Read(db => db.Set<AwardedCount>().AsNoTracking().ToListAsync()));
        var scopes = awards.SelectMany(a => a.Funders).Select(f => f.OrganisationId).Append(GiverSums.Everything).Concat(sums.Select(s => s.Scope)).Concat(counts.Select(c => c.Scope)).Distinct();
        foreach (var scope in scopes)
        {
            var mySums = sums.Where(s => s.Scope == scope).SelectMany(s => YearSum.Read(s.Figures), (s, y) => (Giver: Giver(s.FunderOrganisationId, s.FundersKey), Sum: y)).ToList();
            var seen = awards.Where(a => scope == GiverSums.Everything || a.Funders.Any(f => f.OrganisationId == scope))
                .SelectMany(a => a.Lines, (a, l) => (Award: a, Line: l))
                .Where(x => !x.Line.IsIndicative && (scope == GiverSums.Everything || x.Line.FunderOrganisationId is null || x.Line.FunderOrganisationId == scope)).ToList();
            foreach (var withHopes in new[] { true, false })
            {
                var mine = seen.Where(x => withHopes ? x.Award.CountsInTotals : x.Award.IsCommitted).ToList();
                Assert.Equal(
                    mine.GroupBy(x => $"{Giver(x.Line.FunderOrganisationId, x.Award.FundersKey)} {x.Line.Year} {x.Award.IsInKind}").Select(g => (g.Key, g.Sum(x => x.Line.AmountPence), g.Count())).Order(),
                    mySums.Where(s => withHopes || s.Sum.IsCommitted).GroupBy(s => $"{s.Giver} {s.Sum.Year} {s.Sum.IsInKind}")
                        .Select(g => (g.Key, g.Sum(s => s.Sum.Pence), g.Sum(s => s.Sum.Amounts))).Where(g => g != (g.Key, 0, 0)).Order());
                Assert.Equal(
                    mine.GroupBy(x => Giver(x.Line.FunderOrganisationId, x.Award.FundersKey)).Select(g => (g.Key, g.Select(x => x.Award.PartnershipId).Distinct().Count())).Order(),
                    Counted(CountOf.PartnershipsOfGiver, withHopes, c => Giver(c.FunderOrganisationId, c.FundersKey)));
                Assert.Equal(mine.Select(x => x.Award.PartnershipId).Distinct().Count(), Counted(CountOf.Partnerships, withHopes, _ => "").Sum(c => c.Item2));
                Assert.Equal(
                    mine.Where(x => x.Award.Source is not null).GroupBy(x => x.Award.Source!).Select(g => (g.Key, g.Select(x => x.Award.Id).Distinct().Count())).Order(),
                    Counted(CountOf.AwardsOfSource, withHopes, c => c.Source!));
            }
            Assert.Equal(
                awards.Where(a => scope == GiverSums.Everything || a.Funders.Any(f => f.OrganisationId == scope)).SelectMany(a => a.Funders)
                    .GroupBy(f => Giver(f.OrganisationId, null)).Select(g => (g.Key, g.Count())).Order(),
                Counted(CountOf.AwardsOfFunder, true, c => Giver(c.FunderOrganisationId, null)));

            IEnumerable<(string, int)> Counted(CountOf of, bool withHopes, Func<AwardedCount, string> by) =>
                counts.Where(c => c.Scope == scope && c.Of == of && c.WithHopes == withHopes).GroupBy(by).Select(g => (g.Key, g.Sum(c => c.Number))).Where(g => g.Item2 != 0).Order();
        }

        static string Giver(long? funder, string? key) => funder?.ToString(CultureInfo.InvariantCulture) ?? $"jointly {key}";
    }

    private sealed record World(CollabCaseHost Host, IReadOnlyList<string> References, IReadOnlyList<long> Ids, IReadOnlyList<long> Funders)
    {
        private static readonly DateOnly Today = PartnershipBuilder.Today;

        public static async Task<World> In(CollabCaseHost host, int partnerships, int funders)
        {
            var coordinator = await A.Person().Coordinator().SavedIn(host);
            var (references, ids, organisations) = (new List<string>(), new List<long>(), new List<long>());
            for (var i = 0; i < partnerships; i++)
            {
                references.Add(await A.Partnership().CoordinatedBy(coordinator).SavedIn(host));
                ids.Add((await host.Partnership(references[^1])).Id);
            }
            for (var i = 0; i < funders; i++) organisations.Add((await A.Organisation().SavedIn(host)).Id);
            return new World(host, references, ids, organisations);
        }

        /// <summary>Some changes of one partnership's awards in one transaction.</summary>
        public Task<bool> Change(Random dice, int partnership, int acts, bool onlyRecord = false)
        {
            var seed = dice.Next();
            return Host.Write([References[partnership]], async db =>
            {
                // Run again, it does the same.
                var again = new Random(seed);
                var there = await db.VisibleTo(Everyone).Awards.Where(a => a.PartnershipId == Ids[partnership]).OrderBy(a => a.Id)
                    .Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Revisions).ThenInclude(r => r.Lines).AsSplitQuery().ToListAsync();
                for (var act = 0; act < acts; act++)
                {
                    if (onlyRecord || there.Count == 0 || again.Next(3) == 0) db.Add(await Record(db, again, partnership));
                    else if (again.Next(8) == 0)
                    {
                        // As the undoing of an import does.
                        db.Remove(there[0]);
                        there.RemoveAt(0);
                    }
                    else Alter(there[again.Next(there.Count)], again);
                }
                return true;
            });
        }

        private async Task<Award> Record(CollabCaseDb db, Random dice, int partnership)
        {
            var who = Some(dice);
            return Award.Record(await db.NextReferenceAsync("AW-2026", CancellationToken.None), Ids[partnership], who, (AwardState)(1 + dice.Next(6)), Details(dice), Amounts(dice, who), Today);
        }

        private void Alter(Award award, Random dice)
        {
            try
            {
                switch (dice.Next(6))
                {
                    case 0:
                        award.ChangeState(award.NextStates[dice.Next(award.NextStates.Count)], Today);
                        break;
                    case 1:
                        award.ReviseAmounts(Amounts(dice, [.. award.Funders.Select(f => f.OrganisationId)]));
                        break;
                    case 2:
                        var who = Some(dice);
                        award.CorrectFunders(who, Amounts(dice, who));
                        break;
                    case 3:
                        award.CorrectDetails(Details(dice), Today);
                        break;
                    case 4:
                        var next = Award.AmountsOf(award).Select(a => a.Year is { } year ? a with { Year = FinancialYear.Starting(year.StartingYear + 1) } : a).ToList();
                        award.Reprofile(next, new RevisionDetails(RevisionKind.Replanned, Today, "Steering group", "Later than planned"), Today);
                        break;
                    default:
                        award.SetBack((AwardState)(1 + dice.Next(6)), Details(dice), Amounts(dice, [.. award.Funders.Select(f => f.OrganisationId)]), Today);
                        break;
                }
            }
            catch (Domain.DomainRuleException)
            {
                // What the domain refuses changes nothing.
            }
        }

        private List<long> Some(Random dice) => dice.Next(2) == 0 ? [Funders[dice.Next(Funders.Count)]] : [.. Funders.Where((_, i) => i == 0 || dice.Next(2) == 0)];

        private static AwardDetails Details(Random dice)
        {
            var kind = dice.Next(3) switch { 0 => AwardKind.Catalytic, 1 => AwardKind.InKind, _ => (AwardKind?)null };
            return new AwardDetails("Award") { Kind = kind, InKindBasis = kind is AwardKind.InKind ? "Hours and rate" : null, Source = dice.Next(3) == 0 ? null : $"Source {dice.Next(3)}" };
        }

        private static List<AwardAmount> Amounts(Random dice, List<long> who) =>
        [
            .. from year in new int?[] { 2024, 2025, 2026, null }
               from giver in who.Select(w => (long?)w).Append(null)
               where dice.Next(3) == 0 && (who.Count > 1 || giver is not null)
               select new AwardAmount(year is { } start ? FinancialYear.Starting(start) : null, Money.FromPence(dice.Next(4) == 0 ? 0 : dice.Next(10_000_000)), giver) { IsIndicative = year is not null && dice.Next(5) == 0 },
        ];
    }
}
