using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Actions;

/// <summary>An action as the page of a meeting lists it.</summary>
public sealed record OpenAction(int Number, string Title, string? Owner, DateOnly RaisedOn, DateOnly DueOn, ActionState State, DateOnly? ClosedOn);

/// <summary>What a group has still to do, for the page and the pack of one of its meetings: shown by `_OpenActions`.</summary>
/// <param name="Partnership">The reference of the partnership.</param>
/// <param name="Lines">By day.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Today">The day on which they are late or not.</param>
public sealed record OpenActionList(string Partnership, IReadOnlyList<OpenAction> Lines, int Count, DateOnly Today);

/// <summary>Reads the actions that come up at a meeting: agreed before it, and not closed before it. One statement.</summary>
public sealed class OpenActions(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>A page lists so many; there is a link to the rest.</summary>
    public const int Most = 50;

    /// <param name="partnership">The reference of the partnership.</param>
    /// <param name="tierId">The group that meets.</param>
    /// <param name="on">The day of the meeting; today for what is open now.</param>
    /// <param name="cancel">When the person went away.</param>
    public async Task<OpenActionList> ReadAsync(string partnership, long tierId, DateOnly on, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var names = visible.Names;
        var carried = visible.ActionsOf(partnership, clock.Today()).Where(a => a.TierId == tierId && a.RaisedOn < on && (a.ClosedOn == null || a.ClosedOn >= on));
        var ids = carried.Select(a => a.Id);
        var found = await carried.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Most).Select(a => new
        {
            Line = new OpenAction(a.Number, a.Title, a.OwnerName ?? names.Where(n => n.Id == a.OwnerPersonId).Select(n => n.Name).FirstOrDefault(), a.RaisedOn, a.DueOn, a.State, a.ClosedOn),
            Count = ids.Count(),
        }).ToListAsync(cancel);
        return new(partnership, [.. found.Select(f => f.Line)], found.Count == 0 ? 0 : found[0].Count, clock.Today());
    }
}
