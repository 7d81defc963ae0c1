using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Reminders;

/// <summary>Something with a date that somebody is reminded of.</summary>
public sealed class Remindable
{
    public ReminderKind Kind { get; init; }

    public long SubjectId { get; init; }

    public long PartnershipId { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>Whose it is; null where it is for the partnership's coordinator.</summary>
    public long? OwnerPersonId { get; init; }

    /// <summary>Who is told when it stays undone; null for the coordinator.</summary>
    public long? DeputyPersonId { get; init; }

    /// <summary>Its own name, as lists have it: on one line.</summary>
    public string Title { get; init => field = value.ReplaceLineEndings(" "); } = "";

    /// <summary>Its number within the partnership, or that of the record that it is part of; 0 where there is one in the partnership alone.</summary>
    public int Number { get; init; }

    /// <summary>Where records of its sort are, below their partnership, up to the number.</summary>
    public string Place { get; init; } = "";

    /// <summary>From this day on there is nothing to be reminded of any more, whatever is recorded until then; null where there is no such day.</summary>
    public DateOnly? OverOn { get; init; }

    /// <summary>Where it can be seen, below its partnership.</summary>
    public string Path => PathOf(Place, Number);

    /// <summary>The place with the number, where there is one.</summary>
    public static string PathOf(string place, int number) => number == 0 ? place : FormattableString.Invariant($"{place}{number}");

    /// <summary>Whether somebody is told in a role that is not theirs: as coordinator, because nobody else can be.</summary>
    public bool FallsToCoordinator(ReminderRole role, long person) => FallsToCoordinator(role, person, OwnerPersonId, DeputyPersonId);

    public static bool FallsToCoordinator(ReminderRole role, long person, long? owner, long? deputy) => (role is ReminderRole.Owner && owner != person) || (role is ReminderRole.Deputy && deputy != person);

    /// <summary>Whether a participant may be told of it: what only those who run the partnership see, they alone are told.</summary>
    public static bool IsForParticipants(ReminderKind kind) => kind is ReminderKind.Milestone or ReminderKind.MissingDate or ReminderKind.Action or ReminderKind.MeetingPapers;
}

/// <summary>What a funding gap is called, where its day is said besides.</summary>
public static class FundingGapTitle
{
    public const string NothingFollows = "nothing is known to follow";
    public const string EndsBefore = "the money ends before what follows begins";
}

/// <summary>What there is to remind of, kind by kind: each one query that an index answers, of what is still to be done.</summary>
internal sealed class Remindables(CollabCaseDb db, DateOnly today)
{
    /// <summary>So many days after something was recorded it is expected to have a date.</summary>
    public const int DaysToSetADate = 14;

    /// <summary>Every kind whose date the database knows.</summary>
    public static IReadOnlyList<ReminderKind> Kinds { get; } = [.. Enum.GetValues<ReminderKind>()];

