using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Risks;

/// <summary>The way back from the pages about one risk, and the tone of its score.</summary>
public static class RiskCrumbs
{
    /// <summary>Down to the register.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) =>
        [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}"), ("Risks", $"/partnerships/{frame.Reference}/risks")];

    /// <summary>Down to the risk.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, int number, string title) => [.. Of(frame), (title, $"/partnerships/{frame.Reference}/risks/{number}")];

    public static Tone ToneOf(RiskRating rating) => rating switch
    {
        RiskRating.VeryHigh => Tone.Late,
        RiskRating.High => Tone.Attention,
        RiskRating.Moderate => Tone.Current,
        _ => Tone.Quiet,
    };
}
