using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Partnerships;

/// <summary>How much money the contact can commit without asking anybody.</summary>
public enum MoneyAuthority
{
    /// <summary>None: every sum goes back to the organisation first.</summary>
    NeedsToCheckBack = 1,

    /// <summary>Up to a limit, which is said beside it.</summary>
    UpTo,

    /// <summary>Any sum.</summary>
    AnySum,
}

/// <summary>What the organisation lets its contact decide at the table. All of it is optional.</summary>
/// <param name="Scope">What about, in words.</param>
/// <param name="Money">How much money; null: not said yet.</param>
/// <param name="Limit">The most that the contact can commit, in pounds; only where there is a limit.</param>
public sealed record DelegatedAuthority(string? Scope, MoneyAuthority? Money, Money? Limit);

/// <summary>Who stands in for the contact. Optional, and without a name there is none.</summary>
/// <param name="Name">A name, or the name of a role.</param>
/// <param name="Email">An e-mail address.</param>
public sealed record PartnerDeputy(string? Name, string? Email);

// What the contact may decide, and who stands in.
public sealed partial class Partner
{
    /// <summary>The longest scope of a delegated authority.</summary>
    public const int AuthorityScopeMaxLength = 1000;

    /// <summary>The highest limit that can be kept: £1 billion.</summary>
    public static Money MostMoneyLimit => Money.FromPounds(1_000_000_000m);

    /// <summary>What the contact can decide without asking anybody; null while nobody has said.</summary>
    public string? AuthorityScope { get; private set; }

    /// <summary>How much money the contact can commit; null while nobody has said.</summary>
    public MoneyAuthority? MoneyAuthority { get; private set; }

    /// <summary>The limit in pounds; null unless there is one.</summary>
    public Money? MoneyLimit { get; private set; }

    /// <summary>Who stands in for the contact: a name, or the name of a role; null while no deputy is named.</summary>
    public string? DeputyName { get; private set; }

    /// <summary>The deputy's e-mail address.</summary>
    public string? DeputyEmail { get; private set; }

    internal void Authorise(DelegatedAuthority authority, PartnerDeputy deputy)
    {
        AuthorityScope = authority.Scope;
        MoneyAuthority = authority.Money;
        MoneyLimit = authority.Limit;
        DeputyName = deputy.Name;
        DeputyEmail = deputy.Email;
    }
}
