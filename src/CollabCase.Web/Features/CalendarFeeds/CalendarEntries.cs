using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Calendars;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>
/// Reads what stands in somebody's calendar: what it is, when, and where its record is. Nothing of who comes, what is talked about or what was written goes out, because a calendar is
/// read by other people's programs. One statement for each kind of record, whatever there is, and no more than <see cref="MostOfAKind"/> of each.
/// </summary>
public sealed class CalendarEntries(CollabCaseDb db, PublicAddress address, TimeProvider clock)
{
    public const int YearsBack = 1;
    public const int YearsAhead = 2;

    /// <summary>What lies ahead comes first, so that of very many it is what is past that is left out.</summary>
    public const int MostOfAKind = 1000;

    // For records that were put in without history, which a demonstration's copies are.
    private static readonly DateTime NobodyKnows = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Everything that concerns a person, in partnerships that are not closed: their meetings, and milestones and reviews of theirs.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> OfPersonAsync(Viewer person, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(person), clock.Today());
        var open = visible.Partnerships.Where(p => p.State != PartnershipState.Closed);
        var meetings = await MeetingsAsync(visible, visible.OwnMeetings(today), open, isInside: true, cancel);
        var milestones = await MilestonesAsync(visible, visible.OwnMilestones, open, cancel);
        var reviews = await ReviewsAsync(visible, visible.OwnReviews, open, cancel);
        return InOrder([.. meetings.Select(m => Entry(m, m.Name)), .. milestones.Select(m => Entry(m, m.Name)), .. reviews.Select(r => Entry(r, r.Name))]);
    }

    /// <summary>What there is on in one partnership that a person sees; null when they do not see it.</summary>
    public async Task<PartnershipCalendar?> OfPartnershipAsync(Viewer person, long partnership, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(person), clock.Today());
        var one = visible.Partnerships.Where(p => p.Id == partnership);
        if (await one.Select(p => p.Name).SingleOrDefaultAsync(cancel) is not { } name) return null;
        var meetings = await MeetingsAsync(visible, visible.MeetingsInOutline.Where(m => m.PartnershipId == partnership), one, isInside: false, cancel);
        var milestones = await MilestonesAsync(visible, visible.Milestones.Where(m => m.PartnershipId == partnership), one, cancel);
        var reviews = await ReviewsAsync(visible, visible.Reviews.Where(r => r.PartnershipId == partnership), one, cancel);
        return new(name, InOrder([.. meetings.Select(m => Entry(m, null)), .. milestones.Select(m => Entry(m, null)), .. reviews.Select(r => Entry(r, null))]));
    }

    /// <summary>One meeting that a person sees; null when they do not.</summary>
    public async Task<CalendarEntry?> OfMeetingAsync(Viewer person, string reference, int number, CancellationToken cancel)
    {
        var visible = db.VisibleTo(person);
        var found = await Lines(visible, visible.MeetingsInOutline.Where(m => m.Number == number), visible.Partnerships.Where(p => p.Reference == reference), isInside: false).SingleOrDefaultAsync(cancel);
        return found is null ? null : Entry(found, found.Name);
    }

    private Task<List<MeetingLine>> MeetingsAsync(Visible visible, IQueryable<Meeting> meetings, IQueryable<Partnership> partnerships, bool isInside, CancellationToken cancel)
    {
        var today = clock.Today();
        var (first, last) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return Lines(visible, meetings.Where(m => m.On >= first && m.On <= last), partnerships, isInside)
            .OrderBy(m => m.On < today).ThenBy(m => m.On).ThenBy(m => m.Id).Take(MostOfAKind).ToListAsync(cancel);
    }

    // Where it is and how long it takes is for those who take part, as on its page.
    private IQueryable<MeetingLine> Lines(Visible visible, IQueryable<Meeting> meetings, IQueryable<Partnership> partnerships, bool isInside)
    {
        var (tiers, writes, inside) = (visible.Tiers, visible.Writes, visible.Meetings(clock.Today()));
        return
            from m in meetings
            join p in partnerships on m.PartnershipId equals p.Id
            join t in tiers on m.TierId equals t.Id
            let takesPart = isInside || inside.Any(x => x.Id == m.Id)
            select new MeetingLine
            {
                Id = m.Id, Reference = p.Reference, Name = p.Name, Number = m.Number, Group = t.Name, On = m.On, StartsAt = m.StartsAt, State = m.State, Version = m.Version,
                Minutes = takesPart ? m.PlannedMinutes : null, Place = takesPart ? m.Place : null,
                WrittenAtUtc = writes.Where(w => w.SubjectType == nameof(Meeting) && w.SubjectId == m.Id && w.SubjectVersion == m.Version).Select(w => (DateTime?)w.AtUtc).FirstOrDefault(),
            };
    }

    private Task<List<MilestoneLine>> MilestonesAsync(Visible visible, IQueryable<Milestone> milestones, IQueryable<Partnership> partnerships, CancellationToken cancel)
    {
        var (today, writes) = (clock.Today(), visible.Writes);
        var (first, last) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return (
            from m in milestones
            join p in partnerships on m.PartnershipId equals p.Id
            let day = m.ActualOn ?? m.ForecastOn
            where day >= first && day <= last
            orderby day < today, day, m.Id
            select new MilestoneLine
            {
                Reference = p.Reference, Name = p.Name, Number = m.Number, Title = m.Title, On = day.Value, State = m.State, Version = m.Version,
                WrittenAtUtc = writes.Where(w => w.SubjectType == nameof(Milestone) && w.SubjectId == m.Id && w.SubjectVersion == m.Version).Select(w => (DateTime?)w.AtUtc).FirstOrDefault(),
            }).Take(MostOfAKind).ToListAsync(cancel);
    }

    // Only the day on which it comes up: what was looked at already stands in the register.
    private Task<List<ReviewLine>> ReviewsAsync(Visible visible, IQueryable<Review> reviews, IQueryable<Partnership> partnerships, CancellationToken cancel)
    {
        var (today, writes) = (clock.Today(), visible.Writes);
        var (first, last) = (today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return (
            from r in reviews
            where r.State == ReviewState.Open && r.DueOn >= first && r.DueOn <= last
            join p in partnerships on r.PartnershipId equals p.Id
            orderby r.DueOn < today, r.DueOn, r.Id
            select new ReviewLine
            {
                Reference = p.Reference, Name = p.Name, Number = r.Number, Title = r.Title, On = r.DueOn!.Value, Version = r.Version,
                WrittenAtUtc = writes.Where(w => w.SubjectType == nameof(Review) && w.SubjectId == r.Id && w.SubjectVersion == r.Version).Select(w => (DateTime?)w.AtUtc).FirstOrDefault(),
            }).Take(MostOfAKind).ToListAsync(cancel);
    }

    private CalendarEntry Entry(MeetingLine meeting, string? partnership)
    {
        var isCancelled = meeting.State is MeetingState.Cancelled;
        return Entry(meeting, "meeting", "meetings", isCancelled ? "Cancelled" : null, $"Meeting: {meeting.Group}", partnership) with
        {
            StartsAt = meeting.StartsAt, Minutes = meeting.Minutes, Place = meeting.Place, Category = "Meeting", State = isCancelled ? EntryState.Cancelled : EntryState.Confirmed,
        };
    }

    private CalendarEntry Entry(MilestoneLine milestone, string? partnership) =>
        Entry(milestone, "milestone", "milestones", milestone.State switch { MilestoneState.Done => "Done", MilestoneState.Dropped => "Dropped", _ => null }, $"Milestone: {milestone.Title}", partnership,
            milestone.State is MilestoneState.Planned ? "The date is not agreed yet." : null) with
        {
            Category = "Milestone",
            State = milestone.State switch { MilestoneState.Dropped => EntryState.Cancelled, MilestoneState.Planned => EntryState.Tentative, _ => EntryState.Confirmed },
        };

    private CalendarEntry Entry(ReviewLine review, string? partnership) => Entry(review, "review", "reviews", null, $"Review: {review.Title}", partnership) with { Category = "Review" };

    // Its title says what became of it: not every calendar shows that in another way.
    private CalendarEntry Entry(Line line, string kind, string section, string? outcome, string what, string? partnership, string? note = null)
    {
        var page = address.Of(FormattableString.Invariant($"/partnerships/{line.Reference}/{section}/{line.Number}"));
        return new(FormattableString.Invariant($"{kind}-{line.Reference}-{line.Number}@{address.Root.Host}"), string.Join(" – ", new[] { outcome, what, partnership }.OfType<string>()), line.On)
        {
            About = string.Join('\n', new[] { $"{line.Name} ({line.Reference})", note, $"Open it in CollabCase: {page}" }.OfType<string>()), Address = new Uri(page), Category = "", Version = line.Version, WrittenAtUtc = line.WrittenAtUtc ?? NobodyKnows,
        };
    }

    private static IReadOnlyList<CalendarEntry> InOrder(IEnumerable<CalendarEntry> entries) => [.. entries.OrderBy(e => e.On).ThenBy(e => e.StartsAt).ThenBy(e => e.Uid, StringComparer.Ordinal)];

    private abstract class Line
    {
        public required string Reference { get; init; }
        public required string Name { get; init; }
        public required int Number { get; init; }
        public required DateOnly On { get; init; }
        public required int Version { get; init; }
        public required DateTime? WrittenAtUtc { get; init; }
    }

    private sealed class MeetingLine : Line
    {
        public required long Id { get; init; }
        public required string Group { get; init; }
        public required TimeOnly? StartsAt { get; init; }
        public required int? Minutes { get; init; }
        public required string? Place { get; init; }
        public required MeetingState State { get; init; }
    }

    private sealed class MilestoneLine : Line
    {
        public required string Title { get; init; }
        public required MilestoneState State { get; init; }
    }

    private sealed class ReviewLine : Line
    {
        public required string Title { get; init; }
    }
}

/// <summary>What there is on in a partnership, and what it is called.</summary>
public sealed record PartnershipCalendar(string Name, IReadOnlyList<CalendarEntry> Entries);
