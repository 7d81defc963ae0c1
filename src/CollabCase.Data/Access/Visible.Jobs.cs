using CollabCase.Data.Jobs;

namespace CollabCase.Data.Access;

// What the program does by itself.
public sealed partial class Visible
{
    /// <summary>The runs of the program's jobs: for administrators and auditors.</summary>
    public IQueryable<JobRun> JobRuns => viewer.SeesEverything ? db.Set<JobRun>() : db.Set<JobRun>().Where(r => false);
}
