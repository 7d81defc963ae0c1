using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Meetings;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>One group: what it looks after, how it meets, who has to be there, who sits in it and who did.</summary>
public static class ShowTier
{
    /// <summary>So many coming days of the series are shown.</summary>
    public const int DaysShown = 4;

    public sealed record Query(string Reference, int Tier, int? Before) : IRequest<Page>;

    public sealed record Seat(int Number, string? Title, bool HasVote, bool IsForLivedExperience, DateOnly AddedOn)
    {
        public string Words => SeatWords.Of(Number, Title, IsForLivedExperience, HasVote);
    }

    public sealed record Term(int Number, Seat Seat, string Member, string? Organisation, Sector? Sector, TierOffice? Office, string? Deputy, DateOnly From, DateOnly? Until, string? EndReason);

    public sealed record Page(PartnershipFrame Frame, TierOutline Tier, DateOnly? EndedOn, string? EndReason, string? Parent, int? ParentNumber, DecisionMatters Delegated, HowItMeets Meets, QuorumRule? Quorum,
        IReadOnlyList<DateOnly> NextDays, string? HolidaysNotKnown, IReadOnlyList<Term> Members, IReadOnlyList<Term> Coming, IReadOnlyList<Term> Past, IReadOnlyList<Seat> EmptySeats, HistoryTimeline? Changes, bool MayKeep, bool MayKeepSeats) : IPartnershipPage
    {
        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";

        /// <summary>The terms of reference; null where there are none that the person may read.</summary>
        public TermsOfGroup? Terms { get; init; }

        public bool MayBeginTerms { get; init; }

        /// <summary>The meetings that were held in the last 12 months, and what they took of people's time.</summary>
        public required TimeInMeetings Time { get; init; }

        public bool IsUnwieldy => Members.Count > GovernanceTier.UnwieldyAbove;

        /// <summary>How many voting members have to be there today; null where no rule is recorded.</summary>
        public int? Needed => Quorum?.NeededOf(Members.Count(m => m.Seat.HasVote) + (Quorum.CountsVacancies ? EmptySeats.Count(s => s.HasVote) : 0));
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, WorkingDays workingDays, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var (meetings, after) = (visible.MeetingsInOutline, today.AddMonths(-HowItMeets.MonthsCounted));
            var found = await visible.TierOf(request.Reference, request.Tier).Select(t => new
            {
                Outline = new TierOutline(t.Id, t.PartnershipId, t.Number, t.Version, t.Name, t.Kind, t.Remit, t.EndedOn != null),
                t.CadenceUnit, t.CadenceEvery, t.CadenceBy, t.FirstMeetingOn, t.QuorumBy, t.QuorumNumber, t.QuorumCountsVacancies, t.QuorumNeedsPublicAndThird, t.ProxiesMayAttend, t.ProxiesMayVote,
                t.EndedOn, t.EndReason, t.Delegated,
                Parent = visible.Tiers.Where(p => p.Id == t.ParentTierId).Select(p => new { p.Name, p.Number }).FirstOrDefault(),
                Last = meetings.Where(m => m.TierId == t.Id && m.State == MeetingState.Held).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(m => new MeetingDay(m.Number, m.On)).FirstOrDefault(),
                Next = meetings.Where(m => m.TierId == t.Id && m.State == MeetingState.Scheduled && m.On >= today).OrderBy(m => m.On).ThenBy(m => m.Id).Select(m => new MeetingDay(m.Number, m.On)).FirstOrDefault(),
                Counted = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Held && m.On > after && m.IsQuorate != null),
                Quorate = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Held && m.On > after && m.IsQuorate == true),
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();

            var cadence = GovernanceTier.CadenceOf(found.CadenceUnit, found.CadenceEvery, found.CadenceBy);
            List<DateOnly> days = cadence is not null && found.FirstMeetingOn is { } first && found.EndedOn is null
                ? [.. new MeetingSeries(cadence, first, workingDays).Between(today, GovernanceFacts.Latest).Take(DaysShown)] : [];
            var (terms, empty) = await SeatsAsync(visible, request, today, allowed.To(Act.SeeContacts), cancellationToken);
            var mayChange = !frame.IsReadOnly && found.EndedOn is null;
            return new Page(frame, found.Outline, found.EndedOn, found.EndReason, found.Parent?.Name, found.Parent?.Number, found.Delegated,
                new HowItMeets
                {
                    Cadence = cadence, FirstMeetingOn = found.FirstMeetingOn, Last = found.Last, Scheduled = found.Next, Meetings = $"/partnerships/{frame.Reference}/meetings", SeriesOn = days.Count > 0 ? days[0] : null,
                    Counted = found.Counted, Quorate = found.Quorate, Today = today,
                },
                GovernanceTier.QuorumOf(found.QuorumBy, found.QuorumNumber, found.QuorumCountsVacancies, found.QuorumNeedsPublicAndThird, found.ProxiesMayAttend, found.ProxiesMayVote),
                days, days.Count > 0 ? workingDays.WhatIsNotKnown(days[0], days[^1]) : null,
                [.. terms.Where(t => t.From <= today && (t.Until is null || t.Until >= today)).OrderBy(t => t.Office ?? (TierOffice)int.MaxValue).ThenBy(t => t.Seat.Number)],
                [.. terms.Where(t => t.From > today).OrderBy(t => t.From).ThenBy(t => t.Number)],
                [.. terms.Where(t => t.Until < today).OrderByDescending(t => t.Until).ThenBy(t => t.Number)], empty,
                allowed.To(Act.SeeHistory) ? await history.OfPartAsync(found.Outline.PartnershipId, found.Outline.Id, $"/partnerships/{frame.Reference}/governance/{found.Outline.Number}", request.Before, cancellationToken) : null,
                mayChange && allowed.To(Act.KeepTier), mayChange && allowed.To(Act.KeepGovernance))
            {
                Terms = await visible.TermsOfAsync(found.Outline.Id, today, cancellationToken),
                MayBeginTerms = mayChange && (allowed.To(Act.KeepDocuments) || (found.Outline.Kind is TierKind.Steering && allowed.To(Act.KeepTier))),
                Time = await meetings.Where(m => m.TierId == found.Outline.Id && m.On > after && m.On <= today).TimeAsync(cancellationToken),
            };
        }

