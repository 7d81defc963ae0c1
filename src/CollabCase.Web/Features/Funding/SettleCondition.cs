using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Funding;

/// <summary>Whether a condition was met, with what shows it, or was waived, with the reason.</summary>
public static class SettleCondition
{
    public sealed record Query(string Reference, string Number, int Condition) : IRequest<Page>;

    public sealed class Page : ConditionPage<Command>
    {
        public required IReadOnlyList<Choice> Documents { get; init; }

        public IReadOnlyList<Choice> Answers => [.. Enum.GetValues<ConditionState>().Where(to => to != Condition.State).Select(to => new Choice(to.ToString(), to.Label(), to switch
        {
            ConditionState.Open => "That was recorded by mistake: it is still to be met.",
            ConditionState.Met => "It was done, and something shows that.",
            ConditionState.Waived => "The funder does not ask for it any more.",
            _ => null,
        }))];
    }

    public sealed class Command : ChangesAward
    {
        public int Condition { get; set; }
        public ConditionState? State { get; set; }
        public DateOnly? On { get; set; }
        public string? Evidence { get; set; }
        public int? Document { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.State).NotNull().WithMessage("Choose what became of it.");
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
                Documents = await visible.DocumentsToShowAsync(award.PartnershipId, cancellationToken),
                Form = new Command { Reference = request.Reference, Number = award.Number, Version = award.Version, Condition = condition.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var award = await visible.AwardToChangeAsync(request.Reference, request.Number, cancellationToken);
            var condition = award.Condition(request.Condition);
            await merge.RefuseIfStaleAsync(request.Version, award, cancellationToken);
            var document = await visible.DocumentIdAsync(award.PartnershipId, request.Document, nameof(request.Document), cancellationToken);
            award.SettleCondition(condition.Number, new ConditionAnswer(request.State.GetValueOrDefault(), request.On, request.Evidence, document), viewer.PersonId, clock.Today());
            return Done.It;
        }
    }
}
