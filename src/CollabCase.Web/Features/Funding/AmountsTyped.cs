using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using FluentValidation;

namespace CollabCase.Web.Features.Funding;

/// <summary>A financial year and what is given in it, as typed.</summary>
public sealed class YearTyped
{
    public string? Year { get; set; }

    /// <summary>One for each <see cref="AmountColumn"/>.</summary>
    public List<string?> Given { get; set; } = [];

    /// <summary>Not committed: what the funder intends.</summary>
    public bool IsIndicative { get; set; }
}

/// <summary>A column of the grid: one funder's amounts, or with no organisation those of several together.</summary>
/// <param name="OrganisationId">The funder; null: several together.</param>
/// <param name="Key">By which a form says whose the amounts below it are: the funder's reference, which stays when they are renamed.</param>
/// <param name="Label">The words above it.</param>
public sealed record AmountColumn(long? OrganisationId, string Key, string Label)
{
    private const string Together = "together";

    /// <summary>One column for one funder. Several have one each, and one more for what has no published split.</summary>
    public static IReadOnlyList<AmountColumn> Of(IReadOnlyList<Funder> funders) => funders.Count == 1
        ? [new AmountColumn(funders[0].Id, funders[0].Reference, "Amount")]
        : [.. funders.Select(f => new AmountColumn(f.Id, f.Reference, f.Name)), new AmountColumn(null, Together, ShowAward.SplitNotPublished)];
}

/// <summary>
/// The amounts of an award as people type them: a row for each financial year and one for what has no published year. A
/// year without an amount says nothing and is left out.
/// </summary>
public sealed class AmountsTyped
{
    /// <summary>The <see cref="AmountColumn.Key"/> of each column, in the order in which they were shown.</summary>
    public List<string?> Columns { get; set; } = [];

    public List<YearTyped> Years { get; set; } = [];

    public List<string?> NoYear { get; set; } = [];

    /// <summary>For a new award: room for this financial year and the two after it.</summary>
    public static AmountsTyped From(FinancialYear first)
    {
        var grid = new AmountsTyped { Years = [new YearTyped { Year = first.ToString() }] };
        grid.AddYear();
        grid.AddYear();
        return grid;
    }

    /// <summary>The amounts that an award has.</summary>
    public static AmountsTyped Of(IReadOnlyList<AwardAmount> lines, IReadOnlyList<AmountColumn> columns)
    {
        return new AmountsTyped
        {
            Years = [.. lines.Where(l => l.Year is not null).Select(l => (Year: l.Year!.Value, l.IsIndicative)).Distinct().Order()
                .Select(row => new YearTyped { Year = row.Year.ToString(), IsIndicative = row.IsIndicative, Given = Cells(row.Year, row.IsIndicative) })],
            NoYear = Cells(null, false),
        };

        List<string?> Cells(FinancialYear? year, bool isIndicative) =>
            [.. columns.Select(c => lines.FirstOrDefault(l => l.Year == year && l.IsIndicative == isIndicative && l.FunderOrganisationId == c.OrganisationId)?.Amount.ToString().Replace("£", "", StringComparison.Ordinal))];
    }

    /// <summary>One row more, with the year after the last one.</summary>
    public void AddYear()
    {
        var years = Years.Select(row => FinancialYear.TryParse(row.Year, out var year, out _) ? year : (FinancialYear?)null).OfType<FinancialYear>().ToList();
        Years.Add(new YearTyped { Year = years.Count == 0 || years.Max() == FinancialYear.Latest ? null : years.Max().Next().ToString() });
    }

    /// <summary>
    /// Gives each row a cell for each column; what was typed stays where it was typed. The columns in the order in which they
    /// were shown before, whatever their funders are called by now.
    /// </summary>
    public IReadOnlyList<AmountColumn> FitTo(IReadOnlyList<AmountColumn> columns)
    {
        var shown = AsShown(columns) ?? columns;
        Columns = [.. shown.Select(column => column.Key)];
        foreach (var cells in Years.Select(row => row.Given).Append(NoYear))
            while (cells.Count < shown.Count) cells.Add(null);
        return shown;
    }

    /// <summary>The amounts, once the validator has found each of them readable.</summary>
    public IReadOnlyList<AwardAmount> Read(IReadOnlyList<AmountColumn> columns)
    {
        // A cell is known by its place below a column: with more or fewer of them, nobody knows whose amounts they are.
        var shown = AsShown(columns) ?? throw Changed();
        if (Years.Select(row => row.Given).Append(NoYear).Any(cells => cells.Count != shown.Count)) throw Changed();
        return [.. Years.SelectMany(row => Filled(row.Given).Select(cell => Amount(Year(row), row.IsIndicative, cell))), .. Filled(NoYear).Select(cell => Amount(null, false, cell))];

        AwardAmount Amount(FinancialYear? year, bool isIndicative, (int Column, string Text) cell) => Money.TryParse(cell.Text, out var amount, out _)
            ? new AwardAmount(year, amount, shown[cell.Column].OrganisationId) { IsIndicative = isIndicative }
            : throw Changed();

        static DomainRuleException Changed() => new("The funders of this award have changed. Load the page again, and enter the amounts once more.");

        static FinancialYear? Year(YearTyped row) => FinancialYear.TryParse(row.Year, out var year, out var reason) ? year : throw new DomainRuleException(reason);
    }

