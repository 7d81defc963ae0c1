using CollabCase.Domain;

namespace CollabCase.Data.Jobs;

/// <summary>What has become of a run. The numbers are kept in the database.</summary>
public enum JobRunState
{
    Running = 1,

    /// <summary>There was nothing to do. The line is written over by the job's next run.</summary>
    Idle = 2,

    /// <summary>It ended well: it did something, or somebody had asked for it.</summary>
    Finished = 3,
    Failed = 4,

    /// <summary>It did not end: the program was ended in the middle of it.</summary>
    BrokenOff = 5,
}

/// <summary>
/// One run of one job of the program. It is no record of a partnership and leaves no history. Kept are runs that did something, that failed, that
/// did not end or that somebody asked for; of the others the last one alone, and of failures for the same reason one a day with how many they were.
/// </summary>
public sealed class JobRun
{
    public const int JobMaxLength = 60, DoneMaxLength = 500, ReasonMaxLength = 500, NodeMaxLength = 100, NameMaxLength = 200;

    private JobRun() { }

    internal JobRun(string job, DateTime startedAtUtc, string node, string? askedBy)
    {
        Id = NewId.Next();
        Place = Id;
        JobName = job;
        StartedAtUtc = startedAtUtc;
        Node = node;
        AskedBy = askedBy;
        State = JobRunState.Running;
    }

    public long Id { get; private set; }

    /// <summary>Where it stands among the runs: the later it began, the higher.</summary>
    public long Place { get; private set; }

    public string JobName { get; private set; } = "";

    public JobRunState State { get; private set; }

    public DateTime StartedAtUtc { get; private set; }

    /// <summary>Null while it goes on, and for ever where it did not end.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>What it did, in words; null where there was nothing to do.</summary>
    public string? Done { get; private set; }

    /// <summary>Why it failed, for people to read: never what an error held, which can be anything.</summary>
    public string? Reason { get; private set; }

    /// <summary>So many runs failed for this reason one after the other within a day, of which this was the last; 1 for any other.</summary>
    public int Times { get; private set; } = 1;

    /// <summary>When the first of them began; null where it is the only one.</summary>
    public DateTime? FirstStartedAtUtc { get; private set; }

    /// <summary>Which program ran it.</summary>
    public string Node { get; private set; } = "";

    /// <summary>Who asked for it by hand; null where its time had come.</summary>
    public string? AskedBy { get; private set; }

    public bool Failed => State is JobRunState.Failed;
}
