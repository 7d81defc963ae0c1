using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>What a person may do on the whole system, and for which organisation. It holds from their next click.</summary>
public static class ChangeRoles
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }

        /// <summary>What would be left without a coordinator if they lost that role.</summary>
        public required IReadOnlyList<CoordinatedPartnership> Coordinates { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public SystemRoles Roles { get; set; }

        /// <summary>The organisation's reference, or its name.</summary>
        public string? Organisation { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var person = await visible.PersonIdentityAsync(request.Reference, cancellationToken);
            var organisation = await visible.Organisations.Where(o => visible.People.Any(p => p.Id == person.Id && p.OrganisationId == o.Id))
                .Select(o => Lookups.Named(o.Name, o.Reference)).SingleOrDefaultAsync(cancellationToken);
            return new Page
            {
                Name = person.Name,
                Coordinates = await visible.CoordinatedByAsync(person.Id, ShowPerson.MostPartnerships + 1, cancellationToken),
                Form = new Command { Reference = person.Reference, Version = person.Version, Roles = person.Roles, Organisation = organisation },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var person = await visible.WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, person, cancellationToken);
            var organisationId = await visible.OrganisationIdAsync(request.Organisation, cancellationToken);
            person.ChangeRoles(request.Roles, organisationId, await db.OthersAdministerAsync(person.Id, cancellationToken));
            return Done.It;
        }
    }
}
