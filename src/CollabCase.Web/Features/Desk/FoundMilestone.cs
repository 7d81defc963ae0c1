using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>A milestone as a statement of the desk reads it.</summary>
internal sealed class FoundMilestone
{
    public required DeskPart Part { get; init; }

    /// <summary>The query that found it, of several in one statement.</summary>
    public required int Arm { get; init; }

    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required PartnershipState State { get; init; }
    public required DateOnly StateSince { get; init; }
    public required long? CoordinatorPersonId { get; init; }
    public required int Number { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required DateOnly? ForecastOn { get; init; }
    public required DateOnly? WaitingSince { get; init; }
    public required string? WaitingFor { get; init; }
    public required long? OwnerPersonId { get; init; }
    public required string? Owner { get; init; }

    /// <summary>How many the query has in all, up to where they are counted.</summary>
    public required int Count { get; init; }

    public static IQueryable<FoundMilestone> Of(Visible visible, DeskPart part, int arm, IQueryable<MilestoneOnDesk> rows, Cursor? cursor, int size)
    {
        var (names, organisations) = (visible.Names, visible.Organisations);
        var ids = rows.Select(x => x.Milestone.Id).Take(DeskReader.CountedUpTo + 1);
        return DeskQueries.Page(rows, cursor, size).Select(x => new FoundMilestone
        {
            Part = part,
            Arm = arm,
            Id = x.Milestone.Id,
            Reference = x.Partnership.Reference,
            Name = x.Partnership.Name,
            State = x.Partnership.State,
            StateSince = x.Partnership.StateSince,
            CoordinatorPersonId = x.Partnership.CoordinatorPersonId,
            Number = x.Milestone.Number,
            Version = x.Milestone.Version,
            Title = x.Milestone.Title,
            ForecastOn = x.Milestone.ForecastOn,
            WaitingSince = x.Milestone.WaitingSince,
            WaitingFor = x.Milestone.WaitingFor ?? organisations.Where(o => o.Id == x.Milestone.WaitingForOrganisationId).Select(o => o.Name).FirstOrDefault()
                ?? names.Where(n => n.Id == x.Milestone.WaitingForPersonId).Select(n => n.Name).FirstOrDefault(),
            OwnerPersonId = x.Milestone.OwnerPersonId,
            Owner = x.Milestone.OwnerRole ?? names.Where(n => n.Id == x.Milestone.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
            Count = ids.Count(),
        });
    }

    public DeskLine ToLine(bool mayWork) => new(Part, Id, false, Reference, Name, Number, Version, Title, ForecastOn,
        WaitingSince is { } since ? (WaitingFor ?? "others", since) : null, Owner, State is PartnershipState.Paused ? StateSince : null, mayWork && State is PartnershipState.Active);
}

/// <summary>An agreed exception as a statement of the desk reads it.</summary>
internal sealed class FoundException
{
    /// <summary>Apart from the queries of milestones.</summary>
    public const int Arm = -1;

    public required DeskPart Part { get; init; }
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required PartnershipState State { get; init; }
    public required DateOnly StateSince { get; init; }
    public required long? CoordinatorPersonId { get; init; }
    public required int Number { get; init; }
    public required string WhatWillBeDone { get; init; }
    public required DateOnly ByWhen { get; init; }

    /// <summary>How many the query has in all, up to where they are counted.</summary>
    public required int Count { get; init; }

    public static IQueryable<FoundException> Of(DeskPart part, IQueryable<ExceptionOnDesk> rows, Cursor? cursor, int size)
    {
        var ids = rows.Select(x => x.Exception.Id).Take(DeskReader.CountedUpTo + 1);
        return DeskQueries.Page(rows, cursor, size).Select(x => new FoundException
        {
            Part = part,
            Id = x.Exception.Id,
            Reference = x.Partnership.Reference,
            Name = x.Partnership.Name,
            State = x.Partnership.State,
            StateSince = x.Partnership.StateSince,
            CoordinatorPersonId = x.Partnership.CoordinatorPersonId,
            Number = x.Exception.Number,
            WhatWillBeDone = x.Exception.WhatWillBeDone,
            ByWhen = x.Exception.ByWhen,
            Count = ids.Count(),
        });
    }

    public DeskLine ToLine(bool mayWork) => new(Part, Id, true, Reference, Name, Number, 0, WhatWillBeDone, ByWhen, null, null,
        State is PartnershipState.Paused ? StateSince : null, mayWork && State is PartnershipState.Active);
}
