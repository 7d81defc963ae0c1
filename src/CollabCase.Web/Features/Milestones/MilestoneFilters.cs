using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Understands what a list of a partnership's milestones is asked for, and narrows them to it.</summary>
public sealed class MilestoneFilters(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>Reads what was asked, in one statement, with everybody whom the list can be narrowed to.</summary>
    public async Task<(MilestoneFilter Filter, IReadOnlyList<OwnerChoice> Owners)> ReadAsync(MilestoneSearch asked, CancellationToken cancel)
    {
        var unknown = new List<string>();
        var owners = await OwnersAsync(asked.Reference, cancel);
        var filter = new MilestoneFilter
        {
            Reference = asked.Reference,
            Strand = Codes.Read<Strand>(asked.Strand, "strand", unknown),
            Stage = Codes.Read<Stage>(asked.Stage, "stage", unknown),
            State = Codes.Read<MilestoneStanding>(asked.State, "state", unknown),
            Owner = string.IsNullOrWhiteSpace(asked.Owner) ? null : owners.FirstOrDefault(o => o.Code == asked.Owner),
            Sort = Codes.Read<MilestoneSort>(asked.Sort, "order", unknown) ?? MilestoneSort.Next,
            Columns = ChosenColumns.Read(MilestoneFilter.List.Columns, asked.Columns, unknown),
            View = asked.View,
            NotUnderstood = unknown,
        };
        if (filter.Owner is null && !string.IsNullOrWhiteSpace(asked.Owner)) unknown.Add(Codes.NotOnTheList("owner"));
        return (filter, owners);
    }

    /// <summary>The milestones of the partnership that the person sees and the filter leaves.</summary>
    public IQueryable<Milestone> Narrow(MilestoneFilter filter)
    {
        var today = clock.Today();
        var left = db.VisibleTo(viewer).MilestonesOf(filter.Reference);
        if (filter.Strand is { } strand) left = left.Where(m => m.Strand == strand);
        if (filter.Stage is { } stage) left = left.Where(m => m.Stage == stage);
        left = filter.State switch
        {
            null => left,
            MilestoneStanding.Open => left.Where(m => Milestone.OpenStates.Contains(m.State)),
            MilestoneStanding.Late => left.Where(m => Milestone.OpenStates.Contains(m.State) && m.ForecastOn < today),
            MilestoneStanding.Waiting => left.Where(m => m.WaitingSince != null),
            MilestoneStanding.Planned => left.Where(m => m.State == MilestoneState.Planned),
            MilestoneStanding.Agreed => left.Where(m => m.State == MilestoneState.Agreed),
            MilestoneStanding.Done => left.Where(m => m.State == MilestoneState.Done),
            _ => left.Where(m => m.State == MilestoneState.Dropped),
        };
        return filter.Owner switch
        {
            null => left,
            { PersonId: { } person } => left.Where(m => m.OwnerPersonId == person),
            { } nobody when nobody == OwnerChoice.Nobody => left.Where(m => m.OwnerPersonId == null && m.OwnerRole == null),
            { Name: var role } => left.Where(m => m.OwnerRole == role),
        };
    }

    private async Task<IReadOnlyList<OwnerChoice>> OwnersAsync(string reference, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var found = await visible.MilestonesOf(reference)
            .Select(m => new { m.OwnerPersonId, m.OwnerRole }).Distinct()
            .Select(o => new
            {
                o.OwnerPersonId, o.OwnerRole,
                Person = visible.Names.Where(n => n.Id == o.OwnerPersonId).Select(n => n.Reference).FirstOrDefault(), Name = visible.Names.Where(n => n.Id == o.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Where(o => o.Person is not null).Select(o => new OwnerChoice(o.Person!, o.Name!, o.OwnerPersonId)).OrderBy(o => o.Name, StringComparer.CurrentCulture),
            .. found.Where(o => o.OwnerRole is not null).Select(o => new OwnerChoice(o.OwnerRole!, o.OwnerRole!)).OrderBy(o => o.Name, StringComparer.CurrentCulture),
            .. found.Where(o => o.OwnerPersonId is null && o.OwnerRole is null).Select(_ => OwnerChoice.Nobody),
        ];
    }
}
