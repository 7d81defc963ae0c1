using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Discards a draft that nobody but those who write it has seen, and the document with it where it is nothing else.</summary>
public static class DiscardDraft
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : VersionActPage<Command>
    {
        /// <summary>Whether the document has other versions, and stays.</summary>
        public required bool DocumentStays { get; init; }
        public required int Clauses { get; init; }
    }

    public sealed class Command : AboutVersion<Result>, IVersioned
    {
        public int Version { get; set; }
    }

    public sealed record Result(string Title, bool DocumentStays);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var version = await acts.OutlineAsync(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var found = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.AgreedDocumentId == version.Document.Id).Select(v => new { v.Number, v.Clauses.Count }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await acts.FrameAsync(request.Reference, cancellationToken), Version = version,
                Form = new Command { Reference = request.Reference, Number = request.Number, VersionNumber = version.Number, Version = version.Document.Version },
                DocumentStays = found.Count > 1, Clauses = found.Single(v => v.Number == version.Number).Count,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, VersionActs acts, Merge merge) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            var (partnership, document) = (at.Document.PartnershipId, at.Document.Id);
            var isBound = await db.VisibleTo(viewer).Decisions.AnyAsync(d => d.PartnershipId == partnership && (d.Matter == DecisionMatters.Memorandum || d.Matter == DecisionMatters.Terms) && d.BindsId == document, cancellationToken);
            var isAll = at.Document.DiscardDraft(at.Version.Number, isBound, at.Facts);
            if (isAll) db.Remove(at.Document);
            return new(at.Document.Title, !isAll);
        }
    }
}
