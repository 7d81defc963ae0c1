using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Corrects something that was given in kind, or takes it away where it was recorded by mistake.</summary>
public static class CorrectContribution
{
    public sealed record Query(string Reference, string Number, int Contribution) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>, IContributionPage
    {
        public required InKindContribution Contribution { get; init; }
        public required IReadOnlyList<Choice> Documents { get; init; }
        IContributionTyped IContributionPage.Form => Form;
    }

    public sealed class Command : ChangesAward, IContributionTyped
    {
        public int Contribution { get; set; }

        /// <summary>It was recorded by mistake.</summary>
        public bool Remove { get; set; }

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
        public Validator() => When(c => !c.Remove, () => Include(new ContributionValidator()));
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var contribution = await visible.ContributionAsync(award, request.Contribution, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Contribution = contribution,
                Documents = await visible.DocumentsToShowAsync(award.PartnershipId, cancellationToken),
                Form = new Command
                {
                    Reference = request.Reference,
                    Number = award.Number,
                    Version = award.Version,
                    Contribution = contribution.Number,
                    Kind = contribution.Kind,
                    What = contribution.What,
                    GivenOn = contribution.GivenOn,
                    Hours = contribution.Hours,
                    Rate = contribution.Rate,
                    Value = contribution.Kind is InKindKind.Time ? null : contribution.Value,
                    Funder = award.Funders.FirstOrDefault(f => f.Id == contribution.FunderOrganisationId)?.Reference,
                    Evidence = contribution.Evidence,
                    Document = await visible.DocumentNumberAsync(contribution.EvidenceDocumentId, cancellationToken),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            if (award.Contributions.All(c => c.Number != request.Contribution)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            if (request.Remove) award.RemoveContribution(request.Contribution);
            else award.CorrectContribution(request.Contribution, await visible.DetailsAsync(award, request, cancellationToken), clock.Today());
            return Done.It;
        }
    }
}
