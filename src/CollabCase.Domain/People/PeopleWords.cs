namespace CollabCase.Domain.People;

/// <summary>What screens and files call the roles that people have.</summary>
public static class PeopleWords
{
    /// <summary>The roles that can be given, in the order in which screens list them.</summary>
    public static IReadOnlyList<SystemRoles> EachRole { get; } = [SystemRoles.Coordinator, SystemRoles.Funder, SystemRoles.Administrator, SystemRoles.Auditor];

    /// <summary>The roles in a sentence, such as 'Coordinator, administrator'; 'No role on the whole system' for none.</summary>
    public static string Label(this SystemRoles roles)
    {
        var named = EachRole.Where(role => roles.HasFlag(role)).Select(One).ToList();
        return named.Count == 0 ? "No role on the whole system" : string.Join(", ", named.Select((word, i) => i == 0 ? word : word.ToLowerInvariant()));
    }

    /// <summary>What the role lets a person do.</summary>
    public static string Meaning(this SystemRoles role) => role switch
    {
        SystemRoles.Coordinator => "Opens partnerships and looks after those that name them as coordinator.",
        SystemRoles.Funder => "Sees the partnerships that their organisation funds, and its own awards in full.",
        SystemRoles.Administrator => "Sees everything. Manages people, roles and links to partnerships.",
        SystemRoles.Auditor => "Reads everything and changes nothing. Held alone, without another role.",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What the role in a partnership is called.</summary>
    public static string Label(this MemberRole role) => role switch
    {
        MemberRole.SteeringMember => "Steering group member",
        MemberRole.PartnerMember => "Partner member",
        MemberRole.Participant => "Participant",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What the role in a partnership lets a person see and do.</summary>
    public static string Meaning(this MemberRole role) => role switch
    {
        MemberRole.SteeringMember => "Sees everything of the partnership, and can tell what is so at its gates.",
        MemberRole.PartnerMember => "Speaks for a partner organisation. Sees everything of the partnership.",
        MemberRole.Participant => "A person with lived experience, or a carer, who takes part. Sees what the partnership is for and what was agreed, not its money or its history.",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string One(SystemRoles role) => role switch
    {
        SystemRoles.Coordinator => "Coordinator",
        SystemRoles.Funder => "Funder",
        SystemRoles.Administrator => "Administrator",
        _ => "Auditor",
    };
}
