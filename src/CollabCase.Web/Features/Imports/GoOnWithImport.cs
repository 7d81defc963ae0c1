using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Imports;

/// <summary>Has an import go on where it stopped.</summary>
public static class GoOnWithImport
{
    public sealed record Query(string Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required AwardImport Import { get; init; }
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
            return new Page
            {
                Import = import,
                MayAct = Imports.MayKeep(viewer) && import.CanGoOn,
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
            import.GoOn(viewer.PersonId);
            return Done.It;
        }
    }
}
