using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>A review as a statement of the desk reads it.</summary>
internal sealed class FoundReview
{
    /// <summary>Apart from the queries of milestones, of agreed exceptions and of actions.</summary>
    public const int Arm = -3;

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
    public static IQueryable<FoundReview> Of(Visible visible, IEnumerable<(DeskPart Part, IQueryable<Review> Rows)> arms, Cursor? cursor, int size)
    {
        var (reviews, partnerships, names) = (visible.Reviews, visible.Partnerships, visible.Names);
        return
            from found in arms.Select(arm => Listed.Of(arm.Part, Arm, arm.Rows, cursor, size)).Aggregate((some, more) => some.Concat(more))
            join r in reviews on found.Id equals r.Id
            join p in partnerships on r.PartnershipId equals p.Id
            select new FoundReview
            {
                Part = found.Part,
                Id = r.Id,
                Reference = p.Reference,
                Name = p.Name,
                State = p.State,
                StateSince = p.StateSince,
                CoordinatorPersonId = p.CoordinatorPersonId,
                Number = r.Number,
                Version = r.Version,
                Title = r.Title,
                DueOn = r.DueOn!.Value,
                OwnerPersonId = r.OwnerPersonId,
                Owner = r.OwnerName ?? names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Count = found.Count,
            };
    }

    public DeskLine ToLine(bool mayRecord, bool mayKeep) => new(Part, Id, DeskLineKind.Review, Reference, Name, Number, Version, Title, DueOn, null, Owner,
        State is PartnershipState.Paused ? StateSince : null, mayRecord && State is PartnershipState.Active, mayKeep && State is PartnershipState.Active);
}
