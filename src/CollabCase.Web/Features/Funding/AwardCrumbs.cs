using CollabCase.Web.Features.Partnerships;

namespace CollabCase.Web.Features.Funding;

/// <summary>The way back from the pages about one award.</summary>
public static class AwardCrumbs
{
    public static string Address(PartnershipFrame frame, string number) => $"/partnerships/{frame.Reference}/awards/{number}";

    /// <summary>Down to the partnership's funding.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) =>
        [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}"), ("Funding", $"/partnerships/{frame.Reference}/funding")];

    /// <summary>Down to the award.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, string number, string title) => [.. Of(frame), (title, Address(frame, number))];
}
