using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.People;

/// <summary>A person who was switched off may sign in again, with the roles and links that they had.</summary>
public static class ReactivatePerson
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required SystemRoles Roles { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Name);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).PersonIdentityAsync(request.Reference, cancellationToken);
            return new Page { Name = person.Name, Roles = person.Roles, Form = new Command { Reference = person.Reference, Version = person.Version } };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, person, cancellationToken);
            person.Reactivate();
            return new Result(person.Name);
        }
    }
}
