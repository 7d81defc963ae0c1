using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc.History;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.History;

/// <summary>One write as the timeline shows it: what was done, by whom and when, to which record, and all that changed.</summary>
/// <param name="GoesOn">One of many that a job wrote in one run, which is said at the newest of them.</param>
public sealed record HistoryItem(int Sequence, DateTime AtUtc, string Who, string What, string? Subject, IReadOnlyList<HistoryLine> Lines, bool GoesOn);

/// <summary>A part of a history, newest first. `Before` is where the older part begins; null when there is none.</summary>
public sealed record HistoryTimeline(IReadOnlyList<HistoryItem> Items, string Address, bool IsNewest, int? Before)
{
    public string? OlderHref => Before is { } sequence ? $"{Address}?before={sequence}" : null;

    public string? NewestHref => IsNewest ? null : Address;
}

/// <summary>One write among all of them: to which record, and what was done. What changed in detail stands in the record's own history.</summary>
public sealed record NewestWrite(DateTime AtUtc, string Who, string What, string? Subject, string Record, string? Href);

/// <summary>Reads history for people: 25 writes a page, in words.</summary>
public sealed class HistoryReader(CollabCaseDb db, Viewer viewer, HistoryWords words)
{
    public const int PageSize = 25;

    /// <summary>How many of the newest writes across everything are shown.</summary>
    public const int NewestSize = 12;

    // Among so many of the newest writes a job's run is told as one.
    private const int FoldedAmong = 500;

    /// <summary>
    /// What was written to a partnership with all its awards and members, or to an organisation or a person: `chainId` is
    /// that record's id. `before` is the number of the write before which this part ends.
    /// </summary>
    public Task<HistoryTimeline> OfRecordAsync(long chainId, string address, int? before, CancellationToken cancel) =>
        ReadAsync(db.VisibleTo(viewer).History.Where(e => e.ChainId == chainId), address, before, cancel);

    /// <summary>What was written to one aggregate within the history of another, such as an award of a partnership.</summary>
    public Task<HistoryTimeline> OfPartAsync(long chainId, long subjectId, string address, int? before, CancellationToken cancel) =>
        ReadAsync(db.VisibleTo(viewer).History.Where(e => e.ChainId == chainId && e.SubjectId == subjectId), address, before, cancel);

    /// <summary>What was written last, across everything that the person may read the history of. The same few statements whatever it was.</summary>
    public async Task<IReadOnlyList<NewestWrite>> NewestAsync(CancellationToken cancel)
    {
        // Ids rise with time.
        var entries = await db.VisibleTo(viewer).History.AsNoTracking().OrderByDescending(e => e.Id).Take(NewestSize).ToListAsync(cancel);
        return await SayAsync(entries, cancel);
    }

