namespace CollabCase.Domain.People;

/// <summary>
/// What a person may do on the whole system. Roles in one partnership are a <see cref="PartnershipMember"/>'s; a
/// partnership's coordinator is named on the partnership.
/// </summary>
[Flags]
public enum SystemRoles
{
    /// <summary>Nothing beyond the partnerships that the person is linked to.</summary>
    None = 0,

    /// <summary>Manages people, roles and links to partnerships.</summary>
    Administrator = 1,

    /// <summary>Reads everything and changes nothing.</summary>
    Auditor = 2,

    /// <summary>Opens partnerships and looks after those that name them as coordinator.</summary>
    Coordinator = 4,

    /// <summary>Sees the partnerships that their organisation funds, and its own awards in full.</summary>
    Funder = 8,
}

/// <summary>Someone who can sign in. A name, an address and what they may do; passwords are kept elsewhere.</summary>
public sealed class Person : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest e-mail address, in characters (RFC 5321).</summary>
    public const int EmailMaxLength = 254;

    private Person() { }

    /// <summary>Adds a person. An auditor changes nothing, so cannot hold another role; a funder needs an organisation.</summary>
    public Person(string reference, string name, string email, SystemRoles roles, long? organisationId)
    {
        Reference = reference;
        Describe(name, email);
        GiveRoles(roles, organisationId);
    }

    /// <summary>Immutable, such as `PER-0001`.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The name that others see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For sorting and searching; see <see cref="Text.Fold"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Where the person is written to, and what they sign in with.</summary>
    public string Email { get; private set; } = "";

    /// <summary>What the person may do on the whole system.</summary>
    public SystemRoles Roles { get; private set; }

    /// <summary>The organisation that the person works for or speaks for, if one.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>False once the person may no longer sign in. Their name stays in the history.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Corrects the name and the address. Both are needed.</summary>
    public void Describe(string name, string email)
    {
        Name = Text.Clean(name) ?? throw new DomainRuleException("Enter the person's name.", nameof(Name));
        NameKey = Text.Fold(Name);
        if (Name.Length > NameMaxLength || NameKey.Length == 0)
            throw new DomainRuleException($"A name is at most {NameMaxLength} characters and has letters in it.", nameof(Name));
        Email = (Text.Clean(email) ?? throw new DomainRuleException("Enter an e-mail address.", nameof(Email))).ToLowerInvariant();
        if (Email.Length > EmailMaxLength || !LooksLikeAnAddress(Email))
            throw new DomainRuleException("Enter an e-mail address in the form name@example.org.", nameof(Email));
    }

    /// <summary>
    /// Sets what the person may do. Refused: an auditor with another role, because an auditor changes nothing; a
    /// funder without an organisation, because it decides what they see.
    /// </summary>
    public void GiveRoles(SystemRoles roles, long? organisationId)
    {
        if (roles.HasFlag(SystemRoles.Auditor) && roles != SystemRoles.Auditor)
            throw new DomainRuleException("An auditor changes nothing, so cannot hold another role. Choose auditor alone, or leave it out.", nameof(Roles));
        if (roles.HasFlag(SystemRoles.Funder) && organisationId is null)
            throw new DomainRuleException("Choose the organisation that this funder speaks for.", nameof(OrganisationId));
        Roles = roles;
        OrganisationId = organisationId;
    }

    /// <summary>The person may no longer sign in. Nobody can switch themselves off: another administrator has to.</summary>
    public void Deactivate(long byPersonId)
    {
        if (byPersonId == Id)
            throw new DomainRuleException("You cannot switch off your own account. Ask another administrator.");
        IsActive = false;
    }

    /// <summary>The person may sign in again.</summary>
    public void Reactivate() => IsActive = true;

    /// <summary>One @, something on both sides, no spaces, and a dot in the domain.</summary>
    public static bool LooksLikeAnAddress(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.')
            && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';');
    }
}
