using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Records a conflict of interest that a member declared on an item, and what was done about it; again, to correct it.</summary>
public static class DeclareConflict
{
    /// <summary>A link from a declaration knows which one.</summary>
    public sealed record Query(string Reference, int Number, int? Item = null, int? Member = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required IReadOnlyList<Choice> Items { get; init; }
        public required IReadOnlyList<Choice> Members { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>The number of the item.</summary>
        public int? Item { get; set; }

        /// <summary>The number of the member's term.</summary>
        public int? Member { get; set; }
        public string? What { get; set; }
        public ConflictHandling? Handling { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Item).NotNull().WithMessage("Choose the item of the agenda.");
            RuleFor(c => c.Member).NotNull().WithMessage("Choose the member.");
            RuleFor(c => c.What).NotEmpty().WithMessage("Say what the interest is.");
            RuleFor(c => c.Handling).NotNull().WithMessage("Choose what was done about it.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var outline = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var meeting = await visible.MeetingAsHeldAsync(request.Reference, request.Number, today, cancellationToken);
            var tier = await visible.TierThatMetAsync(meeting.TierId, cancellationToken);
            var members = await visible.MembersOnAsync(tier, meeting.On, cancellationToken);
            var there = members.Where(m => meeting.Attendance.Any(a => a.SeatTermId == m.TermId && a.IsThere)).ToList();
            var form = new Command { Reference = request.Reference, Number = request.Number, Version = meeting.Version, Item = request.Item, Member = request.Member };
            if (meeting.ConflictOf(request.Item, tier, request.Member) is { } said) (form.What, form.Handling) = (said.What, said.Handling);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = outline,
                Items = [.. meeting.Agenda.OrderBy(i => i.Position).Select(i => new Choice(FormattableString.Invariant($"{i.Number}"), i.Title))],
                Members = [.. there.Select(m => new Choice(FormattableString.Invariant($"{m.Term}"), m.Organisation is null ? m.Name : $"{m.Name}, {m.Organisation}"))],
                Form = form,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            var tier = await visible.TierThatMetAsync(meeting.TierId, cancellationToken);
            if (meeting.ConflictOf(request.Item, tier, request.Member) is { } said) await merge.IntoAsync(request, request.Version, meeting, said, cancellationToken);
            meeting.DeclareConflict(request.Item.GetValueOrDefault(), tier.TermIdOf(request.Member), request.What ?? "", request.Handling.GetValueOrDefault(), facts);
            return Done.It;
        }
    }
}
