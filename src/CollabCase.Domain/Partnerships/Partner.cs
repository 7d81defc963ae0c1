namespace CollabCase.Domain.Partnerships;

/// <summary>What a partner does in the partnership. A partner has one or more roles.</summary>
[Flags]
public enum PartnerRoles
{
    /// <summary>No role: never kept.</summary>
    None = 0,

    /// <summary>Leads the partnership. One partner at a time.</summary>
    Lead = 1,

    /// <summary>Would commission the service.</summary>
    Commissioner = 2,

    /// <summary>Delivers.</summary>
    Provider = 4,

    /// <summary>Funds.</summary>
    Funder = 8,

    /// <summary>Brings partners together.</summary>
    Broker = 16,

    /// <summary>Evaluates.</summary>
    Evaluator = 32,

    /// <summary>Is led by people with lived experience.</summary>
    UserLed = 64,
}

/// <summary>Whom to speak to at a partner. All of it is optional.</summary>
/// <param name="Name">A name, or the name of a role.</param>
/// <param name="Email">An e-mail address.</param>
/// <param name="Phone">A phone number, as people write it.</param>
public sealed record PartnerContact(string? Name, string? Email = null, string? Phone = null);

/// <summary>
/// A membership: an organisation in the partnership, from the day it joined, if that is known, to the day it left, both
/// inclusive. An organisation that comes back has a new membership; two memberships of one organisation never overlap.
/// </summary>
public sealed partial class Partner : Entity, IPartOf<Partnership>
{
    /// <summary>The longest contact name.</summary>
    public const int ContactNameMaxLength = 200;

    /// <summary>The longest phone number.</summary>
    public const int ContactPhoneMaxLength = 40;

    /// <summary>The longest reason for leaving.</summary>
    public const int LeavingReasonMaxLength = 1000;

    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first membership recorded in the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The organisation.</summary>
    public long OrganisationId { get; private set; }

    /// <summary>What the partner does, as last recorded.</summary>
    public PartnerRoles Roles { get; private set; }

    /// <summary>The first day as a partner; may lie ahead. Null where nobody knows: a partner for as long as anyone can tell.</summary>
    public DateOnly? JoinedOn { get; private set; }

    /// <summary>The last day as a partner; null while no leaving is known, and may lie ahead.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Why the partner left, if it was said.</summary>
    public string? LeavingReason { get; private set; }

    /// <summary>The day on which its people were told what was agreed, who is who and what is open; null while they have not been.</summary>
    public DateOnly? InductedOn { get; private set; }

    /// <summary>Whom to speak to: a name, or the name of a role.</summary>
    public string? ContactName { get; private set; }

    /// <summary>The contact's e-mail address.</summary>
    public string? ContactEmail { get; private set; }

    /// <summary>The contact's phone number.</summary>
    public string? ContactPhone { get; private set; }

    internal Partner(Partnership partnership, int number, long organisationId)
    {
        PartnershipId = partnership.Id;
        Number = number;
        OrganisationId = organisationId;
    }

    private Partner() { }

    /// <summary>Whether the organisation is a partner on the date.</summary>
    public bool IsPartnerOn(DateOnly date) => (JoinedOn is null || JoinedOn <= date) && (LeftOn is null || LeftOn >= date);

    /// <summary>Whether the partner has the role, as last recorded.</summary>
    public bool Has(PartnerRoles role) => (Roles & role) == role && role != PartnerRoles.None;

    internal bool Overlaps(DateOnly? from, DateOnly? to) =>
        (to is null || JoinedOn is null || JoinedOn <= to) && (from is null || LeftOn is null || LeftOn >= from);

    internal void Record(PartnerRoles roles, DateOnly? joinedOn, PartnerContact contact)
    {
        Roles = roles;
        JoinedOn = joinedOn;
        ContactName = contact.Name;
        ContactEmail = contact.Email;
        ContactPhone = contact.Phone;
    }

    internal void Induct(DateOnly? on) => InductedOn = on;

    internal void Leave(DateOnly? on, string? reason)
    {
        LeftOn = on;
        LeavingReason = reason;
    }
}
