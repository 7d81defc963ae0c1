using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>An address that a person has, without its secret, which nobody knows any more but their calendar program.</summary>
/// <param name="Number">By which it is replaced and taken back.</param>
/// <param name="IsAboutOne">Whether it is about one partnership; otherwise it is about everything that concerns the person.</param>
/// <param name="Partnership">The reference of that partnership; null where it is about none, and where the person no longer sees it.</param>
public sealed record FeedRow(int Number, bool IsAboutOne, string? Partnership, string? PartnershipName, DateTime CreatedAtUtc, DateTime? LastReadAtUtc)
{
    /// <summary>It opens nothing, because the person no longer sees what it is about.</summary>
    public bool IsLost => IsAboutOne && Partnership is null;

    /// <summary>What it shows, as a calendar is called.</summary>
    public string Name => !IsAboutOne ? "Everything that concerns you" : PartnershipName ?? "A partnership that you no longer see";
}

/// <summary>Asks which address is meant.</summary>
/// <param name="Path">The page that is then asked.</param>
public sealed record ChooseFeed(string Path, IReadOnlyList<FeedRow> Choices);

/// <summary>What the use cases about calendar addresses find.</summary>
internal static class FeedRecords
{
    /// <summary>The addresses of the person that are open, their own first.</summary>
    public static Task<List<FeedRow>> OpenFeedsAsync(this Visible visible, CancellationToken cancel) => (
        from feed in visible.OwnFeeds
        where feed.RevokedAtUtc == null
        join seen in visible.Partnerships on feed.PartnershipId equals seen.Id into found
        from partnership in found.DefaultIfEmpty()
        orderby feed.PartnershipId != null, partnership.NameKey, feed.Number
        select new FeedRow(feed.Number, feed.PartnershipId != null, partnership.Reference, partnership.Name, feed.CreatedAtUtc, feed.LastReadAtUtc)).ToListAsync(cancel);

    /// <summary>One of them; not found when it was taken back or is somebody else's.</summary>
    public static async Task<FeedRow> OpenFeedAsync(this Visible visible, int number, CancellationToken cancel) =>
        (await visible.OpenFeedsAsync(cancel)).Find(f => f.Number == number) ?? throw new RecordNotFoundException();

    /// <summary>The same to be changed, and all that the person ever had.</summary>
    public static async Task<(CalendarFeed Feed, IReadOnlyList<CalendarFeed> Owned)> FeedToChangeAsync(this Visible visible, int number, CancellationToken cancel)
    {
        var owned = await visible.OwnFeeds.ToListAsync(cancel);
        return (owned.Find(f => f.Number == number && f.IsOpen) ?? throw new RecordNotFoundException(), owned);
    }
}
