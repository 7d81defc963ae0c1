using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>What is saved, by how it is known.</summary>
/// <param name="Measured">What was measured.</param>
/// <param name="Expected">What is expected.</param>
public readonly record struct SavedMoney(Money Measured, Money Expected)
{
    /// <summary>Both together: shown only where it is said of what it consists.</summary>
    public Money Total => Measured + Expected;

    /// <summary>Nothing is recorded: every saving is more than £0.</summary>
    public bool IsNothing => Total == Money.Zero;

    /// <summary>Both together.</summary>
    public static SavedMoney operator +(SavedMoney left, SavedMoney right) => new(left.Measured + right.Measured, left.Expected + right.Expected);
}

/// <summary>Who pays or saves: an organisation, or several that give money jointly of which no split was published.</summary>
/// <param name="Key">The same for the same organisations.</param>
/// <param name="Name">The name of the organisation, or 'A and B, jointly'.</param>
public sealed record PayerOrSaver(string Key, string Name);

/// <summary>Money that an organisation puts in.</summary>
/// <param name="By">Who.</param>
/// <param name="Committed">What is committed.</param>
/// <param name="IsInKind">Given in kind, and never added to cash.</param>
/// <param name="Year">The financial year; null: not published.</param>
public sealed record MoneyPutIn(PayerOrSaver By, Money Committed, bool IsInKind, FinancialYear? Year = null);

/// <summary>A payment that arrived.</summary>
/// <param name="By">Who paid.</param>
/// <param name="Amount">What of it did not go back.</param>
public sealed record MoneyPaid(PayerOrSaver By, Money Amount);

/// <summary>A saving of an organisation.</summary>
/// <param name="By">Who saves.</param>
/// <param name="Kind">Whether it is cashable.</param>
/// <param name="Saved">How much.</param>
/// <param name="Years">When.</param>
public sealed record MoneySaved(PayerOrSaver By, SavingKind Kind, SavedMoney Saved, YearsCovered Years);

/// <summary>What one organisation pays and what it saves. The figures of a line are for the years beside them, which need not be the same.</summary>
/// <param name="By">Who; null: the line of the totals.</param>
/// <param name="Cash">Committed cash; null: none is recorded, which is not the same as £0.</param>
/// <param name="Paid">What of it arrived so far and did not go back; null: no payment is recorded.</param>
/// <param name="InKind">Committed in kind, never added to cash; null as above.</param>
/// <param name="Cashable">Cashable savings.</param>
/// <param name="NotCashable">Savings that are not cashable, never added to those that are.</param>
/// <param name="Pays">The years in which it pays or gives; null: it does not, or they are not published.</param>
/// <param name="Saves">The years in which it saves; null: it does not.</param>
public sealed record PaysAndSavesLine(PayerOrSaver? By, Money? Cash, Money? Paid, Money? InKind, SavedMoney Cashable, SavedMoney NotCashable, YearsCovered? Pays, YearsCovered? Saves);

/// <summary>
/// Who pays for a partnership beside who saves by it: one line an organisation, each column added up. Cash is not added to help in kind, cashable savings not to others, and nothing
/// that is saved is set off against what is paid: the years differ, and often the purses.
/// </summary>
/// <param name="Lines">By name.</param>
/// <param name="Totals">Each column added up.</param>
public sealed record PaysAndSaves(IReadOnlyList<PaysAndSavesLine> Lines, PaysAndSavesLine Totals)
{
    /// <summary>Lays out what is put in, what was paid and what is saved.</summary>
    public static PaysAndSaves Of(IReadOnlyCollection<MoneyPutIn> putIn, IReadOnlyCollection<MoneyPaid> paid, IReadOnlyCollection<MoneySaved> saved)
    {
        ArgumentNullException.ThrowIfNull(putIn);
        ArgumentNullException.ThrowIfNull(paid);
        ArgumentNullException.ThrowIfNull(saved);
        var all = putIn.Select(p => p.By).Concat(paid.Select(p => p.By)).Concat(saved.Select(s => s.By)).DistinctBy(b => b.Key)
            .OrderBy(b => Text.Fold(b.Name), StringComparer.Ordinal).ThenBy(b => b.Key, StringComparer.Ordinal);
        return new([.. all.Select(by => LineOf(by, [.. putIn.Where(p => p.By.Key == by.Key)], [.. paid.Where(p => p.By.Key == by.Key)], [.. saved.Where(s => s.By.Key == by.Key)]))], LineOf(null, putIn, paid, saved));
    }

    private static PaysAndSavesLine LineOf(PayerOrSaver? by, IReadOnlyCollection<MoneyPutIn> putIn, IReadOnlyCollection<MoneyPaid> paid, IReadOnlyCollection<MoneySaved> saved)
    {
        return new(
            by, SumOf(putIn.Where(p => !p.IsInKind).Select(p => p.Committed)), SumOf(paid.Select(p => p.Amount)), SumOf(putIn.Where(p => p.IsInKind).Select(p => p.Committed)),
            SavedAs(SavingKind.Cashable), SavedAs(SavingKind.NotCashable),
            Span(putIn.Select(p => p.Year).OfType<FinancialYear>()), Span(saved.SelectMany(s => new[] { s.Years.First, s.Years.Last ?? s.Years.First })));

        SavedMoney SavedAs(SavingKind kind) => saved.Where(s => s.Kind == kind).Aggregate(default(SavedMoney), (sum, s) => sum + s.Saved);
    }

    private static Money? SumOf(IEnumerable<Money> amounts) => amounts.ToList() is { Count: > 0 } some ? Money.Sum(some) : null;

    private static YearsCovered? Span(IEnumerable<FinancialYear> years) => years.ToList() is { Count: > 0 } some ? new YearsCovered(some.Min(), some.Max()).Checked() : null;
}
