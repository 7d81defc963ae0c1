using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>One thing that the funder of an award asks for, with its day.</summary>
public static class AddCondition
{
    public sealed record Query(string Reference, string Number) : IRequest<Page>;

    public sealed class Page : AwardFormPage<Command>;

    public sealed class Command : AddsToAward
    {
        public string? Words { get; set; }
        public DateOnly? DueOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Words).NotEmpty().WithMessage("Say what the funder asks for.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Form = new Command { Reference = request.Reference, Number = award.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            award.AddCondition(new ConditionDetails(request.Words ?? "", request.DueOn));
            return Done.It;
        }
    }
}
