using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Notes;

/// <summary>The file of one version of a document, for those who may see it. Of one that was withdrawn, for those who answer for it.</summary>
public static class OpenDocument
{
    public sealed record Query(string Reference, int Number, int Version) : IRequest<DocumentFile>;

    /// <summary>What a browser is given. Whoever sends it disposes the content.</summary>
    public sealed record DocumentFile(Stream Content, string FileName, string MediaType, string Sha256, DateTime AddedAtUtc);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, IDocumentStore store, IHttpContextAccessor http, ILogger<Handler> log) : IRequestHandler<Query, DocumentFile>
    {
        public async Task<DocumentFile> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var withdrawn = NoteWriters.OpensWithdrawn(viewer, http);
            var found = await (
                from document in visible.Documents
                where document.Number == request.Number && (withdrawn || document.WithdrawnAtUtc == null)
                    && visible.Partnerships.Any(p => p.Id == document.PartnershipId && p.Reference == request.Reference)
                from version in document.Versions
                where version.Number == request.Version
                select new { version.FileName, version.MediaType, version.Sha256, version.AddedAtUtc, version.StorageKey }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RecordNotFoundException();
            if (store.Open(found.StorageKey) is { } content) return new DocumentFile(content, found.FileName, found.MediaType, found.Sha256, found.AddedAtUtc);
            log.LogError("The file {Key} of document {Number} of {Reference} is not in the store. Is Uploads:Folder the folder of these records?", found.StorageKey, request.Number, request.Reference);
            throw new FileNotFoundException("The file of a document is not in the store.");
        }
    }
}
