using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Costs;

/// <summary>One financial year or several in a row, both ends included.</summary>
/// <param name="First">The first, or the only one.</param>
/// <param name="Last">The last; null: there is only one.</param>
public readonly record struct YearsCovered(FinancialYear First, FinancialYear? Last = null)
{
    /// <summary>The year where there is only one; null: the amount is for several, and how it is split is not known.</summary>
    public FinancialYear? Only => Last is null ? First : null;

    /// <summary>'2026-27', or '2026-27 to 2028-29'.</summary>
    public override string ToString() => Last is null ? First.ToString() : $"{First} to {Last}";

    /// <summary>The same, with one year written once. Refused: a last year before the first.</summary>
    public YearsCovered Checked(string? field = null)
    {
        if (Last is { } last && last < First) throw new DomainRuleException($"The last year is before the first, {First}. Enter a later one, or leave it empty where it is one year only.", field);
        return Last == First ? this with { Last = null } : this;
    }
}
