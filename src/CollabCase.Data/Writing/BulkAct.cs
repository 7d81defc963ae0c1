using CollabCase.Domain.Milestones;

namespace CollabCase.Data.Writing;

/// <summary>Who saw to a milestone before, and who does since.</summary>
public sealed record OwnerChange(MilestoneOwner From, MilestoneOwner To);

/// <summary>What a bulk act did to one milestone: its date moved or was agreed, its owner changed, or the person began to watch it.</summary>
/// <param name="MilestoneId">The milestone.</param>
/// <param name="Move">From which date to which.</param>
/// <param name="Owner">From whom to whom.</param>
/// <param name="IsWatched">Whether the person began to watch it.</param>
/// <param name="Agreed">Which date was agreed.</param>
/// <param name="Kept">Why it stayed as it is when the act was taken back; null where it did not.</param>
public sealed record BulkActRow(long MilestoneId, DateMove? Move = null, OwnerChange? Owner = null, bool IsWatched = false, DateAgreed? Agreed = null, string? Kept = null);

/// <summary>
/// Something that a person did to several milestones at once, so that they can take it back. What became of each
/// milestone, and on whose authority, is in the history; this says which belong together.
/// </summary>
public sealed class BulkAct
{
    private BulkAct() { }

    public BulkAct(long id, WriteScope write, IReadOnlyList<BulkActRow> rows)
    {
        Id = id;
        Key = Guid.NewGuid().ToString("N");
        PersonId = write.Viewer.PersonId;
        UseCase = write.UseCase;
        AtUtc = write.AtUtc;
        Rows = rows;
    }

    public long Id { get; private set; }

    /// <summary>By which an address names it; nobody guesses it.</summary>
    public string Key { get; private set; } = "";

    public long PersonId { get; private set; }
    public string UseCase { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public DateTime? TakenBackAtUtc { get; private set; }
    public IReadOnlyList<BulkActRow> Rows { get; private set; } = [];

    /// <summary>Notes that it was taken back, and which milestones were not.</summary>
    public void TakeBack(DateTime atUtc, IReadOnlyList<BulkActRow> rows)
    {
        TakenBackAtUtc = atUtc;
        Rows = rows;
    }
}
