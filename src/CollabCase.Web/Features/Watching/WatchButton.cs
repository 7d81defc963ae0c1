using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Watching;

/// <summary>The button with which a person begins or stops to watch something, where it stands.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="Title">What is watched.</param>
/// <param name="IsWatched">Whether the person watches it now.</param>
/// <param name="From">The page that it leads back to, by name; null for the record's own.</param>
/// <param name="At">What that page was asked.</param>
public sealed record WatchButton(string Address, string Title, bool IsWatched, string? From = null, string? At = null)
{
    /// <summary>What the page is about, and not one of many things on it.</summary>
    public bool IsMain { get; init; }

    public string Action => new AddressQuery().With("from", From).With("at", At).After(Address);
}
