using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Web.Mvc.History;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.History;

/// <summary>One write as the timeline shows it: what was done, by whom and when, to which record, and all that changed.</summary>
public sealed record HistoryItem(int Sequence, DateTime AtUtc, string Who, string What, string? Subject, IReadOnlyList<HistoryLine> Lines);

/// <summary>A part of a history, newest first. `Before` is where the older part begins; null when there is none.</summary>
public sealed record HistoryTimeline(IReadOnlyList<HistoryItem> Items, string Address, bool IsNewest, int? Before)
{
    public string? OlderHref => Before is { } sequence ? $"{Address}?before={sequence}" : null;

    public string? NewestHref => IsNewest ? null : Address;
}

/// <summary>Reads history for people: 25 writes a page, in words.</summary>
public sealed class HistoryReader(CollabCaseDb db, Viewer viewer, HistoryWords words)
{
    public const int PageSize = 25;

    /// <summary>
    /// What was written to a partnership with all its awards and members, or to an organisation or a person: `chainId` is
    /// that record's id. `before` is the number of the write before which this part ends.
    /// </summary>
    public Task<HistoryTimeline> OfRecordAsync(long chainId, string address, int? before, CancellationToken cancel) =>
        ReadAsync(db.VisibleTo(viewer).History.Where(e => e.ChainId == chainId), address, before, cancel);

    /// <summary>What was written to one aggregate within the history of another, such as an award of a partnership.</summary>
    public Task<HistoryTimeline> OfPartAsync(long chainId, long subjectId, string address, int? before, CancellationToken cancel) =>
        ReadAsync(db.VisibleTo(viewer).History.Where(e => e.ChainId == chainId && e.SubjectId == subjectId), address, before, cancel);

    private async Task<HistoryTimeline> ReadAsync(IQueryable<HistoryEntry> history, string address, int? before, CancellationToken cancel)
    {
        var part = before is { } end ? history.Where(e => e.Sequence < end) : history;
        var entries = await part.AsNoTracking().OrderByDescending(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancel);
        var shown = entries.Take(PageSize).ToList();
        var known = await words.ResolveAsync(shown, cancel);
        var items = shown.Select(e => new HistoryItem(e.Sequence, e.AtUtc, known.Who(e), UseCaseWords.Say(e.UseCase), known.Subject(e), known.Lines(e))).ToList();
        return new HistoryTimeline(items, address, before is null, entries.Count > PageSize ? shown[^1].Sequence : null);
    }
}
