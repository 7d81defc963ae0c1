using CollabCase.Web.Features.Partnerships;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The addresses of milestones, and the way back from the pages about one.</summary>
public static class MilestoneCrumbs
{
    public static string ListOf(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/milestones";

    public static string AddressOf(string reference, int number) => $"/partnerships/{reference}/milestones/{number}";

    /// <summary>Down to the partnership.</summary>
    public static (string Text, string Href)[] OfList(PartnershipFrame frame) =>
        [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}")];

    /// <summary>Down to the list of milestones.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. OfList(frame), ("Milestones", ListOf(frame.Reference))];

    /// <summary>Down to the milestone.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, int number, string title) => [.. Of(frame), (title, AddressOf(frame.Reference, number))];
}
