using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>The Easy Read version of a version, for everyone who may read that, a participant too.</summary>
public static class OpenEasyRead
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<OpenDocument.DocumentFile>;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, IDocumentStore store, TimeProvider clock, ILogger<Handler> log) : IRequestHandler<Query, OpenDocument.DocumentFile>
    {
        public async Task<OpenDocument.DocumentFile> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var found = await (
                from version in visible.AgreedVersionOf(request.Reference, request.Number, request.VersionNumber, today)
                join document in visible.EasyReads(today) on version.EasyReadDocumentId equals document.Id
                from file in document.Versions
                where file.Number == document.CurrentVersion
                select new { file.FileName, file.MediaType, file.Sha256, file.AddedAtUtc, file.StorageKey }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RecordNotFoundException();
            if (store.Open(found.StorageKey) is { } content) return new(content, found.FileName, found.MediaType, found.Sha256, found.AddedAtUtc);
            log.LogError("The Easy Read file {Key} of document {Number}, version {Version}, of {Reference} is not in the store. Is Uploads:Folder the folder of these records?", found.StorageKey, request.Number, request.VersionNumber, request.Reference);
            throw new FileNotFoundException("The file of an Easy Read version is not in the store.");
        }
    }
}
