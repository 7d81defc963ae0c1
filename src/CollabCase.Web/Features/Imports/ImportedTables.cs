using System.Security.Cryptography;
using System.Text;
using CollabCase.Data.Access;
using CollabCase.Domain.Imports;
using CollabCase.Web.Documents;
using CollabCase.Web.Imports.Reading;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>One table of an imported file as the page of its columns shows it.</summary>
/// <param name="Sheet">The table.</param>
/// <param name="Examples">Up to three values of each column.</param>
/// <param name="Match">What its columns seem to mean: as remembered, else as their headings say.</param>
/// <param name="IsRemembered">Whether that was remembered.</param>
/// <param name="Questions">What a person has to say of its dates.</param>
public sealed record ImportedTable(Sheet Sheet, IReadOnlyList<IReadOnlyList<string>> Examples, AwardMatch Match, bool IsRemembered, IReadOnlyList<DateQuestion> Questions);

/// <summary>Opens the kept file of an import, and reads of its tables what the page of its columns needs.</summary>
public sealed class ImportedTables(IDocumentStore store)
{
    private const int MostExamples = 3, RowsLookedAt = 50, RowsAskedAbout = 20_000, LongestExample = 60;

    /// <summary>The tables of the file; the exception says in plain words why there are none.</summary>
    public async Task<IReadOnlyList<Sheet>> SheetsAsync(AwardImport import, CancellationToken cancel)
    {
        await using var content = Open(import);
        await using var file = await SheetFiles.OpenAsync(content, import.FileName, cancel);
        return file.Sheets;
    }

    public async Task<ImportedTable> ReadAsync(Visible visible, AwardImport import, string sheetName, CancellationToken cancel)
    {
        await using var content = Open(import);
        await using var file = await SheetFiles.OpenAsync(content, import.FileName, cancel);
        var sheet = file.Sheets.FirstOrDefault(s => s.Name == sheetName) ?? throw new UnreadableFileException($"The file has no table ‘{sheetName}’.");
        var examples = sheet.Headings.Select(_ => new List<string>()).ToList();
        var looked = 0;
        await foreach (var row in file.RowsAsync(sheet, hiddenToo: false, cancel))
        {
            for (var i = 0; i < examples.Count && i < row.Cells.Count; i++)
                if (row.Cells[i] is { } cell && examples[i].Count < MostExamples && !examples[i].Contains(Short(cell))) examples[i].Add(Short(cell));
            if (++looked >= RowsLookedAt) break;
        }
        var remembered = import.Match is { } said && import.Sheet == sheetName ? ImportJson.Match(said) : await RememberedAsync(visible, sheet, cancel);
        if (remembered?.Columns.Count != sheet.Headings.Count) remembered = null;
        var match = remembered ?? AwardColumns.Suggest(sheet.Headings);
        return new ImportedTable(sheet, examples, match, remembered is not null, (await DateOrders.FindAsync(match, file.RowsAsync(sheet, hiddenToo: false, cancel).Take(RowsAskedAbout), cancel)).Questions);
    }

    /// <summary>The match with the order of its dates where they tell it themselves, and what a person has to say of the others.</summary>
    public async Task<(AwardMatch Match, IReadOnlyList<DateQuestion> Questions)> SettleDatesAsync(AwardImport import, string sheetName, AwardMatch match, CancellationToken cancel)
    {
        await using var content = Open(import);
        await using var file = await SheetFiles.OpenAsync(content, import.FileName, cancel);
        return file.Sheets.FirstOrDefault(s => s.Name == sheetName) is { } sheet ? await DateOrders.FindAsync(match, file.RowsAsync(sheet, hiddenToo: false, cancel), cancel) : (match, []);
    }

    /// <summary>By what a table with the same headings is known again.</summary>
    public static string HeadingsKey(IReadOnlyList<string> headings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(Domain.Text.Fold)))));

    private static async Task<AwardMatch?> RememberedAsync(Visible visible, Sheet sheet, CancellationToken cancel)
    {
        var key = HeadingsKey(sheet.Headings);
        // One's own before everybody's.
        return await visible.RememberedMatches.AsNoTracking().Where(m => m.Headings == key).OrderByDescending(m => m.PersonId).Select(m => m.Match).FirstOrDefaultAsync(cancel) is { } json ? ImportJson.Match(json) : null;
    }

    private Stream Open(AwardImport import) => store.Open(import.StorageKey) ?? throw new UnreadableFileException("The file is not in the store any more. Upload it again.");

    private static string Short(string cell) => cell.Length <= LongestExample ? cell : cell[..LongestExample] + "…";
}
