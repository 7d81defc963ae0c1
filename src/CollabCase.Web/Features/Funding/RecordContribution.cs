using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Something that was given under an award in kind, valued in pounds and never added to cash.</summary>
public static class RecordContribution
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>, IContributionPage
    {
        public required IReadOnlyList<Choice> Documents { get; init; }
        IContributionTyped IContributionPage.Form => Form;
    }

    public sealed class Command : AddsToAward, IContributionTyped
    {
        public InKindKind? Kind { get; set; }
        public string? What { get; set; }
        public DateOnly? GivenOn { get; set; }
        public decimal? Hours { get; set; }
        public Money? Rate { get; set; }
        public Money? Value { get; set; }
        public string? Funder { get; set; }
        public string? Evidence { get; set; }
        public int? Document { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new ContributionValidator());
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Documents = await visible.DocumentsToShowAsync(award.PartnershipId, cancellationToken),
                Form = new Command { Reference = request.Reference, Number = award.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            award.RecordContribution(await visible.DetailsAsync(award, request, cancellationToken), clock.Today());
            return Done.It;
        }
    }
}
