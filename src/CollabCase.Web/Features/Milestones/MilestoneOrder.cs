using System.Globalization;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A milestone and where it stands in a list.</summary>
public sealed class PlacedMilestone
{
    public required Milestone Milestone { get; init; }

    /// <summary>Whether it stands in the list's second half.</summary>
    public required bool IsBehind { get; init; }

    /// <summary>The day it was done or is expected; a day after all others where there is none.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>Puts milestones of a partnership in one of the orders, whole or from a cursor on.</summary>
public static class MilestoneOrder
{
    private static readonly DateOnly NoDate = Milestone.Latest.AddDays(1);

    public static IQueryable<PlacedMilestone> In(this IQueryable<Milestone> milestones, MilestoneSort sort) => Forward(Placed(milestones, sort));

    /// <summary>One page and a row more, in the order; before a cursor, from the page's end to its beginning.</summary>
    public static IQueryable<PlacedMilestone> From(this IQueryable<Milestone> milestones, Cursor? cursor, MilestoneSort sort)
    {
        var placed = Placed(milestones, sort);
        if (cursor is null) return Forward(placed).Take(Keyset.PageSize + 1);
        var (behind, on, id) = (cursor.Key[0] == '1', DateOnly.ParseExact(cursor.Key[1..], "yyyy-MM-dd", CultureInfo.InvariantCulture), cursor.Id);
        if (!cursor.Back)
            return Forward(placed.Where(m => (m.IsBehind && !behind) || (m.IsBehind == behind && (m.On > on || (m.On == on && m.Milestone.Id > id))))).Take(Keyset.PageSize + 1);
        return placed.Where(m => (!m.IsBehind && behind) || (m.IsBehind == behind && (m.On < on || (m.On == on && m.Milestone.Id < id))))
            .OrderByDescending(m => m.IsBehind).ThenByDescending(m => m.On).ThenByDescending(m => m.Milestone.Id).Take(Keyset.PageSize + 1);
    }

    /// <summary>What a cursor keeps of a row; its id is kept beside it.</summary>
    public static string KeyOf(bool isBehind, DateOnly on) => (isBehind ? "1" : "0") + Format.Iso(on);

    private static IQueryable<PlacedMilestone> Forward(IQueryable<PlacedMilestone> placed) => placed.OrderBy(m => m.IsBehind).ThenBy(m => m.On).ThenBy(m => m.Milestone.Id);

    private static IQueryable<PlacedMilestone> Placed(IQueryable<Milestone> milestones, MilestoneSort sort) => sort == MilestoneSort.Next
        ? milestones.Select(m => new PlacedMilestone { Milestone = m, IsBehind = m.State == MilestoneState.Done || m.State == MilestoneState.Dropped, On = m.ActualOn ?? m.ForecastOn ?? NoDate })
        : milestones.Select(m => new PlacedMilestone { Milestone = m, IsBehind = false, On = m.ActualOn ?? m.ForecastOn ?? NoDate });
}
