using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Reminders;

/// <summary>Who is there to be reminded in some partnerships, and how they want it. A fixed number of statements, however many partnerships.</summary>
internal sealed class ReminderFacts
{
    private sealed record Place(long Id, long? Coordinator, bool MessagesOn);

    private sealed record Reader(long Id, SystemRoles Roles, NoticeSettings? Settings, WorkingDays WorkingDays)
    {
        public bool Is(SystemRoles role) => (Roles & role) != 0;
    }

    private readonly Dictionary<long, Place> _places;
    private readonly Dictionary<(long Partnership, long Person), MemberRole> _members;
    private readonly Dictionary<long, long> _chairs;
    private readonly Dictionary<(long Partnership, ReminderKind Kind), ReminderSchedule?> _rules;
    private readonly Dictionary<long, Reader> _people;
    private readonly WorkingDays _workingDays;

    private ReminderFacts(IEnumerable<Place> places, IEnumerable<PartnershipMember> members, IEnumerable<(long Partnership, long Person)> chairs, IEnumerable<ReminderRule> rules, IEnumerable<Reader> people, WorkingDays workingDays)
    {
        _places = places.ToDictionary(p => p.Id);
        _members = members.ToDictionary(m => (m.PartnershipId, m.PersonId), m => m.Role);
        _chairs = chairs.GroupBy(c => c.Partnership).ToDictionary(g => g.Key, g => g.First().Person);
        _rules = rules.ToDictionary(r => (r.PartnershipId, r.Kind), r => r.Schedule);
        _people = people.ToDictionary(p => p.Id);
        _workingDays = workingDays;
    }

    public long[] Partnerships => [.. _places.Keys];

    /// <summary>Those who stand in for somebody, whenever that is.</summary>
    public IEnumerable<long> StandIns => _people.Values.Select(p => p.Settings?.StandInPersonId).OfType<long>();

    /// <summary>So many days before its date the first reminder of something of a kind can go out.</summary>
    public int ReachOf(ReminderKind kind) =>
        _rules.Where(rule => rule.Key.Kind == kind).Select(rule => rule.Value).Append(ReminderSchedule.Usual(kind)).Max(rule => rule is { DaysAhead: [var furthest, ..] } ? furthest : 0) + LongestTimeOff;

    // Christmas and New Year with their weekends, and a fortnight of an organisation's own.
    private const int LongestTimeOff = 21;

