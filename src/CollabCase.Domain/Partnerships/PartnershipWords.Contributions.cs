namespace CollabCase.Domain.Partnerships;

// What partners bring, and what their contacts may decide.
public static partial class PartnershipWords
{
    /// <summary>What a kind without an answer is called.</summary>
    public const string NotSaidYet = "Not said yet";

    /// <summary>What is said where nobody stands in for a contact.</summary>
    public const string NoDeputyNamed = "No deputy named";

    /// <summary>What the kind is called.</summary>
    public static string Label(this ContributionKind kind) => kind switch
    {
        ContributionKind.Staff => "Staff",
        ContributionKind.Time => "Time",
        ContributionKind.Money => "Money",
        ContributionKind.Space => "Space",
        ContributionKind.Data => "Data",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What the answer is called.</summary>
    public static string Label(this ContributionAnswer answer) => answer switch
    {
        ContributionAnswer.AbleAndWilling => "Able and willing",
        ContributionAnswer.NotAbleOrWilling => "Not able or not willing",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>How much money the contact can commit, as a choice.</summary>
    public static string Label(this MoneyAuthority authority) => authority switch
    {
        MoneyAuthority.NeedsToCheckBack => "Needs to check back",
        MoneyAuthority.UpTo => "Up to a limit",
        MoneyAuthority.AnySum => "Any sum",
        _ => throw new ArgumentOutOfRangeException(nameof(authority)),
    };
}
