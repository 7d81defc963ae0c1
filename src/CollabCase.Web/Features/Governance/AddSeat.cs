using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Governance;

/// <summary>Adds a seat that stays empty until somebody is found for it, such as one kept for lived experience.</summary>
public static class AddSeat
{
    public sealed record Query(string Reference, int Tier) : IRequest<TierActPage<Command>>;

    public sealed class Command : ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public string? SeatTitle { get; set; }
        public bool HasVote { get; set; }
        public bool IsForLivedExperience { get; set; }
        public DateOnly? AddedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.AddedOn).NotNull().WithMessage("Enter the day from which the seat is there.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, TierActPage<Command>>
    {
        public async Task<TierActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var tier = await db.VisibleTo(viewer).OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Form = new Command { Reference = request.Reference, Tier = tier.Number, HasVote = true, AddedOn = clock.Today() },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            tier.AddSeat(new(request.HasVote, request.IsForLivedExperience, request.SeatTitle), request.AddedOn.GetValueOrDefault(), facts);
            return Done.It;
        }
    }
}
