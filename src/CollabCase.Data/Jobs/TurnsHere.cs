using System.Collections.Concurrent;

namespace CollabCase.Data.Jobs;

/// <summary>The turns of jobs where this program alone runs them: one at a time of each.</summary>
public sealed class TurnsHere : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    internal SemaphoreSlim Of(string job) => _turns.GetOrAdd(job, _ => new(1, 1));

    public void Dispose()
    {
        foreach (var turn in _turns.Values) turn.Dispose();
    }
}
