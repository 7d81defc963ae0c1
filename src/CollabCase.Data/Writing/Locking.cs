using CollabCase.Data.History;

namespace CollabCase.Data.Writing;

/// <summary>For a command that finds out only by reading which histories it writes to.</summary>
public static class Locking
{
    /// <summary>
    /// Locks histories as <c>Locks()</c> of a command does, in the same order. Once, before anything that decides is read, and
    /// by a command that locked none before: otherwise two could wait for each other.
    /// </summary>
    public static Task LockAsync(this CollabCaseDb db, IEnumerable<string> references, CancellationToken cancel) =>
        Chains.LockAsync(db, db.Write ?? throw new InvalidOperationException("Histories are locked inside a command."), references, cancel);

    /// <summary>Keeps together what the command under way did to several milestones or actions, so that it can be taken back; answers its key.</summary>
    public static string KeepTogether(this CollabCaseDb db, IReadOnlyList<BulkActRow> rows)
    {
        var act = new BulkAct(Domain.NewId.Next(), db.Write ?? throw new InvalidOperationException("Something is kept together inside a command."), rows);
        db.Add(act);
        return act.Key;
    }
}
