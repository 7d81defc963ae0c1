using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>A line of a view: the code that an address has for it, and what it is called.</summary>
internal sealed record ViewRow(string Code, string Label)
{
    public string? Href { get; init; }
    /// <summary>How many partnerships have cash in it; null: that is not said.</summary>
    public int? Partnerships { get; init; }
    public int? PartnershipsInKind { get; init; }
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>
/// Lays a view out. The foot of each table is the sum of everything once, read by itself and not added up from the lines; where lines are not on
/// this page, or money stands in several of them, a line of its own makes up the difference.
/// </summary>
internal sealed class MoneyByLayout(MoneyBy by, PortfolioFilter filter, IReadOnlyList<KindSum> kinds, IReadOnlyList<ViewRow> rows, IReadOnlyList<LineSum> sums, bool ofOneFunder)
{
    public MoneyByYear? Cash => Table(false);

    public MoneyByYear? InKind => Table(true);

    /// <summary>The cash of each year, in parts: the lines of the view where a pound is in one of them only and they are few, its kinds otherwise.</summary>
    public Bars? Chart
    {
        get
        {
            var cash = kinds.Where(k => !k.InKind).ToList();
            if (cash.Count == 0) return null;
            var parts = by is MoneyBy.Funder or MoneyBy.Theme or MoneyBy.Stage or MoneyBy.Outcome
                ? [.. rows.Select(r => (r.Label, Sums: (IReadOnlyList<LineSum>)[.. sums.Where(s => s.Code == r.Code && !s.InKind)])).Where(p => p.Sums.Count > 0).OrderByDescending(p => p.Sums.Sum(s => s.Pence))]
                : cash.GroupBy(k => k.Kind).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => (Label: g.Key.Label(), Sums: (IReadOnlyList<LineSum>)[.. g.Select(k => new LineSum("", k.Year, false, k.Pence))])).ToList();
            // The largest have a pattern of their own; the others share one.
            var alone = parts.Count > Bars.MostSeries ? parts.Take(Bars.MostSeries - 1).ToList() : parts;
            List<string> series = [.. alone.Select(p => p.Label), .. alone.Count < parts.Count ? [$"{Format.Number(parts.Count - alone.Count)} others"] : Array.Empty<string>()];
            var years = YearsOf(cash);
            var withPence = cash.Any(k => k.Pence % 100 != 0);
            var bars = years.Select(year =>
            {
                long Of(IEnumerable<LineSum> part) => part.Where(s => s.Year == year).Sum(s => s.Pence);
                var total = Money.FromPence(cash.Where(k => k.Year == year).Sum(k => k.Pence));
                return new Bar(MoneyByYear.HeadingOf(year), Format.Money(total, withPence), [.. alone.Select(p => Of(p.Sums)), .. alone.Count < parts.Count ? [parts.Skip(alone.Count).Sum(p => Of(p.Sums))] : Array.Empty<long>()]);
            }).ToList();
            var most = bars.MaxBy(b => b.Parts.Sum())!;
            var what = by is MoneyBy.Funder or MoneyBy.Theme or MoneyBy.Stage or MoneyBy.Outcome ? by.Label().ToLowerInvariant() : "kind";
            return new Bars("by-year", $"Cash of each financial year, by {what}", $"A bar for each financial year, in parts by {what}. The longest is {most.Label} with {most.Value}. The table has all figures.", series, bars);
        }
    }

    private static List<FinancialYear?> YearsOf(IEnumerable<KindSum> sums) => [.. sums.Select(s => s.Year).Distinct().OrderBy(y => y is null).ThenBy(y => y)];

