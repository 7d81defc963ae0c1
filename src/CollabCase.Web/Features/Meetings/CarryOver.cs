using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Puts on a meeting's agenda what the group's last meeting carried forward.</summary>
public static class CarryOver
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required CarriedOffer? Offer { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Count);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Offer = await visible.CarriedForwardToAsync(meeting, clock.Today(), cancellationToken),
                Form = new Command { Reference = request.Reference, Number = meeting.Number, Version = meeting.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, today, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, meeting, cancellationToken);
            var earlier = await CarriedForward.ToAsync(visible, meeting, today, cancellationToken);
            var count = earlier is null ? 0 : meeting.CarryOverFrom(earlier.Meeting, facts, earlier.Continued).Count;
            if (count == 0) throw new DomainRuleException("Nothing is left that the last meeting carried forward.");
            return new(count);
        }
    }
}
