using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>A member on the day of a meeting, with what they said about coming.</summary>
public sealed record ExpectedMember(string Name, string? Organisation, TierOffice? Office, bool HasVote, Sector? Sector, string? Deputy, ReplyAnswer? Reply)
{
    /// <summary>'Head of service (chair), NHS Example'; whoever comes in their place, where that was said.</summary>
    public string InWords => (Reply is ReplyAnswer.Deputy && Deputy is not null ? $"{Deputy}, for {Name}" : Name) + (Office is { } office ? $" ({office.Label().ToLowerInvariant()})" : "") + (Organisation is null ? "" : $", {Organisation}");
}

/// <summary>Something that waits for a decision of the group and is on no agenda: a proposal, or an issue that was escalated to it.</summary>
public sealed record WaitingForDecision(string Title, string From);

/// <summary>The committed money of one financial year, and what is hoped for.</summary>
public sealed record MoneyOfYear(string Year, Money Cash, Money InKind, Money AskedFor);

/// <summary>A risk that was recorded, looked at again or closed since the last meeting.</summary>
public sealed record ChangedRisk(int Number, string Title, string What, string Score);

/// <summary>A date that lies ahead.</summary>
public sealed record DateAhead(DateOnly On, string What);

/// <summary>Reads the parts of a meeting pack, each through what the reader may see.</summary>
internal static class PackRecords
{
    /// <summary>So many changed risks and dates stand in a pack; what is left out is counted.</summary>
    public const int MostRisks = 12, MostDates = 15;

