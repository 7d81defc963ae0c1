using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Says which of the partnership's documents is the Easy Read version of a version. Its text stays.</summary>
public static class AttachEasyRead
{
    /// <summary>So many documents are offered, the newest first.</summary>
    private const int DocumentsShown = 200;

    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        public required IReadOnlyList<Choice> Documents { get; init; }
    }

    public sealed class Command : ChangesVersion
    {
        /// <summary>The number of the document; none where it is empty.</summary>
        public int? EasyRead { get; set; }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var id = version.Document.PartnershipId;
            var documents = visible.Documents.Where(d => d.PartnershipId == id && d.WithdrawnAtUtc == null);
            var offered = await documents.OrderByDescending(d => d.Number).Select(d => new { d.Number, d.Title }).Take(DocumentsShown).ToListAsync(cancellationToken);
            var form = VersionActs.Begin<Command>(request.Reference, version);
            form.EasyRead = await visible.AgreedVersions(clock.Today()).Where(v => v.Id == version.Id).Select(v => documents.Where(d => d.Id == v.EasyReadDocumentId).Select(d => (int?)d.Number).FirstOrDefault()).SingleAsync(cancellationToken);
            return new Page { Frame = await acts.FrameAsync(request.Reference, cancellationToken), Version = version, Form = form, Documents = [.. offered.Select(d => new Choice(FormattableString.Invariant($"{d.Number}"), d.Title))] };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, VersionActs acts, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            var partnership = at.Document.PartnershipId;
            long? chosen = null;
            if (request.EasyRead is { } number)
                chosen = await db.VisibleTo(viewer).Documents.Where(d => d.PartnershipId == partnership && d.Number == number && d.WithdrawnAtUtc == null).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancellationToken)
                    ?? throw new DomainRuleException("Choose a document from the list.", nameof(Command.EasyRead));
            at.Document.AttachEasyRead(at.Version.Number, chosen, at.Facts);
            return Done.It;
        }
    }
}
