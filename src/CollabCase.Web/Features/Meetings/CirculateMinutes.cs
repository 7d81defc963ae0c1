using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Records that the minutes were sent round to those who sit in the group.</summary>
public static class CirculateMinutes
{
    public sealed record Query(string Reference, int Number) : IRequest<MeetingActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public DateOnly? MinutesCirculatedOn { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.MinutesCirculatedOn).NotNull().WithMessage("Enter the day on which the minutes were sent round.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, MeetingActPage<Command>>
    {
        public async Task<MeetingActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.VisibleTo(viewer).OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Form = new Command { Reference = request.Reference, Number = request.Number, Version = meeting.Version, MinutesCirculatedOn = clock.Today() },
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
            meeting.CirculateMinutes(facts, today, request.MinutesCirculatedOn);
            return Done.It;
        }
    }
}
