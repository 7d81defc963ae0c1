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

/// <summary>An organisation of the directory becomes a partner: it is looked for by name first, then chosen.</summary>
public static class AddPartner
{
    /// <summary>The most organisations that a search shows.</summary>
    public const int MostFound = 20;

    /// <summary>`Q` is what is looked for, `Organisation` the reference of the one that was chosen.</summary>
    public sealed record Query(string Reference, string? Q, string? Organisation) : IRequest<Page>;

    public sealed record Found(string Reference, string Name, OrganisationType Type, IReadOnlyList<string> Identifiers, bool IsPartner);

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IPartnerForm
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>What is looked for; null before anything is.</summary>
        public string? Sought { get; init; }
        public IReadOnlyList<Found> Results { get; init; } = [];
        public bool HasMore { get; init; }

        /// <summary>The name of the organisation that was chosen; null while one is looked for.</summary>
        public string? Chosen { get; init; }
        public required Command Form { get; set; }

        PartnerAnswers IPartnerForm.Form => Form;
    }

    public sealed class Command : PartnerAnswers, ICommand<Result>
    {
        public string Reference { get; set; } = "";

        /// <summary>The organisation's reference.</summary>
        public string? Organisation { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Name, int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Organisation).NotEmpty().WithMessage("Choose the organisation first.");
            Include(new PartnerShape());
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Partners, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var chosen = string.IsNullOrEmpty(request.Organisation) ? null
                : await visible.Organisations.Where(o => o.Reference == request.Organisation).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
            var filter = OrganisationFilter.Read(new OrganisationSearch { Q = chosen is null ? request.Q : null });
            var found = filter.Words is null ? [] : await SearchAsync(filter, request.Reference, cancellationToken);
            return new Page
            {
                Frame = frame,
                Sought = filter.Words,
                Results = [.. found.Take(MostFound)],
                HasMore = found.Count > MostFound,
                Chosen = chosen,
                Form = new Command { Reference = frame.Reference, Organisation = chosen is null ? null : request.Organisation, JoinedOn = clock.Today() },
            };
        }

        private async Task<List<Found>> SearchAsync(OrganisationFilter filter, string reference, CancellationToken cancel)
        {
            var today = clock.Today();
            var partners = db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == reference).SelectMany(p => p.Partners).Where(p => p.LeftOn == null || p.LeftOn >= today);
            return await filter.Narrow(db, viewer).OrderBy(o => o.NameKey).ThenBy(o => o.Id).Take(MostFound + 1)
                .Select(o => new Found(o.Reference, o.Name, o.Type, o.Identifiers.Select(i => i.Value).ToList(), partners.Any(p => p.OrganisationId == o.Id)))
                .AsSingleQuery().ToListAsync(cancel);
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var organisation = await visible.Organisations.Where(o => o.Reference == request.Organisation).Select(o => new { o.Id, o.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new DomainRuleException("That organisation is not in the directory. Look for it by name and choose it from the list.", nameof(Command.Organisation));
            await visible.SettleAgreementsAsync(request.Reference, clock.Today(), cancellationToken);
            var partner = partnership.AddPartner(organisation.Id, request.Roles, request.JoinedOn, request.Contact(), clock.Today());
            return new Result(organisation.Name, partner.Number);
        }
    }
}
