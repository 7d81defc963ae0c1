using CollabCase.Domain.Notes;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Notes;

/// <summary>Somebody who wrote a note that the viewer sees.</summary>
public sealed record NoteAuthor(string Reference, string Name);

/// <summary>Which notes of a partnership are shown: about what, and by whom. `View` is carried by each address where they would open with a saved view if it said nothing.</summary>
public sealed record NoteFilter(string Address, NamedSubject? About, NoteAuthor? By, IReadOnlyList<string> NotUnderstood, string? View = null)
{
    public static ListDescription List { get; } = new(ListKind.Notes, "notes", ["about", "by"], []);

    public static NoteFilter Read(string address, string? about, string? by, string? view, IReadOnlyList<NamedSubject> subjects, IReadOnlyList<NoteAuthor> authors)
    {
        var notUnderstood = new List<string>();
        var subject = string.IsNullOrWhiteSpace(about) ? null : subjects.FirstOrDefault(s => s.Code == about);
        var author = string.IsNullOrWhiteSpace(by) ? null : authors.FirstOrDefault(a => a.Reference == by);
        if (subject is null && !string.IsNullOrWhiteSpace(about)) notUnderstood.Add(Codes.NotOnTheList("subject"));
        if (author is null && !string.IsNullOrWhiteSpace(by)) notUnderstood.Add(Codes.NotOnTheList("person"));
        return new(address, subject, author, notUnderstood, view);
    }

    public bool IsOn => About is not null || By is not null;

    public string Href(string? after = null) => new AddressQuery().With("about", About?.Code).With("by", By?.Reference).With(ViewsHere.Name, View).With("after", after).After(Address);

    /// <summary>The address of all notes.</summary>
    public string Everything => new NoteFilter(Address, null, null, [], View).Href();

    public IReadOnlyList<Chip> Chips()
    {
        var chips = new List<Chip>();
        if (About is { } about) chips.Add(new Chip("About", about.Name, (this with { About = null }).Href()));
        if (By is { } by) chips.Add(new Chip("Written by", by.Name, (this with { By = null }).Href()));
        return chips;
    }
}
