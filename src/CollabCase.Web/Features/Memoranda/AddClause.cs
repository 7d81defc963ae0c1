using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Adds a clause that the partnership wrote itself.</summary>
public static class AddClause
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<VersionActPage<Command>>;

    public sealed class Command : AboutVersion, IClauseTyped
    {
        public string? Heading { get; set; }
        public string? Text { get; set; }
        public ClauseSubject? Subject { get; set; }

        /// <summary>Its place, from 1; the end where it is empty.</summary>
        public int? Place { get; set; }
    }

    public sealed class Validator : ClauseValidator<Command>;

    public sealed class QueryHandler(VersionActs acts) : IRequestHandler<Query, VersionActPage<Command>>
    {
        public Task<VersionActPage<Command>> Handle(Query request, CancellationToken cancellationToken) => acts.PageAsync<Command>(request.Reference, request.Number, request.VersionNumber, cancellationToken);
    }

    public sealed class Handler(VersionActs acts) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, version, facts, _) = await acts.LoadAsync(request, cancellationToken);
            document.AddClause(version.Number, new(request.Heading ?? "", request.Text ?? "", request.Subject), request.Place, facts);
            return Done.It;
        }
    }
}
