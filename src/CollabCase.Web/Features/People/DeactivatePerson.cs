using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>A person may no longer sign in; wherever they are signed in, that ends. Nothing of theirs is taken away.</summary>
public static class DeactivatePerson
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required bool IsActive { get; init; }
        public required IReadOnlyList<CoordinatedPartnership> Coordinates { get; init; }
        public required int Links { get; init; }

        /// <summary>What they hold besides partnerships.</summary>
        public required IReadOnlyList<Held> Holds { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Name);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PersonHoldings holdings) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var person = await visible.PersonIdentityAsync(request.Reference, cancellationToken);
            return new Page
            {
                Name = person.Name,
                IsActive = person.IsActive,
                Coordinates = await visible.CoordinatedByAsync(person.Id, ShowPerson.MostPartnerships + 1, cancellationToken),
                Holds = [.. (await holdings.ReadAsync(person.Id, cancellationToken)).Where(h => h.Kind != HeldKind.Partnership)],
                Links = await visible.Members.CountAsync(m => m.PersonId == person.Id, cancellationToken),
                Form = new Command { Reference = person.Reference, Version = person.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, person, cancellationToken);
            person.Deactivate(viewer.PersonId, await db.OthersAdministerAsync(person.Id, cancellationToken));
            return new Result(person.Name);
        }
    }
}
