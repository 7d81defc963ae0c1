namespace CollabCase.Web.Jobs;

/// <summary>
/// What wakes the jobs of <see cref="JobList"/>: Quartz, or Hangfire in a program that was built with it. Of several programs on one server database one at
/// a time runs a job. When a job is due is not for it to say: it wakes each as often as <see cref="JobTimes.WokenEvery"/> says.
/// </summary>
public interface IJobWaker
{
    /// <summary>Begins to wake the jobs.</summary>
    /// <param name="provider">Which database, see <see cref="Records"/>: from memory on SQLite, shared by all programs on servers.</param>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="cancel">The program ends.</param>
    Task StartAsync(string provider, string connectionString, CancellationToken cancel);

    /// <summary>Wakes no more, and waits until the runs under way have ended.</summary>
    Task StopAsync();

    /// <summary>Has a job run as soon as no other run of it is under way, in this program or in another.</summary>
    /// <param name="job">Which one.</param>
    /// <param name="askedBy">Who asked for it, for the record of the run.</param>
    /// <param name="cancel">Breaks off the asking.</param>
    Task RunNowAsync(JobLine job, string askedBy, CancellationToken cancel);
}
