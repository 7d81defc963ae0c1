namespace CollabCase.Domain.Partnerships;

/// <summary>
/// What a person said about a criterion, and where the record is. Attestations are added and withdrawn, never edited;
/// one at most stands for a criterion of a gate.
/// </summary>
public sealed class Attestation : Entity, IPartOf<Partnership>
{
    /// <summary>The longest note.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first attestation of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The gate at which it was said.</summary>
    public Gate Gate { get; private set; }

    /// <summary>The criterion's stable key.</summary>
    public string CriterionKey { get; private set; } = "";

    /// <summary>In place, or does not apply.</summary>
    public AttestedState State { get; private set; }

    /// <summary>What is in place and where it can be seen, or why it does not apply.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Where the record is, if it can be linked to: an https address.</summary>
    public string? Link { get; private set; }

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>Who said it.</summary>
    public long ByPersonId { get; private set; }

    /// <summary>
    /// The highest partner number when it was said. Where every partner had to agree or sign, a partner with a higher
    /// number has not been asked yet.
    /// </summary>
    public int LastPartnerNumber { get; private set; }

    /// <summary>When it was withdrawn or replaced, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAtUtc { get; private set; }

    /// <summary>Who withdrew or replaced it.</summary>
    public long? WithdrawnByPersonId { get; private set; }

    /// <summary>Whether it stands.</summary>
    public bool Stands => WithdrawnAtUtc is null;

    internal Attestation(Partnership partnership, int number, Gate gate, string criterionKey, AttestedState state, string note, string? link,
        int lastPartnerNumber, DateOnly on, DateTime atUtc, long byPersonId)
    {
        PartnershipId = partnership.Id;
        Number = number;
        Gate = gate;
        CriterionKey = criterionKey;
        State = state;
        Note = note;
        Link = link;
        LastPartnerNumber = lastPartnerNumber;
        On = on;
        AtUtc = atUtc;
        ByPersonId = byPersonId;
    }

    private Attestation() { }

    internal void Withdraw(DateTime atUtc, long byPersonId)
    {
        WithdrawnAtUtc = atUtc;
        WithdrawnByPersonId = byPersonId;
    }
}
