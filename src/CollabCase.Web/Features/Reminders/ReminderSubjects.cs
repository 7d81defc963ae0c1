using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What a reminder is about, as the person sees it now: also when there is nothing left to do.</summary>
public sealed record ReminderSubject
{
    public long Id { get; init; }
    public required string Reference { get; init; }
    public required string Partnership { get; init; }
    public PartnershipState PartnershipState { get; init; }

    public long? CoordinatorPersonId { get; init; }

    /// <summary>Whose it is; null where it is for the coordinator.</summary>
    public long? OwnerPersonId { get; init; }

    /// <summary>Who is told when it stays undone; null for the coordinator.</summary>
    public long? DeputyPersonId { get; init; }

    /// <summary>Its number in the partnership, or that of the record it is part of; 0 where there is one in the partnership alone.</summary>
    public int Number { get; init; }

    /// <summary>Of the record, as its forms post it back.</summary>
    public int Version { get; init; }
    public required string Title { get; init => field = value.ReplaceLineEndings(" "); }

    /// <summary>Null where it has no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Where records of its sort are, below their partnership, up to the number.</summary>
    public required string Place { get; init; }

    /// <summary>Whether there is still something to do.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The day on which it was done or dropped, where that is known.</summary>
    public DateOnly? EndedOn { get; init; }
    public bool IsDone { get; init; }

    public string Path => $"/partnerships/{Reference}/{Remindable.PathOf(Place, Number)}";

    /// <summary>Whether somebody is told of it because they coordinate the partnership, and nobody else is named who could be.</summary>
    public bool FallsTo(long person, ReminderRole role) => CoordinatorPersonId == person && Remindable.FallsToCoordinator(role, person, OwnerPersonId, DeputyPersonId);

    /// <summary>Why there is nothing left to do; null while there is.</summary>
    public string? WhyOver => IsOpen ? null : (IsDone, EndedOn) switch
    {
        (true, { } on) => $"It was done on {Format.Date(on)}.",
        (false, { } on) => $"It was dropped on {Format.Date(on)}.",
        _ => "There is nothing left to do about it.",
    };
}

