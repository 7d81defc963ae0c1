using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Notes;

/// <summary>Which documents of a partnership are shown: with which words, about what, and what of each.</summary>
/// <param name="Address">The list.</param>
/// <param name="Words">Words of the title or the file name.</param>
/// <param name="About">What they are about.</param>
/// <param name="Columns">What is shown of each.</param>
/// <param name="View">Carried by each address where the list would open with a saved view if it said nothing.</param>
public sealed record DocumentFilter(string Address, string? Words, NamedSubject? About, ChosenColumns Columns, string? View)
{
    public static ListColumn FileColumn { get; } = new("file", "File");
    public static ListColumn ReadersColumn { get; } = new("readers", "Who can see it");
    public static ListColumn VersionColumn { get; } = new("version", "Newest version");

    public static ListDescription List { get; } = new(ListKind.Documents, "notes/documents", ["q", "about", ChosenColumns.Name], [FileColumn, ReadersColumn, VersionColumn]);

    public bool IsOn => Words is not null || About is not null;

    public string Href(string? after = null) => new AddressQuery().With("q", Words).With("about", About?.Code)
        .With(ChosenColumns.Name, Columns.Codes).With(ViewsHere.Name, View).With("after", after).After(Address);

    /// <summary>The address of all documents.</summary>
    public string Everything => new DocumentFilter(Address, null, null, new(List.Columns, List.Columns), View).Href();

    public IReadOnlyList<Chip> Chips()
    {
        var chips = new List<Chip>();
        if (Words is not null) chips.Add(new Chip("Words", Words, (this with { Words = null }).Href()));
        if (About is not null) chips.Add(new Chip("About", About.Name, (this with { About = null }).Href()));
        return chips;
    }
}