    /// <summary>
    /// What was written last in some partnerships since a moment, as far as the person may read their history. In a few it is
    /// looked for partnership by partnership, however much was written elsewhere; in many it is among the newest of all.
    /// </summary>
    public async Task<IReadOnlyList<NewestWrite>> NewestInAsync(IQueryable<Partnership> partnerships, DateTime sinceUtc, int most, CancellationToken cancel)
    {
        var few = await partnerships.FewAsync(cancel);
        var history = db.VisibleTo(viewer).History.AsNoTracking().Where(e => e.AtUtc >= sinceUtc);
        var theirs = few is null ? history.Where(e => partnerships.Any(p => p.Id == e.ChainId)) : history.Where(e => few.Contains(e.ChainId));
        var newest = await theirs.OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id).Take(FoldedAmong)
            .Select(e => new Written(e.Id, e.AtUtc, e.Job, e.UseCase, e.ChainId)).ToListAsync(cancel);
        var told = newest.Where((e, i) => i == 0 || !AreOfOneRun(e, newest[i - 1])).Take(most).Select(e => e.Id).ToList();
        return await SayAsync(await db.VisibleTo(viewer).History.AsNoTracking().Where(e => told.Contains(e.Id)).OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id).ToListAsync(cancel), cancel);
    }

    /// <summary>What others wrote last since a moment in the partnerships and milestones that the person watches, as far as they may read their history.</summary>
    public async Task<IReadOnlyList<NewestWrite>> NewestWatchedAsync(DateTime sinceUtc, int most, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var (watches, me) = (visible.Watches, viewer.PersonId);
        var others = visible.History.AsNoTracking().Where(e => e.AtUtc >= sinceUtc && e.PersonId != me);
        // Asked one after the other, each has an index.
        var ofPartnerships = await others.Where(e => watches.Any(w => w.SubjectId == e.ChainId)).OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancel);
        var ofMilestones = await others.Where(e => e.SubjectType == nameof(Milestone) && watches.Any(w => w.SubjectId == e.SubjectId))
            .OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancel);
        return await SayAsync([.. ofPartnerships.UnionBy(ofMilestones, e => e.Id).OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id).Take(most)], cancel);
    }

    private async Task<IReadOnlyList<NewestWrite>> SayAsync(List<HistoryEntry> entries, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var known = await words.ResolveAsync(entries, cancel);
        var chains = entries.Select(e => e.ChainId).Distinct().ToList();
        var partnerships = await visible.Partnerships.Where(p => chains.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Name, Href: $"/partnerships/{p.Reference}/history"), cancel);
        var organisations = await visible.Organisations.Where(o => chains.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (o.Name, Href: $"/organisations/{o.Reference}/history"), cancel);
        var people = await visible.People.Where(p => chains.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Name, Href: $"/people/{p.Reference}/history"), cancel);
        return [.. entries.Where((e, i) => i == 0 || !AreOfOneRun(e, entries[i - 1])).Select(e =>
        {
            var record = partnerships.TryGetValue(e.ChainId, out var found) || organisations.TryGetValue(e.ChainId, out found) || people.TryGetValue(e.ChainId, out found) ? found : ("A record", null!);
            var what = UseCaseWords.Say(e.UseCase);
            return new NewestWrite(e.AtUtc, known.Who(e), what, e.Job is null ? known.SubjectAfter(what, e) : null, record.Name, record.Href);
        })];
    }

    /// <summary>Two writes of the same job to the same record within a minute: a person's are always told one by one.</summary>
    private static bool AreOfOneRun(HistoryEntry one, HistoryEntry other) => AreOfOneRun(Written.Of(one), Written.Of(other));

    private static bool AreOfOneRun(Written one, Written other) =>
        one.Job is not null && one.Job == other.Job && one.UseCase == other.UseCase && one.ChainId == other.ChainId && (other.AtUtc - one.AtUtc).Duration() < TimeSpan.FromMinutes(1);

    /// <summary>As much of a write as says whether it goes on from another.</summary>
    private sealed record Written(long Id, DateTime AtUtc, string? Job, string UseCase, long ChainId)
    {
        public static Written Of(HistoryEntry entry) => new(entry.Id, entry.AtUtc, entry.Job, entry.UseCase, entry.ChainId);
    }

    private async Task<HistoryTimeline> ReadAsync(IQueryable<HistoryEntry> history, string address, int? before, CancellationToken cancel)
    {
        var part = before is { } end ? history.Where(e => e.Sequence < end) : history;
        var entries = await part.AsNoTracking().OrderByDescending(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancel);
        var shown = entries.Take(PageSize).ToList();
        var known = await words.ResolveAsync(shown, cancel);
        var items = shown.Select((e, i) => (Entry: e, What: UseCaseWords.Say(e.UseCase), GoesOn: i > 0 && AreOfOneRun(e, shown[i - 1])))
            .Select(w => new HistoryItem(w.Entry.Sequence, w.Entry.AtUtc, known.Who(w.Entry), w.What, known.SubjectAfter(w.What, w.Entry), known.Lines(w.Entry), w.GoesOn)).ToList();
        return new HistoryTimeline(items, address, before is null, entries.Count > PageSize ? shown[^1].Sequence : null);
    }
}