/// <summary>Reads what reminders are about, as far as the person may see it: one statement for each kind among them, two for what has no date.</summary>
public sealed class ReminderSubjects(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<ReminderSubject?> FindAsync(ReminderKind kind, long id, CancellationToken cancel) => (await ReadAsync(kind, [id], cancel)).SingleOrDefault();

    public async Task<IReadOnlyDictionary<(ReminderKind Kind, long Id), ReminderSubject>> ReadAsync(IEnumerable<(ReminderKind Kind, long Id)> asked, CancellationToken cancel)
    {
        var found = new Dictionary<(ReminderKind, long), ReminderSubject>();
        foreach (var kind in asked.GroupBy(a => a.Kind, a => a.Id))
            foreach (var subject in await ReadAsync(kind.Key, [.. kind.Distinct()], cancel)) found[(kind.Key, subject.Id)] = subject;
        return found;
    }

    /// <summary>Those reminders whose record the person sees and has still something to do about.</summary>
    public IQueryable<Reminder> StillOpen(IQueryable<Reminder> told)
    {
        var (milestones, reviews, actions, risks) = (Milestones, Reviews, Actions, Risks);
        var (signatures, meetings, roles) = (Signatures, Meetings, Roles);
        var (gaps, conditions, reports) = (FundingGaps, AwardConditions, FunderReports);
        return told.Where(r => (r.Kind == ReminderKind.Milestone && milestones.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.Review && reviews.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.Action && actions.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.Risk && risks.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.Signature && signatures.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.MeetingPapers && meetings.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.RoleEnding && roles.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.FundingGap && gaps.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.AwardCondition && conditions.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.FunderReport && reports.Any(s => s.Id == r.SubjectId && s.IsOpen))
            || (r.Kind == ReminderKind.MissingDate && (milestones.Any(s => s.Id == r.SubjectId && s.IsOpen && s.DueOn == null) || reviews.Any(s => s.Id == r.SubjectId && s.IsOpen && s.DueOn == null))));
    }

    private async Task<IReadOnlyList<ReminderSubject>> ReadAsync(ReminderKind kind, long[] ids, CancellationToken cancel)
    {
        var found = new List<ReminderSubject>();
        foreach (var source in Of(kind)) found.AddRange(await source.Where(s => ids.Contains(s.Id)).AsNoTracking().ToListAsync(cancel));
        return kind is ReminderKind.MissingDate ? [.. found.Select(s => s with { IsOpen = s is { IsOpen: true, DueOn: null } })] : found;
    }

    private IQueryable<ReminderSubject>[] Of(ReminderKind kind) => kind switch
    {
        ReminderKind.Milestone => [Milestones],
        ReminderKind.Review => [Reviews],
        ReminderKind.MissingDate => [Milestones, Reviews],
        ReminderKind.Action => [Actions],
        ReminderKind.Risk => [Risks],
        ReminderKind.Signature => [Signatures],
        ReminderKind.MeetingPapers => [Meetings],
        ReminderKind.RoleEnding => [Roles],
        ReminderKind.FundingGap => [FundingGaps],
        ReminderKind.AwardCondition => [AwardConditions],
        ReminderKind.FunderReport => [FunderReports],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private IQueryable<ReminderSubject> Milestones =>
        from m in Visible.Milestones
        join p in Visible.Partnerships on m.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = m.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = m.Number, Version = m.Version, Title = m.Title, DueOn = m.ForecastOn, Place = "milestones/",
            OwnerPersonId = m.OwnerPersonId, IsOpen = Milestone.OpenStates.Contains(m.State), IsDone = m.ActualOn != null, EndedOn = m.ActualOn ?? m.DroppedOn,
        };

    private IQueryable<ReminderSubject> Reviews =>
        from r in Visible.Reviews
        join p in Visible.Partnerships on r.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = r.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = r.Number, Version = r.Version, Title = r.Title, DueOn = r.DueOn, Place = "reviews/",
            OwnerPersonId = r.OwnerPersonId, DeputyPersonId = r.DeputyPersonId, IsOpen = r.State == ReviewState.Open,
        };

    private IQueryable<ReminderSubject> Actions =>
        from a in Visible.Actions(Today)
        join p in Visible.Partnerships on a.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = a.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = a.Number, Version = a.Version, Title = a.Title, DueOn = a.DueOn, Place = "actions/",
            OwnerPersonId = a.OwnerPersonId, IsOpen = a.State == ActionState.Open, IsDone = a.State == ActionState.Done, EndedOn = a.ClosedOn,
        };

    private IQueryable<ReminderSubject> Risks =>
        from r in Visible.Risks
        join p in Visible.Partnerships on r.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = r.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = r.Number, Version = r.Version, Title = r.Title, DueOn = r.NextReviewOn, Place = "risks/",
            OwnerPersonId = r.OwnerPersonId, IsOpen = r.State == RiskState.Open,
        };

    private IQueryable<ReminderSubject> Signatures =>
        from v in Visible.AgreedVersions(Today)
        join d in Visible.AgreedDocuments(Today) on v.AgreedDocumentId equals d.Id
        join p in Visible.Partnerships on d.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = v.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = d.Number, Version = d.Version, Title = d.Title, Place = "documents/",
            DueOn = v.AgreedOn == null ? null : v.EffectiveOn ?? v.AgreedOn.Value.AddDays(AgreedVersion.DaysToSign), IsOpen = v.State == VersionState.Agreed && v.Signatories.Any(s => s.State != SignatoryState.Signed),
        };

    private IQueryable<ReminderSubject> Meetings
    {
        get
        {
            var today = Today;
            return from m in Visible.Meetings(today)
                   join t in Visible.Tiers on m.TierId equals t.Id
                   join p in Visible.Partnerships on m.PartnershipId equals p.Id
                   select new ReminderSubject
                   {
                       Id = m.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = m.Number, Version = m.Version, Title = t.Name, DueOn = m.On, Place = "meetings/",
                       OwnerPersonId = t.Terms.Where(s => s.Office == TierOffice.Secretary && s.PersonId != null && s.From <= today && (s.Until == null || s.Until >= today)).Select(s => s.PersonId).FirstOrDefault(),
                       IsOpen = m.State == MeetingState.Scheduled && m.On >= today && !m.Agenda.Any() && !m.Papers.Any(),
                   };
        }
    }

    private IQueryable<ReminderSubject> Roles
    {
        get
        {
            var today = Today;
            return from t in Visible.Tiers
                   from s in t.Terms
                   join p in Visible.Partnerships on t.PartnershipId equals p.Id
                   select new ReminderSubject
                   {
                       Id = s.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = t.Number, Version = t.Version, Title = t.Name, DueOn = s.Until, Place = "governance/",
                       IsOpen = s.Until >= today,
                   };
        }
    }

    private IQueryable<ReminderSubject> FundingGaps
    {
        get
        {
            var today = Today;
            return from s in Visible.SpendingPlans
                   join p in Visible.Partnerships on s.PartnershipId equals p.Id
                   select new ReminderSubject
                   {
                       Id = s.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Version = s.Version, DueOn = s.RunsOutOn, Place = "spending",
                       Title = s.GapDays == null ? FundingGapTitle.NothingFollows : FundingGapTitle.EndsBefore,
                       IsOpen = s.RunsOutOn != null && (s.GapDays == null || s.GapDays > 0) && (s.FollowsCertainty != MoneyCertainty.Committed || s.FollowsOn > today),
                   };
        }
    }

    private IQueryable<ReminderSubject> AwardConditions =>
        from a in Visible.Awards
        from c in a.ConditionsSet
        join p in Visible.Partnerships on a.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = c.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = c.Number, Version = a.Version, Title = c.Words.Substring(0, Review.TitleMaxLength), DueOn = c.DueOn,
            Place = "awards/" + a.Number + "#condition-", IsOpen = c.State == ConditionState.Open && Award.StatesThatCount.Contains(a.State), IsDone = c.State == ConditionState.Met, EndedOn = c.SettledOn,
        };

    private IQueryable<ReminderSubject> FunderReports =>
        from a in Visible.Awards
        from r in a.Reports
        join p in Visible.Partnerships on a.PartnershipId equals p.Id
        select new ReminderSubject
        {
            Id = r.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, CoordinatorPersonId = p.CoordinatorPersonId, Number = r.Number, Version = a.Version, Title = r.Title, DueOn = r.DueOn,
            Place = "awards/" + a.Number + "#report-", IsOpen = (r.State == FunderReportState.Due || r.State == FunderReportState.SentBack) && Award.StatesThatCount.Contains(a.State),
            IsDone = r.State == FunderReportState.Sent || r.State == FunderReportState.SignedOff, EndedOn = r.SignedOffOn ?? r.SentOn,
        };

    private Visible Visible => db.VisibleTo(viewer);

    private DateOnly Today => clock.Today();
}
