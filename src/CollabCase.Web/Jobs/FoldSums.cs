using CollabCase.Data.Sums;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>Keeps the rows few that the sums of the portfolio are read from: each change of an award enters some.</summary>
public sealed class FoldSums(StoredSums sums) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel) => await sums.FoldAsync(cancel) is var gone and > 0 ? $"{Format.Number(gone)} entries folded together" : null;
}
