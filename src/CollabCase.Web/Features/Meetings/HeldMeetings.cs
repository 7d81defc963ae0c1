using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>Who sits in a group on the day of a meeting, for the pages on which somebody says who came.</summary>
/// <param name="Term">The number of the term in the group.</param>
/// <param name="TermId">The term.</param>
/// <param name="Name">The member.</param>
/// <param name="Organisation">Where the member is from.</param>
/// <param name="Office">The member's office.</param>
/// <param name="HasVote">Whether whoever holds the seat votes.</param>
/// <param name="Deputy">Who is named to come when the member cannot.</param>
public sealed record MemberOfDay(int Term, long TermId, string Name, string? Organisation, TierOffice? Office, bool HasVote, string? Deputy)
{
    /// <summary>'Chair, Example Housing, without a vote'; null where there is nothing to say.</summary>
    public string? About => new[] { Office?.Label(), Organisation, HasVote ? null : "without a vote" }.OfType<string>().ToList() is { Count: > 0 } parts ? string.Join(", ", parts) : null;
}

/// <summary>What the use cases about meetings that were held find.</summary>
internal static class HeldMeetings
{
    /// <summary>The group that meets with its seats and terms, to read and never to save.</summary>
    public static Task<GovernanceTier> TierThatMetAsync(this Visible visible, long tierId, CancellationToken cancel) =>
        visible.Tiers.AsNoTracking().Include(t => t.Seats).Include(t => t.Terms).AsSplitQuery().SingleAsync(t => t.Id == tierId, cancel);

    /// <summary>The meeting with who came and whose interests were in conflict, to read and never to save.</summary>
    public static async Task<Meeting> MeetingAsHeldAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        await visible.MeetingOf(reference, number, today).AsNoTracking().Include(m => m.Agenda).Include(m => m.Replies).Include(m => m.Attendance).Include(m => m.Conflicts).AsSplitQuery().SingleOrDefaultAsync(cancel)
            ?? throw new RecordNotFoundException();

    /// <summary>Who sits in the group on the day, by seat.</summary>
    public static async Task<IReadOnlyList<MemberOfDay>> MembersOnAsync(this Visible visible, GovernanceTier tier, DateOnly on, CancellationToken cancel)
    {
        var terms = tier.TermsOn(on);
        var people = terms.SelectMany(t => new[] { t.PersonId, t.DeputyPersonId }).OfType<long>().Distinct().ToList();
        var organisations = terms.Select(t => t.OrganisationId).OfType<long>().Distinct().ToList();
        var names = await visible.Names.Where(n => people.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        var called = await visible.Organisations.Where(o => organisations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return [.. terms.Select(t => new MemberOfDay(t.Number, t.Id, Of(names, t.PersonId) ?? t.Name ?? "Somebody", Of(called, t.OrganisationId), t.Office, tier.SeatOf(t).HasVote, Of(names, t.DeputyPersonId) ?? t.DeputyName))];
    }

    /// <summary>What the form begins with for a member: what was said before the meeting, else present.</summary>
    public static AttendanceState OfferedFor(this Meeting meeting, long termId) => meeting.Replies.FirstOrDefault(r => r.SeatTermId == termId)?.Answer switch
    {
        ReplyAnswer.NotComing => AttendanceState.Apologies,
        ReplyAnswer.Deputy => AttendanceState.Deputy,
        _ => AttendanceState.Present,
    };

    /// <summary>The term of this number in the group; 0, which no term has, for any other.</summary>
    public static long TermIdOf(this GovernanceTier tier, int? number) => tier.Terms.FirstOrDefault(t => t.Number == number)?.Id ?? 0;

    /// <summary>What a member declared on an item, by the numbers of both; null for nothing.</summary>
    public static ConflictOfInterest? ConflictOf(this Meeting meeting, int? item, GovernanceTier tier, int? member) =>
        meeting.Agenda.FirstOrDefault(i => i.Number == item) is { } on ? meeting.Conflicts.FirstOrDefault(c => c.AgendaItemId == on.Id && c.SeatTermId == tier.TermIdOf(member)) : null;

    private static string? Of(Dictionary<long, string> names, long? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}

/// <summary>What can be answered about a meeting that was held.</summary>
public static class MeetingChoices
{
    public static readonly IReadOnlyList<Choice> Handlings = Choice.Of<ConflictHandling>(h => h.Label());

    public static readonly IReadOnlyList<Choice> Outcomes = Choice.Of<AgendaOutcome>(o => o.Label());
}
