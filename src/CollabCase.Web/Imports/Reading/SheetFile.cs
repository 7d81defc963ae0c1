namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// A file of tables, open for reading. It is read row by row, as often as asked, so that memory does not grow with the file.
/// <see cref="UnreadableFileException"/> says in plain words why a file, or the rest of one, cannot be read.
/// </summary>
public abstract class SheetFile : IAsyncDisposable
{
    /// <summary>What the file is, as it stands in a sentence: 'a CSV file (UTF-8, with semicolons)'.</summary>
    public abstract string Called { get; }

    /// <summary>All tables, hidden ones too.</summary>
    public abstract IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The table that is read unless somebody chooses: the only one that is not hidden. Null: there are several.</summary>
    public Sheet? OnlySheet => Sheets.Where(sheet => !sheet.IsHidden).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The rows below the headings; those that are hidden only where they are asked for.</summary>
    public abstract IAsyncEnumerable<SheetRow> RowsAsync(Sheet sheet, bool hiddenToo, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A file, or the rest of one, that cannot be read. The message is for the person who brought it and says what to do.</summary>
public sealed class UnreadableFileException(string message, Exception? inner = null) : Exception(message, inner);
