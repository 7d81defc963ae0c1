using CollabCase.Web.Features.Watching;

namespace CollabCase.Web.Features.Home;

/// <summary>'What happened in what I keep an eye on?': for whoever watches something that others can change.</summary>
public sealed class WatchedHome(WatchedChanges changes)
{
    /// <summary>So many changes are told here; the rest are a link away.</summary>
    public const int Most = 3;

    public async Task<Section?> ReadAsync(CancellationToken cancel) => await changes.ReadAsync(Most, cancel) is { } news ? new(news) : null;

    public sealed record Section(WatchedNews News) : IHomeSection
    {
        public string View => "_WatchedHome";

        public Urgency Urgency => Urgency.Calm;
    }
}
