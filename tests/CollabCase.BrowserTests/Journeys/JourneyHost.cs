using CollabCase.Testing.Hosting;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>One program with the demonstration for the journeys of a class, which may change it.</summary>
public sealed class JourneyHost : IAsyncDisposable
{
    private readonly Lazy<Task<CollabCaseHost>> _host = new(() => CollabCaseHost.NewOn(Database.Sqlite, demonstration: true, listening: true));

    public Task<CollabCaseHost> StartedAsync() => _host.Value;

    public async ValueTask DisposeAsync()
    {
        if (_host.IsValueCreated && _host.Value.IsCompletedSuccessfully) await (await _host.Value).DisposeAsync();
    }
}