    /// <summary>
    /// Whether each cell that was sent was read, once, and nothing is missing between them: after a gap the rest would be left out
    /// unseen, and its amounts lost.
    /// </summary>
    public bool IsAllOf(IFormCollection sent)
    {
        var read = Years.SelectMany((row, i) => Cells(FormattableString.Invariant($"{nameof(Years)}[{i}].{nameof(YearTyped.Given)}"), row.Given).Append(FormattableString.Invariant($"{nameof(IAmountsForm.Amounts)}.{nameof(Years)}[{i}].{nameof(YearTyped.Year)}")))
            .Concat(Cells(nameof(NoYear), NoYear)).Concat(Cells(nameof(Columns), Columns)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A box that is not ticked is not sent.
        var ticks = Years.Select((_, i) => FormattableString.Invariant($"{nameof(IAmountsForm.Amounts)}.{nameof(Years)}[{i}].{nameof(YearTyped.IsIndicative)}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sent.Where(field => field.Key.StartsWith(nameof(IAmountsForm.Amounts), StringComparison.OrdinalIgnoreCase) && !ticks.Contains(field.Key)).All(field => field.Value.Count == 1 && read.Remove(field.Key))
            && read.Count == 0;

        static IEnumerable<string> Cells(string name, List<string?> cells) => cells.Select((_, i) => FormattableString.Invariant($"{nameof(IAmountsForm.Amounts)}.{name}[{i}]"));
    }

    private List<AmountColumn>? AsShown(IReadOnlyList<AmountColumn> columns) =>
        Columns.Count == columns.Count && columns.All(column => Columns.Contains(column.Key)) ? [.. columns.OrderBy(column => Columns.IndexOf(column.Key))] : null;

    internal static IEnumerable<(int Column, string Text)> Filled(List<string?> cells) =>
        cells.Select((text, column) => (Column: column, Text: text?.Trim() ?? "")).Where(cell => cell.Text.Length > 0);

    /// <summary>Says beside each row and cell what cannot be read.</summary>
    public sealed class Validator : AbstractValidator<AmountsTyped>
    {
        public Validator()
        {
            RuleFor(grid => grid).Custom((grid, context) =>
            {
                var seen = new HashSet<(FinancialYear, bool)>();
                for (var row = 0; row < grid.Years.Count; row++)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{nameof(Years)}[{row}]");
                    var typed = grid.Years[row];
                    var read = FinancialYear.TryParse(typed.Year, out var year, out var reason);
                    if (Filled(typed.Given).Any())
                    {
                        if (string.IsNullOrWhiteSpace(typed.Year)) context.AddFailure($"{name}.{nameof(YearTyped.Year)}", $"Enter the financial year of this amount, or enter it under '{FundingWords.YearNotPublished}'.");
                        else if (!read) context.AddFailure($"{name}.{nameof(YearTyped.Year)}", reason!);
                        else if (!seen.Add((year, typed.IsIndicative))) context.AddFailure($"{name}.{nameof(YearTyped.Year)}", $"{year} is there twice. Put its amounts into one row.");
                    }
                    Check(context, $"{name}.{nameof(YearTyped.Given)}", read ? year.ToString() : "this year", typed.Given);
                }
                Check(context, nameof(NoYear), $"'{FundingWords.YearNotPublished}'", grid.NoYear);
            });
        }

        private static void Check(ValidationContext<AmountsTyped> context, string name, string when, List<string?> cells)
        {
            foreach (var (column, text) in Filled(cells))
            {
                var field = string.Create(CultureInfo.InvariantCulture, $"{name}[{column}]");
                if (!Money.TryParse(text, out var amount, out var reason)) context.AddFailure(field, $"For {when}: {char.ToLowerInvariant(reason[0])}{reason[1..]}");
                else if (amount.IsNegative || amount > Award.MostOfALine) context.AddFailure(field, $"Enter an amount from £0 to £10,000,000,000 for {when}.");
            }
        }
    }
}

/// <summary>A form with the grid of amounts on it.</summary>
public interface IAmountsForm
{
    AmountsTyped Amounts { get; set; }

    /// <summary>The button 'Add another year' was pressed: the form is shown again with one row more, and nothing is saved.</summary>
    bool AddYear { get; set; }
}

/// <summary>A page with the grid of amounts on it.</summary>
public interface IAmountsPage
{
    IAmountsForm Form { get; }

    IReadOnlyList<AmountColumn> Columns { get; }

    /// <summary>The words on the page's own button, which the key Enter presses.</summary>
    string Button { get; }
}
