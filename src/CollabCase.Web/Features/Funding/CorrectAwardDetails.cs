using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>Corrects what is said about an award: its title, kind, ring-fence, conditions, source.</summary>
public static class CorrectAwardDetails
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IAwardDetailsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required Command Form { get; set; }

        AwardDetailsTyped IAwardDetailsPage.Form => Form;
    }

    public sealed class Command : AwardDetailsTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public string Number { get; set; } = "";
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AwardDetailsTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var form = await visible.AwardOf(request.Reference, request.Number).Select(a => new Command
            {
                Reference = request.Reference,
                Number = a.Number,
                Version = a.Version,
                Title = a.Title,
                Kind = a.Kind,
                AwardedOn = a.AwardedOn,
                IsRingFenced = a.IsRingFenced,
                RingFencedFor = a.RingFencedFor,
                InKindBasis = a.InKindBasis,
                Conditions = a.Conditions,
                Source = a.Source,
                Description = a.Description,
                PlannedFrom = a.PlannedFrom,
                PlannedUntil = a.PlannedUntil,
                Recipient = visible.Organisations.Where(o => o.Id == a.RecipientOrganisationId).Select(o => Lookups.Named(o.Name, o.Reference)).FirstOrDefault(),
                Programme = a.Programme,
                ProgrammeCode = a.ProgrammeCode,
                AppliedFor = a.AppliedFor,
                FromOpenCall = a.FromOpenCall,
                Identifier = a.Identifier,
                WebAddress = a.WebAddress,
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page { Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken), Title = form.Title ?? "", Form = form };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            request.RecipientOrganisationId = await visible.OrganisationIdAsync(request.Recipient, cancellationToken, nameof(request.Recipient));
            await merge.IntoAsync(request, request.Version, award, cancel: cancellationToken);
            await db.RefuseTakenIdentifierAsync(request.Identifier, award.Id, cancellationToken);
            award.CorrectDetails(request.ToDetails(), clock.Today());
            return Done.It;
        }
    }
}
