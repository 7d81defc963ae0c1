using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>Seats somebody in a group, in an empty seat or in a new one, from a day on.</summary>
public static class SeatMember
{
    /// <summary>A link from an empty seat knows which one.</summary>
    public sealed record Query(string Reference, int Tier, int? Seat = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }
        public required IReadOnlyList<Choice> EmptySeats { get; init; }
        public required PeopleToName Choices { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
    }

    public sealed class Command : ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }

        /// <summary>The number of an empty seat; null for a new one.</summary>
        public int? Seat { get; set; }

        /// <summary>The reference of the person.</summary>
        public string? Member { get; set; }
        public string? Name { get; set; }

        /// <summary>The reference of the partner.</summary>
        public string? Organisation { get; set; }
        public TierOffice? Office { get; set; }
        public bool HasVote { get; set; }
        public bool IsForLivedExperience { get; set; }

        /// <summary>The reference of the deputy.</summary>
        public string? Deputy { get; set; }
        public string? DeputyName { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? Until { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.From).NotNull().WithMessage("Enter the first day.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var seats = await (
                from t in visible.TierOf(request.Reference, request.Tier)
                from s in t.Seats
                where (s.RemovedOn == null || s.RemovedOn >= today) && !t.Terms.Any(x => x.TierSeatId == s.Id && x.From <= today && (x.Until == null || x.Until >= today))
                orderby s.Number
                select new { s.Number, s.Title, s.IsForLivedExperience, s.HasVote }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                EmptySeats = [.. seats.Select(s => new Choice(FormattableString.Invariant($"{s.Number}"), SeatWords.Of(s.Number, s.Title, s.IsForLivedExperience, s.HasVote)))],
                Choices = await people.ReadAsync(tier.PartnershipId, cancellationToken),
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Seat = seats.Exists(s => s.Number == request.Seat) ? request.Seat : null, HasVote = true, From = today },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            var choices = await people.ReadAsync(facts.PartnershipId, cancellationToken);
            var organisation = choices.Partner(request.Organisation, nameof(Command.Organisation))?.Id;
            var sector = organisation is null ? null : await visible.Organisations.Where(o => o.Id == organisation).Select(o => (Sector?)o.Sector).SingleAsync(cancellationToken);
            var term = new TermDetails(
                new(choices.Person(request.Member, nameof(Command.Member))?.Id, request.Name), request.From.GetValueOrDefault(), request.Until, request.Office,
                new(choices.Person(request.Deputy, nameof(Command.Deputy))?.Id, request.DeputyName), organisation, sector);
            if (request.Seat is { } seat) tier.SeatMember(seat, term, facts);
            else tier.SeatMember(new SeatDetails(request.HasVote, request.IsForLivedExperience), term, facts);
            return Done.It;
        }
    }
}
