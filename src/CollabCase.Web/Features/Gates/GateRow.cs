using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Gates;

/// <summary>A criterion as a line of a list: what it is, how it stands, how that is known, and where to go.</summary>
/// <param name="Key">The criterion's key.</param>
/// <param name="Title">What would be in place.</param>
/// <param name="Status">How it stands, in a word or two.</param>
/// <param name="Tone">What that is like.</param>
/// <param name="Text">What is in place, or what counts and what comes next.</param>
/// <param name="Known">How it is known.</param>
/// <param name="Records">The records behind it.</param>
/// <param name="Href">Its own page; null where it is kept as it was on a day.</param>
/// <param name="TellUs">What a person can say about it, as a link; null where nothing is to be said or nobody may.</param>
public sealed record GateRow(
    string Key, string Title, string Status, Tone Tone, IReadOnlyList<string> Text, string Known,
    IReadOnlyList<GateLink> Records, string? Href = null, GateLink? TellUs = null);

/// <summary>A way to a record, or to an act.</summary>
public sealed record GateLink(string Text, string Href);
