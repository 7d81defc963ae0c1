using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>A chosen action, with what the rules need to know around it.</summary>
/// <param name="Shown">As the form showed it.</param>
/// <param name="Action">The action.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
/// <param name="CoordinatorPersonId">Who coordinates its partnership.</param>
/// <param name="Facts">What its rules need to know of its partnership; without the groups, which say nothing about its end or its owner.</param>
public sealed record ChosenActionRow(ChosenRow Shown, GovernanceAction Action, string PartnershipName, long? CoordinatorPersonId, GovernanceFacts Facts) : IChosen
{
    /// <summary>As it is now.</summary>
    public ChosenRow Now => Shown with { Version = Action.Version };

    public string Title => Action.Title;

    public bool HasChanged => Action.Version != Shown.Version;
}

/// <summary>Reads which actions were chosen on a desk, in a handful of statements however many they are.</summary>
public sealed class ChosenActions(CollabCaseDb db, Viewer viewer, DeskReader desk, TimeProvider clock)
{
    public const string NoRight = "Only its owner, the coordinator of its partnership and administrators can change it here.";

    /// <summary>The actions that the form of a desk names; of all that a list has, one more than can be changed at once where there are more.</summary>
    public async Task<IReadOnlyList<ChosenRow>> FindAsync(Selection asked, CancellationToken cancel)
    {
        if (!asked.All) return [.. ChosenRows.ReadBoxes(asked.Row).Select(box => new ChosenRow(box.Reference, box.Number, 0))];
        if (DeskParts.All.Where(part => AboutMilestone.OfDesk(part) == asked.From).ToList() is not [var part]) return [];
        var at = QueryHelpers.ParseQuery(asked.At);
        string? Asked(string name) => at.TryGetValue(name, out var values) ? values.ToString() : null;
        if (await desk.ActionsAsync(await desk.FilterAsync(new DeskSearch { Partnership = Asked("partnership"), Whose = Asked("whose") }, cancel), part, cancel) is not { } list) return [];
        return await list.Join(db.VisibleTo(viewer).Partnerships, a => a.PartnershipId, p => p.Id, (a, p) => new { Action = a, p.Reference }).OrderBy(x => x.Action.Id).Take(ChosenRows.Most + 1)
            .Select(x => new ChosenRow(x.Reference, x.Action.Number, x.Action.Version, false)).ToListAsync(cancel);
    }

    /// <summary>Those actions in the order of their partnerships and numbers; one that is not there, or not for the person to see, is left out.</summary>
    public async Task<IReadOnlyList<ChosenActionRow>> ReadAsync(IReadOnlyCollection<ChosenRow> shown, bool toBeSaved, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var (references, numbers) = (shown.Select(r => r.Reference).Distinct().ToList(), shown.Select(r => r.Number).Distinct().ToList());
        var partnerships = await visible.Partnerships.AsNoTracking().Where(p => references.Contains(p.Reference))
            .Select(p => new { p.Reference, p.Name, p.CoordinatorPersonId, Facts = new GovernanceFacts(p.Id, p.State, p.StateSince, p.Profile, Array.Empty<TierLine>()) }).ToDictionaryAsync(p => p.Facts.PartnershipId, cancel);
        var (chosen, among) = (shown.ToDictionary(r => (r.Reference, r.Number)), partnerships.Keys.ToList());
        var ids = (await visible.Actions(today).Where(a => among.Contains(a.PartnershipId) && numbers.Contains(a.Number)).Select(a => new { a.Id, a.PartnershipId, a.Number }).ToListAsync(cancel))
            .Where(a => chosen.ContainsKey((partnerships[a.PartnershipId].Reference, a.Number))).Select(a => a.Id).ToList();
        var whole = visible.Actions(today).Where(a => ids.Contains(a.Id));
        return
        [
            .. (await (toBeSaved ? whole : whole.AsNoTracking()).ToListAsync(cancel))
                .Select(a => (Action: a, Of: partnerships[a.PartnershipId]))
                .Select(a => new ChosenActionRow(chosen[(a.Of.Reference, a.Action.Number)], a.Action, a.Of.Name, a.Of.CoordinatorPersonId, a.Of.Facts))
                .OrderBy(r => r.Shown.Reference, StringComparer.Ordinal).ThenBy(r => r.Shown.Number),
        ];
    }

    public bool MayWorkOn(ChosenActionRow row) => AccessRules.AllowsWorkOnAction(viewer, row.CoordinatorPersonId, row.Action.OwnerPersonId);

    /// <summary>
    /// Does it to each action to which it can be done, and says why the others stay: a preview does it to what is not saved, the act to what is. What is wrong for all of
    /// them is refused.
    /// </summary>
    /// <param name="rows">The actions.</param>
    /// <param name="does">Does it to one; answers why it is not done, null where it is.</param>
    public Dictionary<ChosenRow, string?> Plan(IReadOnlyList<ChosenActionRow> rows, Func<ChosenActionRow, string?> does)
    {
        return rows.ToDictionary(row => row.Shown, WhyNot);

        string? WhyNot(ChosenActionRow row)
        {
            if (!MayWorkOn(row)) return NoRight;
            try
            {
                return does(row);
            }
            catch (Domain.DomainRuleException refusal) when (refusal.Field is null)
            {
                return refusal.Message;
            }
        }
    }
}
