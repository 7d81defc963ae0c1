using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Signing;

/// <summary>Takes the link of a signatory back: it opens nothing any more.</summary>
public static class WithdrawLink
{
    public sealed record Query(string Reference, int Number, int VersionNumber, int Signatory) : IRequest<SignatoryActPage<Command>>;

    public sealed class Command : SignatoryAct;

    public sealed class QueryHandler(SignatoryPages pages) : IRequestHandler<Query, SignatoryActPage<Command>>
    {
        public Task<SignatoryActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => pages.ReadAsync(request.Reference, request.Number, request.VersionNumber, request.Signatory,
            (version, _) => new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Signatory = request.Signatory, Version = version.RecordVersion }, cancellationToken);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var signatory = document.SignatoryNumbered(request.VersionNumber, request.Signatory);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            document.WithdrawLinks(request.VersionNumber, signatory.Number, facts, WriteScope.Now(clock));
            return Done.It;
        }
    }
}
