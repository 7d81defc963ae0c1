using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>The groups of a partnership: how often each meets, when it last did and next will, and whether enough people were there.</summary>
public static class ShowGovernance
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Row(int Number, string Name, TierKind Kind, string? Parent, HowItMeets Meets, int Members, int EmptySeats, int EmptyLivedExperienceSeats, bool HasQuorum)
    {
        public bool IsUnwieldy => Members > GovernanceTier.UnwieldyAbove;

        /// <summary>'2 seats are empty, 1 of them kept for lived experience'.</summary>
        public string EmptyInWords => (EmptySeats == 1 ? "1 seat is empty" : $"{EmptySeats} seats are empty") + (EmptyLivedExperienceSeats switch
        {
            0 => "",
            _ when EmptyLivedExperienceSeats == EmptySeats => ", kept for lived experience",
            _ => $", {EmptyLivedExperienceSeats} of them kept for lived experience",
        });
    }

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<Row> Rows, IReadOnlyList<Row> WoundUp, bool MaySetUp, bool HasItsOneGroup, bool SeesHealth) : IPartnershipPage
    {
        public string Address => $"/partnerships/{Frame.Reference}/governance";
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, WorkingDays workingDays, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var (meetings, after) = (visible.MeetingsInOutline, today.AddMonths(-HowItMeets.MonthsCounted));
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                join t in visible.Tiers on partnership.Id equals t.PartnershipId
                orderby t.Kind, t.Number
                select new
                {
                    partnership.Profile, t.Number, t.Name, t.Kind, t.CadenceUnit, t.CadenceEvery, t.CadenceBy, t.FirstMeetingOn, t.QuorumBy, t.EndedOn,
                    Parent = visible.Tiers.Where(p => p.Id == t.ParentTierId).Select(p => p.Name).FirstOrDefault(),
                    Members = t.Terms.Count(x => x.From <= today && (x.Until == null || x.Until >= today)),
                    Empty = t.Seats.Count(s => s.AddedOn <= today && (s.RemovedOn == null || s.RemovedOn >= today)
                        && !t.Terms.Any(x => x.TierSeatId == s.Id && x.From <= today && (x.Until == null || x.Until >= today))),
                    EmptyLived = t.Seats.Count(s => s.IsForLivedExperience && s.AddedOn <= today && (s.RemovedOn == null || s.RemovedOn >= today)
                        && !t.Terms.Any(x => x.TierSeatId == s.Id && x.From <= today && (x.Until == null || x.Until >= today))),
                    Last = meetings.Where(m => m.TierId == t.Id && m.State == MeetingState.Held).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(m => new MeetingDay(m.Number, m.On)).FirstOrDefault(),
                    Next = meetings.Where(m => m.TierId == t.Id && m.State == MeetingState.Scheduled && m.On >= today).OrderBy(m => m.On).ThenBy(m => m.Id).Select(m => new MeetingDay(m.Number, m.On)).FirstOrDefault(),
                    Counted = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Held && m.On > after && m.IsQuorate != null),
                    Quorate = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Held && m.On > after && m.IsQuorate == true),
                }).ToListAsync(cancellationToken);

            var rows = found.Select(t =>
            {
                var cadence = GovernanceTier.CadenceOf(t.CadenceUnit, t.CadenceEvery, t.CadenceBy);
                return (t.EndedOn, Row: new Row(t.Number, t.Name, t.Kind, t.Parent, new HowItMeets
                {
                    Cadence = cadence, FirstMeetingOn = t.FirstMeetingOn, Last = t.Last, Scheduled = t.Next, Meetings = $"/partnerships/{frame.Reference}/meetings",
                    SeriesOn = HowItMeets.SeriesFrom(cadence, t.FirstMeetingOn, workingDays, today), Counted = t.Counted, Quorate = t.Quorate, Today = today,
                }, t.Members, t.Empty, t.EmptyLived, t.QuorumBy is not null));
            }).ToList();
            var going = rows.Where(r => r.EndedOn is null).Select(r => r.Row).ToList();
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            var one = going.Count > 0 && found[0].Profile is PartnershipProfile.Light;
            return new Page(frame, going, [.. rows.Where(r => r.EndedOn is not null).Select(r => r.Row)],
                !frame.IsReadOnly && !one && allowed?.To(Act.KeepGovernance) == true, one, allowed?.To(Act.SeeWarnings) == true);
        }
    }
}
