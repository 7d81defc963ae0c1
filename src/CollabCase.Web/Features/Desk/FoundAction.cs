using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>An action as a statement of the desk reads it.</summary>
internal sealed class FoundAction
{
    /// <summary>Apart from the queries of milestones and of agreed exceptions.</summary>
    public const int Arm = -2;

    public required DeskPart Part { get; init; }
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required PartnershipState State { get; init; }
    public required DateOnly StateSince { get; init; }
    public required long? CoordinatorPersonId { get; init; }
    public required int Number { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required DateOnly DueOn { get; init; }
    public required long? OwnerPersonId { get; init; }
    public required string? Owner { get; init; }

    /// <summary>How many the query has in all, up to where they are counted.</summary>
    public required int Count { get; init; }

    /// <summary>What the queries of some lists found, each up to a page, with what a line says of it: that is asked once, beside all of them.</summary>
    public static IQueryable<FoundAction> Of(Visible visible, DateOnly today, IEnumerable<(DeskPart Part, IQueryable<GovernanceAction> Rows)> arms, Cursor? cursor, int size)
    {
        var (actions, partnerships, names) = (visible.Actions(today), visible.Partnerships, visible.Names);
        return
            from found in arms.Select(arm => Listed.Of(arm.Part, Arm, arm.Rows, cursor, size)).Aggregate((some, more) => some.Concat(more))
            join a in actions on found.Id equals a.Id
            join p in partnerships on a.PartnershipId equals p.Id
            select new FoundAction
            {
                Part = found.Part,
                Id = a.Id,
                Reference = p.Reference,
                Name = p.Name,
                State = p.State,
                StateSince = p.StateSince,
                CoordinatorPersonId = p.CoordinatorPersonId,
                Number = a.Number,
                Version = a.Version,
                Title = a.Title,
                DueOn = a.DueOn,
                OwnerPersonId = a.OwnerPersonId,
                Owner = a.OwnerName ?? names.Where(n => n.Id == a.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Count = found.Count,
            };
    }

    public DeskLine ToLine(bool mayWork) => new(Part, Id, DeskLineKind.Action, Reference, Name, Number, Version, Title, DueOn, null, Owner,
        State is PartnershipState.Paused ? StateSince : null, mayWork && State is PartnershipState.Active);
}
