namespace CollabCase.Web.Features.Views;

/// <summary>The row of saved views above a list.</summary>
/// <param name="Href">The address of the list as it is now, with its filters, order and columns.</param>
/// <param name="Everything">The address of the list without any.</param>
/// <param name="Partnership">The partnership inside which the list stands, if it does.</param>
public sealed record ViewsRow(string Href, string Everything, string? Partnership = null);
