using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Records that the group approved the minutes, at a later meeting or on a day between meetings. Nothing of the meeting can be changed afterwards.</summary>
public static class ApproveMinutes
{
    /// <summary>So many later meetings are offered.</summary>
    public const int MeetingsOffered = 12;

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }

        /// <summary>The meetings of the group that were held later.</summary>
        public required IReadOnlyList<Choice> Later { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>The number of the meeting that approved them; null for none.</summary>
        public int? MinutesApprovedAtMeetingId { get; set; }

        /// <summary>The day, where no meeting did.</summary>
        public DateOnly? MinutesApprovedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.MinutesApprovedOn).NotNull().When(c => c.MinutesApprovedAtMeetingId is null).WithMessage("Enter the day on which the minutes were approved.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var later = await visible.MeetingsInOutline.Where(m => m.TierId == meeting.TierId && m.State == MeetingState.Held && m.On > meeting.On).OrderBy(m => m.On).Take(MeetingsOffered)
                .Select(m => new { m.Number, m.On }).ToListAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Later = [.. later.Select(m => new Choice(FormattableString.Invariant($"{m.Number}"), "The meeting on " + Format.Date(m.On)))],
                Form = new Command
                {
                    Reference = request.Reference, Number = request.Number, Version = meeting.Version,
                    MinutesApprovedAtMeetingId = later.Count > 0 ? later[0].Number : null, MinutesApprovedOn = clock.Today(),
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, meeting, cancellationToken);
            var at = request.MinutesApprovedAtMeetingId is { } number
                ? await visible.WholeMeetingAsync(request.Reference, number, today, cancellationToken) ?? throw new DomainRuleException("Choose a meeting from the list.", nameof(Command.MinutesApprovedAtMeetingId)) : null;
            meeting.ApproveMinutes(facts, today, request.MinutesApprovedOn, at);
            return Done.It;
        }
    }
}
