using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>An open risk whose day to be looked at again has passed, or lies within the fortnight.</summary>
/// <param name="Id">Of the risk; no two have the same.</param>
/// <param name="Partnership">The reference of its partnership.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Title">What could happen.</param>
/// <param name="ReviewOn">The day of its review.</param>
/// <param name="Owner">Who looks after it, a person or a role; null where nobody does yet.</param>
/// <param name="MayReview">Whether the person may record the review.</param>
public sealed record DeskRisk(long Id, string Partnership, string PartnershipName, int Number, string Title, DateOnly ReviewOn, string? Owner, bool MayReview)
{
    public string PartnershipHref => $"/partnerships/{Partnership}";

    public string Href => $"{PartnershipHref}/risks/{Number}";

    /// <summary>Where its review is recorded, and from there back to where the person is.</summary>
    public string ReviewHref(string from, string? at) => new AddressQuery().With("from", from).With("at", at).After($"{Href}/review");
}

/// <summary>The risks to look at again: the first lines, the longest overdue in front, and how many there are in all.</summary>
public sealed record DeskRisks(IReadOnlyList<DeskRisk> Lines, int Count)
{
    public static DeskRisks None { get; } = new([], 0);

    /// <summary>How many there are, up to where they are counted.</summary>
    public static string LabelOfAll(int count) => count > DeskReader.CountedUpTo
        ? $"More than {Format.Number(DeskReader.CountedUpTo)} risks to look at again" : count == 1 ? "1 risk to look at again" : $"All {Format.Number(count)} risks to look at again";
}

/// <summary>Some risks to look at again, where they stand.</summary>
/// <param name="Lines">Them, in order.</param>
/// <param name="Asked">What the desk was narrowed to.</param>
/// <param name="Today">The day.</param>
/// <param name="From">The page by name, to which a review leads back.</param>
public sealed record DeskRiskLines(IReadOnlyList<DeskRisk> Lines, DeskFilter Asked, DateOnly Today, string From);
