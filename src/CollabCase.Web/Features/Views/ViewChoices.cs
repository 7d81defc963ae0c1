using CollabCase.Domain.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Views;

/// <summary>A view of the person's own, to be chosen.</summary>
public sealed record OwnView(string Reference, string Name, ListKind List);

/// <summary>Where each of some views leads.</summary>
public sealed record ChooseView(string Path, IReadOnlyList<OwnView> Choices);

public static class ViewChoices
{
    /// <summary>The address of the form with which a view is made to ask what a list is asked now, which can be nothing.</summary>
    public static string ToChange(string reference, string? asked, string? partnership) =>
        new AddressQuery().With("view", reference).With("asked", string.IsNullOrEmpty(asked) ? ViewsHere.None : asked).With("partnership", partnership).After("/views/change");

    /// <summary>With whom a view can be shared.</summary>
    public static IReadOnlyList<Choice> Sharing { get; } = Choice.Of<ViewSharing>(s => s.Label());
}
