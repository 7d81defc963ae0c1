using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>One document with all its versions.</summary>
public static class ShowDocument
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed record Version(int Number, string FileName, long Size, string Sha256, string AddedBy, DateTime AddedAtUtc);

    public sealed record Page(PartnershipFrame Frame, DocumentLine Document, IReadOnlyList<Version> Versions, bool MayOpenWithdrawn) : IPartnershipPage
    {
        public bool MayOpen => Document.Withdrawn is null || MayOpenWithdrawn;
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, DocumentLines lines, NoteSubjects subjects, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Notes, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var id = await visible.Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            var documents = visible.Documents.Where(d => d.PartnershipId == id && d.Number == request.Number);
            var document = await lines.Of(documents).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var names = visible.Names;
            var versions = await (
                from version in documents.SelectMany(d => d.Versions)
                join added in names on version.AddedByPersonId equals added.Id
                orderby version.Number descending
                select new Version(version.Number, version.FileName, version.Size, version.Sha256, added.Name, version.AddedAtUtc)).ToListAsync(cancellationToken);
            return new Page(frame, lines.Say(document, frame.Reference, frame.IsReadOnly, await subjects.OfAsync(frame.Reference, id, cancellationToken)), versions,
                NoteWriters.OpensWithdrawn(viewer, http));
        }
    }
}
