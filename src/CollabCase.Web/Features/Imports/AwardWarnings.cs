using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Imports;

/// <summary>What should be looked at before an award is imported, though nothing is in the way.</summary>
internal static class AwardWarnings
{
    public static IEnumerable<string> Of(PartnershipHere partnership, WantedAward wanted, Award? existing)
    {
        var total = wanted.Total;
        if (existing is null && wanted.Details.AwardedOn < partnership.StartedOn) yield return $"It was awarded before the partnership began on {Format.Date(partnership.StartedOn!.Value)}.";
        if (existing is { State: AwardState.Offered } && total > existing.Total) yield return $"It comes to {total}, which is {total - existing.Total} more than its funder offered.";
        if (wanted.Details.AppliedFor is { } applied && total > applied) yield return $"It comes to {total}, which is {total - applied} more than was applied for.";
        if (wanted.Paid is { } paid && paid > total) yield return $"{paid} was paid so far, which is {paid - total} more than it comes to.";
    }

    /// <summary>What of the money that a file says was paid is kept as a payment, and what has to be said where it is not.</summary>
    public static (Money? Paid, string? WhyNot) Paid(AwardRow row, Award? existing, WantedAward wanted)
    {
        if (row.Disbursed is not { } said || said <= Money.Zero) return (null, null);
        if (wanted.Details.Kind is AwardKind.InKind) return (null, $"It is in kind, so that {said} was paid is not kept.");
        if (!Award.CommittedStates.Contains(wanted.State)) return (null, $"It is ‘{wanted.State.Label()}’, so that {said} was paid is not kept.");
        if (existing is null || existing.Payments.Count == 0) return (said, null);
        return (null, existing.Paid == said ? null : $"The file says that {said} was paid so far. The payments that are recorded come to {existing.Paid}, and stay as they are.");
    }

    /// <summary>A sentence where two awards of the same title and funders are for some of the same time; null: they are not, or nobody can tell.</summary>
    public static string? Overlap(string other, WantedAward wanted, AwardDetails details, IEnumerable<FinancialYear?> years)
    {
        var same = years.OfType<FinancialYear>().Intersect(wanted.Amounts.Select(a => a.Year).OfType<FinancialYear>()).Order().ToList();
        if (same.Count > 0) return $"{other} has the same title and funder, and an amount for {Text.Listed(same.Select(y => y.ToString()))} too. Check that they are not one award.";
        if (wanted.Details is not { PlannedFrom: { } from, PlannedUntil: { } until } || details is not { PlannedFrom: { } otherFrom, PlannedUntil: { } otherUntil }) return null;
        return from <= otherUntil && otherFrom <= until
            ? $"{other} has the same title and funder, and is planned for some of the same time, from {Format.Date(otherFrom)} to {Format.Date(otherUntil)}. Check that they are not one award." : null;
    }
}
