using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>Takes away a seat that nobody holds. Who held it stays on record.</summary>
public static class RemoveSeat
{
    public sealed record Query(string Reference, int Tier, int Seat) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }
        public required string Seat { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Seat { get; set; }
        public int Version { get; set; }
        public DateOnly? RemovedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.RemovedOn).NotNull().WithMessage("Enter the last day of the seat.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var seat = await visible.TierOf(request.Reference, request.Tier).SelectMany(t => t.Seats).Where(s => s.Number == request.Seat)
                .Select(s => new { s.Number, s.Title, s.IsForLivedExperience, s.HasVote }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Seat = SeatWords.Of(seat.Number, seat.Title, seat.IsForLivedExperience, seat.HasVote),
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Seat = seat.Number, Version = tier.Version, RemovedOn = clock.Today() },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            if (tier.Seats.All(s => s.Number != request.Seat)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, tier, cancellationToken);
            tier.RemoveSeat(request.Seat, request.RemovedOn.GetValueOrDefault(), facts);
            return Done.It;
        }
    }
}
