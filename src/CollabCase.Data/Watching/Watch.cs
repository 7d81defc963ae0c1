namespace CollabCase.Data.Watching;

/// <summary>
/// That a person watches a partnership or a milestone. It is a note of the person's own and no part of either: nobody else
/// sees it, and no history is kept of it.
/// </summary>
public sealed class Watch
{
    private Watch() { }

    public Watch(long personId, long subjectId, bool isMilestone, DateTime nowUtc)
    {
        PersonId = personId;
        SubjectId = subjectId;
        IsMilestone = isMilestone;
        LookedAtUtc = nowUtc;
    }

    public long PersonId { get; private set; }

    /// <summary>The partnership's id, or the milestone's.</summary>
    public long SubjectId { get; private set; }

    public bool IsMilestone { get; private set; }

    /// <summary>When the person last said that they had looked, UTC; at first when they began to watch.</summary>
    public DateTime LookedAtUtc { get; private set; }

    /// <summary>They have looked at what there was until then, unless they have looked later already.</summary>
    public void Look(DateTime untilUtc) => LookedAtUtc = untilUtc > LookedAtUtc ? untilUtc : LookedAtUtc;
}
