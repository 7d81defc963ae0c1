using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Takes an item off the agenda of a meeting that was not held yet.</summary>
public static class RemoveAgendaItem
{
    public sealed record Query(string Reference, int Number, int Item) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required string Title { get; init; }
        public required bool HasPapers { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Item { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var item = await (
                from m in visible.MeetingOf(request.Reference, request.Number, clock.Today())
                from i in m.Agenda
                where i.Number == request.Item
                select new { i.Title, HasPapers = m.Papers.Any(p => p.AgendaItemId == i.Id) }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                Title = item.Title,
                HasPapers = item.HasPapers,
                Form = new Command { Reference = request.Reference, Number = meeting.Number, Item = request.Item, Version = meeting.Version },
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
            if (meeting.Agenda.All(i => i.Number != request.Item)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, meeting, cancellationToken);
            meeting.RemoveItem(request.Item, facts);
            return Done.It;
        }
    }
}
