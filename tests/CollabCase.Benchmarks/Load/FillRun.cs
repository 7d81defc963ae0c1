namespace CollabCase.Benchmarks.Load;

/// <summary>Fills a database and nothing else.</summary>
public static class FillRun
{
    public static async Task<int> RunAsync(Options options)
    {
        await using var installation = await Installation.MakeAsync(options);
        await installation.FillAsync();
        return 0;
    }
}
