using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Organisations;

/// <summary>An organisation comes into the directory, once.</summary>
public static class RecordOrganisation
{
    public sealed record Query(string? Name, string? Identifiers) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required IReadOnlyList<SimilarOrganisation> Similar { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string? Name { get; set; }
        public Sector? Sector { get; set; }
        public OrganisationType? Type { get; set; }
        public SizeBand? SizeBand { get; set; }
        public string? Website { get; set; }

        /// <summary>One a line.</summary>
        public string? Identifiers { get; set; }

        /// <summary>Whoever records it has seen one of the same name, and says that this is another.</summary>
        public bool IsAnother { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed record Result(string Reference, string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).OrganisationName();
            RuleFor(c => c.Sector).NotNull().WithMessage("Choose the sector.");
            RuleFor(c => c.Type).NotNull().WithMessage("Choose the type of organisation.");
            RuleFor(c => c.Website).Website();
            RuleFor(c => c.Identifiers).OrgIds();
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Similar = await db.VisibleTo(viewer).SimilarAsync(request.Name, IdentifierLines.Read(request.Identifiers).Identifiers, null, cancellationToken),
            Form = new Command { Name = request.Name, Identifiers = request.Identifiers },
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var identifiers = IdentifierLines.Read(request.Identifiers).Identifiers;
            var similar = await db.VisibleTo(viewer).SimilarAsync(request.Name, identifiers, null, cancellationToken);
            similar.RefuseSecondRecord(request.IsAnother);
            var details = new OrganisationDetails(request.Name ?? "", request.Sector ?? default, request.Type ?? default) { SizeBand = request.SizeBand, Website = request.Website };
            var organisation = Organisation.Record(await db.NextReferenceAsync("ORG", cancellationToken), details, identifiers);
            db.Add(organisation);
            return new Result(organisation.Reference, organisation.Name);
        }
    }
}