        private static async Task<(List<Term> Terms, List<Seat> Empty)> SeatsAsync(Visible visible, Query request, DateOnly today, bool seesReasons, CancellationToken cancel)
        {
            var (names, organisations) = (visible.Names, visible.Organisations);
            var seats = await visible.TierOf(request.Reference, request.Tier).SelectMany(t => t.Seats).OrderBy(s => s.Number)
                .Select(s => new { s.Id, s.RemovedOn, Seat = new Seat(s.Number, s.Title, s.HasVote, s.IsForLivedExperience, s.AddedOn) }).ToListAsync(cancel);
            var terms = await visible.TierOf(request.Reference, request.Tier).SelectMany(t => t.Terms).Select(t => new
            {
                t.Number, t.TierSeatId, t.Office, t.From, t.Until, t.Sector,
                Member = names.Where(n => n.Id == t.PersonId).Select(n => n.Name).FirstOrDefault() ?? t.Name,
                Deputy = names.Where(n => n.Id == t.DeputyPersonId).Select(n => n.Name).FirstOrDefault() ?? t.DeputyName,
                Organisation = organisations.Where(o => o.Id == t.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                Reason = seesReasons ? t.EndReason : null,
            }).ToListAsync(cancel);
            var bySeat = seats.ToDictionary(s => s.Id, s => s.Seat);
            return ([.. terms.Select(t => new Term(t.Number, bySeat[t.TierSeatId], t.Member ?? "Somebody", t.Organisation, t.Sector, t.Office, t.Deputy, t.From, t.Until, t.Reason))],
                [.. seats.Where(s => (s.RemovedOn is null || s.RemovedOn >= today) && !terms.Exists(t => t.TierSeatId == s.Id && t.From <= today && (t.Until is null || t.Until >= today))).Select(s => s.Seat)]);
        }
    }
}
