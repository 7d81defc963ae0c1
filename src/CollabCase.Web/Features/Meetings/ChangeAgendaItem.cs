using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Changes what is said about an item of the agenda.</summary>
public static class ChangeAgendaItem
{
    public sealed record Query(string Reference, int Number, int Item) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IAgendaItemPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required PeopleToName People { get; init; }

        /// <summary>The title of the item as it stands, whatever is typed.</summary>
        public required string Called { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
        AgendaItemTyped IAgendaItemPage.Form => Form;
    }

    public sealed class Command : AgendaItemTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Item { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AgendaItemTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var names = visible.Names;
            var form = await visible.MeetingOf(request.Reference, request.Number, clock.Today()).SelectMany(m => m.Agenda).Where(i => i.Number == request.Item).Select(i => new Command
            {
                Reference = request.Reference, Number = request.Number, Item = i.Number, Version = meeting.Version, Title = i.Title, Purpose = i.Purpose, Minutes = i.Minutes,
                Lead = names.Where(n => n.Id == i.LeadPersonId).Select(n => n.Reference).FirstOrDefault(), LeadName = i.LeadName,
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                People = await people.ReadAsync(meeting.PartnershipId, cancellationToken),
                Called = form.Title ?? "",
                Form = form,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            var item = meeting.Agenda.FirstOrDefault(i => i.Number == request.Item) ?? throw new RecordNotFoundException();
            // Who leads it already may have left the partnership, and stays until somebody else is chosen.
            var before = await visible.Names.Where(n => n.Id == item.LeadPersonId).Select(n => n.Reference).FirstOrDefaultAsync(cancellationToken);
            if (request.Lead is not null && request.Lead == before) request.LeadPersonId = item.LeadPersonId;
            else request.Find(await people.ReadAsync(facts.PartnershipId, cancellationToken));
            await merge.IntoAsync(request, request.Version, meeting, item, cancellationToken);
            meeting.ChangeItem(request.Item, request.ToDetails(), facts);
            return Done.It;
        }
    }
}
