using System.Threading.Channels;
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
        if (!import.IsRead)
        {
            await ReadAsync(import, cancel);
            return;
        }
        if (import.WorkedTo > 0) return;
        for (long? after = 0; after is { } last && !cancel.IsCancellationRequested;) after = await mediator.Send(new ResolveNames.Command(number, last), CancellationToken.None);
    }

    private async Task ReadAsync(AwardImport import, CancellationToken cancel)
    {
        await using var content = store.Open(import.StorageKey) ?? throw new UnreadableFileException("The file is not in the store any more. Upload it again.");
        await using var file = await SheetFiles.OpenAsync(content, import.FileName, cancel);
        var sheet = file.Sheets.FirstOrDefault(s => s.Name == import.Sheet) ?? throw new UnreadableFileException($"The file has no table ‘{import.Sheet}’. Match its columns again.");
        var reader = new AwardRowReader(sheet, ImportJson.Match(import.Match!), new PlaceCodes(await db.VisibleTo(viewer).Places.AsNoTracking().ToListAsync(cancel), SupersededPlaceCodes.Read(home.Seeds)));
        // One batch is read while the one before is kept.
        var batches = Channel.CreateBounded<StageRows.Command>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => ReadAsync(file, sheet, reader, import, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
                if (!await mediator.Send(batch, CancellationToken.None)) break;
        }
        finally
        {
            await stop.CancelAsync();
            // What was wrong with the file has come through the channel; the file is closed only when nobody reads it.
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync(SheetFile file, Sheet sheet, AwardRowReader reader, AwardImport import, ChannelWriter<StageRows.Command> batches, CancellationToken cancel)
    {
        try
        {
            var (batch, last) = (new List<ReadAwardRow>(ImportBatches.Rows), import.ReadTo);
            // From the first row always: what the reader knows of the rows before decides which belong together.
            await foreach (var row in file.RowsAsync(sheet, hiddenToo: false, cancel))
            {
                var read = reader.Read(row);
                if (read.Row <= import.ReadTo) continue;
                batch.Add(read);
                last = read.Row;
                if (batch.Count < ImportBatches.Rows) continue;
                await batches.WriteAsync(new StageRows.Command(import.Number, batch, last, All: false, reader.RowsAreWhole), cancel);
                batch = new(ImportBatches.Rows);
            }
            await batches.WriteAsync(new StageRows.Command(import.Number, batch, last, All: true, reader.RowsAreWhole), cancel);
            batches.Complete();
        }
#pragma warning disable CA1031 // Whatever is wrong is told to whoever waits for the rows.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            batches.Complete(trouble);
        }
    }
}
