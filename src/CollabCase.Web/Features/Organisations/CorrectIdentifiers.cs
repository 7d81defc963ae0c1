using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>The public identifiers of an organisation are added, put right or taken away.</summary>
public static class CorrectIdentifiers
{
    /// <summary>`Identifiers` is what was typed, where the form is shown again.</summary>
    public sealed record Query(string Reference, string? Identifiers = null) : IRequest<Page>;

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

        /// <summary>One a line.</summary>
        public string? Identifiers { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Identifiers).OrgIds();
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var found = await visible.Organisations.Where(o => o.Reference == request.Reference)
                .Select(o => new { o.Reference, o.Version, o.Name, Identifiers = o.Identifiers.Select(i => i.Value).ToList() })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Name = found.Name,
                Similar = await visible.SimilarAsync(null, IdentifierLines.Read(request.Identifiers).Identifiers, request.Reference, cancellationToken),
                Form = new Command { Reference = found.Reference, Version = found.Version, Identifiers = IdentifierLines.Write(found.Identifiers.Order(StringComparer.Ordinal)) },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var organisation = await visible.WholeOrganisationAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var typed = IdentifierLines.Read(request.Identifiers).Identifiers.Select(id => id.Value);
            IReadOnlyList<OrgId> merged = [.. (await merge.SetAsync<OrganisationIdentifier>(typed, nameof(OrganisationIdentifier.Value), request.Version, organisation, cancellationToken)).Select(OrgId.Parse)];
            (await visible.SimilarAsync(null, merged, request.Reference, cancellationToken)).RefuseSecondRecord(isAnother: false);
            organisation.CorrectIdentifiers(merged);
            return Done.It;
        }
    }
}
