using System.Globalization;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;

namespace CollabCase.Web.Features.Meetings;

/// <summary>
/// Brings together what two people record of one meeting at the same time: for each member, each guest and the length, what only one of
/// them changed is kept, and what both answered differently is asked about. Before anything was recorded, both began with what the form offered.
/// </summary>
public sealed class AttendanceMerge(Merge merge)
{
    /// <summary>Afterwards the form holds what is to be saved.</summary>
    public async Task IntoAsync(RecordAttendance.Command form, Meeting meeting, GovernanceTier tier, IReadOnlyList<MemberOfDay> members, CancellationToken cancel)
    {
        if (await merge.SinceAsync(form.Version, meeting, cancel) is not { } past) return;
        var clashes = new List<Clash>();

        foreach (var member in members)
        {
            if (form.Attendance.GetValueOrDefault(member.Term) is not { } typed || meeting.Attendance.FirstOrDefault(a => a.SeatTermId == member.TermId) is not { } row) continue;
            var prefix = FormattableString.Invariant($"{nameof(form.Attendance)}[{member.Term}].");
            var named = tier.Terms.First(t => t.Number == member.Term).DeputyName;
            var (before, theirs, yours) = (Before(past, row) ?? Of(meeting.OfferedFor(member.TermId), named), Of(row.State, row.Name), Of(typed.State ?? AttendanceState.Present, Text.Clean(typed.Name) ?? named));
            var differ = theirs.State == yours.State ? nameof(Attendance.Name) : nameof(Attendance.State);
            (typed.State, typed.Name) = Settle(before, theirs, yours, () => differ == nameof(Attendance.Name)
                ? new(nameof(Attendance), differ, theirs.Deputy, yours.Deputy, LastToTouch(past, row)) { Input = prefix + differ, Of = member.Name }
                : new(nameof(Attendance), differ, theirs.State.ToString(), yours.State.ToString(), LastToTouch(past, row)) { Input = prefix + differ, Of = member.Name });
            // Yes or no: whoever changed it last is whoever differs from what it was.
            var asked = past.Field(row, nameof(Attendance.NeedsToCheckBack)) == "true";
            if (typed.NeedsToCheckBack == asked) typed.NeedsToCheckBack = row.NeedsToCheckBack;
        }

        var lastedBefore = past.Field(meeting, nameof(Meeting.LastedMinutes)) is { } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : meeting.PlannedMinutes;
        if (meeting.LastedMinutes is { } lasted)
            form.LastedMinutes = Settle(lastedBefore, lasted, form.LastedMinutes, () => new(nameof(Meeting), nameof(Meeting.LastedMinutes), Canonical.Of(lasted), Canonical.Of(form.LastedMinutes), LastToTouch(past, meeting)));
        MergeGuests(form, meeting, past, Settle);
        if (clashes.Count > 0) throw new StaleException(meeting.Version, past.Since, clashes);

        T Settle<T>(T before, T theirs, T yours, Func<Clash> clash)
        {
            if (Equals(theirs, yours) || Equals(theirs, before)) return yours;
            if (Equals(yours, before)) return theirs;
            var both = clash();
            if (!merge.WasShown(both.By)) clashes.Add(both);
            return yours;
        }
    }

    private delegate string? SettleText(string? before, string? theirs, string? yours, Func<Clash> clash);

    // Guests are known by their names: added by either they are there, taken away by either they are not.
    private static void MergeGuests(RecordAttendance.Command form, Meeting meeting, PastState past, SettleText settle)
    {
        var theirs = meeting.Attendance.Where(a => a.SeatTermId is null).ToList();
        foreach (var guest in theirs)
        {
            var mine = form.Guests.FindIndex(g => Text.Clean(g.Name) == guest.Name);
            var wasThere = past.Field(guest, nameof(Attendance.State)) is not null;
            if (mine >= 0)
                form.Guests[mine].Organisation = settle(past.Field(guest, nameof(Attendance.OrganisationName)), guest.OrganisationName, Text.Clean(form.Guests[mine].Organisation), () =>
                    new(nameof(Attendance), nameof(Attendance.OrganisationName), guest.OrganisationName, Text.Clean(form.Guests[mine].Organisation), LastToTouch(past, guest))
                    { Input = FormattableString.Invariant($"{nameof(form.Guests)}[{mine}].{nameof(RecordAttendance.GuestTyped.Organisation)}"), Of = guest.Name });
            else if (!wasThere) form.Guests.Add(new() { Name = guest.Name, Organisation = guest.OrganisationName });
        }
        var before = past.Rows<Attendance>().Where(r => r.GetValueOrDefault(nameof(Attendance.SeatTermId)) is null).Select(r => r.GetValueOrDefault(nameof(Attendance.Name))).ToHashSet(StringComparer.Ordinal);
        // Left as an empty line: the lines that were typed below it stay where they are on the form.
        foreach (var gone in form.Guests.Where(g => Text.Clean(g.Name) is { } name && before.Contains(name) && theirs.TrueForAll(t => t.Name != name))) (gone.Name, gone.Organisation) = (null, null);
    }

    private static (AttendanceState State, string? Deputy)? Before(PastState past, Attendance row) =>
        past.Field(row, nameof(Attendance.State)) is { } state ? Of(Enum.Parse<AttendanceState>(state), past.Field(row, nameof(Attendance.Name))) : null;

    private static (AttendanceState State, string? Deputy) Of(AttendanceState state, string? name) => (state, state is AttendanceState.Deputy ? name : null);

    private static HistoryEntry LastToTouch(PastState past, Entity row) => past.Since.Last(e => e.Changes.Any(c => c.Id == row.Id));
}
