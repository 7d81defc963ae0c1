namespace CollabCase.Web.Jobs;

/// <summary>Lets a job that hands messages over have them sent while it goes on. Said ten times while one run sends, it has one more look for what came since.</summary>
public sealed class MessagesWait : IDisposable
{
    private readonly SemaphoreSlim _said = new(0, 1);

    /// <summary>There is something to send. It waits for nobody: where this program sends nothing, nothing comes of it.</summary>
    public void Say()
    {
        try
        {
            _said.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was said before, and nobody has looked yet.
        }
    }

    public Task WaitAsync(CancellationToken cancel) => _said.WaitAsync(cancel);

    public void Dispose() => _said.Dispose();
}
