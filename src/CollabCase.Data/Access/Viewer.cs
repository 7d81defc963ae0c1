using CollabCase.Domain.People;

namespace CollabCase.Data.Access;

/// <summary>On whose behalf something is read or written. Every query starts from one.</summary>
public sealed record Viewer(long PersonId, string Name, SystemRoles Roles, long? OrganisationId, bool HasMemberships)
{
    /// <summary>True until the person has chosen a password of their own: nothing else is open to them before.</summary>
    public bool MustChoosePassword { get; init; }

    /// <summary>Steers a partnership or speaks for a partner in one. A participant has memberships too, and is not shown money.</summary>
    public bool HasSeat { get; init; }

    /// <summary>False for the program's own jobs and for a signing link.</summary>
    public bool HasAccount => PersonId > 0;

    public bool Is(SystemRoles role) => (Roles & role) != 0;

    /// <summary>Administrators and auditors see every record.</summary>
    public bool SeesEverything => Is(SystemRoles.Administrator | SystemRoles.Auditor);

    /// <summary>A funder, and nothing else that opens money: their portfolio is that of one organisation, and not of partnerships.</summary>
    public bool IsFunderOnly => Is(SystemRoles.Funder) && !SeesEverything && !Is(SystemRoles.Coordinator) && !HasMemberships;

    /// <summary>A named job or command of the program itself, which sees everything. It has no account.</summary>
    public static Viewer Job(string name) => new(0, name, SystemRoles.Administrator, null, false);

    /// <summary>
    /// Whoever opened a signing link: without an account, so that as a viewer they see nothing at all. What the link opens
    /// is found by the link; history says that it was one, and the record the name that was typed.
    /// </summary>
    public static readonly Viewer SigningLink = new(-2, "signing link", SystemRoles.None, null, false);

    /// <summary>Nobody: sees nothing.</summary>
    public static readonly Viewer Nobody = new(-1, "", SystemRoles.None, null, false);
}
