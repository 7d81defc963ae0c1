namespace CollabCase.Web.Mail;

/// <summary>
/// How long to wait after a try that failed. It never ends: only an address that is refused for good, or an administrator, gives a message up.
/// When no server was there, it was not the message's fault, and the wait stays short enough to go on soon after the server is back.
/// </summary>
public static class Backoff
{
    private static readonly TimeSpan[] NoServer = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];
    private static readonly TimeSpan[] NotNow = [.. NoServer, TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6)];

    /// <param name="attempts">How often it has been tried, this time included.</param>
    /// <param name="result">What became of this try.</param>
    public static TimeSpan After(int attempts, TryResult result)
    {
        var waits = result is TryResult.NoServer ? NoServer : NotNow;
        return waits[Math.Clamp(attempts, 1, waits.Length) - 1];
    }
}
