using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>The minutes of a meeting as they are read and printed: who came, each item and what became of it, what was written, and the drafts before.</summary>
public static class ShowMinutes
{
    /// <summary>So many earlier drafts are shown; history has the others.</summary>
    public const int DraftsShown = 10;

    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed record Item(string Title, AgendaOutcome? Outcome);

    /// <summary>The text as it was before somebody changed it.</summary>
    public sealed record EarlierDraft(string Text, string Who, DateTime ChangedAtUtc);

    public sealed record Page(PartnershipFrame Frame, MeetingOutline Meeting, MeetingRecord Record, IReadOnlyList<Item> Items, IReadOnlyList<EarlierDraft> Drafts, bool MayKeep, bool MayApprove) : IPartnershipPage
    {
        public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, MeetingRecordReader records, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, allowed) = (db.VisibleTo(viewer), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken);
            var meeting = await visible.OutlineOfMeetingAsync(request.Reference, request.Number, cancellationToken);
            var record = await records.ReadAsync(request.Reference, request.Number, cancellationToken);
            var items = await visible.MeetingOf(request.Reference, request.Number, clock.Today()).SelectMany(m => m.Agenda).OrderBy(i => i.Position).Select(i => new Item(i.Title, i.Outcome)).ToListAsync(cancellationToken);
            return new(frame, meeting, record, items, allowed.To(Act.SeeHistory) ? await DraftsAsync(visible, meeting, cancellationToken) : [],
                !frame.IsReadOnly && !record.IsLocked && allowed.To(Act.KeepMeetings), !frame.IsReadOnly && !record.IsLocked && allowed.To(Act.ApproveMinutes));
        }

        private static async Task<IReadOnlyList<EarlierDraft>> DraftsAsync(Visible visible, MeetingOutline meeting, CancellationToken cancel)
        {
            var written = await visible.History.AsNoTracking().Where(e => e.ChainId == meeting.PartnershipId && e.SubjectId == meeting.Id && e.UseCase == nameof(WriteMinutes))
                .OrderByDescending(e => e.Sequence).Take(DraftsShown).ToListAsync(cancel);
            var names = await visible.NamesAsync(written.Select(e => e.PersonId), cancel);
            return [.. written.SelectMany(e => e.Changes.SelectMany(c => c.Fields).Where(f => f is { Name: nameof(Meeting.MinutesText), Old: not null }).Select(f => new EarlierDraft(f.Old!, names.GetValueOrDefault(e.PersonId) ?? "Someone", e.AtUtc)))];
        }
    }
}
