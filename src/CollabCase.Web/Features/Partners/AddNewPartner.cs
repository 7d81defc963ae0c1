using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Organisations;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>
/// An organisation that is not in the directory yet is recorded and becomes a partner, in one form. If it turns out to
/// be there, it is used, and nothing has to be typed again.
/// </summary>
public static class AddNewPartner
{
    /// <summary>The answer that none of the organisations found is the one.</summary>
    public const string AnotherOne = "another";

    /// <summary>`Name` and `Identifiers` are what was typed so far.</summary>
    public sealed record Query(string Reference, string? Name, string? Identifiers) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IPartnerForm
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<SimilarOrganisation> Similar { get; init; }
        public required Command Form { get; set; }

        PartnerAnswers IPartnerForm.Form => Form;
    }

    public sealed class Command : PartnerAnswers, ICommand<AddPartner.Result>
    {
        public string Reference { get; set; } = "";
        public string? Name { get; set; }
        public Sector? Sector { get; set; }
        public OrganisationType? Type { get; set; }

        /// <summary>One a line.</summary>
        public string? Identifiers { get; set; }

        /// <summary>Where there are similar ones: the reference of the one to use, or <see cref="AnotherOne"/>.</summary>
        public string? Same { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).OrganisationName();
            RuleFor(c => c.Sector).NotNull().When(c => !UsesExisting(c)).WithMessage("Choose the sector.");
            RuleFor(c => c.Type).NotNull().When(c => !UsesExisting(c)).WithMessage("Choose the type of organisation.");
            RuleFor(c => c.Identifiers).OrgIds();
            Include(new PartnerShape());
        }

        private static bool UsesExisting(Command command) => command.Same is { Length: > 0 } and not AnotherOne;
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Partners, cancellationToken),
            Similar = await db.VisibleTo(viewer).SimilarAsync(request.Name, IdentifierLines.Read(request.Identifiers).Identifiers, null, cancellationToken),
            Form = new Command { Reference = request.Reference, Name = request.Name, Identifiers = request.Identifiers, JoinedOn = clock.Today() },
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, AddPartner.Result>
    {
        public async Task<AddPartner.Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var identifiers = IdentifierLines.Read(request.Identifiers).Identifiers;
            var similar = await visible.SimilarAsync(request.Name, identifiers, null, cancellationToken);
            var (id, name) = similar.FirstOrDefault(s => s.Reference == request.Same) is { } there
                ? (await visible.Organisations.Where(o => o.Reference == there.Reference).Select(o => o.Id).SingleAsync(cancellationToken), there.Name)
                : await RecordAsync(request, identifiers, similar, cancellationToken);
            await visible.SettleAgreementsAsync(request.Reference, clock.Today(), cancellationToken);
            var partner = partnership.AddPartner(id, request.Roles, request.JoinedOn, request.Contact(), clock.Today());
            return new AddPartner.Result(name, partner.Number);
        }

        private async Task<(long Id, string Name)> RecordAsync(Command request, IReadOnlyList<OrgId> identifiers, IReadOnlyList<SimilarOrganisation> similar, CancellationToken cancel)
        {
            if (similar.Count > 0 && request.Same != AnotherOne)
                throw new DomainRuleException("There is one like it in the directory. Say whether it is the same organisation.", nameof(Command.Same));
            similar.RefuseSecondRecord(isAnother: true);
            var details = new OrganisationDetails(request.Name ?? "", request.Sector ?? default, request.Type ?? default);
            var organisation = Organisation.Record(await db.NextReferenceAsync("ORG", cancel), details, identifiers);
            db.Add(organisation);
            return (organisation.Id, organisation.Name);
        }
    }
}
