using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Actions;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>One meeting: when and where, its agenda and papers, who came and what is written of it. Who takes no part is told only when it is and whether enough people came.</summary>
public static class ShowMeeting
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    /// <summary>What those who take part see.</summary>
    public sealed record Inside(int? PlannedMinutes, string? Place, string? Link, string? CancelReason, IReadOnlyList<AgendaRow> Agenda, IReadOnlyList<PaperRow> Papers);

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required MeetingOutline Meeting { get; init; }

        /// <summary>The meetings of the same group before and after this one.</summary>
        public required MeetingDay? Previous { get; init; }
        public required MeetingDay? Next { get; init; }

        /// <summary>Null for those who take no part.</summary>
        public required Inside? Inside { get; init; }

        /// <summary>Who came and how far the minutes are; null as above.</summary>
        public required MeetingRecord? Record { get; init; }

        /// <summary>What whoever keeps the agenda can take over from the last meeting; null where there is nothing.</summary>
        public required CarriedOffer? Offer { get; init; }

        /// <summary>What members said before it; null once its day has passed, and for those who take no part.</summary>
        public required MeetingReplies? Replies { get; init; }

        public required DecisionsTaken Decisions { get; init; }

        /// <summary>What the group has still to do from before; null as above.</summary>
        public required OpenActionList? Actions { get; init; }
        public required bool MayAddAction { get; init; }

        /// <summary>The latest notes and files about it; null as above.</summary>
        public required NotesOn? Notes { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>Whether the person keeps this group's meetings, and the partnership can be changed.</summary>
        public required bool MayKeep { get; init; }

        /// <summary>Whether the person may say that the group approved the minutes.</summary>
        public required bool MayApproveMinutes { get; init; }
        public required HistoryTimeline? Changes { get; init; }

        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, NotesOnReader notes, MeetingRecordReader records, RepliesReader replies, OpenActions actions, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var others = visible.MeetingsInOutline.Where(m => m.TierId == meeting.TierId && m.State != MeetingState.Cancelled);
            var previous = await others.Where(o => o.On < meeting.On).OrderByDescending(o => o.On).ThenByDescending(o => o.Id).Select(o => new MeetingDay(o.Number, o.On)).FirstOrDefaultAsync(cancellationToken);
            var next = await others.Where(o => o.On > meeting.On).OrderBy(o => o.On).ThenBy(o => o.Id).Select(o => new MeetingDay(o.Number, o.On)).FirstOrDefaultAsync(cancellationToken);
            var mayKeep = !frame.IsReadOnly && allowed.To(Act.KeepMeetings);
            return new Page
            {
                Frame = frame,
                Meeting = meeting,
                Previous = previous,
                Next = next,
                Inside = allowed.To(Act.ReadMeetings) ? await InsideAsync(visible, request, today, cancellationToken) : null,
                Record = allowed.To(Act.ReadMeetings) ? await records.ReadAsync(request.Reference, request.Number, cancellationToken) : null,
                Replies = allowed.To(Act.ReadMeetings) ? await replies.ReadAsync(meeting, cancellationToken) : null,
                Decisions = await visible.DecisionsTakenAtAsync(meeting, cancellationToken),
                Actions = allowed.To(Act.ReadMeetings) ? await actions.ReadAsync(request.Reference, meeting.TierId, meeting.On, cancellationToken) : null,
                Notes = allowed.To(Act.ReadMeetings) ? await notes.ReadAsync(frame, meeting.PartnershipId, NoteSubject.Meeting(meeting.Number), cancellationToken) : null,
                MayAddAction = !frame.IsReadOnly && allowed.To(Act.RecordAction),
                Today = today,
                MayApproveMinutes = !frame.IsReadOnly && allowed.To(Act.ApproveMinutes),
                MayKeep = mayKeep,
                Offer = mayKeep ? await visible.CarriedForwardToAsync(meeting, today, cancellationToken) : null,
                Changes = allowed.To(Act.SeeHistory) ? await history.OfPartAsync(meeting.PartnershipId, meeting.Id, $"/partnerships/{frame.Reference}/meetings/{meeting.Number}", request.Before, cancellationToken) : null,
            };
        }

        private static async Task<Inside> InsideAsync(Visible visible, Query request, DateOnly today, CancellationToken cancel)
        {
            var found = await visible.MeetingOf(request.Reference, request.Number, today).Select(m => new { m.PlannedMinutes, m.Place, m.Link, m.CancelReason }).SingleAsync(cancel);
            return new(found.PlannedMinutes, found.Place, found.Link, found.CancelReason, await visible.AgendaAsync(request.Reference, request.Number, today, cancel),
                await visible.PapersOf(request.Reference, request.Number, today).ToListAsync(cancel));
        }
    }
}
