namespace CollabCase.Domain.People;

/// <summary>Someone who can sign in. A name, an address and what they may do; passwords are kept elsewhere.</summary>
public sealed class Person : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest e-mail address, in characters (RFC 5321).</summary>
    public const int EmailMaxLength = EmailAddress.MaxLength;

    private Person() { }

    /// <summary>Adds a person. An auditor changes nothing, so cannot hold another role; a funder needs an organisation.</summary>
    public Person(string reference, string name, string email, SystemRoles roles, long? organisationId)
    {
        Reference = reference;
        Describe(name, email);
        Hold(roles, organisationId);
    }

    /// <summary>Immutable, such as `PER-0001`.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The name that others see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For sorting and searching; see <see cref="Text.Fold"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Where the person is written to, and what they sign in with; in small letters.</summary>
    public string Email { get; private set; } = "";

    /// <summary>What the person may do on the whole system.</summary>
    public SystemRoles Roles { get; private set; }

    /// <summary>The organisation that the person works for or speaks for, if one.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>False once the person may no longer sign in. Their name stays in the history.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>When the password was last set, UTC; null while there is none. The password itself is kept elsewhere, as a hash.</summary>
    public DateTime? PasswordSetAtUtc { get; private set; }

    /// <summary>True while the password is one that an administrator passed on. Nothing is open to the person until they choose their own.</summary>
    public bool MustChoosePassword { get; private set; }

    /// <summary>When an administrator last let the person try again after too many wrong passwords, UTC.</summary>
    public DateTime? UnlockedAtUtc { get; private set; }

    /// <summary>Corrects the name and the address. Both are needed.</summary>
    public void Describe(string name, string email)
    {
        var given = Text.Required(name, NameMaxLength, "the person's name", nameof(Name));
        var key = Text.Fold(given);
        if (key.Length == 0) throw new DomainRuleException("Use at least one letter or digit in the name, so that people can find it.", nameof(Name));
        var address = EmailAddress.Optional(email, nameof(Email)) ?? throw new DomainRuleException("Enter the person's e-mail address.", nameof(Email));
        Name = given;
        NameKey = key.Length <= NameMaxLength ? key : key[..NameMaxLength];
        Email = address.ToLowerInvariant();
    }

    /// <summary>
    /// Sets what the person may do. Refused: an auditor with another role, because an auditor changes nothing; a
    /// funder without an organisation, because it decides what they see; taking the role from the last administrator who
    /// can sign in, because nobody could give it back.
    /// </summary>
    /// <param name="roles">All roles that the person holds from now on.</param>
    /// <param name="organisationId">The organisation that they work for or speak for.</param>
    /// <param name="othersAdminister">Whether anyone else who can sign in is an administrator.</param>
    public void ChangeRoles(SystemRoles roles, long? organisationId, bool othersAdminister)
    {
        if (Roles.HasFlag(SystemRoles.Administrator) && !roles.HasFlag(SystemRoles.Administrator) && IsActive && !othersAdminister)
            throw new DomainRuleException($"{Name} is the only administrator who can sign in. Give somebody else the role first.", nameof(Roles));
        Hold(roles, organisationId);
    }

    /// <summary>
    /// The person may no longer sign in. Nobody can switch themselves off: another administrator has to. Refused too for
    /// the last administrator who can sign in, and for one who is switched off already.
    /// </summary>
    /// <param name="byPersonId">Who does it.</param>
    /// <param name="othersAdminister">Whether anyone else who can sign in is an administrator.</param>
    public void Deactivate(long byPersonId, bool othersAdminister)
    {
        if (!IsActive) throw new DomainRuleException($"{Name} is switched off already.");
        if (byPersonId == Id)
            throw new DomainRuleException("You cannot switch off your own account. Ask another administrator.");
        if (Roles.HasFlag(SystemRoles.Administrator) && !othersAdminister)
            throw new DomainRuleException($"{Name} is the only administrator who can sign in. Give somebody else the role first.");
        IsActive = false;
    }

    /// <summary>The person may sign in again. Refused for one who can already.</summary>
    public void Reactivate()
    {
        if (IsActive) throw new DomainRuleException($"{Name} can sign in already.");
        IsActive = true;
    }

    /// <summary>Remembers that somebody else set a password for the person, who has to choose their own at their next sign-in.</summary>
    public void GivePassword(DateTime nowUtc)
    {
        PasswordSetAtUtc = nowUtc;
        MustChoosePassword = true;
    }

    /// <summary>Remembers that the person chose their own password.</summary>
    public void ChoosePassword(DateTime nowUtc)
    {
        PasswordSetAtUtc = nowUtc;
        MustChoosePassword = false;
    }

    /// <summary>Remembers that an administrator let the person try again after too many wrong passwords.</summary>
    public void Unlock(DateTime nowUtc) => UnlockedAtUtc = nowUtc;

    private void Hold(SystemRoles roles, long? organisationId)
    {
        if (roles.HasFlag(SystemRoles.Auditor) && roles != SystemRoles.Auditor)
            throw new DomainRuleException("An auditor changes nothing, so cannot hold another role. Choose auditor alone, or leave it out.", nameof(Roles));
        if (roles.HasFlag(SystemRoles.Funder) && organisationId is null)
            throw new DomainRuleException("Choose the organisation that this funder speaks for.", "Organisation");
        Roles = roles;
        OrganisationId = organisationId;
    }
}
