using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Funding;

/// <summary>How much of the match that an award asks for is there: cash and what is given in kind told apart.</summary>
public static class MatchStanding
{
    /// <summary>As sentences; none where no match is asked for.</summary>
    public static IEnumerable<string> InWords(AwardRecords records)
    {
        if (records.Award.MatchNeeded is not { } needed) yield break;
        var asked = records.Award.MatchPercent is { } percent ? $"{Format.Money(needed)}, {Format.Number(percent)} percent of the award," : Format.Money(needed);
        yield return $"The award has to be matched with {asked}{(records.Award.MatchFrom is { } from ? $" from {from}" : "")}.";
        var committed = records.Matching.Where(m => m.IsCommitted).ToList();
        var cash = Money.Sum(committed.Where(m => m.Kind is not AwardKind.InKind).Select(m => m.Gives));
        var inKind = Money.Sum(committed.Where(m => m.Kind is AwardKind.InKind).Select(m => m.Gives));
        var counts = records.Award.MatchInKindCounts ? cash + inKind : cash;
        yield return inKind == Money.Zero ? $"{Format.Money(cash)} of it is committed in cash."
            : $"{Format.Money(cash)} is committed in cash and {Format.Money(inKind)} in kind, which {(records.Award.MatchInKindCounts ? "counts" : "does not count")}.";
        yield return counts >= needed ? "So it is met." : $"So {Format.Money(needed - counts)} is missing.";
    }
}
