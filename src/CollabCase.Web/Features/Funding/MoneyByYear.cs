using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Funding;

/// <summary>An amount in a table and the records behind it; null: nothing is recorded, which is not the same as £0.</summary>
public readonly record struct MoneyCell(Money? Amount, string? Href = null);

/// <summary>A line of the table: what it is about, and its money in each column.</summary>
/// <param name="Label">What stands at its head.</param>
/// <param name="Href">Where that leads; null: nowhere.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="Total">All of them together.</param>
public sealed record MoneyRow(string Label, string? Href, IReadOnlyList<MoneyCell> Cells, MoneyCell Total)
{
    /// <summary>Further words below the label.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where it stands, as a tag.</summary>
    public (string Text, Tone Tone)? Tag { get; init; }
}

/// <summary>Lines that belong together, below a line that adds them up.</summary>
/// <param name="Head">The sum of the rows; null: they have none of their own.</param>
/// <param name="Rows">What the group consists of; may be left out where there are too many to show.</param>
public sealed record MoneyGroup(MoneyRow? Head, IReadOnlyList<MoneyRow> Rows);

/// <summary>Money laid out by financial year. All of it is cash, or all of it is in-kind.</summary>
/// <param name="Id">Tells this table of the page from the others.</param>
/// <param name="Caption">What the table shows.</param>
/// <param name="RowsAre">What its lines are: the heading of the first column.</param>
/// <param name="Columns">The financial years in order; null is 'year not published'.</param>
public sealed record MoneyByYear(string Id, string Caption, string RowsAre, IReadOnlyList<FinancialYear?> Columns, IReadOnlyList<MoneyGroup> Groups)
{
    /// <summary>What is counted and what is not, in a sentence or two below the caption.</summary>
    public string? Counted { get; init; }

    /// <summary>The sums of the columns and of everything; null where the lines are not to be added up.</summary>
    public MoneyRow? Totals { get; init; }

    /// <summary>Pence are left out where not one amount of the table has any.</summary>
    public bool HasPence => Groups.SelectMany(g => g.Head is { } head ? g.Rows.Append(head) : g.Rows).SelectMany(r => r.Cells.Append(r.Total)).Any(c => c.Amount is { } amount && amount.Pence % 100 != 0);

    /// <summary>The heading of a column.</summary>
    public static string HeadingOf(FinancialYear? year) => year?.ToString() ?? FundingWords.YearNotPublished;
}
