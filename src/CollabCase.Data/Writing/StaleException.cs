using CollabCase.Data.History;

namespace CollabCase.Data.Writing;

/// <summary>A field of a record (or of a part of one, by its type's name) that two people changed to different values since the form was opened.</summary>
public sealed record Clash(string Record, string Field, string? Theirs, string? Yours, HistoryEntry By)
{
    /// <summary>What the field is called on the form.</summary>
    public string Input { get; init; } = Field;

    /// <summary>What the part is called, where the form has the same field for several.</summary>
    public string? Of { get; init; }
}

/// <summary>
/// The record changed after the form was opened, in a way that only the person can settle: the same field twice, or
/// anything at all under an act such as advancing a stage.
/// </summary>
/// <param name="currentVersion">The version that the record has now.</param>
/// <param name="since">Who changed what since the form was opened.</param>
/// <param name="clashes">The fields that the person has to decide about.</param>
public sealed class StaleException(int currentVersion, IReadOnlyList<HistoryEntry> since, IReadOnlyList<Clash> clashes)
    : Exception("The record changed after the form was opened.")
{
    public int CurrentVersion { get; } = currentVersion;
    public IReadOnlyList<HistoryEntry> Since { get; } = since;
    public IReadOnlyList<Clash> Clashes { get; } = clashes;
}
