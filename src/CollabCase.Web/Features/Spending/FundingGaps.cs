using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Spending;

/// <summary>How soon money runs out, as the list can be narrowed to it.</summary>
public enum RunsOutWithin
{
    SixMonths = 6,
    TwelveMonths = 12,
    TwentyFourMonths = 24,
}

/// <summary>What the list of gaps was asked for, as the address has it.</summary>
public class FundingGapSearch
{
    public string? Within { get; set; }

    /// <summary>`gap`: only where something is missing, or nothing is known to follow.</summary>
    public string? Show { get; set; }
}

/// <summary>What was understood of it.</summary>
public sealed record FundingGapFilter(RunsOutWithin? Within, bool GapsOnly, IReadOnlyList<string> NotUnderstood)
{
    public const string Path = "/funding/gap";

    public static FundingGapFilter Read(FundingGapSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        List<string> notUnderstood = [];
        return new(Codes.Read<RunsOutWithin>(search.Within, "time", notUnderstood), search.Show == "gap", notUnderstood);
    }

    public static string LabelOf(RunsOutWithin within) => $"Within {(int)within} months";

    public string Href(string? ending = null, string? after = null) => new AddressQuery().With("within", Within is { } within ? Codes.Of(within) : null).With("show", GapsOnly ? "gap" : null).With("after", after).After(Path + ending);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. Within is { } within ? [new Chip("Runs out", LabelOf(within), (this with { Within = null }).Href())] : Array.Empty<Chip>(),
        .. GapsOnly ? [new Chip("Shown", "Only gaps", (this with { GapsOnly = false }).Href())] : Array.Empty<Chip>(),
    ];
}

/// <summary>Money that runs out in one partnership.</summary>
public sealed record FundingGapRow(long Id, string Reference, string Name, DateOnly RunsOutOn, WhatFollows? Follows, DateOnly? FollowsOn, MoneyCertainty? Certainty, int? GapDays, long? GapPence)
{
    public Money? Missing => GapPence is { } pence ? Money.FromPence(pence) : null;
}

/// <summary>Reads where money runs out, in the partnerships whose money the person sees.</summary>
public sealed class FundingGaps(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public IQueryable<SpendingPlan> Narrow(FundingGapFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var visible = db.VisibleTo(viewer);
        // What is closed spends nothing any more.
        var open = visible.Partnerships.Where(p => p.State != Domain.Partnerships.PartnershipState.Closed).Select(p => p.Id);
        var plans = visible.SpendingPlans.Where(s => s.RunsOutOn != null && open.Contains(s.PartnershipId));
        if (filter.Within is { } within)
        {
            var until = clock.Today().AddMonths((int)within);
            plans = plans.Where(s => s.RunsOutOn <= until);
        }
        return filter.GapsOnly ? plans.Where(s => s.GapDays == null || s.GapDays > 0) : plans;
    }

    public IQueryable<FundingGapRow> Rows(IQueryable<SpendingPlan> plans) =>
        from plan in plans
        join partnership in db.VisibleTo(viewer).Partnerships on plan.PartnershipId equals partnership.Id
        orderby plan.RunsOutOn, plan.Id
        select new FundingGapRow(plan.Id, partnership.Reference, partnership.Name, plan.RunsOutOn!.Value, plan.Follows, plan.FollowsOn, plan.FollowsCertainty, plan.GapDays, plan.GapPence);
}
