using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>What is said about an organisation, but for its identifiers, is put right.</summary>
public static class CorrectOrganisation
{
    /// <summary>`Name` is what was typed, where the form is shown again.</summary>
    public sealed record Query(string Reference, string? Name = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required IReadOnlyList<SimilarOrganisation> Similar { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public string? Name { get; set; }
        public Sector? Sector { get; set; }
        public OrganisationType? Type { get; set; }
        public SizeBand? SizeBand { get; set; }
        public string? Website { get; set; }
        public bool IsAnother { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).OrganisationName();
            RuleFor(c => c.Sector).NotNull().WithMessage("Choose the sector.");
            RuleFor(c => c.Type).NotNull().WithMessage("Choose the type of organisation.");
            RuleFor(c => c.Website).Website();
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var form = await visible.Organisations.Where(o => o.Reference == request.Reference)
                .Select(o => new Command { Reference = o.Reference, Version = o.Version, Name = o.Name, Sector = o.Sector, Type = o.Type, SizeBand = o.SizeBand, Website = o.Website })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Name = form.Name ?? "",
                Similar = request.Name is null ? [] : await visible.SimilarAsync(request.Name, [], request.Reference, cancellationToken),
                Form = form,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var organisation = await visible.WholeOrganisationAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, organisation, cancel: cancellationToken);
            if (Organisation.MatchKeyOf(request.Name ?? "") != organisation.MatchKey)
                (await visible.SimilarAsync(request.Name, [], request.Reference, cancellationToken)).RefuseSecondRecord(request.IsAnother);
            organisation.CorrectDetails(new OrganisationDetails(request.Name ?? "", request.Sector ?? default, request.Type ?? default) { SizeBand = request.SizeBand, Website = request.Website });
            return Done.It;
        }
    }
}
