namespace CollabCase.Data.Writing;

/// <summary>
/// SQLite has one writer. Waiting for a turn here is fair and costs nothing; SQLite's own waiting sleeps and may
/// starve. On a server everybody has a turn at once: the chain's row lock orders what has to be in order.
/// </summary>
public sealed class SingleWriter(bool needed) : IDisposable
{
    private readonly SemaphoreSlim? _turn = needed ? new SemaphoreSlim(1, 1) : null;

    internal async Task<Turn> TurnAsync(CancellationToken cancel)
    {
        if (_turn is not null) await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    public void Dispose() => _turn?.Dispose();

    internal readonly struct Turn(SemaphoreSlim? held) : IDisposable
    {
        public void Dispose() => held?.Release();
    }
}
