using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>The documents of a partnership, newest first, found by words of their titles and file names.</summary>
public static class ListDocuments
{
    public sealed record Query(string Reference, string? Q = null, string? About = null, string? View = null, string? After = null) : IRequest<Page>
    {
        public List<string> Columns { get; init; } = [];
    }

    public sealed record Page(PartnershipFrame Frame, DocumentFilter Filter, Slice<DocumentLine> Documents, bool IsFirst, IReadOnlyList<string> Messages, bool MayAdd) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, DocumentLines lines, NoteSubjects subjects, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        private const int MostWords = 10, LongestSought = 200;

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var id = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var sought = Text.Clean(request.Q) is { } typed ? typed[..Math.Min(typed.Length, LongestSought)] : null;
            var documents = visible.Documents.Where(d => d.PartnershipId == id);
            foreach (var word in Text.Fold(sought ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            {
                var begins = " " + word;
                documents = documents.Where(d => d.NameKey.Contains(begins));
            }

            var offered = await subjects.OfAsync(frame.Reference, id, cancellationToken);
            var about = string.IsNullOrWhiteSpace(request.About) ? null : offered.FirstOrDefault(s => s.Code == request.About);
            var messages = new List<string>();
            if (about is { Code: var code }) documents = documents.Where(d => d.About == code);
            else if (!string.IsNullOrWhiteSpace(request.About)) messages.Add(Codes.NotOnTheList("subject"));

            var address = $"/partnerships/{frame.Reference}/notes/documents";
            var filter = new DocumentFilter(address, sought, about, ChosenColumns.Read(DocumentFilter.List.Columns, request.Columns, messages), request.View);
            var list = filter.Href();
            if (!Cursor.TryRead(request.After, list, out var cursor)) messages.Add(Cursor.DoesNotFit);
            var rows = await lines.Of(documents.FromHighest(cursor, d => d.Number)).SliceAsync(cursor, list, d => d.Number, cancellationToken);
            return new Page(frame, filter, rows.Select(d => lines.Say(d, frame.Reference, frame.IsReadOnly, offered)), cursor is null, messages,
                !frame.IsReadOnly && http.HttpContext?.Features.Get<Allowed>()?.To(Act.WriteNotes) == true);
        }
    }
}
