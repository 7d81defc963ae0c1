using CollabCase.Data;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Shares a draft with the partners, who can comment on it from then on.</summary>
public static class ShareVersion
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<VersionActPage<Command>>;

    public sealed class Command : ChangesVersion;

    public sealed class QueryHandler(VersionActs acts) : IRequestHandler<Query, VersionActPage<Command>>
    {
        public Task<VersionActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => acts.PageAsync<Command>(request.Reference, request.Number, request.VersionNumber, cancellationToken);
    }

    public sealed class Handler(VersionActs acts, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, at.Document, cancellationToken);
            at.Document.Share(at.Version.Number, at.Facts, WriteScope.Now(clock));
            return Done.It;
        }
    }
}
