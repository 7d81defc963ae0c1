using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>A chosen milestone, whole, with what the rules need to know around it.</summary>
/// <param name="Shown">As the form showed it.</param>
/// <param name="Milestone">The milestone.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
/// <param name="CoordinatorPersonId">Who coordinates its partnership.</param>
/// <param name="Facts">What its rules need to know of its partnership.</param>
public sealed record ChosenMilestoneRow(ChosenRow Shown, Milestone Milestone, string PartnershipName, long? CoordinatorPersonId, PlanningFacts Facts) : IChosen
{
    /// <summary>As it is now.</summary>
    public ChosenRow Now => Shown with { Version = Milestone.Version };

    public string Title => Milestone.Title;

    public bool HasChanged => Milestone.Version != Shown.Version;
}

/// <summary>Reads what was chosen on a list, in a handful of statements however many rows that is.</summary>
public sealed class ChosenMilestones(CollabCaseDb db, Viewer viewer, MilestoneFilters filters, DeskReader desk)
{
    public const string NoRight = "Only its owner, the coordinator of its partnership and administrators can change it.";

    /// <summary>The milestones that a list's form names, as they are now; one more than can be changed at once where there are more.</summary>
    public async Task<IReadOnlyList<ChosenRow>> FindAsync(Selection asked, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        if (await ListAsync(asked, cancel) is { } list)
            return await list.Join(visible.Partnerships, m => m.PartnershipId, p => p.Id, (m, p) => new { Milestone = m, p.Reference }).OrderBy(x => x.Milestone.Id).Take(ChosenRows.Most + 1)
                .Select(x => new ChosenRow(x.Reference, x.Milestone.Number, x.Milestone.Version, false)).ToListAsync(cancel);
        var boxes = ChosenRows.ReadBoxes(asked.Row);
        return [.. boxes.Select(box => new ChosenRow(box.Reference, box.Number, 0))];
    }

    /// <summary>Those milestones, whole, in the order of their partnerships and numbers; one that is not there, or not for the person to see, is left out.</summary>
    public async Task<IReadOnlyList<ChosenMilestoneRow>> ReadAsync(IReadOnlyCollection<ChosenRow> shown, bool toBeSaved, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var (references, numbers) = (shown.Select(r => r.Reference).Distinct().ToList(), shown.Select(r => r.Number).Distinct().ToList());
        var partnerships = await visible.Partnerships.AsNoTracking().Where(p => references.Contains(p.Reference))
            .Select(p => new { p.Reference, p.Name, p.CoordinatorPersonId, Facts = new PlanningFacts(p.Id, p.State, p.StateSince, PlanningFacts.Began(p.OpenedOn, p.TakenOverAt, p.StartedOn, p.StartedOnPrecision)) })
            .ToDictionaryAsync(p => p.Facts.PartnershipId, cancel);
        var chosen = shown.ToDictionary(r => (r.Reference, r.Number));
        var ids = (await visible.MilestonesOf(visible.Partnerships.Where(p => references.Contains(p.Reference))).Where(m => numbers.Contains(m.Number)).Select(m => new { m.Id, m.PartnershipId, m.Number }).ToListAsync(cancel))
            .Where(m => chosen.ContainsKey((partnerships[m.PartnershipId].Reference, m.Number))).Select(m => m.Id).ToList();
        var whole = visible.WholeMilestones(ids);
        return
        [
            .. (await (toBeSaved ? whole : whole.AsNoTracking()).ToListAsync(cancel))
                .Select(m => (Milestone: m, Of: partnerships[m.PartnershipId]))
                .Select(m => new ChosenMilestoneRow(chosen[(m.Of.Reference, m.Milestone.Number)], m.Milestone, m.Of.Name, m.Of.CoordinatorPersonId, m.Of.Facts))
                .OrderBy(r => r.Shown.Reference, StringComparer.Ordinal).ThenBy(r => r.Shown.Number),
        ];
    }

    public bool MayWorkOn(ChosenMilestoneRow row) => AccessRules.AllowsWorkOn(viewer, row.CoordinatorPersonId, row.Milestone.OwnerPersonId);

    // Every milestone of the list; null where boxes were ticked, or the list is none of those that there are.
    private async Task<IQueryable<Milestone>?> ListAsync(Selection asked, CancellationToken cancel)
    {
        if (!asked.All) return null;
        var at = QueryHelpers.ParseQuery(asked.At);
        string? Asked(string name) => at.TryGetValue(name, out var values) ? values.ToString() : null;
        if (asked.From == AboutMilestone.List)
        {
            var (filter, _) = await filters.ReadAsync(new MilestoneSearch { Reference = asked.Partnership ?? "", Strand = Asked("strand"), Stage = Asked("stage"), State = Asked("state"), Owner = Asked("owner") }, cancel);
            return filters.Narrow(filter);
        }
        if (DeskParts.All.Where(part => AboutMilestone.OfDesk(part) == asked.From).ToList() is not [var part]) return null;
        return await desk.MilestonesAsync(await desk.FilterAsync(new DeskSearch { Partnership = Asked("partnership"), Whose = Asked("whose") }, cancel), part, cancel);
    }
}
