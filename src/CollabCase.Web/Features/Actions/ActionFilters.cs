using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Actions;

/// <summary>Understands what a list of a partnership's actions is asked for.</summary>
public sealed class ActionFilters(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Reads what was asked, in two statements, with everybody and every group that the list can be narrowed to.</summary>
    public async Task<(ActionFilter Filter, IReadOnlyList<OwnerChoice> Owners, IReadOnlyList<ActionGroup> Groups)> ReadAsync(ActionSearch asked, CancellationToken cancel)
    {
        var unknown = new List<string>();
        var (owners, groups) = (await OwnersAsync(asked.Reference, cancel), await GroupsAsync(asked.Reference, cancel));
        var owner = string.IsNullOrWhiteSpace(asked.Owner) ? null : owners.FirstOrDefault(o => o.Code == asked.Owner);
        var group = string.IsNullOrWhiteSpace(asked.Group) ? null : groups.FirstOrDefault(g => g.Code == asked.Group);
        if (owner is null && !string.IsNullOrWhiteSpace(asked.Owner)) unknown.Add(Codes.NotOnTheList("owner"));
        if (group is null && !string.IsNullOrWhiteSpace(asked.Group)) unknown.Add(Codes.NotOnTheList("group"));
        return (new ActionFilter
        {
            Reference = asked.Reference,
            State = Codes.Read<ActionStanding>(asked.State, "state", unknown),
            Owner = owner,
            Group = group,
            Due = Codes.Read<ActionDue>(asked.Due, "day", unknown),
            NotUnderstood = unknown,
        }, owners, groups);
    }

    private async Task<IReadOnlyList<OwnerChoice>> OwnersAsync(string reference, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var names = visible.Names;
        var found = await visible.ActionsOf(reference, clock.Today()).Select(a => new { a.OwnerPersonId, a.OwnerName }).Distinct()
            .Select(o => new
            {
                o.OwnerPersonId, o.OwnerName,
                Person = names.Where(n => n.Id == o.OwnerPersonId).Select(n => n.Reference).FirstOrDefault(), Name = names.Where(n => n.Id == o.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
            }).ToListAsync(cancel);
        return
        [
            .. found.Where(o => o.Person is not null).Select(o => new OwnerChoice(o.Person!, o.Name!, o.OwnerPersonId)).OrderBy(o => o.Name, StringComparer.CurrentCulture),
            .. found.Where(o => o.OwnerName is not null).Select(o => new OwnerChoice(o.OwnerName!, o.OwnerName!)).OrderBy(o => o.Name, StringComparer.CurrentCulture),
        ];
    }

    private async Task<IReadOnlyList<ActionGroup>> GroupsAsync(string reference, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var actions = visible.ActionsOf(reference, clock.Today());
        var found = await visible.Tiers.Where(t => visible.Partnerships.Any(p => p.Id == t.PartnershipId && p.Reference == reference)).OrderBy(t => t.Kind).ThenBy(t => t.Number)
            .Select(t => new { t.Id, t.Number, t.Name, HasOthers = actions.Any(a => a.TierId == null) }).ToListAsync(cancel);
        return [.. found.Select(t => new ActionGroup(FormattableString.Invariant($"{t.Number}"), t.Name, t.Id)), .. found.Exists(t => t.HasOthers) ? [ActionGroup.None] : Array.Empty<ActionGroup>()];
    }
}
