using CollabCase.Domain;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Imports.Reading;

/// <summary>What the columns of a table come to so far, and whether a row of totals says the same.</summary>
internal sealed class Totals(int columns)
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "total", "totals", "grand total", "overall total", "sum", "all", "total awarded", "total amount", "total funding", "all partnerships", "sub total", "subtotal", "subtotals", "sub totals" };

    private readonly long[] _all = new long[columns], _part = new long[columns];
    private int _rows;

    public void Add(int column, Money amount)
    {
        _all[column] += amount.Pence;
        _part[column] += amount.Pence;
    }

    public void RowDone() => _rows++;

    /// <summary>
    /// Whether a row has totals in it and no award: its words say so, or it has no words at all and comes to exactly what stands above.
    /// </summary>
    public bool IsTotal(IReadOnlyList<string> words, IReadOnlyDictionary<int, Money> amounts)
    {
        if (amounts.Count == 0 || _rows == 0) return false;
        if (words.Count == 0) return _rows > 1 && (amounts.All(a => a.Value.Pence == _all[a.Key]) || amounts.All(a => a.Value.Pence == _part[a.Key]));
        if (words.Count > 2) return false;
        var first = Text.Fold(words[0]);
        if (Words.Contains(first)) return true;
        return words.Count == 1 && (first.StartsWith("total ", StringComparison.Ordinal) || first.StartsWith("grand total", StringComparison.Ordinal) || first.EndsWith(" total", StringComparison.Ordinal));
    }

    /// <summary>What a row of totals says of one column; null: the same as the rows. Begins a new part after it.</summary>
    public (Money Said, Money Sum)? Compare(int column, Money said)
    {
        var (all, part) = (_all[column], _part[column]);
        if (said.Pence == all || said.Pence == part) return null;
        // A part is compared with its own rows where the table has parts and is nearer to them.
        var sum = Math.Abs(said.Pence - part) < Math.Abs(said.Pence - all) ? part : all;
        return (said, Money.FromPence(sum));
    }

    public void BeginPart() => Array.Clear(_part);
}
