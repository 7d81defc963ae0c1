using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Jobs;
using CollabCase.Data.Mail;
using CollabCase.Domain.Calendar;
using CollabCase.Web.Access;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Administration;

/// <summary>What the program does by itself: each job with its last run and its next, the scheduler, and what waits to be sent.</summary>
public static class ListJobs
{
    public const string Path = "/administration/jobs";

    /// <summary>Failures are counted so many days back.</summary>
    public const int DaysOfFailures = 7;

    // As many as tell when a job that runs once a day last ended well.
    private const int RunsLookedAt = 50;

    public sealed record Query : IRequest<Page>;

    /// <summary>A run as it is listed.</summary>
    public sealed record Run(JobRunState State, DateTime StartedAtUtc, DateTime? EndedAtUtc, string? Done, string? Reason, string Node, string? AskedBy, int Times, DateTime? FirstUtc)
    {
        public TimeSpan? Duration => EndedAtUtc - StartedAtUtc;
    }

    /// <param name="Job">The job.</param>
    /// <param name="Last">Its last run; null before the first.</param>
    /// <param name="NextUtc">When it runs next.</param>
    /// <param name="Failures">How many of its runs of the last days failed or did not end.</param>
    /// <param name="IsLate">Whether it has not begun for far longer than it should.</param>
    public sealed record Row(JobLine Job, Run? Last, DateTime NextUtc, int Failures, bool IsLate);

    /// <summary>How many messages are in each state, counted up to <see cref="ListMail.CountedUpTo"/>, and since when the oldest has waited.</summary>
    public sealed record Mail(int Waiting, int TryingAgain, int GivenUp, DateTime? OldestUtc);

    public sealed record Page(SchedulerState State, IReadOnlyList<Row> Rows, Mail Mail, string? HolidaysRunOut, DateTime NowUtc, bool MayRun);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, JobScheduler scheduler, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, now) = (db.VisibleTo(viewer), WriteScope.Now(clock));
            var since = now.AddDays(-DaysOfFailures);
            var failures = await visible.JobRuns.Where(r => (r.State == JobRunState.Failed || r.State == JobRunState.BrokenOff) && r.StartedAtUtc >= since)
                .GroupBy(r => r.JobName).Select(g => new { Job = g.Key, Count = g.Sum(r => r.Times) }).ToDictionaryAsync(g => g.Job, g => g.Count, cancellationToken);
            var rows = new List<Row>();
            foreach (var job in JobList.All)
            {
                var runs = await visible.JobRuns.Where(r => r.JobName == job.Name).OrderByDescending(r => r.Place).Take(RunsLookedAt).ToRuns().ToListAsync(cancellationToken);
                var (last, well) = (runs.FirstOrDefault(), runs.Find(r => r.State is JobRunState.Idle or JobRunState.Finished)?.StartedAtUtc);
                rows.Add(new Row(job, last, job.Times.NextUtc(now, last?.StartedAtUtc, well), failures.GetValueOrDefault(job.Name), scheduler.IsLate(job, last?.StartedAtUtc, now)));
            }
            return new Page(scheduler.State, rows, await MailAsync(visible, cancellationToken), workingDays.RunOut(clock.Today()), now, AccessRules.Allows(Act.RunJobs, viewer, Standing.None));
        }

        private static async Task<Mail> MailAsync(Visible visible, CancellationToken cancel)
        {
            Task<int> Count(OutboxState state) => visible.Messages.Where(m => m.State == state).Select(m => m.Id).Take(ListMail.CountedUpTo + 1).CountAsync(cancel);
            // What was written first has the lowest id.
            var oldest = await visible.Messages.Where(m => m.State == OutboxState.Waiting || m.State == OutboxState.TryingAgain).OrderBy(m => m.Id).Select(m => (DateTime?)m.CreatedAtUtc).FirstOrDefaultAsync(cancel);
            return new Mail(await Count(OutboxState.Waiting), await Count(OutboxState.TryingAgain), await Count(OutboxState.GivenUp), oldest);
        }
    }

    /// <summary>Runs as pages list them.</summary>
    public static IQueryable<Run> ToRuns(this IQueryable<JobRun> runs) => runs.Select(r => new Run(r.State, r.StartedAtUtc, r.EndedAtUtc, r.Done, r.Reason, r.Node, r.AskedBy, r.Times, r.FirstStartedAtUtc));
}
