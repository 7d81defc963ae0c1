using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Takes back everything that an import wrote. An award that was changed since stays, and is named before.</summary>
public static class UndoImport
{
    /// <summary>More than these are not named one by one.</summary>
    public const int MostNamed = 20;

    public sealed record Query(string Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required AwardImport Import { get; init; }
        public required int Created { get; init; }
        public required int Changed { get; init; }

        /// <summary>Awards that were changed since, which stay: the first of them.</summary>
        public required IReadOnlyList<string> Kept { get; init; }
        public required bool MayAct { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Number { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            var rows = visible.AwardImportRows.Where(r => r.ImportId == import.Id);
            var counts = await rows.GroupBy(r => r.Outcome).Select(g => new { Outcome = g.Key, Count = g.Select(r => r.AwardId).Distinct().Count() }).ToListAsync(cancellationToken);
            int Of(RowOutcome outcome) => counts.Where(c => c.Outcome == outcome).Sum(c => c.Count);
            var kept = await rows.Where(r => r.Outcome == RowOutcome.Created || r.Outcome == RowOutcome.Changed)
                .Join(visible.Awards, r => r.AwardId, a => a.Id, (r, a) => new { r.AwardVersion, a.Version, a.Number }).Where(x => x.Version != x.AwardVersion)
                .Select(x => x.Number).Distinct().OrderBy(n => n).Take(MostNamed + 1).ToListAsync(cancellationToken);
            return new Page
            {
                Import = import,
                Created = Of(RowOutcome.Created),
                Changed = Of(RowOutcome.Changed),
                Kept = kept,
                MayAct = Imports.MayKeep(viewer) && import.State is AwardImportState.Done,
                Form = new Command { Number = import.Number, Version = import.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
            var import = await db.VisibleTo(viewer).ImportToChangeAsync(request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, import, cancellationToken);
            import.Undo(viewer.PersonId);
            return Done.It;
        }
    }
}
