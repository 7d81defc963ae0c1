using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Puts an item at the end of a meeting's agenda.</summary>
public static class AddAgendaItem
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IAgendaItemPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required PeopleToName People { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
        AgendaItemTyped IAgendaItemPage.Form => Form;
    }

    public sealed class Command : AgendaItemTyped, ICommand<Done>
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AgendaItemTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PeopleOfPartnership people) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.VisibleTo(viewer).OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken),
                Meeting = meeting,
                People = await people.ReadAsync(meeting.PartnershipId, cancellationToken),
                Form = new Command { Reference = request.Reference, Number = meeting.Number, Purpose = AgendaPurpose.Discussion },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PeopleOfPartnership people, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var meeting = await visible.MeetingToChangeAsync(request.Reference, request.Number, clock.Today(), cancellationToken);
            request.Find(await people.ReadAsync(facts.PartnershipId, cancellationToken));
            meeting.AddItem(request.ToDetails(), facts);
            return Done.It;
        }
    }
}
