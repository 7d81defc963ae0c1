using CollabCase.Data.Writing;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Jobs;

/// <summary>When a job last began, and when the last run of it began that ended well; null for never.</summary>
public readonly record struct LastRuns(DateTime? StartedAtUtc, DateTime? EndedWellAtUtc);

/// <summary>Writes down that jobs run, each step in one short write of its own, so that a run that is broken off is seen as one.</summary>
public sealed class JobRuns(CollabCaseDb db, SingleWriter singleWriter, TimeProvider clock)
{
    /// <summary>Runs are kept for so many days; the last one of each job for ever.</summary>
    public const int DaysKept = 90;

    // A job that runs once a day ends well within so many tries.
    private const int TriesLookedAt = 50;

    /// <summary>A run begins; answers its id. What the job had begun before and never ended was broken off: no job runs twice at once.</summary>
    /// <param name="job">The job's name.</param>
    /// <param name="node">Which program runs it.</param>
    /// <param name="askedBy">Who asked for it by hand; null where its time had come.</param>
    /// <param name="cancel">Breaks off before it is written.</param>
    public async Task<long> BeginAsync(string job, string node, string? askedBy, CancellationToken cancel)
    {
        var now = WriteScope.Now(clock);
        using var turn = await singleWriter.TurnAsync(cancel);
        var before = await Of(job).Where(r => r.State == JobRunState.Running || r.State == JobRunState.Idle).OrderByDescending(r => r.Place).Select(r => new { r.Id, r.State }).ToListAsync(cancel);
        if (before.Exists(r => r.State is JobRunState.Running))
            await Of(job).Where(r => r.State == JobRunState.Running).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, JobRunState.BrokenOff), cancel);
        if (before.Find(r => r.State is JobRunState.Idle) is { } idle)
        {
            var place = NewId.Next();
            // Asked again while it is written: a program beside this one may have taken the same line.
            if (await db.Set<JobRun>().Where(r => r.Id == idle.Id && r.State == JobRunState.Idle).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, JobRunState.Running).SetProperty(r => r.Place, place).SetProperty(r => r.StartedAtUtc, now).SetProperty(r => r.EndedAtUtc, (DateTime?)null)
                .SetProperty(r => r.Node, node).SetProperty(r => r.AskedBy, askedBy), cancel) == 1)
                return idle.Id;
        }
        var run = new JobRun(job, now, node, askedBy);
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        db.Entry(run).State = EntityState.Detached;
        return run.Id;
    }

    /// <summary>It has ended well, and did this: null for nothing.</summary>
    public Task EndAsync(long run, string? done, CancellationToken cancel) => EndAsync(run, Short(done, JobRun.DoneMaxLength), null, JobRunState.Finished, cancel);

    /// <summary>It has failed, for this reason.</summary>
    public Task FailAsync(long run, string reason, CancellationToken cancel) => EndAsync(run, null, Short(reason, JobRun.ReasonMaxLength), JobRunState.Failed, cancel);

    /// <summary>The program ends in the middle of it.</summary>
    public async Task BreakOffAsync(long run, CancellationToken cancel)
    {
        using var turn = await singleWriter.TurnAsync(cancel);
        await db.Set<JobRun>().Where(r => r.Id == run).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, JobRunState.BrokenOff), cancel);
    }

    /// <summary>What any program had begun was broken off: only for one that knows that it is the only one, as on SQLite, and that has not begun.</summary>
    public async Task BreakOffAllAsync(CancellationToken cancel)
    {
        using var turn = await singleWriter.TurnAsync(cancel);
        await db.Set<JobRun>().Where(r => r.State == JobRunState.Running).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, JobRunState.BrokenOff), cancel);
    }

    /// <summary>When the job last ran.</summary>
    public async Task<LastRuns> LastAsync(string job, CancellationToken cancel)
    {
        var last = await Of(job).OrderByDescending(r => r.Place).Take(TriesLookedAt).Select(r => new { r.State, r.StartedAtUtc }).ToListAsync(cancel);
        return new(last.FirstOrDefault()?.StartedAtUtc, last.Find(r => r.State is JobRunState.Idle or JobRunState.Finished)?.StartedAtUtc);
    }

    /// <summary>Takes away what is older than <see cref="DaysKept"/>, but the last run of each job; answers how many that were.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancel)
    {
        var before = WriteScope.Now(clock).AddDays(-DaysKept);
        using var turn = await singleWriter.TurnAsync(cancel);
        return await db.Set<JobRun>().Where(r => r.StartedAtUtc < before && db.Set<JobRun>().Any(later => later.JobName == r.JobName && later.Place > r.Place)).ExecuteDeleteAsync(cancel);
    }

    private async Task EndAsync(long run, string? done, string? reason, JobRunState state, CancellationToken cancel)
    {
        var now = WriteScope.Now(clock);
        using var turn = await singleWriter.TurnAsync(cancel);
        if (state is JobRunState.Failed) await TakeOverAsync(run, reason, now, cancel);
        await db.Set<JobRun>().Where(r => r.Id == run).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, r => state == JobRunState.Finished && done == null && r.AskedBy == null ? JobRunState.Idle : state)
            .SetProperty(r => r.EndedAtUtc, now).SetProperty(r => r.Done, done).SetProperty(r => r.Reason, reason), cancel);
    }

    // A job that fails every few seconds would fill the list with one sentence: the line before it goes, and this one says how many they were.
    private async Task TakeOverAsync(long run, string? reason, DateTime now, CancellationToken cancel)
    {
        if (await db.Set<JobRun>().Where(r => r.Id == run && r.AskedBy == null).Select(r => new { r.JobName, r.Place }).SingleOrDefaultAsync(cancel) is not { } mine) return;
        var before = await Of(mine.JobName).Where(r => r.Place < mine.Place).OrderByDescending(r => r.Place)
            .Select(r => new { r.Id, r.State, r.Reason, r.AskedBy, r.Times, First = r.FirstStartedAtUtc ?? r.StartedAtUtc }).FirstOrDefaultAsync(cancel);
        if (before is not { State: JobRunState.Failed, AskedBy: null } || before.Reason != reason || before.First <= now.AddDays(-1)) return;
        if (await db.Set<JobRun>().Where(r => r.Id == before.Id).ExecuteDeleteAsync(cancel) == 1)
            await db.Set<JobRun>().Where(r => r.Id == run).ExecuteUpdateAsync(set => set.SetProperty(r => r.Times, before.Times + 1).SetProperty(r => r.FirstStartedAtUtc, before.First), cancel);
    }

    private IQueryable<JobRun> Of(string job) => db.Set<JobRun>().Where(r => r.JobName == job);

    private static string? Short(string? words, int longest) => Text.Clean(words) is { } clean ? clean[..Math.Min(clean.Length, longest)] : null;
}
