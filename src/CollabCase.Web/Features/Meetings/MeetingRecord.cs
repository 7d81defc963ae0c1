using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Somebody who was at a meeting or was expected there.</summary>
/// <param name="Name">Who came; the member, where nobody came.</param>
/// <param name="Organisation">Whom they are from.</param>
/// <param name="For">The member in whose place they came.</param>
/// <param name="State">Whether somebody came.</param>
/// <param name="IsGuest">Whether they came without a seat.</param>
/// <param name="NeedsToCheckBack">Whether they had to ask before agreeing to anything.</param>
public sealed record Attendee(string Name, string? Organisation, string? For, AttendanceState State, bool IsGuest, bool NeedsToCheckBack);

/// <summary>A conflict of interest that was declared; the term's number says whose.</summary>
public sealed record DeclaredConflict(int Term, string Member, string What, ConflictHandling Handling);

/// <summary>An item on which a conflict of interest was declared, and what the quorum came to on it.</summary>
public sealed record ItemWithConflicts(int Number, string Title, Quorum? Quorum, IReadOnlyList<DeclaredConflict> Conflicts);

/// <summary>The later meeting that approved minutes.</summary>
public sealed record ApprovingMeeting(int Number, DateOnly On);

/// <summary>What is on record of a meeting once it was held: who came, what that came to, whose interests were in conflict, and how far the minutes are.</summary>
public sealed record MeetingRecord(
    MeetingState State, DateOnly On, int? LastedMinutes, Quorum? Quorum, int PartnerMinutes, IReadOnlyList<Attendee> People, IReadOnlyList<ItemWithConflicts> Items, bool HasAgenda,
    MinutesState? MinutesState, string? MinutesText, DateOnly? CirculatedOn, DateOnly? ApprovedOn, ApprovingMeeting? ApprovedAt)
{
    public IEnumerable<Attendee> Those(AttendanceState state) => People.Where(p => p.State == state && !p.IsGuest);

    public IEnumerable<Attendee> Guests => People.Where(p => p.IsGuest);

    public int PeopleThere => People.Count(p => p.State is AttendanceState.Present or AttendanceState.Deputy);

    /// <summary>Nothing of it can be changed any more.</summary>
    public bool IsLocked => MinutesState is Domain.Governance.MinutesState.Approved;
}

/// <summary>Reads what is on record of a meeting, for its page and for its minutes: the same few statements whatever happened there.</summary>
public sealed class MeetingRecordReader(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<MeetingRecord> ReadAsync(string reference, int number, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var meeting = await visible.MeetingAsHeldAsync(reference, number, clock.Today(), cancel);
        var termIds = meeting.Attendance.Select(a => a.SeatTermId).OfType<long>().ToList();
        var terms = await visible.Tiers.Where(t => t.Id == meeting.TierId).SelectMany(t => t.Terms).Where(t => termIds.Contains(t.Id)).Select(t => new { t.Id, t.Number, t.PersonId, t.Name }).ToDictionaryAsync(t => t.Id, cancel);
        var people = meeting.Attendance.Select(a => a.PersonId).Union(terms.Values.Select(t => t.PersonId)).OfType<long>().ToList();
        var organisations = meeting.Attendance.Select(a => a.OrganisationId).OfType<long>().Distinct().ToList();
        var names = await visible.Names.Where(n => people.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        var called = await visible.Organisations.Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var approvedAt = meeting.MinutesApprovedAtMeetingId is { } id
            ? await visible.MeetingsInOutline.Where(m => m.Id == id).Select(m => new ApprovingMeeting(m.Number, m.On)).SingleOrDefaultAsync(cancel) : null;

        return new(meeting.State, meeting.On, meeting.LastedMinutes, meeting.Quorum, meeting.PartnerMinutes,
            [.. meeting.Attendance.Select(a => new Attendee(
                NameOf(a.PersonId, a.Name), a.OrganisationName ?? (a.OrganisationId is { } from ? called.GetValueOrDefault(from) : null),
                a.State is AttendanceState.Deputy && a.SeatTermId is { } term ? MemberOf(term) : null, a.State, a.SeatTermId is null, a.NeedsToCheckBack)).OrderBy(a => a.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. meeting.Agenda.OrderBy(i => i.Position).Where(i => meeting.Conflicts.Any(c => c.AgendaItemId == i.Id)).Select(i => new ItemWithConflicts(i.Number, i.Title, meeting.QuorumOn(i.Number),
                [.. meeting.Conflicts.Where(c => c.AgendaItemId == i.Id).Select(c => new DeclaredConflict(terms[c.SeatTermId].Number, MemberOf(c.SeatTermId), c.What, c.Handling)).OrderBy(c => c.Member, StringComparer.CurrentCultureIgnoreCase)]))],
            meeting.Agenda.Count > 0, meeting.MinutesState, meeting.MinutesText, meeting.MinutesCirculatedOn, meeting.MinutesApprovedOn, approvedAt);

        string NameOf(long? person, string? name) => (person is { } known ? names.GetValueOrDefault(known) : null) ?? name ?? "Somebody";
        string MemberOf(long term) => terms.TryGetValue(term, out var found) ? NameOf(found.PersonId, found.Name) : "a member";
    }
}

/// <summary>What meetings took of people's time, in minutes.</summary>
public sealed record TimeInMeetings(int Meetings, long Minutes);

/// <summary>What meetings take of people's time, added up and in words.</summary>
public static class PartnersTime
{
    /// <summary>As <see cref="Meeting.PartnerMinutes"/>, over those of the meetings that were held. Two statements.</summary>
    public static async Task<TimeInMeetings> TimeAsync(this IQueryable<Meeting> meetings, CancellationToken cancel)
    {
        var held = meetings.Where(m => m.State == MeetingState.Held);
        return new(await held.CountAsync(cancel),
            await held.SelectMany(m => m.Attendance.Where(a => a.State == AttendanceState.Present || a.State == AttendanceState.Deputy), (m, a) => (long)(m.LastedMinutes ?? 0)).SumAsync(cancel));
    }

    /// <summary>'7 hours 30 minutes', '1 hour', '45 minutes'.</summary>
    public static string Say(long minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        var words = new[] { hours == 0 ? null : $"{Format.Number(hours)} {(hours == 1 ? "hour" : "hours")}", rest == 0 && hours > 0 ? null : $"{rest} {(rest == 1 ? "minute" : "minutes")}" };
        return string.Join(' ', words.OfType<string>());
    }
}
