namespace CollabCase.Web.Calendars;

/// <summary>One thing that stands in a calendar: on a day, or at a time in Scotland.</summary>
/// <param name="Uid">Whatever else changes, and in every calendar that it stands in, the same.</param>
/// <param name="Title">What it is, on one line.</param>
/// <param name="On">The day.</param>
public sealed record CalendarEntry(string Uid, string Title, DateOnly On)
{
    /// <summary>Null where it lasts all day, or nobody said when it begins.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Null where nobody said how long it lasts.</summary>
    public int? Minutes { get; init; }

    public string? Place { get; init; }

    /// <summary>What it is about, in a sentence or two.</summary>
    public required string About { get; init; }

    /// <summary>Where the record is.</summary>
    public required Uri Address { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required string Category { get; init; }

    public EntryState State { get; init; }

    /// <summary>Rises each time that it is written.</summary>
    public required int Version { get; init; }

    /// <summary>When it was written last, UTC.</summary>
    public required DateTime WrittenAtUtc { get; init; }
}

public enum EntryState
{
    /// <summary>It takes place.</summary>
    Confirmed,

    /// <summary>Nobody has agreed to it yet.</summary>
    Tentative,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
