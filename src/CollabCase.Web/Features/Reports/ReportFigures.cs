using CollabCase.Domain.Funding;

namespace CollabCase.Web.Features.Reports;

/// <summary>The figures of an award in a report, with what they are called, and what all of them come to.</summary>
public static class ReportFigures
{
    public const string LeftCalled = "Still to be paid";

    public static IReadOnlyList<string> Headings(bool isInKind) => isInKind
        ? ["Promised in all", "For the years of the period", "Given in the period", "Given by its end"]
        : ["Awarded in all", "For the years of the period", "Paid in the period", "Paid by its end", LeftCalled];

    public static IReadOnlyList<(string Called, Money Amount)> Of(AwardContent award)
    {
        ArgumentNullException.ThrowIfNull(award);
        List<Money> amounts = [award.Awarded, award.ForThePeriod, award.InThePeriod, award.ByTheEnd];
        if (!award.IsInKind) amounts.Add(award.Awarded - award.ByTheEnd);
        return [.. Headings(award.IsInKind).Zip(amounts)];
    }

    /// <summary>The sums of several, all of them cash or all of them in kind.</summary>
    public static AwardContent Total(IReadOnlyList<AwardContent> awards) =>
        new(0, "Total", "", awards.Any(a => a.IsInKind), Sum(awards, a => a.Awarded), Sum(awards, a => a.ForThePeriod), Sum(awards, a => a.InThePeriod), Sum(awards, a => a.ByTheEnd));

    private static Money Sum(IEnumerable<AwardContent> awards, Func<AwardContent, Money> amount) => Money.Sum(awards.Select(amount));
}
