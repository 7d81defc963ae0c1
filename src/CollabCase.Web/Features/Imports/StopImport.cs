using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Imports;

/// <summary>Notes that an import could not go on, and why. The program does it by itself.</summary>
public static class StopImport
{
    public sealed record Command(string Number, string Reason) : ICommand<Done>
    {
        public IEnumerable<string> Locks() => [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
            (await db.VisibleTo(viewer).ImportToChangeAsync(request.Number, cancellationToken)).Stop(request.Reason);
            return Done.It;
        }
    }
}
