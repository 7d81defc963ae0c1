using CollabCase.Domain.Reviews;

namespace CollabCase.Web.Seeding;

// What a story tells of reviews. A review is named by its number: its place among the partnership's reviews.

/// <summary>Something is looked at again from then on: a kind of thing, or an agreed document with the day that its version says.</summary>
public sealed record ReviewEntry
{
    public ReviewKind? Kind { get; init; }

    /// <summary>The number of the agreed document; without it the kind is needed.</summary>
    public int? Document { get; init; }

    /// <summary>The number of the award whose condition or report it is.</summary>
    public string? Award { get; init; }
    public string? Title { get; init; }

    /// <summary>Where it is not what is usual for the kind.</summary>
    public int? EveryMonths { get; init; }
    public DateOnly? Due { get; init; }
    public string? Owner { get; init; }
    public string? OwnerRole { get; init; }
    public string? Deputy { get; init; }
}

/// <summary>It was looked at on this day.</summary>
public sealed record ReviewedEntry(int Review, ReviewResult Result, string By, string? Note = null, DateOnly? Next = null);
