using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>What there is of one kind in one financial year, in all.</summary>
internal sealed record KindSum(FinancialYear? Year, AwardKind? Kind, long Pence)
{
    public bool InKind => Kind is AwardKind.InKind;
}

/// <summary>What one line of a view has in one financial year.</summary>
internal sealed record LineSum(string Code, FinancialYear? Year, bool InKind, long Pence);

/// <summary>The money of the lines of a view, and how many partnerships have some of it, in cash and in kind.</summary>
internal sealed record LineSums(IReadOnlyList<LineSum> Sums, IReadOnlyDictionary<(string Code, bool InKind), int> Partnerships);

/// <summary>A partnership that has money of the portfolio.</summary>
internal sealed record FundedPartnership(long Id, string NameKey, string Reference, string Name);

/// <summary>Reads the money of the portfolio line by line, added up by the database in whole pence.</summary>
internal sealed class FundingViewReader(CollabCaseDb db, Viewer viewer)
{
    private Visible Visible => db.VisibleTo(viewer);

    public IQueryable<AwardedLine> Counted(PortfolioFilter filter) => filter.Narrow(AwardedLine.Of(Visible, viewer));

    /// <summary>Everything once, by kind and year: what every view adds up to.</summary>
    public Task<List<KindSum>> KindsAsync(PortfolioFilter filter, CancellationToken cancel) =>
        Counted(filter).GroupBy(x => new { x.Line.Year, x.Award.Kind }).Select(g => new KindSum(g.Key.Year, g.Key.Kind, g.Sum(x => x.Line.AmountPence))).ToListAsync(cancel);

    /// <summary>By theme, stage, kind, outcome or place. A partnership in two places counts in both of them.</summary>
    public Task<LineSums> LinesAsync(MoneyBy by, PortfolioFilter filter, CancellationToken cancel)
    {
        var lines = Counted(filter);
        return by switch
        {
            MoneyBy.Theme => AddedUpAsync(lines.Select(x => new Keyed<int?> { Key = (int?)x.Partnership.Theme, Year = x.Line.Year, Kind = x.Award.Kind, Pence = x.Line.AmountPence, PartnershipId = x.Partnership.Id }),
                key => key is { } theme ? Codes.Of((Theme)theme) : MoneyByWords.None, cancel),
            MoneyBy.Stage => AddedUpAsync(lines.Select(x => new Keyed<int?> { Key = (int)x.Partnership.Stage, Year = x.Line.Year, Kind = x.Award.Kind, Pence = x.Line.AmountPence, PartnershipId = x.Partnership.Id }),
                key => Codes.Of((Stage)key!.Value), cancel),
            MoneyBy.Kind => AddedUpAsync(lines.Select(x => new Keyed<int?> { Key = (int?)x.Award.Kind, Year = x.Line.Year, Kind = x.Award.Kind, Pence = x.Line.AmountPence, PartnershipId = x.Partnership.Id }),
                key => PortfolioFilter.CodeOf((AwardKind?)key), cancel),
            MoneyBy.Outcome => AddedUpAsync(
                lines.Select(x => new Keyed<int?>
                {
                    Key = x.Partnership.State == PartnershipState.Closed ? (int?)x.Partnership.ClosedFor : x.Partnership.State == PartnershipState.Paused ? (int)PartnershipOutcome.Paused : (int)PartnershipOutcome.UnderWay,
                    Year = x.Line.Year, Kind = x.Award.Kind, Pence = x.Line.AmountPence, PartnershipId = x.Partnership.Id,
                }),
                key => Codes.Of((PartnershipOutcome)key!.Value), cancel),
            MoneyBy.Place => AddedUpAsync(
                from x in lines
                from place in x.Partnership.Places.DefaultIfEmpty()
                select new Keyed<string?> { Key = place!.PlaceCode, Year = x.Line.Year, Kind = x.Award.Kind, Pence = x.Line.AmountPence, PartnershipId = x.Partnership.Id },
                key => key ?? MoneyByWords.None, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        };
    }

    /// <summary>The partnerships that have any of the money.</summary>
    public IQueryable<Partnership> Funded(PortfolioFilter filter)
    {
        var funded = Counted(filter).Select(x => x.Partnership.Id);
        return Visible.Partnerships.Where(p => funded.Contains(p.Id));
    }

    /// <summary>By partnership, of those given alone.</summary>
    public async Task<IReadOnlyList<(FundedPartnership Partnership, LineSum Sum)>> OfPartnershipsAsync(PortfolioFilter filter, IQueryable<long>? among, CancellationToken cancel)
    {
        var lines = Counted(filter);
        if (among is not null) lines = lines.Where(x => among.Contains(x.Partnership.Id));
        return [.. (await lines
            .GroupBy(x => new { x.Partnership.Id, x.Partnership.NameKey, x.Partnership.Reference, x.Partnership.Name, x.Line.Year, InKind = x.Award.Kind == AwardKind.InKind })
            .Select(g => new { g.Key, Pence = g.Sum(x => x.Line.AmountPence) }).ToListAsync(cancel))
            .OrderBy(g => g.Key.NameKey, StringComparer.Ordinal).ThenBy(g => g.Key.Id)
            .Select(g => (new FundedPartnership(g.Key.Id, g.Key.NameKey, g.Key.Reference, g.Key.Name), new LineSum(g.Key.Reference, g.Key.Year, g.Key.InKind, g.Pence)))];
    }

    private static async Task<LineSums> AddedUpAsync<TKey>(IQueryable<Keyed<TKey>> lines, Func<TKey, string> codeOf, CancellationToken cancel)
    {
        var sums = await lines.GroupBy(k => new { k.Key, k.Year, InKind = k.Kind == AwardKind.InKind })
            .Select(g => new { g.Key.Key, g.Key.Year, g.Key.InKind, Pence = g.Sum(k => k.Pence) }).ToListAsync(cancel);
        var partnerships = await lines.GroupBy(k => new { k.Key, InKind = k.Kind == AwardKind.InKind }).Select(g => new { g.Key.Key, g.Key.InKind, Count = g.Select(k => k.PartnershipId).Distinct().Count() }).ToListAsync(cancel);
        return new LineSums([.. sums.Select(s => new LineSum(codeOf(s.Key), s.Year, s.InKind, s.Pence))], partnerships.ToDictionary(p => (codeOf(p.Key), p.InKind), p => p.Count));
    }

    private sealed class Keyed<TKey>
    {
        public required TKey Key { get; init; }
        public required FinancialYear? Year { get; init; }
        public required AwardKind? Kind { get; init; }
        public required long Pence { get; init; }
        public required long PartnershipId { get; init; }
    }
}
