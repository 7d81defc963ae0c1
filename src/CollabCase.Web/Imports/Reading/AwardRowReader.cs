using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// Makes awards of the rows of a table, one after the other in their order, and says by row and column what is wrong or should be known. Rows of
/// totals are recognised, compared with the rows above them, and are never awards.
/// </summary>
public sealed class AwardRowReader
{
    private readonly Sheet _sheet;
    private readonly AwardMatch _match;
    private readonly PlaceCodes _places;
    private readonly Totals _totals;
    private readonly SeenAwards _seen;
    private readonly KnownIdentifiers _identifiers = new();
    private readonly Dictionary<AwardMeaning, int> _columns = [];
    private readonly List<int> _amountColumns;
    private readonly HashSet<int> _figures;
    private readonly bool _hasYears, _isLong;

    /// <exception cref="DomainRuleException">The match does not settle what has to be settled.</exception>
    public AwardRowReader(Sheet sheet, AwardMatch match, PlaceCodes places)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(match);
        if (match.Columns.Count != sheet.Headings.Count) throw new DomainRuleException("The columns of the file are not those that were matched. Match them again.");
        if (AwardColumns.ProblemsOf(match) is [var problem, ..]) throw new DomainRuleException(problem);
        (_sheet, _match, _places) = (sheet, match, places);
        for (var i = 0; i < match.Columns.Count; i++)
            if (match.Columns[i].Meaning is not (AwardMeaning.LeftOut or AwardMeaning.AmountOfYear)) _columns.TryAdd(match.Columns[i].Meaning, i);
        _amountColumns = [.. match.Columns.Select((column, place) => (column, place)).Where(c => c.column.Meaning is AwardMeaning.Amount or AwardMeaning.AmountOfYear).Select(c => c.place)];
        _figures = [.. match.Columns.Select((column, place) => (column, place)).Where(c => c.column.Meaning is AwardMeaning.Amount or AwardMeaning.AmountOfYear or AwardMeaning.TotalOfRow or AwardMeaning.AppliedFor or AwardMeaning.Disbursed).Select(c => c.place)];
        _hasYears = match.Columns.Any(c => c.Meaning is AwardMeaning.AmountOfYear);
        _isLong = _columns.ContainsKey(AwardMeaning.FinancialYear);
        _totals = new Totals(match.Columns.Count);
        _seen = new SeenAwards(_isLong);
    }

    /// <summary>Each row is an award of its own; else an award may have several, anywhere in the table.</summary>
    public bool RowsAreWhole => !_isLong;

    /// <summary>Reads one row. The rows have to come in the order of the table, each once.</summary>
    public ReadAwardRow Read(SheetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var cells = new RowCells(_sheet, _match, row);
        var amounts = Amounts(cells);
        if (_totals.IsTotal(Words(row), amounts)) return Total(row, cells, amounts);
        foreach (var (column, amount) in amounts)
            if (!cells.IsMerged(column)) _totals.Add(column, amount);
        _totals.RowDone();
        return cells.ReadAs(Award(row.Number, cells, amounts));
    }

    private AwardRow? Award(int number, RowCells cells, Dictionary<int, Money> amounts)
    {
        var award = new AwardFacts(cells, _columns, _match, _places, _identifiers).Read(number) with { Amounts = Lines(cells, amounts) };
        CheckTotalOfRow(cells, amounts);
        if (award.Funders.Count == 0) cells.Refuse(_columns.GetValueOrDefault(AwardMeaning.FunderName, -1), "There is no funder in this row. Write who gives the award.");
        if (!cells.IsRefused && award.Amounts.Count == 0) cells.Remark(-1, "There is no amount in this row. It is read as an award whose amount is not published.");
        return cells.IsRefused ? null : _seen.Place(award, cells);
    }

    private Dictionary<int, Money> Amounts(RowCells cells)
    {
        var amounts = new Dictionary<int, Money>();
        foreach (var column in _figures)
        {
            if (cells[column] is not { } text || AmountText.IsNone(text)) continue;
            if (AmountText.TryParse(text, out var amount, out var reason)) amounts[column] = amount;
            else if (_match.Columns[column].Meaning is not AwardMeaning.TotalOfRow) cells.Refuse(column, reason);
            else cells.Remark(column, reason);
        }
        return amounts;
    }

    private List<AwardRowAmount> Lines(RowCells cells, Dictionary<int, Money> amounts)
    {
        var lines = new List<AwardRowAmount>();
        var year = _isLong ? Year(cells) : null;
        foreach (var column in _amountColumns)
        {
            if (!amounts.TryGetValue(column, out var amount)) continue;
            if (cells.IsMerged(column)) cells.Refuse(column, "The amount is in a cell that is merged over several rows, so nobody can tell what of it is for this row. Write an amount into each row.");
            else if (amount.IsNegative) cells.Refuse(column, $"‘{cells[column]}’ is less than nothing. An award cannot be: write what was awarded, and record money that went back as a payment returned.");
            else if (amount > Domain.Funding.Award.MostOfALine) cells.Refuse(column, $"‘{cells[column]}’ is more than £10 billion, the most that is recorded here. Check it.");
            else lines.Add(new AwardRowAmount(_hasYears ? _match.Columns[column].Year : year, amount));
        }
        return lines;
    }

    private FinancialYear? Year(RowCells cells)
    {
        var column = _columns[AwardMeaning.FinancialYear];
        if (cells[column] is not { } text || AmountText.IsNone(text)) return null;
        if (AwardColumns.YearOf(text) is { } known) return known.Year;
        if (FinancialYear.TryParse(text, out var year, out var reason)) return year;
        cells.Refuse(column, $"‘{text}’ is no financial year. {reason}");
        return null;
    }

    private void CheckTotalOfRow(RowCells cells, Dictionary<int, Money> amounts)
    {
        if (!_columns.TryGetValue(AwardMeaning.TotalOfRow, out var column) || !amounts.TryGetValue(column, out var said)) return;
        var sum = Money.Sum(_amountColumns.Where(amounts.ContainsKey).Select(c => amounts[c]));
        if (sum != said) cells.Remark(column, $"The table says {said} in all; the amounts of this row come to {sum}, {Difference(said, sum)}. The amounts are read, and the total is not.");
    }

    private ReadAwardRow Total(SheetRow row, RowCells cells, Dictionary<int, Money> amounts)
    {
        cells.Forget();
        foreach (var (column, said) in amounts.OrderBy(a => a.Key))
        {
            if (_totals.Compare(column, said) is { } other)
                cells.Remark(column, $"The total in the table is {other.Said}; the rows above it come to {other.Sum}, {Difference(other.Said, other.Sum)}. The rows are read, and the total is not.");
        }
        if (cells.Problems.Count == 0) cells.Remark(-1, "This is a row of totals. It agrees with the rows above it, and is not read as an award.");
        _totals.BeginPart();
        return new ReadAwardRow(row.Number, null, cells.Problems, IsTotal: true);
    }

    private static string Difference(Money said, Money sum) => said > sum ? $"{said - sum} less" : $"{sum - said} more";

    // What is written in the row besides figures.
    private List<string> Words(SheetRow row) => [.. row.Cells.Where((cell, place) => cell is not null && !_figures.Contains(place)).Select(cell => cell!)];
}
