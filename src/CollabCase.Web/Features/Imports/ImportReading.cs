using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Imports;
using CollabCase.Web.Documents;
using CollabCase.Web.Imports.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Reads the table of an import row by row and keeps what it says, from where it had come to.</summary>
public sealed class ImportReading(CollabCaseDb db, Viewer viewer, IMediator mediator, IDocumentStore store, ProgramHome home)
{
    public async Task ReadAsync(string number, CancellationToken cancel)
    {
        var import = await db.VisibleTo(viewer).ImportToReadAsync(number, cancel);
        if (import.State is not AwardImportState.Checking) return;
        if (!import.IsRead) await ReadAsync(import, cancel);
        if (import.WorkedTo > 0) return;
        for (long? after = 0; after is { } last && !cancel.IsCancellationRequested;) after = await mediator.Send(new ResolveNames.Command(number, last), CancellationToken.None);
    }

    private async Task ReadAsync(AwardImport import, CancellationToken cancel)
    {
        await using var content = store.Open(import.StorageKey) ?? throw new UnreadableFileException("The file is not in the store any more. Upload it again.");
        await using var file = await SheetFiles.OpenAsync(content, import.FileName, cancel);
        var sheet = file.Sheets.FirstOrDefault(s => s.Name == import.Sheet) ?? throw new UnreadableFileException($"The file has no table ‘{import.Sheet}’. Match its columns again.");
        var reader = new AwardRowReader(sheet, ImportJson.Match(import.Match!), new PlaceCodes(await db.VisibleTo(viewer).Places.AsNoTracking().ToListAsync(cancel), SupersededPlaceCodes.Read(home.Seeds)));
        var (batch, last) = (new List<ReadAwardRow>(ImportBatches.Rows), import.ReadTo);
        // From the first row always: what the reader knows of the rows before decides which belong together.
        await foreach (var row in file.RowsAsync(sheet, hiddenToo: false, cancel))
        {
            var read = reader.Read(row);
            if (read.Row <= import.ReadTo) continue;
            batch.Add(read);
            last = read.Row;
            if (batch.Count < ImportBatches.Rows) continue;
            if (!await mediator.Send(new StageRows.Command(import.Number, batch, last, All: false), CancellationToken.None)) return;
            batch = new(ImportBatches.Rows);
            cancel.ThrowIfCancellationRequested();
        }
        await mediator.Send(new StageRows.Command(import.Number, batch, last, All: true), CancellationToken.None);
    }
}
