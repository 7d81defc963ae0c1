using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Puts the items of an agenda into another order, one place at a time.</summary>
public static class ArrangeAgenda
{
    public const string Up = "up", Down = "down";

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }
        public required IReadOnlyList<AgendaRow> Agenda { get; init; }
        public required bool MayChange { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>The number of the item, and up or down: `3-up`.</summary>
        public string? Move { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken);
            return new()
            {
                Frame = frame,
                Meeting = meeting,
                Agenda = await visible.AgendaAsync(request.Reference, request.Number, clock.Today(), cancellationToken),
                MayChange = !frame.IsReadOnly,
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
            var parts = (request.Move ?? "").Split('-');
            if (parts is not [var item, (Up or Down) and var way] || !int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || meeting.Agenda.FirstOrDefault(i => i.Number == number) is not { } moved)
                throw new DomainRuleException("That item is no longer on the agenda. Look at the list and choose again.");
            meeting.MoveItem(number, moved.Position + (way == Up ? -1 : 1), facts);
            return Done.It;
        }
    }
}
