using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;

namespace CollabCase.Data.Writing;

/// <summary>Who saw to a milestone before, and who does since.</summary>
public sealed record OwnerChange(MilestoneOwner From, MilestoneOwner To);

/// <summary>Who does an action: a person, or a name or role, and the organisation that they act for.</summary>
public sealed record ActionHolder(long? PersonId, string? Name, long? OrganisationId)
{
    public static ActionHolder Of(GovernanceAction action) => new(action.OwnerPersonId, action.OwnerName, action.OwnerOrganisationId);
}

/// <summary>What a bulk act did to one action: it was done, or somebody else does it since.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="From">Who did it before; null where that did not change.</param>
/// <param name="To">Who does it since.</param>
/// <param name="DoneOn">The day on which it was done; null where it was not.</param>
public sealed record ActionChange(long ActionId, ActionHolder? From = null, ActionHolder? To = null, DateOnly? DoneOn = null);

/// <summary>What a bulk act did to one milestone: its date moved or was agreed, its owner changed, or the person began to watch it. Or what it did to one action.</summary>
/// <param name="MilestoneId">The milestone; 0 for an action.</param>
/// <param name="Move">From which date to which.</param>
/// <param name="Owner">From whom to whom.</param>
/// <param name="IsWatched">Whether the person began to watch it.</param>
/// <param name="Agreed">Which date was agreed.</param>
/// <param name="Action">What became of an action; null for a milestone.</param>
/// <param name="Kept">Why it stayed as it is when the act was taken back; null where it did not.</param>
public sealed record BulkActRow(long MilestoneId, DateMove? Move = null, OwnerChange? Owner = null, bool IsWatched = false, DateAgreed? Agreed = null, ActionChange? Action = null, string? Kept = null);

/// <summary>
/// Something that a person did to several milestones or actions at once, so that they can take it back. What became of
/// each, and on whose authority, is in the history; this says which belong together.
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

    /// <summary>Notes that it was taken back, and what was not.</summary>
    public void TakeBack(DateTime atUtc, IReadOnlyList<BulkActRow> rows)
    {
        TakenBackAtUtc = atUtc;
        Rows = rows;
    }
}
