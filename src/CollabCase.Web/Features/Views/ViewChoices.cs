using CollabCase.Domain.Views;

namespace CollabCase.Web.Features.Views;

/// <summary>A view of the person's own, to be chosen.</summary>
public sealed record OwnView(string Reference, string Name, ListKind List);

/// <summary>Where each of some views leads.</summary>
public sealed record ChooseView(string Path, IReadOnlyList<OwnView> Choices);

public static class ViewChoices
{
    /// <summary>With whom a view can be shared.</summary>
    public static IReadOnlyList<Choice> Sharing { get; } = Choice.Of<ViewSharing>(s => s.Label());
}
