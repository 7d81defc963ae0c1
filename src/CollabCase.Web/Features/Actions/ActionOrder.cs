using System.Globalization;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Actions;

/// <summary>An action and where it stands in a list.</summary>
public sealed class PlacedAction
{
    public required GovernanceAction Action { get; init; }

    /// <summary>Whether it is done or dropped, and so stands after all that are open.</summary>
    public required bool IsBehind { get; init; }

    /// <summary>The day it is due or was closed.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>Puts actions in their order: what is open by its day, then what is closed by its day.</summary>
public static class ActionOrder
{
    public static IQueryable<PlacedAction> InOrder(this IQueryable<GovernanceAction> actions) => Forward(Placed(actions));

    /// <summary>One page and a row more, in the order; before a cursor, from the page's end to its beginning.</summary>
    public static IQueryable<PlacedAction> From(this IQueryable<GovernanceAction> actions, Cursor? cursor)
    {
        var placed = Placed(actions);
        if (cursor is null) return Forward(placed).Take(Keyset.PageSize + 1);
        var (behind, on, id) = (cursor.Key[0] == '1', DateOnly.ParseExact(cursor.Key[1..], "yyyy-MM-dd", CultureInfo.InvariantCulture), cursor.Id);
        if (!cursor.Back)
            return Forward(placed.Where(a => (a.IsBehind && !behind) || (a.IsBehind == behind && (a.On > on || (a.On == on && a.Action.Id > id))))).Take(Keyset.PageSize + 1);
        return placed.Where(a => (!a.IsBehind && behind) || (a.IsBehind == behind && (a.On < on || (a.On == on && a.Action.Id < id))))
            .OrderByDescending(a => a.IsBehind).ThenByDescending(a => a.On).ThenByDescending(a => a.Action.Id).Take(Keyset.PageSize + 1);
    }

    /// <summary>What a cursor keeps of a row; its id is kept beside it.</summary>
    public static string KeyOf(bool isBehind, DateOnly on) => (isBehind ? "1" : "0") + Format.Iso(on);

    private static IQueryable<PlacedAction> Forward(IQueryable<PlacedAction> placed) => placed.OrderBy(a => a.IsBehind).ThenBy(a => a.On).ThenBy(a => a.Action.Id);

    private static IQueryable<PlacedAction> Placed(IQueryable<GovernanceAction> actions) =>
        actions.Select(a => new PlacedAction { Action = a, IsBehind = a.State != ActionState.Open, On = a.ClosedOn ?? a.DueOn });
}
