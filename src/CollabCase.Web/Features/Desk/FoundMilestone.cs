using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Features.Milestones;
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
    public required string? WaitingForPerson { get; init; }
    public required string? WaitingForOrganisation { get; init; }
    public required long? OwnerPersonId { get; init; }
    public required string? Owner { get; init; }

    /// <summary>How many the query has in all, up to where they are counted.</summary>
    public required int Count { get; init; }

    /// <summary>What the queries of some lists found, each up to a page, with what a line says of it: that is asked once, beside all of them.</summary>
    public static IQueryable<FoundMilestone> Of(Visible visible, IEnumerable<(DeskPart Part, IQueryable<Milestone> Rows)> arms, Cursor? cursor, int size)
    {
        var (milestones, partnerships, names, organisations) = (visible.Milestones, visible.Partnerships, visible.Names, visible.Organisations);
        return
            from found in arms.Select((arm, number) => Listed.Of(arm.Part, number, arm.Rows, cursor, size)).Aggregate((some, more) => some.Concat(more))
            join m in milestones on found.Id equals m.Id
            join p in partnerships on m.PartnershipId equals p.Id
            select new FoundMilestone
            {
                Part = found.Part,
                Arm = found.Arm,
                Id = m.Id,
                Reference = p.Reference,
                Name = p.Name,
                State = p.State,
                StateSince = p.StateSince,
                CoordinatorPersonId = p.CoordinatorPersonId,
                Number = m.Number,
                Version = m.Version,
                Title = m.Title,
                ForecastOn = m.ForecastOn,
                WaitingSince = m.WaitingSince,
                WaitingFor = m.WaitingFor,
                WaitingForPerson = names.Where(n => n.Id == m.WaitingForPersonId).Select(n => n.Name).FirstOrDefault(),
                WaitingForOrganisation = organisations.Where(o => o.Id == m.WaitingForOrganisationId).Select(o => o.Name).FirstOrDefault(),
                OwnerPersonId = m.OwnerPersonId,
                Owner = m.OwnerRole ?? names.Where(n => n.Id == m.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Count = found.Count,
            };
    }

    public DeskLine ToLine(bool mayWork) => new(Part, Id, DeskLineKind.Milestone, Reference, Name, Number, Version, Title, ForecastOn,
        WaitingSince is { } since ? (WaitingWords.For(WaitingFor, WaitingForPerson, WaitingForOrganisation), since) : null, Owner, State is PartnershipState.Paused ? StateSince : null, mayWork && State is PartnershipState.Active);
}

/// <summary>Which milestone or action a query of the desk found.</summary>
internal sealed class Listed
{
    public required DeskPart Part { get; init; }
    public required int Arm { get; init; }
    public required long Id { get; init; }
    public required int Count { get; init; }

    public static IQueryable<Listed> Of(DeskPart part, int arm, IQueryable<Milestone> rows, Cursor? cursor, int size)
    {
        var ids = DeskQueries.InOrder(rows, part).Select(m => m.Id).Take(DeskReader.CountedUpTo + 1);
        return DeskQueries.Page(rows, part, cursor, size).Select(m => new Listed { Part = part, Arm = arm, Id = m.Id, Count = ids.Count() });
    }

    public static IQueryable<Listed> Of(DeskPart part, int arm, IQueryable<GovernanceAction> rows, Cursor? cursor, int size)
    {
        var ids = rows.OrderBy(a => a.DueOn).Select(a => a.Id).Take(DeskReader.CountedUpTo + 1);
        return DeskQueries.Page(rows, cursor, size).Select(a => new Listed { Part = part, Arm = arm, Id = a.Id, Count = ids.Count() });
    }

    public static IQueryable<Listed> Of(DeskPart part, int arm, IQueryable<Review> rows, Cursor? cursor, int size)
    {
        var ids = rows.OrderBy(r => r.DueOn).Select(r => r.Id).Take(DeskReader.CountedUpTo + 1);
        return DeskQueries.Page(rows, cursor, size).Select(r => new Listed { Part = part, Arm = arm, Id = r.Id, Count = ids.Count() });
    }
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

    public static IQueryable<FoundException> Of(Visible visible, DeskPart part, IQueryable<AgreedException> rows, Cursor? cursor, int size)
    {
        var ids = rows.OrderBy(e => e.ByWhen).Select(e => e.Id).Take(DeskReader.CountedUpTo + 1);
        return DeskQueries.Page(rows, cursor, size).Join(visible.Partnerships, e => e.PartnershipId, p => p.Id, (e, p) => new FoundException
        {
            Part = part,
            Id = e.Id,
            Reference = p.Reference,
            Name = p.Name,
            State = p.State,
            StateSince = p.StateSince,
            CoordinatorPersonId = p.CoordinatorPersonId,
            Number = e.Number,
            WhatWillBeDone = e.WhatWillBeDone,
            ByWhen = e.ByWhen,
            Count = ids.Count(),
        });
    }

    public DeskLine ToLine(bool mayWork) => new(Part, Id, DeskLineKind.Exception, Reference, Name, Number, 0, WhatWillBeDone, ByWhen, null, null,
        State is PartnershipState.Paused ? StateSince : null, mayWork && State is PartnershipState.Active);
}
