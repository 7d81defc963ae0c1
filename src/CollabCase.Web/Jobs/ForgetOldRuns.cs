using CollabCase.Data.Jobs;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>Takes away what is written of runs that nobody asks about any more.</summary>
public sealed class ForgetOldRuns(JobRuns runs) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel) => await runs.PurgeAsync(cancel) is var gone and > 0 ? $"{Format.Number(gone)} old {(gone == 1 ? "run" : "runs")} taken away" : null;
}
