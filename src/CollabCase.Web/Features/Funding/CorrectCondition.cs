using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Corrects what a condition says, and its day.</summary>
public static class CorrectCondition
{
    public sealed record Query(string Reference, string Number, int Condition) : IRequest<Page>;

    public sealed class Page : ConditionPage<Command>;

    public sealed class Command : ChangesAward
    {
        public int Condition { get; set; }
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
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardHeadAsync(request.Reference, request.Number, cancellationToken);
            var condition = await visible.ConditionAsync(award, request.Condition, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Award = award,
                Condition = condition,
                Form = new Command { Reference = request.Reference, Number = award.Number, Version = award.Version, Condition = condition.Number, Words = condition.Words, DueOn = condition.DueOn },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var award = await db.VisibleTo(viewer).AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var condition = award.Condition(request.Condition);
            await merge.IntoAsync(request, request.Version, award, condition, cancellationToken);
            award.CorrectCondition(condition.Number, new ConditionDetails(request.Words ?? "", request.DueOn));
            return Done.It;
        }
    }
}
