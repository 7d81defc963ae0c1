using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Risks;

/// <summary>Corrects what is said about a risk: its cause, its effect, the response, who carries it. Its score changes at a review.</summary>
public static class CorrectRisk
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IRiskDetailsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required IReadOnlyList<Choice> Partners { get; init; }
        public required Command Form { get; set; }

        RiskDetailsTyped IRiskDetailsPage.Form => Form;
    }

    public sealed class Command : RiskDetailsTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : RiskDetailsTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var form = await visible.RiskOf(request.Reference, request.Number).Select(r => new Command
            {
                Reference = request.Reference,
                Number = r.Number,
                Version = r.Version,
                Title = r.Title,
                Cause = r.Cause,
                Effect = r.Effect,
                Response = r.Response,
                WhatIsDone = r.WhatIsDone,
                CarriedByOrganisationId = r.CarriedByOrganisationId,
                CarriedBy = visible.Organisations.Where(o => o.Id == r.CarriedByOrganisationId).Select(o => o.Reference).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken),
                Title = form.Title ?? "",
                Partners = await visible.CarrierChoicesAsync(request.Reference, form.CarriedByOrganisationId, clock.Today(), cancellationToken),
                Form = form,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsForRisksAsync(request.Reference, clock.Today(), cancellationToken);
            var risk = await visible.RiskToChangeAsync(request.Reference, request.Number, cancellationToken);
            request.CarriedByOrganisationId = await visible.CarrierAsync(request.CarriedBy, cancellationToken);
            await merge.IntoAsync(request, request.Version, risk, cancel: cancellationToken);
            risk.CorrectDetails(request.ToDetails(), facts);
            return Done.It;
        }
    }
}
