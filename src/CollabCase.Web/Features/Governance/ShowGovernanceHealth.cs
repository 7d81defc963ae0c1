using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>
/// Whether governance is alive: a figure for each question that the studies found nobody asked in time, with its rule and the records
/// behind it. Groups and partners are named, people never.
/// </summary>
public static class ShowGovernanceHealth
{
    /// <summary>What is counted over a year looks back so many months.</summary>
    public const int MonthsCounted = 12;

    /// <summary>Recently is within so many months.</summary>
    public const int RecentMonths = 6;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<HealthFigure> Figures) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken);
            if (http.HttpContext?.Features.Get<Allowed>()?.Partnership is not { Id: var id }) throw new RecordNotFoundException();
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var home = $"/partnerships/{request.Reference}";
            var groups = await GroupsAsync(visible, id, today, cancellationToken);
            var table = await AtTheTableAsync(visible, id, today, cancellationToken);
            var actions = await visible.Actions(today).Where(a => a.PartnershipId == id && a.State == ActionState.Open)
                .GroupBy(_ => 1).Select(g => new { Open = g.Count(), Late = g.Count(a => a.DueOn < today), Oldest = g.Min(a => a.RaisedOn) }).FirstOrDefaultAsync(cancellationToken);
            var waiting = await visible.Escalations(today).Where(e => e.PartnershipId == id && e.State == EscalationState.Waiting)
                .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Since = g.Min(e => e.RaisedOn) }).FirstOrDefaultAsync(cancellationToken);
            return new Page(frame,
            [
                HealthFigures.Cadence(groups, $"{home}/governance", today),
                HealthFigures.Next(groups, $"{home}/meetings", today),
                HealthFigures.Quorate(groups, $"{home}/meetings"),
                HealthFigures.Partners(table.Partners, $"{home}/partners"),
                HealthFigures.NewFaces(table.NewFaces, table.Members, $"{home}/governance"),
                HealthFigures.CheckBack(table.HadToCheckBack, table.Attendances, $"{home}/contributions"),
                HealthFigures.Seats(groups, $"{home}/governance"),
                HealthFigures.Actions(actions?.Open ?? 0, actions?.Late ?? 0, actions?.Oldest, $"{home}/actions", today),
                HealthFigures.Escalations(waiting?.Count ?? 0, waiting?.Since, $"{home}/escalations", today),
                HealthFigures.Signatures(table.Missing, table.ToSign, $"{home}/documents"),
            ]);
        }

        private static async Task<IReadOnlyList<GroupRhythm>> GroupsAsync(Visible visible, long id, DateOnly today, CancellationToken cancel)
        {
            var (meetings, after) = (visible.MeetingsInOutline, today.AddMonths(-MonthsCounted));
            return (await visible.Tiers.Where(t => t.PartnershipId == id && t.EndedOn == null).OrderBy(t => t.Kind).ThenBy(t => t.Number)
                .Select(t => new
                {
                    t.Name, t.CadenceUnit, t.CadenceEvery, t.CadenceBy, t.FirstMeetingOn,
                    LastOn = meetings.Where(m => m.TierId == t.Id && m.State == MeetingState.Held).Max(m => (DateOnly?)m.On),
                    NextOn = meetings.Where(m => m.TierId == t.Id && m.State == MeetingState.Scheduled && m.On >= today).Min(m => (DateOnly?)m.On),
                    Counted = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Held && m.On > after && m.IsQuorate != null),
                    Quorate = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Held && m.On > after && m.IsQuorate == true),
                    Empty = t.Seats.Count(s => s.AddedOn <= today && (s.RemovedOn == null || s.RemovedOn >= today) && !t.Terms.Any(x => x.TierSeatId == s.Id && x.From <= today && (x.Until == null || x.Until >= today))),
                    EmptyLived = t.Seats.Count(s => s.IsForLivedExperience && s.AddedOn <= today && (s.RemovedOn == null || s.RemovedOn >= today)
                        && !t.Terms.Any(x => x.TierSeatId == s.Id && x.From <= today && (x.Until == null || x.Until >= today))),
                }).ToListAsync(cancel))
                .ConvertAll(t => new GroupRhythm(t.Name, GovernanceTier.CadenceOf(t.CadenceUnit, t.CadenceEvery, t.CadenceBy), t.FirstMeetingOn, t.LastOn, t.NextOn, t.Counted, t.Quorate, t.Empty, t.EmptyLived));
        }

        private static async Task<AtTheTable> AtTheTableAsync(Visible visible, long id, DateOnly today, CancellationToken cancel)
        {
            var (year, recently) = (today.AddMonths(-MonthsCounted), today.AddMonths(-RecentMonths));
            var held = visible.Meetings(today).Where(m => m.PartnershipId == id && m.State == MeetingState.Held && m.On > year);
            var there = held.SelectMany(m => m.Attendance, (m, a) => new { m.On, a.OrganisationId, a.State, a.SeatTermId, a.NeedsToCheckBack })
                .Where(a => a.State == AttendanceState.Present || a.State == AttendanceState.Deputy);
            var (toSign, standing) = (ListGovernanceHealth.ToSign, ListGovernanceHealth.Standing);
            var agreed = visible.AgreedDocumentsForGates.Where(d => d.PartnershipId == id && toSign.Contains(d.Kind)).SelectMany(d => d.Versions).Where(v => standing.Contains(v.State));
            var tiers = visible.Tiers.Where(t => t.PartnershipId == id && t.EndedOn == null);
            var found = await visible.Partnerships.Where(p => p.Id == id).Select(p => new
            {
                Partners = p.Partners.Where(x => (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today)).OrderBy(x => x.Number)
                    .Select(x => new PartnerPresence(x.Id, visible.Organisations.Where(o => o.Id == x.OrganisationId).Select(o => o.Name).FirstOrDefault() ?? "An organisation",
                        there.Any(a => a.OrganisationId == x.OrganisationId && a.On > recently))).ToList(),
                Members = tiers.SelectMany(t => t.Terms).Count(t => t.From <= today && (t.Until == null || t.Until >= today)),
                NewFaces = tiers.SelectMany(t => t.Terms).Count(t => t.From > recently && t.From <= today && (t.Until == null || t.Until >= today)),
                Attendances = there.Count(a => a.SeatTermId != null),
                HadToCheckBack = there.Count(a => a.SeatTermId != null && a.NeedsToCheckBack),
            }).AsSingleQuery().SingleAsync(cancel);
            var signed = await agreed.Select(v => new { v.Id, By = v.Signatories.Where(s => s.SignedOn != null).Select(s => s.PartnerId).ToList() }).AsSingleQuery().ToListAsync(cancel);
            return new(found.Partners, found.Members, found.NewFaces, found.Attendances, found.HadToCheckBack,
                signed.Count * found.Partners.Count, signed.Sum(v => found.Partners.Count(p => !v.By.Contains(p.PartnerId))));
        }
    }

    private sealed record AtTheTable(IReadOnlyList<PartnerPresence> Partners, int Members, int NewFaces, int Attendances, int HadToCheckBack, int ToSign, int Missing);
}
