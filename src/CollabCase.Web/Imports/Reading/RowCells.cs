namespace CollabCase.Web.Imports.Reading;

/// <summary>The cells of one row while they are read, with what is found about them.</summary>
internal sealed class RowCells
{
    private readonly Sheet _sheet;
    private readonly SheetRow _row;
    private readonly List<RowProblem> _problems = [];
    private readonly HashSet<int> _merged = [];

    public RowCells(Sheet sheet, AwardMatch match, SheetRow row)
    {
        (_sheet, _row) = (sheet, row);
        foreach (var notice in row.Notices)
        {
            if (notice.Column < match.Columns.Count && match.Columns[notice.Column].Meaning is AwardMeaning.LeftOut) continue;
            if (notice.Kind is CellNoticeKind.MergedFromAbove) _merged.Add(notice.Column);
            _problems.Add(new RowProblem(row.Number, HeadingOf(notice.Column), notice.Message, notice.Kind is CellNoticeKind.Unreadable));
        }
    }

    public IReadOnlyList<RowProblem> Problems => _problems;

    public bool IsRefused => _problems.Exists(problem => problem.Refused);

    /// <summary>What is written in a cell; null: nothing.</summary>
    public string? this[int column] => column >= 0 && column < _row.Cells.Count ? _row.Cells[column] : null;

    public bool IsMerged(int column) => _merged.Contains(column);

    /// <param name="column">From 0; below: the whole row.</param>
    /// <param name="message">A sentence that says what to do.</param>
    public void Refuse(int column, string message) => _problems.Add(new RowProblem(_row.Number, HeadingOf(column), message, Refused: true));

    /// <inheritdoc cref="Refuse"/>
    public void Remark(int column, string message) => _problems.Add(new RowProblem(_row.Number, HeadingOf(column), message, Refused: false));

    /// <summary>What was found is of no interest, as the row is no award.</summary>
    public void Forget() => _problems.Clear();

    public ReadAwardRow ReadAs(AwardRow? award) => new(_row.Number, award, _problems);

    private string HeadingOf(int column) => column < 0 || column >= _sheet.Headings.Count ? ""
        : _sheet.Headings[column] is { Length: > 0 } heading ? heading : $"Column {ExcelCell.Letters(column)}";
}