    private MoneyByYear? Table(bool inKind)
    {
        var all = kinds.Where(k => k.InKind == inKind).ToList();
        if (all.Count == 0) return null;
        var years = YearsOf(all);
        var basis = inKind ? "in-kind" : "cash";
        var caption = $"{(inKind ? "In-kind" : "Cash")} by {(by is MoneyBy.Year ? inKind ? "financial year" : "financial year and kind" : $"{by.Label().ToLowerInvariant()} and financial year")}{(inKind ? ", valued in pounds" : "")}";
        return by is MoneyBy.Year
            ? new MoneyByYear(basis, caption, inKind ? "Financial year" : "Financial year and kind", [], [.. years.Select(Year)]) { Counted = Counted(inKind), Totals = new MoneyRow("Total", null, [], Figure(Sum(all), null, null)) }
            : new MoneyByYear(basis, caption, by.Label(), years, [new MoneyGroup(null, [.. Lines()])])
            {
                Counted = Counted(inKind),
                Totals = new MoneyRow("Total", null, [.. years.Select(year => Figure(Sum(all.Where(k => k.Year == year)), null, PortfolioFilter.CodeOf(year)))], Figure(Sum(all), null, null)),
            };

        MoneyGroup Year(FinancialYear? year)
        {
            var code = PortfolioFilter.CodeOf(year);
            var parts = all.Where(k => k.Year == year).OrderBy(k => k.Kind is null).ThenBy(k => k.Kind).ToList();
            return new MoneyGroup(new MoneyRow(MoneyByYear.HeadingOf(year), null, [], Figure(Sum(parts), null, code)),
                inKind ? [] : [.. parts.Select(k => new MoneyRow(k.Kind.Label(), null, [], new MoneyCell(Money.FromPence(k.Pence), Behind(filter with { Kinds = [k.Kind] }, null, code))))]);
        }

        IEnumerable<MoneyRow> Lines()
        {
            var mine = sums.Where(s => s.InKind == inKind).ToLookup(s => s.Code);
            foreach (var row in rows.Where(r => mine.Contains(r.Code)))
                yield return new MoneyRow(row.Label, row.Href, [.. years.Select(year => mine[row.Code].FirstOrDefault(s => s.Year == year) is { } sum ? Figure(Money.FromPence(sum.Pence), row, PortfolioFilter.CodeOf(year)) : new MoneyCell(null))],
                    Figure(Money.FromPence(mine[row.Code].Sum(s => s.Pence)), row, null))
                {
                    Notes = [.. row.Notes, .. (inKind ? row.PartnershipsInKind : row.Partnerships) is { } count ? [count == 1 ? "1 partnership" : $"{Format.Number(count)} partnerships"] : Array.Empty<string>()],
                };
            var rest = years.Select(year => Sum(all.Where(k => k.Year == year)) - Money.FromPence(sums.Where(s => s.InKind == inKind && s.Year == year).Sum(s => s.Pence))).ToList();
            if (rest.All(m => m == Money.Zero)) yield break;
            yield return new MoneyRow(by is MoneyBy.Place ? "Less what stands in more than one place" : "Other partnerships", null,
                [.. rest.Select(m => new MoneyCell(m == Money.Zero ? null : m))], new MoneyCell(Money.Sum(rest))) { Notes = by is MoneyBy.Place ? ["So that the total counts it once"] : ["On other pages"] };
        }

        MoneyCell Figure(Money amount, ViewRow? row, string? year) => new(amount, Behind(filter, row, year));

        string Behind(PortfolioFilter those, ViewRow? row, string? year)
        {
            if (year is not null) those = those with { Years = [PortfolioFilter.YearOf(year).Year] };
            const string path = PortfolioFilter.Path + "/records";
            return (by, row) switch
            {
                (_, null) => those.Href(path, ("as", basis)),
                (MoneyBy.Partnership, { Code: var code }) => those.Href(path, ("as", basis), ("partnership", code)),
                (MoneyBy.Funder, { Code: var code }) => those.Href(path, ("as", basis), ("from", code)),
                (MoneyBy.Stage, { Code: var code }) => (those with { Stages = [Codes.Read<Stage>(code)!.Value] }).Href(path, ("as", basis)),
                (MoneyBy.Kind, { Code: var code }) => (those with { Kinds = [Codes.Read<AwardKind>(code)] }).Href(path, ("as", basis)),
                (_, { Code: var code }) => those.Href(path, ("as", basis), ("by", Codes.Of(by)), ("is", code)),
            };
        }
    }

    private static Money Sum(IEnumerable<KindSum> sums) => Money.FromPence(sums.Sum(k => k.Pence));

    private string Counted(bool inKind)
    {
        var counted = filter.WithHopes
            ? "Counted: what is committed, and what was applied for or offered. Not counted: what was declined or withdrawn."
            : "Counted: what is committed, that is awarded, completed or not. Not counted: what was applied for, offered, declined or withdrawn.";
        var said = by switch
        {
            MoneyBy.Place => " A partnership in two places stands in both lines with all of its money; the total has it once.",
            MoneyBy.Stage => " A partnership that has closed stands at the stage at which it closed.",
            MoneyBy.Outcome => " What became of a partnership is what was said when it closed.",
            _ => "",
        };
        var joint = ofOneFunder ? " Of a joint award: your organisation’s share, or all of it where the split is not published." : "";
        return counted + said + (inKind ? " Never added to cash." : "") + joint;
    }
}
