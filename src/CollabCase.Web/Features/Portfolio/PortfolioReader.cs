using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Sums;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>What one giver gives, over all partnerships: of each financial year one amount.</summary>
internal sealed record GiverSum(PortfolioGiver Giver, IReadOnlyList<PortfolioAmount> Cash, IReadOnlyList<PortfolioAmount> InKind);

/// <summary>The stored sums of a person's own portfolio, read once for all that a page tells from them.</summary>
/// <param name="Scope">Null: none are kept for this person.</param>
internal sealed record StoredPortfolio(long? Scope, IReadOnlyList<SumsOfGiver> Sums);

/// <summary>What one giver gives one partnership in one financial year.</summary>
/// <param name="Awards">How many awards it comes from.</param>
/// <param name="Number">The number of one of them.</param>
internal sealed record PartnershipSum(
    PortfolioGiver Giver, long PartnershipId, string NameKey, string Reference, string Name, FinancialYear? Year, bool InKind, long Pence, int Awards, string Number);

/// <summary>What the source of some awards says, and how many they are.</summary>
public sealed record SourceNote(string Text, int Awards);

/// <summary>
/// Reads a portfolio. Who sees everything and who speaks for one funder are shown sums that are kept beside the awards, unless a filter asks for what they do not
/// tell apart. Otherwise the database adds up whole pence, so that what is read grows with what is shown.
/// </summary>
internal sealed class PortfolioReader(CollabCaseDb db, Viewer viewer)
{
    private Visible Visible => db.VisibleTo(viewer);

    /// <summary>Everyone who gives any award of the portfolio.</summary>
    public async Task<PortfolioGivers> GiversAsync(CancellationToken cancel)
    {
        var ids = Visible.SumScope is { } scope
            ? Visible.AwardedCounts(scope).Where(c => c.Of == CountOf.AwardsOfFunder).GroupBy(c => c.FunderOrganisationId!.Value).Where(g => g.Sum(c => c.Number) > 0).Select(g => g.Key)
            : Visible.Awards.SelectMany(a => a.Funders).Select(f => f.OrganisationId);
        return new PortfolioGivers(await Visible.Organisations.Where(o => ids.Contains(o.Id)).OrderBy(o => o.NameKey).ThenBy(o => o.Id)
            .Select(o => new Funder(o.Id, o.Reference, o.Name)).ToListAsync(cancel));
    }

    public async Task<StoredPortfolio> StoredAsync(CancellationToken cancel) => new(Visible.SumScope, Visible.SumScope is { } scope ? await Visible.SumsAsync(scope, cancel) : []);

    /// <summary>The years of which the portfolio has money, hoped for too, whatever the filters.</summary>
    public async Task<IReadOnlyList<FinancialYear?>> YearsAsync(StoredPortfolio stored, CancellationToken cancel)
    {
        var states = Award.StatesThatCount;
        var years = stored.Scope is not null
            ? stored.Sums.SelectMany(g => g.Sums).Select(s => s.Year).Distinct()
            : await AwardedLine.Of(Visible, viewer).Where(x => states.Contains(x.Award.State)).Select(x => x.Line.Year).Distinct().ToListAsync(cancel);
        return [.. years.OrderBy(y => y is null).ThenBy(y => y)];
    }

    // Of one funder the sums are kept; for several together, and for what the sums do not tell apart, they are not.
    private long? ScopeOf(PortfolioFilter filter)
    {
        if (filter is not { Kinds.Count: 0, Places.Count: 0, Stages.Count: 0, Years.Count: 0, Funders.Count: <= 1 }) return null;
        return filter.Funders is [var one] ? Visible.SeesSumsOf(one.Id) ? one.Id : null : Visible.SumScope;
    }

    public IQueryable<AwardedLine> Counted(PortfolioFilter filter) => filter.Narrow(AwardedLine.Of(Visible, viewer));

    /// <summary>What each giver gives; of the person's own portfolio from what was read of it.</summary>
    public async Task<List<GiverSum>> SumsAsync(PortfolioFilter filter, StoredPortfolio stored, CancellationToken cancel)
    {
        if (ScopeOf(filter) is { } scope)
            return [.. (scope == stored.Scope ? stored.Sums : await Visible.SumsAsync(scope, cancel))
                .Select(g => new GiverSum(new PortfolioGiver(g.FunderOrganisationId, g.FundersKey), Amounts(g.Sums, false, filter.WithHopes), Amounts(g.Sums, true, filter.WithHopes)))
                .Where(g => g.Cash.Count > 0 || g.InKind.Count > 0)];
        var sums = await Counted(filter)
            .GroupBy(x => new { x.Line.FunderOrganisationId, Joint = x.Line.FunderOrganisationId == null ? x.Award.FundersKey : null, x.Line.Year, InKind = x.Award.Kind == AwardKind.InKind })
            .Select(g => new { Giver = new PortfolioGiver(g.Key.FunderOrganisationId, g.Key.Joint), g.Key.Year, g.Key.InKind, Pence = g.Sum(x => x.Line.AmountPence) })
            .ToListAsync(cancel);
        return [.. sums.GroupBy(s => s.Giver).Select(g => new GiverSum(g.Key, [.. g.Where(s => !s.InKind).Select(s => new PortfolioAmount(s.Year, Money.FromPence(s.Pence)))], [.. g.Where(s => s.InKind).Select(s => new PortfolioAmount(s.Year, Money.FromPence(s.Pence)))]))];
    }

