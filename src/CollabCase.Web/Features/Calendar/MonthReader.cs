using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Features.Reviews;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Calendar;

/// <summary>Reads what falls into some days of what the person sees: one statement for each kind, however many partnerships there are.</summary>
public sealed class MonthReader(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>So many of each kind are shown, the earliest first; a month of one partnership rarely has more.</summary>
    public const int MostOfAKind = 200;

    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="partnership">The reference of one partnership; null for all that the person sees.</param>
    /// <param name="cancel">When the person went away.</param>
    public async Task<(IReadOnlyList<CalendarEntry> Entries, bool HasMore)> ReadAsync(DateOnly first, DateOnly last, string? partnership, CancellationToken cancel)
    {
        List<List<CalendarEntry>> kinds =
        [
            await MeetingsAsync(first, last, partnership, cancel), await ReviewsAsync(first, last, partnership, cancel),
            await MilestonesAsync(first, last, partnership, cancel), await DocumentsAsync(first, last, partnership, cancel),
        ];
        return ([.. kinds.SelectMany(k => k.Take(MostOfAKind)).OrderBy(e => e.On).ThenBy(e => e.Kind).ThenBy(e => e.At ?? TimeOnly.MaxValue).ThenBy(e => e.PartnershipName, StringComparer.CurrentCulture).ThenBy(e => e.Title, StringComparer.CurrentCulture)],
            kinds.Exists(k => k.Count > MostOfAKind));
    }

    // Whoever sees a partnership sees when its groups meet; the page of the meeting says who reads the rest.
    private async Task<List<CalendarEntry>> MeetingsAsync(DateOnly first, DateOnly last, string? partnership, CancellationToken cancel)
    {
        var (visible, ids) = (db.VisibleTo(viewer), Ids(partnership));
        var (tiers, partnerships) = (visible.Tiers, visible.Partnerships);
        var left = visible.MeetingsInOutline.Where(m => m.State != MeetingState.Cancelled && m.On >= first && m.On <= last);
        if (ids is not null) left = left.Where(m => ids.Contains(m.PartnershipId));
        var found = await left.OrderBy(m => m.On).ThenBy(m => m.Id).Take(MostOfAKind + 1).Select(m => new
        {
            m.On, m.StartsAt, m.Number, m.State, Tier = tiers.Where(t => t.Id == m.TierId).Select(t => t.Name).FirstOrDefault(),
            At = partnerships.Where(p => p.Id == m.PartnershipId).Select(p => new { p.Reference, p.Name }).First(),
        }).ToListAsync(cancel);
        return [.. found.Select(m => new CalendarEntry(m.On, m.StartsAt, CalendarEntryKind.Meeting, m.State is MeetingState.Held ? "Meeting, held" : "Meeting", m.Tier ?? "A group", $"/partnerships/{m.At.Reference}/meetings/{m.Number}", m.At.Reference, m.At.Name))];
    }

    private async Task<List<CalendarEntry>> ReviewsAsync(DateOnly first, DateOnly last, string? partnership, CancellationToken cancel)
    {
        var (visible, ids) = (db.VisibleTo(viewer), Ids(partnership));
        var partnerships = visible.Partnerships;
        var left = visible.Reviews.Where(r => r.State == ReviewState.Open && r.DueOn >= first && r.DueOn <= last);
        if (ids is not null) left = left.Where(r => ids.Contains(r.PartnershipId));
        var found = await left.OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(MostOfAKind + 1)
            .Select(r => new { On = r.DueOn!.Value, r.Number, r.Title, At = partnerships.Where(p => p.Id == r.PartnershipId).Select(p => new { p.Reference, p.Name }).First() }).ToListAsync(cancel);
        var today = clock.Today();
        return [.. found.Select(r => new CalendarEntry(r.On, null, CalendarEntryKind.Review, r.On < today ? "Review, overdue" : "Review due", r.Title, ReviewCrumbs.AddressOf(r.At.Reference, r.Number), r.At.Reference, r.At.Name))];
    }

    private async Task<List<CalendarEntry>> MilestonesAsync(DateOnly first, DateOnly last, string? partnership, CancellationToken cancel)
    {
        var (visible, ids) = (db.VisibleTo(viewer), Ids(partnership));
        var partnerships = visible.Partnerships;
        var left = visible.Milestones.Where(m => (m.State == MilestoneState.Planned || m.State == MilestoneState.Agreed) && m.ForecastOn >= first && m.ForecastOn <= last);
        if (ids is not null) left = left.Where(m => ids.Contains(m.PartnershipId));
        var found = await left.OrderBy(m => m.ForecastOn).ThenBy(m => m.Id).Take(MostOfAKind + 1)
            .Select(m => new { On = m.ForecastOn!.Value, m.Number, m.Title, At = partnerships.Where(p => p.Id == m.PartnershipId).Select(p => new { p.Reference, p.Name }).First() }).ToListAsync(cancel);
        var today = clock.Today();
        return [.. found.Select(m => new CalendarEntry(m.On, null, CalendarEntryKind.Milestone, m.On < today ? "Milestone, late" : "Milestone due", m.Title, $"/partnerships/{m.At.Reference}/milestones/{m.Number}", m.At.Reference, m.At.Name))];
    }

    // What is still negotiated has no dates yet that count.
    private async Task<List<CalendarEntry>> DocumentsAsync(DateOnly first, DateOnly last, string? partnership, CancellationToken cancel)
    {
        var (visible, ids, today) = (db.VisibleTo(viewer), Ids(partnership), clock.Today());
        var (documents, partnerships) = (visible.AgreedDocuments(today), visible.Partnerships);
        if (ids is not null) documents = documents.Where(d => ids.Contains(d.PartnershipId));
        var found = await (
            from v in visible.AgreedVersions(today)
            where (v.State == VersionState.Agreed || v.State == VersionState.InForce)
                && ((v.EffectiveOn >= first && v.EffectiveOn <= last) || (v.EndsOn >= first && v.EndsOn <= last) || (v.ExpiresOn >= first && v.ExpiresOn <= last))
            join d in documents on v.AgreedDocumentId equals d.Id
            orderby d.Id, v.Number
            select new { d.Number, d.Title, Version = v.Number, v.EffectiveOn, v.EndsOn, v.ExpiresOn, At = partnerships.Where(p => p.Id == d.PartnershipId).Select(p => new { p.Reference, p.Name }).First() })
            .Take(MostOfAKind + 1).ToListAsync(cancel);
        return [.. found.SelectMany(v => new[] { (On: v.EffectiveOn, What: $"Version {v.Version} counts from this day"), (On: v.EndsOn < v.ExpiresOn ? v.EndsOn : v.ExpiresOn ?? v.EndsOn, What: $"Last day of version {v.Version}") }
            .Where(e => e.On >= first && e.On <= last)
            .Select(e => new CalendarEntry(e.On!.Value, null, CalendarEntryKind.Document, e.What, v.Title, $"/partnerships/{v.At.Reference}/documents/{v.Number}", v.At.Reference, v.At.Name))).OrderBy(e => e.On)];
    }

    private IQueryable<long>? Ids(string? partnership) => partnership is null ? null : db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == partnership).Select(p => p.Id);
}
