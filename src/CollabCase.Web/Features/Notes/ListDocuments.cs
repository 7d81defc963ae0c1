using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>The documents of a partnership, newest first, found by words of their titles and file names.</summary>
public static class ListDocuments
{
    public sealed record Query(string Reference, string? Q = null, string? After = null) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, string Address, string? Words, Slice<DocumentLine> Documents, bool IsFirst, string? Message, bool MayAdd) : IPartnershipPage
    {
        public string Href(string? after = null) => HrefOf(Address, Words, after);

        public static string HrefOf(string address, string? words, string? after = null) => new AddressQuery().With("q", words).With("after", after).After(address);
    }

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

            var address = $"/partnerships/{frame.Reference}/notes/documents";
            var list = Page.HrefOf(address, sought);
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var rows = await lines.Of(documents.FromHighest(cursor, d => d.Number)).SliceAsync(cursor, list, d => d.Number, cancellationToken);
            var offered = await subjects.OfAsync(frame.Reference, id, cancellationToken);
            return new Page(frame, address, sought, rows.Select(d => lines.Say(d, frame.Reference, frame.IsReadOnly, offered)), cursor is null, fits ? null : Cursor.DoesNotFit,
                !frame.IsReadOnly && http.HttpContext?.Features.Get<Allowed>()?.To(Act.WriteNotes) == true);
        }
    }
}