    public static async Task<List<ExpectedMember>> ExpectedAsync(this Visible visible, MeetingOutline meeting, DateOnly today, CancellationToken cancel)
    {
        var (names, organisations) = (visible.Names, visible.Organisations);
        var replies = await visible.Meetings(today).Where(m => m.Id == meeting.Id).SelectMany(m => m.Replies).ToDictionaryAsync(r => r.SeatTermId, r => r.Answer, cancel);
        var members = await (
            from t in visible.Tiers
            where t.Id == meeting.TierId
            from x in t.Terms
            where x.From <= meeting.On && (x.Until == null || x.Until >= meeting.On)
            join s in visible.Tiers.SelectMany(t => t.Seats) on x.TierSeatId equals s.Id
            orderby x.Office == null, x.Office, s.Number
            select new
            {
                x.Id, x.Office, x.Sector, s.HasVote,
                Name = names.Where(n => n.Id == x.PersonId).Select(n => n.Name).FirstOrDefault() ?? x.Name,
                Deputy = names.Where(n => n.Id == x.DeputyPersonId).Select(n => n.Name).FirstOrDefault() ?? x.DeputyName,
                Organisation = organisations.Where(o => o.Id == x.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. members.Select(m => new ExpectedMember(m.Name ?? "Somebody", m.Organisation, m.Office, m.HasVote, m.Sector, m.Deputy, replies.TryGetValue(m.Id, out var answer) ? answer : null))];
    }

    /// <summary>How many voting members have to be there, as a sentence; null where no quorum is recorded.</summary>
    public static async Task<string?> QuorumNeededAsync(this Visible visible, MeetingOutline meeting, IReadOnlyCollection<ExpectedMember> expected, CancellationToken cancel)
    {
        var on = meeting.On;
        var found = await visible.Tiers.Where(t => t.Id == meeting.TierId).Select(t => new
        {
            t.QuorumBy, t.QuorumNumber, t.QuorumCountsVacancies, t.QuorumNeedsPublicAndThird, t.ProxiesMayAttend, t.ProxiesMayVote,
            Vacant = t.Seats.Count(s => s.HasVote && s.AddedOn <= on && (s.RemovedOn == null || s.RemovedOn >= on) && !t.Terms.Any(x => x.TierSeatId == s.Id && x.From <= on && (x.Until == null || x.Until >= on))),
        }).SingleAsync(cancel);
        if (GovernanceTier.QuorumOf(found.QuorumBy, found.QuorumNumber, found.QuorumCountsVacancies, found.QuorumNeedsPublicAndThird, found.ProxiesMayAttend, found.ProxiesMayVote) is not { } rule) return null;
        var seats = expected.Count(m => m.HasVote) + (rule.CountsVacancies ? found.Vacant : 0);
        var needed = rule.NeededOf(seats);
        return $"{needed} of {seats} voting {(seats == 1 ? "member" : "members")} {(needed == 1 ? "has" : "have")} to be there{(rule.NeedsPublicAndThird ? ", with at least one from the public and one from the third sector" : "")}. {rule.SayProxies()}";
    }

    public static async Task<List<WaitingForDecision>> WaitingAsync(this Visible visible, MeetingOutline meeting, IReadOnlyCollection<long> agenda, DateOnly today, CancellationToken cancel)
    {
        var tiers = visible.Tiers;
        var proposals = await visible.Proposals(today).Where(p => p.ToTierId == meeting.TierId && p.State == ProposalState.Submitted && (p.AgendaItemId == null || !agenda.Contains(p.AgendaItemId.Value)))
            .OrderBy(p => p.SubmittedOn).ThenBy(p => p.Id).Select(p => new { p.Title, From = tiers.Where(t => t.Id == p.FromTierId).Select(t => t.Name).First() }).ToListAsync(cancel);
        var issues = await visible.Escalations(today).Where(e => e.WithTierId == meeting.TierId && e.State == EscalationState.Waiting)
            .OrderBy(e => e.RaisedOn).ThenBy(e => e.Id).Select(e => new { e.Title, From = tiers.Where(t => t.Id == e.RaisedByTierId).Select(t => t.Name).First() }).ToListAsync(cancel);
        return [.. proposals.Select(p => new WaitingForDecision(p.Title, $"Proposal of {p.From}")), .. issues.Select(e => new WaitingForDecision(e.Title, $"Issue raised by {e.From}"))];
    }

    /// <summary>By financial year from this one on, with earlier years and years that are not published in a line each. Ask only where the reader may see funding.</summary>
    public static async Task<List<MoneyOfYear>> MoneyByYearAsync(this Visible visible, long partnershipId, DateOnly today, CancellationToken cancel)
    {
        var now = FinancialYear.Containing(today);
        var sums = await (
            from award in visible.AwardsInOutline
            where award.PartnershipId == partnershipId
            from line in award.Lines
            where !line.IsIndicative
            group line.AmountPence by new { line.Year, IsInKind = award.Kind == AwardKind.InKind, award.State } into amounts
            select new { amounts.Key.Year, amounts.Key.IsInKind, amounts.Key.State, Pence = amounts.Sum() }).ToListAsync(cancel);
        return [.. sums.Where(s => Award.CommittedStates.Contains(s.State) || s.State is AwardState.Applied or AwardState.Offered)
            .GroupBy(s => PlaceOf(s.Year, now)).OrderBy(g => g.Key.Order)
            .Select(g => new MoneyOfYear(g.Key.Label, Sum(g.Where(s => Award.CommittedStates.Contains(s.State) && !s.IsInKind).Select(s => s.Pence)), Sum(g.Where(s => Award.CommittedStates.Contains(s.State) && s.IsInKind).Select(s => s.Pence)),
                Sum(g.Where(s => !Award.CommittedStates.Contains(s.State)).Select(s => s.Pence))))];
    }

    private static (int Order, string Label) PlaceOf(FinancialYear? year, FinancialYear now) =>
        year is not { } known ? (int.MaxValue, "Year not published") : known.StartingYear < now.StartingYear ? (int.MinValue, "Earlier years") : (known.StartingYear, known.ToString());

    public static async Task<(List<ChangedRisk> Risks, int Count)> ChangedRisksAsync(this Visible visible, string reference, DateOnly since, CancellationToken cancel)
    {
        var from = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var changed = visible.RisksOf(reference).Where(r => r.RecordedOn >= since || r.ClosedOn >= since || r.Reviews.Any(x => x.AtUtc >= from));
        var ids = changed.Select(r => r.Id);
        var found = await changed.OrderBy(r => r.RankKey).ThenBy(r => r.Id).Take(MostRisks)
            .Select(r => new { r.Number, r.Title, r.Likelihood, r.Impact, r.Points, r.PointsBefore, r.RecordedOn, r.ClosedOn, r.ClosedFor, Count = ids.Count() }).ToListAsync(cancel);
        return ([.. found.Select(r => new ChangedRisk(r.Number, r.Title,
            r.ClosedOn >= since ? $"Closed: {r.ClosedFor?.Label().ToLowerInvariant()}" : r.RecordedOn >= since ? "New" : Risk.TrendOf(r.PointsBefore, r.Points).Label(),
            new RiskScore(r.Likelihood, r.Impact).Say()))], found.Count == 0 ? 0 : found[0].Count);
    }

    /// <summary>What comes up until a day: milestones, what was agreed at a gate, reviews and ends of agreements, and the group's next meetings.</summary>
    public static async Task<List<DateAhead>> DatesAheadAsync(this Visible visible, string reference, MeetingOutline meeting, DateOnly until, DateOnly today, CancellationToken cancel)
    {
        var milestones = await visible.MilestonesOf(reference).Where(m => m.ActualOn == null && m.State != MilestoneState.Dropped && m.ForecastOn >= today && m.ForecastOn <= until)
            .OrderBy(m => m.ForecastOn).ThenBy(m => m.Number).Take(MostDates).Select(m => new { On = m.ForecastOn!.Value, m.Title }).ToListAsync(cancel);
        var exceptions = await visible.ExceptionsOf(visible.Partnerships.Where(p => p.Reference == reference)).Where(e => e.EndedOn == null && e.ByWhen >= today && e.ByWhen <= until)
            .OrderBy(e => e.ByWhen).Take(MostDates).Select(e => e.ByWhen).ToListAsync(cancel);
        var documents = visible.AgreedDocuments(today).Where(d => d.PartnershipId == meeting.PartnershipId);
        var agreements = await (
            from v in visible.AgreedVersions(today)
            where v.State == VersionState.InForce && ((v.ReviewOn >= today && v.ReviewOn <= until) || (v.ExpiresOn >= today && v.ExpiresOn <= until))
            join d in documents on v.AgreedDocumentId equals d.Id
            orderby d.Number
            select new { d.Title, v.ReviewOn, v.ExpiresOn }).Take(MostDates).ToListAsync(cancel);
        var meetings = await visible.MeetingsInOutline.Where(m => m.TierId == meeting.TierId && m.State == MeetingState.Scheduled && m.On > meeting.On && m.On >= today).OrderBy(m => m.On).Take(2).Select(m => m.On).ToListAsync(cancel);
        return [.. milestones.Select(m => new DateAhead(m.On, m.Title))
            .Concat(exceptions.Select(on => new DateAhead(on, "An exception agreed at a gate is to be done")))
            .Concat(agreements.Where(a => a.ReviewOn >= today && a.ReviewOn <= until).Select(a => new DateAhead(a.ReviewOn!.Value, $"Review of {a.Title}")))
            .Concat(agreements.Where(a => a.ExpiresOn >= today && a.ExpiresOn <= until).Select(a => new DateAhead(a.ExpiresOn!.Value, $"{a.Title} ends")))
            .Concat(meetings.Select(on => new DateAhead(on, $"Meeting: {meeting.TierName}")))
            .OrderBy(d => d.On).Take(MostDates)];
    }

    private static Money Sum(IEnumerable<long> pence) => Money.FromPence(pence.Sum());
}
