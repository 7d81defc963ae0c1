using CollabCase.Data;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>The partnerships whose money ends in one band of time.</summary>
/// <param name="Partnerships">How many they are.</param>
/// <param name="WithGap">In how many of them days are left uncovered, or nothing is known to follow.</param>
/// <param name="Missing">What is missing in those of which it is known.</param>
public sealed record RunOutRow(RunOutBand Band, int Partnerships, int WithGap, Money Missing)
{
    public string Label => FundingGapFilter.LabelOf(Band);

    public string Href => new FundingGapFilter(null, false, []) { Band = Band }.Href();

    public string GapHref => new FundingGapFilter(null, true, []) { Band = Band }.Href();
}

/// <summary>How many partnerships' money ends when, from what the list of gaps knows: one statement a band, each on the index of the days.</summary>
public sealed class RunOutBands(CollabCaseDb db, FundingGaps gaps)
{
    public Task<IReadOnlyList<RunOutRow>> ReadAsync(CancellationToken cancel) => db.InOneMomentAsync<IReadOnlyList<RunOutRow>>(async () =>
    {
        List<RunOutRow> rows = [];
        foreach (var band in Enum.GetValues<RunOutBand>())
        {
            var sums = await gaps.Narrow(new FundingGapFilter(null, false, []) { Band = band }).GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), WithGap = g.Count(s => s.GapDays == null || s.GapDays > 0), Pence = g.Sum(s => s.GapPence ?? 0) }).SingleOrDefaultAsync(cancel);
            rows.Add(new(band, sums?.Count ?? 0, sums?.WithGap ?? 0, Money.FromPence(sums?.Pence ?? 0)));
        }
        return rows;
    }, cancel);

    public static Bars ChartOf(IReadOnlyList<RunOutRow> rows) => new("run-out", "When committed cash runs out, by number of partnerships",
        $"A bar for each time, in two parts. {string.Join(", ", rows.Select(r => $"{r.Label.ToLowerInvariant()} {Format.Number(r.Partnerships)}"))}. The table has all figures.",
        ["A gap, or nothing known to follow", "What follows begins in time"],
        [.. rows.Select(r => new Bar(r.Label, Format.Number(r.Partnerships), [r.WithGap, r.Partnerships - r.WithGap]))]);
}
