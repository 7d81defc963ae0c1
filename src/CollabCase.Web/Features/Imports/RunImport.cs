using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Imports the rows that were accepted. The program writes them in the background.</summary>
public static class RunImport
{
    public sealed record Query(string Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required AwardImport Import { get; init; }
        public required int New { get; init; }
        public required int Changed { get; init; }
        public required int ToPlace { get; init; }
        public required int Others { get; init; }
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
            var counts = await rows.GroupBy(r => new { r.Plan, r.IsLeftOut }).Select(g => new { g.Key.Plan, g.Key.IsLeftOut, Count = g.Count() }).ToListAsync(cancellationToken);
            int Of(RowPlan plan) => counts.Where(c => c.Plan == plan && !c.IsLeftOut).Sum(c => c.Count);
            return new Page
            {
                Import = import,
                New = Of(RowPlan.New),
                Changed = Of(RowPlan.Changed),
                ToPlace = Of(RowPlan.ToBePlaced),
                Others = counts.Where(c => c.Plan is not RowPlan.Total && (c.IsLeftOut || c.Plan is not (RowPlan.New or RowPlan.Changed or RowPlan.ToBePlaced))).Sum(c => c.Count),
                MayAct = Imports.MayKeep(viewer) && import.State is AwardImportState.Previewed,
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
            import.Run(viewer.PersonId);
            return Done.It;
        }
    }
}
