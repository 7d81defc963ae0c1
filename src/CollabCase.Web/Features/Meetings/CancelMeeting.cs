using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Cancels a meeting, with the reason; it stays on record.</summary>
public static class CancelMeeting
{
    public sealed record Query(string Reference, int Number) : IRequest<MeetingActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }
        public string? CancelReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.CancelReason).NotEmpty().WithMessage("Say why it is cancelled.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, MeetingActPage<Command>>
    {
        public async Task<MeetingActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.VisibleTo(viewer).OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Form = new Command { Reference = request.Reference, Number = meeting.Number, Version = meeting.Version },
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
            await merge.RefuseIfStaleAsync(request.Version, meeting, cancellationToken);
            meeting.Cancel(request.CancelReason ?? "", facts);
            return Done.It;
        }
    }
}
