using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Contributions;

/// <summary>How screens speak of what partners bring and of what their contacts may decide.</summary>
public static class ContributionSentences
{
    /// <summary>'staff, time and data'.</summary>
    public static string Listed(IReadOnlyList<ContributionKind> kinds) => Text.Listed(kinds.Select(k => k.Label().ToLowerInvariant()));

    /// <summary>'Needs to check back', 'Can commit up to £5,000.00', 'Can commit any sum'; null while nobody has said.</summary>
    public static string? Commits(MoneyAuthority? authority, Money? limit) => authority switch
    {
        MoneyAuthority.UpTo => $"Can commit up to {Format.Money(limit)}",
        MoneyAuthority.AnySum => "Can commit any sum",
        { } checksBack => checksBack.Label(),
        null => null,
    };

    /// <summary>What the link says that leads to the statement.</summary>
    public static string ActOf(IReadOnlyList<ContributionStatement> said) => said.All(s => s.Answer is null) ? "Say what it can bring" : "Change what it can bring";

    /// <summary>What to write beside each kind.</summary>
    public static string Hint(ContributionKind kind) => kind switch
    {
        ContributionKind.Staff => "People whom it employs. For example: a support worker for two days a week.",
        ContributionKind.Time => "Hours of people who keep their own job: in meetings, and outside them.",
        ContributionKind.Money => "Cash. What is awarded is recorded under Funding.",
        ContributionKind.Space => "Rooms, desks, a vehicle.",
        _ => "What it knows and may share, and what it would need first.",
    };
}