    /// <param name="scope">The partnerships; those that are paused or closed remind nobody.</param>
    public static async Task<ReminderFacts> ReadAsync(CollabCaseDb db, IQueryable<Partnership> scope, WorkingDays workingDays, DateOnly today, CancellationToken cancel)
    {
        var places = await scope.Where(p => p.State == PartnershipState.Active).OrderBy(p => p.Id).Select(p => new Place(p.Id, p.CoordinatorPersonId, p.MessagesOn)).ToListAsync(cancel);
        var ids = places.Select(p => p.Id).ToArray();
        if (ids.Length == 0) return new([], [], [], [], [], workingDays);
        var members = await db.Set<PartnershipMember>().AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.PartnershipId)).ToListAsync(cancel);
        var chairs = await db.Set<GovernanceTier>().Where(t => t.Kind == TierKind.Steering && t.EndedOn == null && EF.Parameter(ids).Contains(t.PartnershipId))
            .SelectMany(t => t.Terms.Where(s => s.Office == TierOffice.Chair && s.PersonId != null && s.From <= today && (s.Until == null || s.Until >= today)), (t, s) => new { t.PartnershipId, s.PersonId, s.Id })
            .OrderBy(x => x.Id).ToListAsync(cancel);
        var rules = await db.Set<ReminderRule>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.PartnershipId)).ToListAsync(cancel);
        var known = members.Select(m => m.PersonId).Concat(places.Select(p => p.Coordinator).OfType<long>()).Distinct().ToArray();
        var people = await db.Set<Person>().Where(p => p.IsActive && (EF.Parameter(known).Contains(p.Id) || (p.Roles & SystemRoles.Administrator) != 0))
            .Select(p => new { p.Id, p.Roles, p.OrganisationId }).ToListAsync(cancel);
        var settings = await SettingsOfAsync(db, [.. people.Select(p => p.Id)], cancel);
        var organisations = people.Select(p => p.OrganisationId).OfType<long>().Distinct().ToArray();
        // Each organisation with days of its own has a calendar of its own; the others share one.
        var local = (await db.Set<OrganisationHoliday>().Where(h => EF.Parameter(organisations).Contains(h.OrganisationId)).Select(h => new { h.OrganisationId, h.On }).ToListAsync(cancel))
            .GroupBy(h => h.OrganisationId).ToDictionary(g => g.Key, g => workingDays.With(g.Select(h => h.On)));
        return new(places, members, chairs.Select(c => (c.PartnershipId, c.PersonId!.Value)), rules, people.Select(p => new Reader(p.Id, p.Roles, settings.GetValueOrDefault(p.Id), p.OrganisationId is { } at && local.TryGetValue(at, out var days) ? days : workingDays)), workingDays);
    }

    /// <summary>The rule of a partnership for a kind; null while nobody is reminded of it.</summary>
    public ReminderSchedule? ScheduleOf(long partnership, ReminderKind kind) => _rules.TryGetValue((partnership, kind), out var own) ? own : ReminderSchedule.Usual(kind);

    /// <summary>The days on which somebody works: without Scottish bank holidays, and without their organisation's own.</summary>
    public WorkingDays WorkingDaysOf(long person) => _people.GetValueOrDefault(person)?.WorkingDays ?? _workingDays;

    /// <summary>Those who are told of something, each once: its owner or else the coordinator; the deputy or else the coordinator; the chair.</summary>
    public IEnumerable<(long Person, ReminderRole Role)> ReadersOf(Remindable what)
    {
        var coordinator = _places[what.PartnershipId].Coordinator;
        var told = new List<long>(3);
        foreach (var (person, role) in new[] { (May(what.OwnerPersonId, what) ?? coordinator, ReminderRole.Owner), (May(what.DeputyPersonId, what) ?? coordinator, ReminderRole.Deputy), (ChairOf(what), ReminderRole.Chair) })
        {
            if (May(person, what) is not { } reader || told.Contains(reader)) continue;
            told.Add(reader);
            yield return (reader, role);
        }
    }

    /// <summary>Whether somebody may be written to about a partnership: its coordinator always, everybody else while messages are on.</summary>
    public bool IsWrittenTo(long partnership, long person) => _places.TryGetValue(partnership, out var place) && (place.MessagesOn || place.Coordinator == person);

    /// <summary>Whether a partnership writes to its partners.</summary>
    public bool WritesToPartners(long partnership) => _places.TryGetValue(partnership, out var place) && place.MessagesOn;

    /// <summary>Whether somebody can sign in and may see something.</summary>
    public bool MaySee(long person, long partnership, ReminderKind kind) =>
        _places.TryGetValue(partnership, out var place) && _people.TryGetValue(person, out var reader)
        && (reader.Is(SystemRoles.Administrator) || (place.Coordinator == person && reader.Is(SystemRoles.Coordinator)) || (_members.TryGetValue((partnership, person), out var role) && (role is not MemberRole.Participant || Remindable.IsForParticipants(kind))));

    /// <summary>What somebody is reminded of; of everything, where they have not said.</summary>
    public bool Wants(long person, ReminderKind kind) => _people.GetValueOrDefault(person)?.Settings?.Wants(kind) ?? true;

    /// <summary>Who is told in the place of somebody on a day: themselves, unless they are away and somebody who may see it stands in.</summary>
    public long InPlaceOf(long person, Remindable what, DateOnly day) => May(_people.GetValueOrDefault(person)?.Settings?.StandInOn(day), what) ?? person;

    internal static async Task<Dictionary<long, NoticeSettings>> SettingsOfAsync(CollabCaseDb db, long[] people, CancellationToken cancel) =>
        await db.Set<NoticeSettings>().AsNoTracking().Where(s => EF.Parameter(people).Contains(s.PersonId)).ToDictionaryAsync(s => s.PersonId, cancel);

    private long? May(long? person, Remindable what) => person is { } one && MaySee(one, what.PartnershipId, what.Kind) ? one : null;

    private long? ChairOf(Remindable what) => _chairs.TryGetValue(what.PartnershipId, out var chair) ? chair : null;
}
