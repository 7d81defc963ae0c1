namespace CollabCase.Web.Imports.Reading;

/// <summary>A table of a file that somebody brought: its headings, and where it stands.</summary>
/// <param name="Name">As a workbook calls it; the file's own name for a file of one table.</param>
/// <param name="Headings">As written, one for each column; empty where the column has none.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings)
{
    /// <summary>The row that the headings stand in, as a spreadsheet numbers it.</summary>
    public int HeadingRow { get; init; } = 1;

    /// <summary>Hidden in the workbook, and so left out unless somebody asks for it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What the person should know about the whole table, each a sentence.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>A row below the headings that has anything in it.</summary>
/// <param name="Number">As a spreadsheet numbers it: the headings of most files are row 1. Of JSON: the place of the grant, from 2, as in the spreadsheet it would be.</param>
/// <param name="Cells">One for each heading; null: empty. Numbers as 1234.5 and dates as 2026-11-21, where the file itself says that they are numbers and dates.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string?> Cells)
{
    /// <summary>What the person should know about single cells: a formula, a merged cell.</summary>
    public IReadOnlyList<CellNotice> Notices { get; init; } = [];

    /// <summary>Hidden in the workbook.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>What the person should know about one cell.</summary>
/// <param name="Column">The place of the cell in its row, from 0; beyond the last heading where the row is longer than the headings.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Kind">What is special about the cell.</param>
public sealed record CellNotice(int Column, string Message, CellNoticeKind Kind);

/// <summary>What is special about a cell.</summary>
public enum CellNoticeKind
{
    /// <summary>Worth knowing; its value is used.</summary>
    Remark,

    /// <summary>It has no value that can be used.</summary>
    Unreadable,

    /// <summary>Its value is that of a merged cell which begins in a row above.</summary>
    MergedFromAbove,
}
