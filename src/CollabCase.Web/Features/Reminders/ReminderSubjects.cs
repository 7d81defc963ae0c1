using CollabCase.Data;
using CollabCase.Data.Access;
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
public sealed class ReminderSubject
{
    public long Id { get; init; }
    public required string Reference { get; init; }
    public required string Partnership { get; init; }
    public PartnershipState PartnershipState { get; init; }

    /// <summary>Its number in the partnership, or that of the record it is part of.</summary>
    public int Number { get; init; }

    /// <summary>Of the record, as its forms post it back.</summary>
    public int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>Null where it has no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Where records of its sort are, below their partnership.</summary>
    public required string Place { get; init; }

    /// <summary>Whether there is still something to do.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The day on which it was done or dropped, where that is known.</summary>
    public DateOnly? EndedOn { get; init; }
    public bool IsDone { get; init; }

    public string Path => FormattableString.Invariant($"/partnerships/{Reference}/{Place}/{Number}");

    /// <summary>Why there is nothing left to do; null while there is.</summary>
    public string? WhyOver => IsOpen ? null : (IsDone, EndedOn) switch
    {
        (true, { } on) => $"It was done on {Format.Date(on)}.",
        (false, { } on) => $"It was dropped on {Format.Date(on)}.",
        _ => "There is nothing left to do about it.",
    };
}

/// <summary>Reads what reminders are about, as far as the person may see it: one statement for each kind among them.</summary>
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

    private Task<List<ReminderSubject>> ReadAsync(ReminderKind kind, long[] ids, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var partnerships = visible.Partnerships;
        var milestones = from m in visible.Milestones
                         where ids.Contains(m.Id)
                         join p in partnerships on m.PartnershipId equals p.Id
                         select new ReminderSubject
                         {
                             Id = m.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = m.Number, Version = m.Version, Title = m.Title, DueOn = m.ForecastOn, Place = "milestones",
                             IsOpen = Milestone.OpenStates.Contains(m.State), IsDone = m.ActualOn != null, EndedOn = m.ActualOn ?? m.DroppedOn,
                         };
        var reviews = from r in visible.Reviews
                      where ids.Contains(r.Id)
                      join p in partnerships on r.PartnershipId equals p.Id
                      select new ReminderSubject
                      {
                          Id = r.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = r.Number, Version = r.Version, Title = r.Title, DueOn = r.DueOn, Place = "reviews",
                          IsOpen = r.State == ReviewState.Open, IsDone = false, EndedOn = null,
                      };
        return (kind switch
        {
            ReminderKind.Milestone => milestones,
            ReminderKind.Review => reviews,
            ReminderKind.MissingDate => milestones.Concat(reviews),
            ReminderKind.Action => from a in visible.Actions(today)
                                   where ids.Contains(a.Id)
                                   join p in partnerships on a.PartnershipId equals p.Id
                                   select new ReminderSubject
                                   {
                                       Id = a.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = a.Number, Version = a.Version, Title = a.Title, DueOn = a.DueOn, Place = "actions",
                                       IsOpen = a.State == ActionState.Open, IsDone = a.State == ActionState.Done, EndedOn = a.ClosedOn,
                                   },
            ReminderKind.Risk => from r in visible.Risks
                                 where ids.Contains(r.Id)
                                 join p in partnerships on r.PartnershipId equals p.Id
                                 select new ReminderSubject
                                 {
                                     Id = r.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = r.Number, Version = r.Version, Title = r.Title, DueOn = r.NextReviewOn, Place = "risks", IsOpen = r.State == RiskState.Open,
                                 },
            ReminderKind.Signature => from v in visible.AgreedVersions(today)
                                      where ids.Contains(v.Id)
                                      join d in visible.AgreedDocuments(today) on v.AgreedDocumentId equals d.Id
                                      join p in partnerships on d.PartnershipId equals p.Id
                                      select new ReminderSubject
                                      {
                                          Id = v.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = d.Number, Version = d.Version, Title = d.Title, DueOn = v.EffectiveOn, Place = "documents", IsOpen = v.State == VersionState.Agreed,
                                      },
            ReminderKind.MeetingPapers => from m in visible.Meetings(today)
                                          where ids.Contains(m.Id)
                                          join t in visible.Tiers on m.TierId equals t.Id
                                          join p in partnerships on m.PartnershipId equals p.Id
                                          select new ReminderSubject
                                          {
                                              Id = m.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = m.Number, Version = m.Version, Title = t.Name, DueOn = m.On, Place = "meetings",
                                              IsOpen = m.State == MeetingState.Scheduled && m.On >= today && !m.Agenda.Any() && !m.Papers.Any(),
                                          },
            ReminderKind.RoleEnding => from t in visible.Tiers
                                       from s in t.Terms
                                       where ids.Contains(s.Id)
                                       join p in partnerships on t.PartnershipId equals p.Id
                                       select new ReminderSubject
                                       {
                                           Id = s.Id, Reference = p.Reference, Partnership = p.Name, PartnershipState = p.State, Number = t.Number, Version = t.Version, Title = t.Name, DueOn = s.Until, Place = "governance",
                                           IsOpen = s.Until >= today,
                                       },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        }).AsNoTracking().ToListAsync(cancel);
    }
}
