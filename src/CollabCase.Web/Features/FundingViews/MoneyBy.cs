using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>What the lines of a view of the portfolio are.</summary>
public enum MoneyBy
{
    Partnership = 1,
    Funder,
    Place,
    Theme,
    Stage,
    Year,
    Kind,
    Outcome,
}

/// <summary>What became of a partnership: whether it goes on, and if not, why it closed.</summary>
public enum PartnershipOutcome
{
    CommissionedOrMainstreamed = CloseReason.CommissionedOrMainstreamed,
    PurposeAchieved = CloseReason.PurposeAchieved,
    Merged = CloseReason.Merged,
    EndedWithLearning = CloseReason.EndedWithLearning,
    FundingEnded = CloseReason.FundingEnded,
    UnderWay = 101,
    Paused = 102,
}

/// <summary>The words of the views, and the money behind their lines.</summary>
internal static class MoneyByWords
{
    /// <summary>How an address says that a place or a theme is not recorded.</summary>
    public const string None = "none";

    public static string Label(this MoneyBy by) => by.ToString();

    public static string Label(this PartnershipOutcome outcome) => outcome switch
    {
        PartnershipOutcome.UnderWay => "Still under way",
        PartnershipOutcome.Paused => "Paused",
        _ => ((CloseReason)outcome).Label(),
    };

    /// <summary>What a line of the view is called; null: it is not one of the view's, or the view has a filter for it.</summary>
    public static string? LabelOf(this MoneyBy by, string code, Places places) => by switch
    {
        MoneyBy.Place => code == None ? "No place recorded" : places.Find(code)?.FullName,
        MoneyBy.Theme => code == None ? "No theme recorded" : Codes.Read<Theme>(code)?.Label(),
        MoneyBy.Outcome => Codes.Read<PartnershipOutcome>(code)?.Label(),
        _ => null,
    };

    /// <summary>The money of one line of a view, by a code that <see cref="LabelOf"/> knows.</summary>
    public static IQueryable<AwardedLine> Of(this IQueryable<AwardedLine> lines, MoneyBy by, string code)
    {
        switch (by)
        {
            case MoneyBy.Place when code == None:
                return lines.Where(x => !x.Partnership.Places.Any());
            case MoneyBy.Place:
                return lines.Where(x => x.Partnership.Places.Any(p => p.PlaceCode == code));
            case MoneyBy.Theme:
                var theme = Codes.Read<Theme>(code);
                return lines.Where(x => x.Partnership.Theme == theme);
            case MoneyBy.Outcome when Codes.Read<PartnershipOutcome>(code) is { } outcome:
                if (outcome is PartnershipOutcome.UnderWay) return lines.Where(x => x.Partnership.State == PartnershipState.Active);
                if (outcome is PartnershipOutcome.Paused) return lines.Where(x => x.Partnership.State == PartnershipState.Paused);
                var reason = (CloseReason)outcome;
                return lines.Where(x => x.Partnership.State == PartnershipState.Closed && x.Partnership.ClosedFor == reason);
            default:
                throw new ArgumentOutOfRangeException(nameof(by), by, null);
        }
    }
}
