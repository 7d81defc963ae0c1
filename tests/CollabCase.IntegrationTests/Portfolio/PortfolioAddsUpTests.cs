using System.Globalization;
using System.Net;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Portfolio;

/// <summary>Whatever awards there are: rows, columns, the records behind each figure and the file agree to the penny.</summary>
public sealed class PortfolioAddsUpTests
{
    [Theory, OnEveryDatabase(1), OnEveryDatabase(2), OnEveryDatabase(3)]
    public async Task Every_figure_is_the_sum_of_what_is_behind_it(Database database, int seed)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var given = await Given(host, seed, partnerships: 7, funders: 4, awards: 40);
        var browser = await host.SignedIn(await A.Person().Auditor().SavedIn(host));

        foreach (var filter in new[] { "", "?year=2016-17&year=not-published", $"?funder={given.Funders[0].Reference}", "?kind=catalytic&kind=not-published", "?hoped=yes" })
        {
            var page = await browser.Get("/funding/portfolio" + filter);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            foreach (var (id, inKind) in new[] { ("cash", false), ("in-kind", true) })
            {
                var expected = given.Amounts.Where(a => a.InKind == inKind && Fits(a, filter, given.Funders[0].Id)).ToList();
                if (page.Money(id) is not { } table)
                {
                    Assert.Empty(expected);
                    continue;
                }
                AddsUp(table);
                Assert.Equal(Money.Sum(expected.Select(a => a.Amount)), table.Totals.Total.Amount);
                Assert.Equal(
                    expected.GroupBy(a => a.Year).OrderBy(y => y.Key is null).ThenBy(y => y.Key).Select(y => (y.Key?.ToString() ?? "Year not published", (Money?)Money.Sum(y.Select(a => a.Amount)))),
                    table.Columns.Zip(table.Totals.Cells.Select(c => c.Amount)));
                await BehindEachFigure(browser, table);
            }
            FileAgrees(page, (await browser.Get("/funding/portfolio.csv" + filter)).Csv());
        }
    }

    [Theory, OnEveryDatabase]
    public async Task More_lines_than_anyone_reads_are_summed_up_and_still_add_up(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var given = await Given(host, 7, partnerships: 130, funders: 2, awards: 300);
        var browser = await host.SignedIn(await A.Person().Auditor().SavedIn(host));

        var closed = await browser.Get("/funding/portfolio?hoped=yes");
        var table = closed.Money("cash")!;
        Assert.All(table.Lines, line => Assert.True(line.IsHead));
        Assert.Equal(Money.Sum(given.Amounts.Where(a => !a.InKind && a.Counts).Select(a => a.Amount)), table.Totals.Total.Amount);
        FileAgrees(closed, (await browser.Get("/funding/portfolio.csv?hoped=yes")).Csv(), lines: false);

        var opened = await closed.Follow(given.Funders[0].Name);
        var seen = new List<string>();
        for (var pages = 0; ; pages++)
        {
            var mine = opened.Money("cash")!;
            AddsUp(mine);
            Assert.Equal(table.Totals.Total.Amount, mine.Totals.Total.Amount);
            seen.AddRange(mine.Lines.Where(l => !l.IsHead && !l.Label.EndsWith("other partnerships", StringComparison.Ordinal)).Select(l => l.Label));
            if (opened.Document.QuerySelector("a[rel=next]") is null) break;
            Assert.True(pages < 5, "There is no end to the pages.");
            opened = await opened.Follow("Next page");
        }
        var theirs = given.Amounts.Where(a => !a.InKind && a.Counts && a.Givers is [var only] && only == given.Funders[0].Id).Select(a => a.Partnership).Distinct().Count();
        Assert.Equal((theirs, theirs), (seen.Count, seen.Distinct().Count()));
        Assert.True(theirs > 100, $"Only {theirs} partnerships: not enough to page.");
    }

    [Theory, OnEveryDatabase(4), OnEveryDatabase(5)]
    public async Task Every_view_of_the_same_money_adds_up_to_the_same_totals(Database database, int seed)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var given = await Given(host, seed, partnerships: 9, funders: 3, awards: 45);
        var browser = await host.SignedIn(await A.Person().Auditor().SavedIn(host));

        foreach (var filter in new[] { "", "?year=2016-17&year=not-published", "?kind=catalytic&kind=not-published", "?hoped=yes" })
        {
            var portfolio = await browser.Get("/funding/portfolio" + filter);
            var and = filter.Replace('?', '&');
            foreach (var by in new[] { "partnership", "funder", "place", "theme", "stage", "year", "kind", "outcome" })
            {
                var page = await browser.Get($"/funding/views?by={by}{and}");
                Assert.Equal(HttpStatusCode.OK, page.Status);
                var file = (await browser.Get($"/funding/views.csv?by={by}{and}")).Csv();
                foreach (var (id, inKind) in new[] { ("cash", false), ("in-kind", true) })
                {
                    var (table, same) = (page.Money(id), portfolio.Money(id));
                    Assert.True(table?.Totals.Total.Amount == same?.Totals.Total.Amount, $"{by} {filter}: {table?.Totals.Total.Amount} and not {same?.Totals.Total.Amount}");
                    if (table is null) continue;
                    if (by is "year") YearsAddUp(table, same!);
                    else LinesAddUp(table, same!);
                    var amounts = given.Amounts.Where(a => a.InKind == inKind && Fits(a, filter, 0)).ToList();
                    var mine = table.Lines.Where(l => l.Total.Href is not null).ToList();
                    if (amounts.Exists(a => given.LinesOf(by, a.Partnership) is not null))
                        Assert.Equal(amounts.SelectMany(a => given.LinesOf(by, a.Partnership)!.Select(line => (Line: line, a.Amount))).GroupBy(a => a.Line).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (Money?)Money.Sum(g.Select(a => a.Amount)))),
                            mine.OrderBy(l => l.Label, StringComparer.Ordinal).Select(l => (l.Label, l.Total.Amount)));
                    await BehindEachFigure(browser, table with { Lines = mine });
                    LinesOfFileAgree(table, by, file.Where(r => r["Cash or in-kind"] == (inKind ? "In-kind" : "Cash")).ToList());
                }
            }
        }
    }

    private static void YearsAddUp(ReadTable table, ReadTable portfolio)
    {
        var years = table.Lines.Any(l => l.IsHead) ? Groups(table).ToList() : [.. table.Lines.Select(l => (Head: l, Parts: (IReadOnlyList<Line>)[]))];
        Assert.Equal(portfolio.Columns.Zip(portfolio.Totals.Cells.Select(c => c.Amount)), years.Select(y => (y.Head.Label, y.Head.Total.Amount)));
        Assert.All(years.Where(y => y.Parts.Count > 0), y => Assert.Equal(y.Head.Total.Amount, Sum(y.Parts.Select(p => p.Total))));
    }

    private static void LinesAddUp(ReadTable table, ReadTable portfolio)
    {
        Assert.Equal(portfolio.Columns, table.Columns);
        Assert.Equal(portfolio.Totals.Cells.Select(c => c.Amount), table.Totals.Cells.Select(c => c.Amount));
        foreach (var line in table.Lines.Append(table.Totals)) Assert.Equal(line.Total.Amount, Sum(line.Cells));
        foreach (var column in Enumerable.Range(0, table.Columns.Count)) Assert.Equal(table.Totals.Cells[column].Amount, Sum(table.Lines.Select(l => l.Cells[column])));
    }

    private static void LinesOfFileAgree(ReadTable table, string by, List<IReadOnlyDictionary<string, string>> rows)
    {
        var heading = by is "year" ? "Financial year" : char.ToUpperInvariant(by[0]) + by[1..];
        Assert.Equal(table.Lines.Where(l => by is not "year" || l.IsHead).Append(table.Totals).Select(l => (l.Label, l.Total.Amount)),
            rows.Where(r => by is not "year" || r["Kind"] == "All kinds").Select(r => (r[heading], (Money?)r["Total"].Pounds())));
        foreach (var (line, row) in table.Lines.Where(_ => by is not "year").Zip(rows))
            foreach (var (year, cell) in table.Columns.Zip(line.Cells)) Assert.Equal(cell.Amount is { } amount ? amount.ToPlainString() : "", row[year]);
    }

    // Sums go both ways: cells to totals, lines to their head, heads to the foot.
    private static void AddsUp(ReadTable table)
    {
        foreach (var line in table.Lines.Append(table.Totals))
            Assert.Equal(line.Total.Amount, Sum(line.Cells));
        foreach (var column in Enumerable.Range(0, table.Columns.Count))
        {
            Assert.Equal(table.Totals.Cells[column].Amount, Sum(table.Lines.Where(l => l.IsHead).Select(l => l.Cells[column])));
            foreach (var (head, parts) in Groups(table).Where(group => group.Parts.Count > 0))
                Assert.Equal(Sum([head.Cells[column]]), Sum(parts.Select(l => l.Cells[column])));
        }
    }

    private static Money Sum(IEnumerable<Figure> figures) => Money.Sum(figures.Select(f => f.Amount ?? Money.Zero));

    private static IEnumerable<(Line Head, IReadOnlyList<Line> Parts)> Groups(ReadTable table)
    {
        for (var i = 0; i < table.Lines.Count; i++)
            if (table.Lines[i].IsHead) yield return (table.Lines[i], [.. table.Lines.Skip(i + 1).TakeWhile(l => !l.IsHead)]);
    }

    private static async Task BehindEachFigure(Browser browser, ReadTable table)
    {
        var lines = table.Lines.Append(table.Totals).SelectMany(line => line.Cells.Zip(table.Columns).Select(c => (Cell: c.First, Year: (string?)c.Second)).Append((line.Total, null)));
        // A figure of each sort is enough; there are hundreds.
        foreach (var (cell, year) in lines.Where(c => c.Cell.Amount is not null).Where((_, i) => i % 9 == 0))
        {
            var behind = await browser.Get(Assert.IsType<string>(cell.Href));
            Assert.Equal(HttpStatusCode.OK, behind.Status);
            if (behind.Path.Contains("/awards/", StringComparison.Ordinal))
            {
                var amounts = behind.Table("[aria-labelledby=amounts-caption] table");
                var column = amounts[0].ToList().IndexOf(year!);
                Assert.Contains(cell.Amount!.Value, amounts.Skip(1).Select(row => row[column]).Where(text => text.StartsWith('£')).Select(PortfolioPages.Pounds));
            }
            else
            {
                Assert.Equal("/funding/portfolio/records", behind.Path);
                Assert.Contains(cell.Amount == Money.Zero ? "this figure" : cell.Amount.ToString()!, behind.Heading, StringComparison.Ordinal);
                var sum = Listed(behind);
                while (behind.Document.QuerySelector("a[rel=next]") is not null) sum += Listed(behind = await behind.Follow("Next page"));
                Assert.Equal(cell.Amount, sum);
            }
        }
    }

    private static Money Listed(Page records) => Money.Sum(records.Document.QuerySelectorAll("tbody td.number").Select(c => c.TextContent.Pounds()));

    private static void FileAgrees(Page page, IReadOnlyList<IReadOnlyDictionary<string, string>> file, bool lines = true)
    {
        foreach (var (id, basis) in new[] { ("cash", "Cash"), ("in-kind", "In-kind") })
        {
            var rows = file.Where(r => r["Cash or in-kind"] == basis).ToList();
            var table = page.Money(id);
            Assert.Equal(table?.Totals.Total.Amount ?? Money.Zero, Money.Sum(rows.Select(r => r["Amount"].Pounds())));
            if (table is null) continue;
            foreach (var (year, total) in table.Columns.Zip(table.Totals.Cells))
                Assert.Equal(total.Amount, Money.Sum(rows.Where(r => r["Financial year"] == year).Select(r => r["Amount"].Pounds())));
            foreach (var (head, parts) in Groups(table))
            {
                Assert.Equal(head.Total.Amount, Money.Sum(rows.Where(r => r["Funder"] == head.Label).Select(r => r["Amount"].Pounds())));
                if (lines) foreach (var part in parts) Assert.Equal(part.Total.Amount, Money.Sum(rows.Where(r => r["Funder"] == head.Label && r["Partnership"] == part.Label).Select(r => r["Amount"].Pounds())));
            }
        }
    }

    private sealed record GivenMoney(IReadOnlyList<TestOrganisation> Funders, IReadOnlyList<GivenAmount> Amounts, IReadOnlyDictionary<string, GivenPartnership> Partnerships)
    {
        /// <summary>The lines of a view that a partnership belongs into; null: the lines are told by something else.</summary>
        public IReadOnlyList<string>? LinesOf(string by, string partnership) => (by, Partnerships[partnership]) switch
        {
            ("theme", var given) => [given.Theme?.Label() ?? "No theme recorded"],
            ("place", { Places.Count: 0 }) => ["No place recorded"],
            ("place", var given) => given.Places,
            ("outcome", var given) => [given.Closed ? "Purpose achieved" : "Still under way"],
            _ => null,
        };
    }

    private sealed record GivenPartnership(Theme? Theme, IReadOnlyList<string> Places, bool Closed);

    private sealed record GivenAmount(string Partnership, IReadOnlyList<long> Givers, FinancialYear? Year, AwardKind? Kind, AwardState State, Money Amount)
    {
        public bool InKind => Kind is AwardKind.InKind;

        public bool Counts => Award.StatesThatCount.Contains(State);
    }

    private static bool Fits(GivenAmount amount, string filter, long funder) => filter switch
    {
        "?hoped=yes" => amount.Counts,
        _ when !Award.CommittedStates.Contains(amount.State) => false,
        "" => true,
        _ when filter.StartsWith("?year", StringComparison.Ordinal) => amount.Year is null || amount.Year == FinancialYear.Starting(2016),
        _ when filter.StartsWith("?kind", StringComparison.Ordinal) => amount.Kind is null or AwardKind.Catalytic,
        _ => amount.Givers.Contains(funder),
    };

    /// <summary>Awards of every sort, the same for the same seed: one giver and several, splits known and not, years known and not, kinds, states, pence.</summary>
    private static async Task<GivenMoney> Given(CollabCaseHost host, int seed, int partnerships, int funders, int awards)
    {
        var dice = new Dice((uint)seed);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var givers = new List<TestOrganisation>();
        for (var i = 0; i < funders; i++) givers.Add(await A.Organisation().Named(string.Create(CultureInfo.InvariantCulture, $"Fund {i}, \"of tests\"")).SavedIn(host));
        var references = new List<string>();
        var described = new Dictionary<string, GivenPartnership>();
        for (var i = 0; i < partnerships; i++)
        {
            var theme = i % 3 == 0 ? (Theme?)null : Enum.GetValues<Theme>()[i % 4];
            var places = new[] { ("S12000033", "Aberdeen City"), ("S12000034", "Aberdeenshire"), ("S12000041", "Angus") }.Take(i % 4).ToList();
            var builder = A.Partnership().Named(string.Create(CultureInfo.InvariantCulture, $"Partnership {i:000} (invented)")).CoordinatedBy(coordinator).Then(p =>
            {
                p.Classify(theme, null, null, null);
                p.ChoosePlaces(places.Select(place => place.Item1));
            });
            if (i % 5 == 4) builder.Closed();
            references.Add(await builder.SavedIn(host));
            described[references[^1]] = new(theme, [.. places.Select(place => place.Item2)], i % 5 == 4);
        }
        var ids = new Dictionary<string, long>();
        foreach (var reference in references) ids[reference] = (await host.Partnership(reference)).Id;

        var given = new List<GivenAmount>();
        await host.Write(references, async db =>
        {
            given.Clear();
            for (var i = 0; i < awards; i++)
            {
                var reference = references[i % partnerships];
                var kind = dice.Next(4) switch { 0 => AwardKind.Catalytic, 1 => AwardKind.InKind, 2 => AwardKind.Sustainability, _ => (AwardKind?)null };
                var state = dice.Next(4) == 0 ? (AwardState)(1 + dice.Next(6)) : AwardState.Awarded;
                var several = dice.Next(4) == 0;
                var who = several ? givers.Where((_, g) => g < 2 || dice.Next(2) == 0).Select(g => g.Id).ToList() : [givers[dice.Next(3) == 0 ? dice.Next(funders) : 0].Id];
                var amounts = new List<AwardAmount>();
                foreach (var start in Enumerable.Range(2012, 7).Where(_ => dice.Next(3) == 0)) amounts.Add(Of(FinancialYear.Starting(start)));
                if (dice.Next(3) == 0) amounts.Add(Of(null));
                var details = new AwardDetails($"Award {i}") { Kind = kind, InKindBasis = kind is AwardKind.InKind ? "Hours and rate" : null, Source = dice.Next(3) == 0 ? null : $"Source {dice.Next(4)}" };
                db.Add(Award.Record(await db.NextReferenceAsync("AW-2026", CancellationToken.None), ids[reference], who, state, details, amounts, PartnershipBuilder.Today));
                given.AddRange(amounts.Select(a => new GivenAmount(reference, a.FunderOrganisationId is { } one ? [one] : who, a.Year, kind, state, a.Amount)));

                AwardAmount Of(FinancialYear? year) => new(year, Money.FromPence(dice.Next(3) == 0 ? dice.Next(100) : 100L * dice.Next(500_000)), several && dice.Next(2) == 0 ? who[dice.Next(who.Count)] : null);
            }
            return true;
        });
        return new GivenMoney(givers, given, described);
    }

    // Numbers that are the same on every run and every machine (Numerical Recipes' generator).
    private sealed class Dice(uint seed)
    {
        private uint _state = seed;

        public int Next(int below)
        {
            _state = _state * 1664525 + 1013904223;
            return (int)(_state >> 8) % below;
        }
    }
}
