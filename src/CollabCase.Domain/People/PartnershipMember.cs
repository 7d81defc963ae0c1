namespace CollabCase.Domain.People;

/// <summary>What a person is in one partnership.</summary>
public enum MemberRole
{
    /// <summary>Sits on the steering group: sees everything of the partnership, and takes part in its gates.</summary>
    SteeringMember = 1,

    /// <summary>Speaks for a partner organisation: sees everything of the partnership.</summary>
    PartnerMember = 2,

    /// <summary>A person with lived experience, or a carer, who takes part: sees what their group sees, not money or history.</summary>
    Participant = 3,
}

/// <summary>A person's link to a partnership, given by an administrator; it decides what they may see.</summary>
public sealed class PartnershipMember : AggregateRoot
{
    private PartnershipMember() { }

    /// <summary>Links a person to a partnership in one role.</summary>
    public PartnershipMember(long partnershipId, long personId, MemberRole role)
    {
        PartnershipId = partnershipId;
        PersonId = personId;
        Role = Choice.Known(role, nameof(Role));
    }

    /// <summary>The partnership.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>The person.</summary>
    public long PersonId { get; private set; }

    /// <summary>What the person is there. One role a partnership: the one that sees most.</summary>
    public MemberRole Role { get; private set; }

    /// <summary>Changes what the person is in the partnership.</summary>
    public void ChangeRole(MemberRole role) => Role = Choice.Known(role, nameof(Role));
}
