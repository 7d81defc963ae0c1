using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Takes a declaration of a conflict of interest away that was recorded by mistake. History keeps it.</summary>
public static class WithdrawConflict
{
    public sealed record Query(string Reference, int Number, int Item, int Member) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required string Title { get; init; }
        public required string Member { get; init; }
        public required string What { get; init; }
        public required ConflictHandling Handling { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>The number of the item.</summary>
        public int Item { get; set; }

        /// <summary>The number of the member's term.</summary>
        public int Member { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var outline = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var meeting = await visible.MeetingAsHeldAsync(request.Reference, request.Number, today, cancellationToken);
            var tier = await visible.TierThatMetAsync(meeting.TierId, cancellationToken);
            var said = meeting.ConflictOf(request.Item, tier, request.Member) ?? throw new RecordNotFoundException();
            var term = tier.Terms.Single(t => t.Id == said.SeatTermId);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = outline,
                Title = meeting.Agenda.Single(i => i.Number == request.Item).Title,
                Member = await visible.Names.Where(n => n.Id == term.PersonId).Select(n => n.Name).FirstOrDefaultAsync(cancellationToken) ?? term.Name ?? "Somebody",
                What = said.What,
                Handling = said.Handling,
                Form = new Command { Reference = request.Reference, Number = request.Number, Version = meeting.Version, Item = request.Item, Member = request.Member },
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
            if (meeting.ConflictOf(request.Item, tier, request.Member) is null) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, meeting, cancellationToken);
            meeting.WithdrawConflict(request.Item, tier.TermIdOf(request.Member), facts);
            return Done.It;
        }
    }
}
