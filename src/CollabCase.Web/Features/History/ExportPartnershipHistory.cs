using System.Runtime.CompilerServices;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.History;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.History;

/// <summary>The whole history of a partnership as a file, oldest first: a row for each field that changed, and the hash that each write is sealed with.</summary>
public static class ExportPartnershipHistory
{
    /// <summary>How many writes are read at a time, so that memory does not grow with the history.</summary>
    private const int ReadAtOnce = 200;

    public sealed record Query(string Reference) : IRequest<CsvFile<Row>>;

    public sealed record Row(HistoryEntry Entry, string Who, string? Subject, RecordChange? Record, string? Field, string? Was, string? Now);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, HistoryWords words) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RecordNotFoundException();
            var columns = new CsvColumns<Row>()
                .Number("Number", r => r.Entry.Sequence)
                .Text("When (UTC)", r => Format.Iso(r.Entry.AtUtc))
                .Text("Who", r => r.Who)
                .Text("What", r => UseCaseWords.Say(r.Entry.UseCase))
                .Text("Screen", r => r.Entry.Screen)
                .Text("About", r => r.Subject)
                .Text("Record", r => r.Record is { } record ? Words.OfName(record.Type) : null)
                .Text("Change", r => r.Record?.Kind switch { ChangeKind.Created => "Added", ChangeKind.Deleted => "Removed", ChangeKind.Changed => "Changed", _ => null })
                .Text("Field", r => r.Field)
                .Text("Was", r => r.Was)
                .Text("Is now", r => r.Now)
                .Text("Hash", r => Convert.ToHexStringLower(r.Entry.Hash));
            return new CsvFile<Row>($"{request.Reference}-history", columns, RowsAsync(id, cancellationToken));
        }

        private async IAsyncEnumerable<Row> RowsAsync(long chainId, [EnumeratorCancellation] CancellationToken cancel)
        {
            var last = 0;
            while (true)
            {
                var entries = await db.VisibleTo(viewer).History.Where(e => e.ChainId == chainId && e.Sequence > last)
                    .AsNoTracking().OrderBy(e => e.Sequence).Take(ReadAtOnce).ToListAsync(cancel);
                if (entries.Count == 0) yield break;
                var known = await words.ResolveAsync(entries, cancel);
                foreach (var row in entries.SelectMany(e => RowsOf(e, known))) yield return row;
                last = entries[^1].Sequence;
            }
        }

        private static IEnumerable<Row> RowsOf(HistoryEntry entry, HistoryWords.Known known) =>
            from record in entry.Changes
            from field in record.Fields.DefaultIfEmpty()
            select new Row(entry, known.Who(entry), known.Subject(entry), record, field is null ? null : known.Label(field.Name),
                field is null ? null : known.Was(record, field), field is null ? null : known.Now(record, field));
    }
}