    private static List<PortfolioAmount> Amounts(IReadOnlyList<YearSum> sums, bool inKind, bool withHopes)
    {
        List<PortfolioAmount> amounts = [];
        foreach (var sum in sums)
            if (sum.IsInKind == inKind && (sum.IsCommitted || withHopes)) amounts.Add(new PortfolioAmount(sum.Year, Money.FromPence(sum.Pence)));
        return withHopes ? [.. amounts.GroupBy(a => a.Year).Select(g => new PortfolioAmount(g.Key, Money.Sum(g.Select(a => a.Amount))))] : amounts;
    }

    /// <summary>For how many partnerships each giver's money is.</summary>
    public async Task<Dictionary<PortfolioGiver, int>> PartnershipsAsync(PortfolioFilter filter, CancellationToken cancel)
    {
        var numbers = ScopeOf(filter) is { } scope
            ? Visible.AwardedCounts(scope).Where(c => c.Of == CountOf.PartnershipsOfGiver && c.WithHopes == filter.WithHopes)
                .GroupBy(c => new { c.FunderOrganisationId, Joint = c.FundersKey }).Where(g => g.Sum(c => c.Number) > 0)
                .Select(g => new { g.Key.FunderOrganisationId, g.Key.Joint, Partnerships = g.Sum(c => c.Number) })
            : Counted(filter)
                .GroupBy(x => new { x.Line.FunderOrganisationId, Joint = x.Line.FunderOrganisationId == null ? x.Award.FundersKey : null })
                .Select(g => new { g.Key.FunderOrganisationId, g.Key.Joint, Partnerships = g.Select(x => x.Partnership.Id).Distinct().Count() });
        return (await numbers.ToListAsync(cancel)).ToDictionary(g => new PortfolioGiver(g.FunderOrganisationId, g.Joint), g => g.Partnerships);
    }

    public Task<List<PartnershipSum>> OfPartnershipsAsync(IQueryable<AwardedLine> lines, CancellationToken cancel) => lines
        .GroupBy(x => new { x.Line.FunderOrganisationId, Joint = x.Line.FunderOrganisationId == null ? x.Award.FundersKey : null, x.Partnership.Id, x.Partnership.NameKey, x.Partnership.Reference, x.Partnership.Name, x.Line.Year, InKind = x.Award.Kind == AwardKind.InKind })
        .Select(g => new PartnershipSum(new PortfolioGiver(g.Key.FunderOrganisationId, g.Key.Joint), g.Key.Id, g.Key.NameKey, g.Key.Reference, g.Key.Name, g.Key.Year, g.Key.InKind,
            g.Sum(x => x.Line.AmountPence), g.Select(x => x.Award.Id).Distinct().Count(), g.Min(x => x.Award.Number)!))
        .ToListAsync(cancel);

    /// <summary>The partnerships that one giver's money is for.</summary>
    public IQueryable<Partnership> PartnershipsOf(PortfolioFilter filter, PortfolioGiver giver)
    {
        var funded = Of(Counted(filter), giver).Select(x => x.Partnership.Id);
        return Visible.Partnerships.Where(p => funded.Contains(p.Id));
    }

    /// <summary>What the sources of the awards say, each once; one more than fits, to know whether there are more.</summary>
    public Task<List<SourceNote>> SourcesAsync(PortfolioFilter filter, int most, CancellationToken cancel)
    {
        var notes = ScopeOf(filter) is { } scope
            ? Visible.AwardedCounts(scope).Where(c => c.Of == CountOf.AwardsOfSource && c.WithHopes == filter.WithHopes)
                .GroupBy(c => c.Source!).Where(g => g.Sum(c => c.Number) > 0).Select(g => new { Text = g.Key, Awards = g.Sum(c => c.Number) })
            : Counted(filter).Where(x => x.Award.Source != null).GroupBy(x => x.Award.Source!).Select(g => new { Text = g.Key, Awards = g.Select(x => x.Award.Id).Distinct().Count() });
        return notes.OrderByDescending(s => s.Awards).ThenBy(s => s.Text).Take(most + 1).Select(s => new SourceNote(s.Text, s.Awards)).ToListAsync(cancel);
    }

    public static IQueryable<AwardedLine> Of(IQueryable<AwardedLine> lines, PortfolioGiver giver)
    {
        var (funder, key) = (giver.FunderId, giver.FundersKey);
        return funder is null ? lines.Where(x => x.Line.FunderOrganisationId == null && x.Award.FundersKey == key) : lines.Where(x => x.Line.FunderOrganisationId == funder);
    }
}
