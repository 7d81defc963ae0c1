namespace CollabCase.Domain.Funding;

/// <summary>
/// An award as the run-out of a partnership sees it. Help in kind pays for nothing, and sustainability money is what follows: neither is counted. An amount is available from the
/// first day of its financial year; one without a year from the day of the award, or from the start where that is not known.
/// </summary>
/// <param name="Number">The reference that people quote.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">Null: not published; it counts as cash of the pilot.</param>
/// <param name="State">How far it has come.</param>
/// <param name="AwardedOn">The day it was awarded; null: not yet, or not known.</param>
/// <param name="Lines">Its amounts.</param>
public sealed record AwardedCash(string Number, string Title, AwardKind? Kind, AwardState State, DateOnly? AwardedOn, IReadOnlyList<AwardAmount> Lines)
{
    /// <summary>Whether it can pay for what is tested.</summary>
    public bool IsForThePilot => Kind is not (AwardKind.InKind or AwardKind.Sustainability);

    /// <summary>The cash that is at least this sure: all of it is committed in an award that was made, but for indicative years, which are hoped for.</summary>
    public IEnumerable<CashIn> Cash(MoneyCertainty atLeast) => !IsForThePilot ? []
        : Lines.Where(line => CertaintyOf(line) is { } sure && sure <= atLeast).Select(line => new CashIn(line.Year?.FirstDay ?? AwardedOn, line.Amount));

    /// <summary>How sure one of its amounts is; null: it was declined or withdrawn, and counts for nothing.</summary>
    public MoneyCertainty? CertaintyOf(AwardAmount line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return State switch
        {
            AwardState.Awarded or AwardState.Completed => line.IsIndicative ? MoneyCertainty.HopedFor : MoneyCertainty.Committed,
            AwardState.Offered => line.IsIndicative ? MoneyCertainty.HopedFor : MoneyCertainty.Offered,
            AwardState.Applied => MoneyCertainty.HopedFor,
            _ => null,
        };
    }
}

/// <summary>What somebody wants to see the consequences of, without anything being saved.</summary>
/// <param name="Number">The award.</param>
/// <param name="SlipsByMonths">Its amounts that are not available yet come so many months later; null: they do not come at all.</param>
/// <param name="Today">What was available by today stays.</param>
public sealed record WhatIf(string Number, int? SlipsByMonths, DateOnly Today)
{
    /// <summary>The most months that it can slip.</summary>
    public const int MostMonths = 60;

    /// <summary>The cash of an award as it would be.</summary>
    public IEnumerable<CashIn> Of(AwardedCash award, MoneyCertainty atLeast)
    {
        ArgumentNullException.ThrowIfNull(award);
        var cash = award.Cash(atLeast);
        if (award.Number != Number) return cash;
        return SlipsByMonths is { } months ? cash.Select(c => c.AvailableOn > Today ? c with { AvailableOn = c.AvailableOn.Value.AddMonths(months) } : c) : cash.Where(c => c.AvailableOn is null || c.AvailableOn <= Today);
    }
}
