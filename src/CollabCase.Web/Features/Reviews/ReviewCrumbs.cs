using CollabCase.Web.Features.Partnerships;

namespace CollabCase.Web.Features.Reviews;

/// <summary>The addresses of reviews, and the way back from the pages about one.</summary>
public static class ReviewCrumbs
{
    public static string ListOf(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/reviews";

    public static string AddressOf(string reference, int number) => $"{ListOf(reference)}/{number}";

    /// <summary>Down to the partnership.</summary>
    public static (string Text, string Href)[] OfList(PartnershipFrame frame) => [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}")];

    /// <summary>Down to its reviews.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. OfList(frame), ("Reviews", ListOf(frame.Reference))];

    /// <summary>Down to one of them.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, int number, string title) => [.. Of(frame), (title, AddressOf(frame.Reference, number))];
}
