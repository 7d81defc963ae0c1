using System.Globalization;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Reviews;

namespace CollabCase.Web.Features.Funding;

/// <summary>Where somebody plans to be reminded of what a funder asks for: a review, with what is known of it filled in.</summary>
public static class AwardReviews
{
    public static string Of(string partnership, string award, AwardCondition condition) => Address(partnership, award, ReviewKind.AwardCondition, condition.Words, condition.DueOn);

    public static string Of(string partnership, string award, FunderReport report) => Address(partnership, award, ReviewKind.AwardReport, report.Title, report.DueOn);

    private static string Address(string partnership, string award, ReviewKind kind, string title, DateOnly? dueOn)
    {
        var line = title.ReplaceLineEndings(" ");
        var day = dueOn is { } due ? "&dueOn=" + due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return $"/partnerships/{partnership}/reviews/add?award={award}&kind={kind}&title={Uri.EscapeDataString(line.Length <= Review.TitleMaxLength ? line : line[..Review.TitleMaxLength])}{day}";
    }
}
