using CollabCase.Web.Features.Partnerships;

namespace CollabCase.Web.Features.Actions;

/// <summary>The addresses of actions, and the way back from the pages about one.</summary>
public static class ActionCrumbs
{
    public static string ListOf(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/actions";

    public static string AddressOf(string reference, int number) => $"/partnerships/{reference}/actions/{number}";

    /// <summary>Down to the partnership's groups.</summary>
    public static (string Text, string Href)[] OfList(PartnershipFrame frame) =>
        [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}"), ("Governance", $"/partnerships/{frame.Reference}/governance")];

    /// <summary>Down to the list of actions.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. OfList(frame), ("Actions", ListOf(frame.Reference))];

    /// <summary>Down to the action.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame, int number, string title) => [.. Of(frame), (title, AddressOf(frame.Reference, number))];
}