    public IQueryable<Remindable> Of(ReminderKind kind) => kind switch
    {
        ReminderKind.Milestone => db.Set<Milestone>().Where(m => Milestone.OpenStates.Contains(m.State) && m.ForecastOn != null).Select(m => new Remindable
        {
            Kind = ReminderKind.Milestone, SubjectId = m.Id, PartnershipId = m.PartnershipId, DueOn = m.ForecastOn!.Value, OwnerPersonId = m.OwnerPersonId, Title = m.Title, Place = "milestones/", Number = m.Number,
        }),
        ReminderKind.Action => db.Set<GovernanceAction>().Where(a => a.State == ActionState.Open).Select(a => new Remindable
        {
            Kind = ReminderKind.Action, SubjectId = a.Id, PartnershipId = a.PartnershipId, DueOn = a.DueOn, OwnerPersonId = a.OwnerPersonId, Title = a.Title, Place = "actions/", Number = a.Number,
        }),
        ReminderKind.Review => db.Set<Review>().Where(r => r.State == ReviewState.Open && r.DueOn != null).Select(r => new Remindable
        {
            Kind = ReminderKind.Review, SubjectId = r.Id, PartnershipId = r.PartnershipId, DueOn = r.DueOn!.Value, OwnerPersonId = r.OwnerPersonId, DeputyPersonId = r.DeputyPersonId, Title = r.Title, Place = "reviews/", Number = r.Number,
        }),
        ReminderKind.Risk => db.Set<Risk>().Where(r => r.State == RiskState.Open).Select(r => new Remindable
        {
            Kind = ReminderKind.Risk, SubjectId = r.Id, PartnershipId = r.PartnershipId, DueOn = r.NextReviewOn, OwnerPersonId = r.OwnerPersonId, Title = r.Title, Place = "risks/", Number = r.Number,
        }),
        ReminderKind.Signature => db.Set<AgreedDocument>().SelectMany(d => d.Versions, (d, v) => new { d, v })
            .Where(x => x.v.State == VersionState.Agreed && x.v.AgreedOn != null && x.v.Signatories.Any(s => s.State != SignatoryState.Signed))
            .Select(x => new Remindable
            {
                Kind = ReminderKind.Signature, SubjectId = x.v.Id, PartnershipId = x.d.PartnershipId, DueOn = x.v.EffectiveOn ?? x.v.AgreedOn!.Value.AddDays(AgreedVersion.DaysToSign), Title = x.d.Title, Place = "documents/", Number = x.d.Number,
            }),
        ReminderKind.MeetingPapers => db.Set<Meeting>().Where(m => m.State == MeetingState.Scheduled && m.On >= today && !m.Agenda.Any() && !m.Papers.Any())
            .Join(db.Set<GovernanceTier>(), m => m.TierId, t => t.Id, (m, t) => new Remindable
            {
                Kind = ReminderKind.MeetingPapers, SubjectId = m.Id, PartnershipId = m.PartnershipId, DueOn = m.On, OverOn = m.On.AddDays(1), Title = t.Name, Place = "meetings/", Number = m.Number,
                OwnerPersonId = t.Terms.Where(s => s.Office == TierOffice.Secretary && s.PersonId != null && s.From <= today && (s.Until == null || s.Until >= today)).Select(s => s.PersonId).FirstOrDefault(),
            }),
        ReminderKind.RoleEnding => db.Set<GovernanceTier>().Where(t => t.EndedOn == null).SelectMany(t => t.Terms, (t, s) => new { t, s })
            .Where(x => x.s.Until >= today && !x.t.Terms.Any(later => later.TierSeatId == x.s.TierSeatId && later.From > x.s.Until))
            .Select(x => new Remindable
            {
                Kind = ReminderKind.RoleEnding, SubjectId = x.s.Id, PartnershipId = x.t.PartnershipId, DueOn = x.s.Until!.Value, OverOn = x.s.Until!.Value.AddDays(1), Title = x.t.Name, Place = "governance/", Number = x.t.Number,
            }),
        // What is only hoped for may not have begun on its day.
        ReminderKind.FundingGap => db.Set<SpendingPlan>().Where(s => s.RunsOutOn != null && (s.GapDays == null || s.GapDays > 0) && (s.FollowsCertainty != MoneyCertainty.Committed || s.FollowsOn > today)).Select(s => new Remindable
        {
            Kind = ReminderKind.FundingGap, SubjectId = s.Id, PartnershipId = s.PartnershipId, DueOn = s.RunsOutOn!.Value, OverOn = s.FollowsCertainty == MoneyCertainty.Committed ? s.FollowsOn : null,
            Title = s.GapDays == null ? FundingGapTitle.NothingFollows : FundingGapTitle.EndsBefore, Place = "spending",
        }),
        // A review that somebody planned for the same condition or report speaks for it, if it comes up by then: nobody is reminded twice of one thing.
        ReminderKind.AwardCondition => db.Set<AwardCondition>().Where(c => c.State == ConditionState.Open && c.DueOn != null).Join(db.Set<Award>().Where(a => Award.StatesThatCount.Contains(a.State)), c => c.AwardId, a => a.Id, (c, a) => new { c, a })
            .Where(x => !db.Set<Review>().Any(r => r.AwardId == x.a.Id && r.Kind == ReviewKind.AwardCondition && r.State == ReviewState.Open && r.DueOn <= x.c.DueOn
                && (r.Title == x.c.Words || (r.DueOn == x.c.DueOn && !x.a.ConditionsSet.Any(other => other.Id != x.c.Id && other.State == ConditionState.Open && other.DueOn == x.c.DueOn)))))
            .Select(x => new Remindable
            {
                Kind = ReminderKind.AwardCondition, SubjectId = x.c.Id, PartnershipId = x.a.PartnershipId, DueOn = x.c.DueOn!.Value, Title = x.c.Words.Substring(0, Review.TitleMaxLength), Place = "awards/" + x.a.Number + "#condition-", Number = x.c.Number,
            }),
        ReminderKind.FunderReport => db.Set<FunderReport>().Where(r => r.State == FunderReportState.Due || r.State == FunderReportState.SentBack).Join(db.Set<Award>().Where(a => Award.StatesThatCount.Contains(a.State)), f => f.AwardId, a => a.Id, (f, a) => new { f, a })
            .Where(x => !db.Set<Review>().Any(r => r.AwardId == x.a.Id && r.Kind == ReviewKind.AwardReport && r.State == ReviewState.Open && r.DueOn <= x.f.DueOn
                && (r.Title == x.f.Title || (r.DueOn == x.f.DueOn && !x.a.Reports.Any(other => other.Id != x.f.Id && (other.State == FunderReportState.Due || other.State == FunderReportState.SentBack) && other.DueOn == x.f.DueOn)))))
            .Select(x => new Remindable
            {
                Kind = ReminderKind.FunderReport, SubjectId = x.f.Id, PartnershipId = x.a.PartnershipId, DueOn = x.f.DueOn, Title = x.f.Title, Place = "awards/" + x.a.Number + "#report-", Number = x.f.Number,
            }),
        // Counted from when they were recorded, which their ids say: see DueOf.
        ReminderKind.MissingDate => db.Set<Milestone>().Where(m => Milestone.OpenStates.Contains(m.State) && m.ForecastOn == null).Select(m => new Remindable
        {
            Kind = ReminderKind.MissingDate, SubjectId = m.Id, PartnershipId = m.PartnershipId, OwnerPersonId = m.OwnerPersonId, Title = m.Title, Place = "milestones/", Number = m.Number,
        }).Concat(db.Set<Review>().Where(r => r.State == ReviewState.Open && r.DueOn == null && !r.AtEachGate).Select(r => new Remindable
        {
            Kind = ReminderKind.MissingDate, SubjectId = r.Id, PartnershipId = r.PartnershipId, OwnerPersonId = r.OwnerPersonId, Title = r.Title, Place = "reviews/", Number = r.Number,
        })),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Those of some partnerships that are due by a day.</summary>
    public async Task<List<Remindable>> ReadAsync(ReminderKind kind, long[] partnerships, DateOnly dueBy, CancellationToken cancel)
    {
        var all = Of(kind).Where(r => EF.Parameter(partnerships).Contains(r.PartnershipId));
        if (kind is not ReminderKind.MissingDate) return await all.Where(r => r.DueOn <= dueBy).ToListAsync(cancel);
        return [.. (await all.ToListAsync(cancel)).Select(WithDay).Where(r => r.DueOn <= dueBy)];
    }

    /// <summary>Those of some ids, where they are still to be done.</summary>
    public async Task<List<Remindable>> ReadAsync(ReminderKind kind, long[] subjects, CancellationToken cancel)
    {
        var found = await Of(kind).Where(r => EF.Parameter(subjects).Contains(r.SubjectId)).ToListAsync(cancel);
        return kind is ReminderKind.MissingDate ? [.. found.Select(WithDay)] : found;
    }

    private static Remindable WithDay(Remindable row) => new()
    {
        Kind = row.Kind, SubjectId = row.SubjectId, PartnershipId = row.PartnershipId, OwnerPersonId = row.OwnerPersonId, Title = row.Title, Place = row.Place, Number = row.Number,
        DueOn = Domain.NewId.MadeOn(row.SubjectId).AddDays(DaysToSetADate),
    };
}
