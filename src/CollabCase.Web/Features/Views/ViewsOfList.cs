using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Views;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Views;

/// <summary>A saved view that a person can open.</summary>
/// <param name="OwnerName">Who shares it; null for one's own.</param>
public sealed record OpenView(string Reference, string Name, string Query, bool IsDefault, string? OwnerName);

/// <summary>The saved views of one list for one person, and which of them is open.</summary>
/// <param name="List">The list.</param>
/// <param name="All">One's own by name, then those that others share.</param>
/// <param name="Opened">The one whose query stands in the place of the address's: it was asked for, or the list opens with it.</param>
/// <param name="StartedFrom">The one of the person's own that was opened, now or before the list was changed.</param>
/// <param name="NotThere">The address asked for a view that this person cannot open.</param>
public sealed record ViewsHere(ListDescription List, IReadOnlyList<OpenView> All, OpenView? Opened, OpenView? StartedFrom, bool NotThere)
{
    /// <summary>The name in an address that says which view.</summary>
    public const string Name = "view";

    /// <summary>Asks for the list without a view, although it opens with one.</summary>
    public const string None = "none";

    /// <summary>Begins what an address says of a list that was changed after a view was opened: the view's reference follows.</summary>
    public const string Changed = "changed-";

    public static string From(OpenView view) => Changed + view.Reference;

    public bool OpensWithOne => All.Any(v => v.IsDefault);

    /// <summary>The one that says what an address of the list asks.</summary>
    public OpenView? Saying(string address)
    {
        var asked = List.Canonical(address);
        // One that was opened is open even where the list no longer understands all that it asks.
        return Opened ?? All.Where(v => List.Canonical("?" + v.Query) == asked).OrderByDescending(v => v == StartedFrom).FirstOrDefault();
    }
}

/// <summary>Reads the saved views of a list, in one statement.</summary>
public sealed class ViewsOfList(CollabCaseDb db, Viewer viewer)
{
    /// <summary>The most that a list offers; the page of all views has the others.</summary>
    public const int Most = 60;

    /// <param name="list">The list.</param>
    /// <param name="asked">The reference of a view that is among those read, if the person can open it.</param>
    /// <param name="cancel">Given up with the request.</param>
    public async Task<IReadOnlyList<OpenView>> ReadAsync(ListKind list, string? asked, CancellationToken cancel)
    {
        var (visible, me) = (db.VisibleTo(viewer), viewer.PersonId);
        var names = visible.Names;
        return await visible.Views.Where(v => v.List == list)
            .OrderByDescending(v => v.Reference == asked).ThenByDescending(v => v.OwnerPersonId == me).ThenBy(v => v.NameKey).ThenBy(v => v.Id).Take(Most)
            .Select(v => new OpenView(v.Reference, v.Name, v.Query, v.OwnerPersonId == me && v.IsDefault,
                v.OwnerPersonId == me ? null : names.Where(n => n.Id == v.OwnerPersonId).Select(n => n.Name).FirstOrDefault() ?? "somebody"))
            .ToListAsync(cancel);
    }
}
