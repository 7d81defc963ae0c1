using CollabCase.Data;
using CollabCase.Data.Sums;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>Holds the stored sums against the awards themselves. They agree unless something wrote to the tables past the program, or an older program beside it.</summary>
public sealed class CheckSums(CollabCaseDb db, StoredSums sums, ILogger<CheckSums> log) : IBackgroundJob
{
    public async Task<string?> RunAsync(CancellationToken cancel)
    {
        var wrong = await PutRightAsync(cancel);
        if (wrong == 0) return null;
        log.LogWarning("{Figures} stored sums of awards were not what the awards add up to. They were put right.", wrong);
        return $"{Format.Number(wrong)} {(wrong == 1 ? "figure" : "figures")} put right";
    }

    /// <summary>As the job does, without telling: in a database of before sums were kept all of them are wrong. Answers how many were.</summary>
    public async Task<int> PutRightAsync(CancellationToken cancel) => await sums.PutRightAsync(await db.InOneMomentAsync(() => sums.DifferenceAsync(cancel), cancel), cancel);
}
