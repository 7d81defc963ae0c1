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

/// <summary>How far off the day is on which money runs out. Each day is in one of them.</summary>
public enum RunOutBand
{
    Already = 1,
    UnderThreeMonths,
    ThreeToSixMonths,
    SixToTwelveMonths,
    Later,
}

/// <summary>What the list of gaps was asked for, as the address has it.</summary>
public class FundingGapSearch
{
    public string? Within { get; set; }

    /// <summary>One of the bands alone.</summary>
    public string? Band { get; set; }

    /// <summary>`gap`: only where something is missing, or nothing is known to follow.</summary>
    public string? Show { get; set; }
}

/// <summary>What was understood of it.</summary>
public sealed record FundingGapFilter(RunsOutWithin? Within, bool GapsOnly, IReadOnlyList<string> NotUnderstood)
{
    public const string Path = "/funding/gap";

    public RunOutBand? Band { get; init; }

    public static FundingGapFilter Read(FundingGapSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        List<string> notUnderstood = [];
        return new(Codes.Read<RunsOutWithin>(search.Within, "time", notUnderstood), search.Show == "gap", notUnderstood) { Band = Codes.Read<RunOutBand>(search.Band, "time", notUnderstood) };
    }

    public static string LabelOf(RunsOutWithin within) => $"Within {(int)within} months";

    public static string LabelOf(RunOutBand band) => band switch
    {
        RunOutBand.Already => "Already",
        RunOutBand.UnderThreeMonths => "In under 3 months",
        RunOutBand.ThreeToSixMonths => "In 3 to 6 months",
        RunOutBand.SixToTwelveMonths => "In 6 to 12 months",
        RunOutBand.Later => "Later",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    /// <summary>The first day of a band, and the first day after it; null: there is none.</summary>
    public static (DateOnly? From, DateOnly? Before) DaysOf(RunOutBand band, DateOnly today) => band switch
    {
        RunOutBand.Already => (null, today.AddDays(1)),
        RunOutBand.UnderThreeMonths => (today.AddDays(1), today.AddMonths(3)),
        RunOutBand.ThreeToSixMonths => (today.AddMonths(3), today.AddMonths(6)),
        RunOutBand.SixToTwelveMonths => (today.AddMonths(6), today.AddMonths(12)),
        RunOutBand.Later => (today.AddMonths(12), null),
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    public string Href(string? ending = null, string? after = null) => new AddressQuery().With("within", Within is { } within ? Codes.Of(within) : null).With("band", Band is { } band ? Codes.Of(band) : null).With("show", GapsOnly ? "gap" : null).With("after", after).After(Path + ending);

    public IReadOnlyList<Chip> Chips() =>
    [
        .. Within is { } within ? [new Chip("Runs out", LabelOf(within), (this with { Within = null }).Href())] : Array.Empty<Chip>(),
        .. Band is { } band ? [new Chip("Runs out", LabelOf(band), (this with { Band = null }).Href())] : Array.Empty<Chip>(),
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
        if (filter.Band is { } band)
        {
            var (from, before) = FundingGapFilter.DaysOf(band, clock.Today());
            if (from is { } first) plans = plans.Where(s => s.RunsOutOn >= first);
            if (before is { } end) plans = plans.Where(s => s.RunsOutOn < end);
        }
        return filter.GapsOnly ? plans.Where(s => s.GapDays == null || s.GapDays > 0) : plans;
    }

    public IQueryable<FundingGapRow> Rows(IQueryable<SpendingPlan> plans) =>
        from plan in plans
        join partnership in db.VisibleTo(viewer).Partnerships on plan.PartnershipId equals partnership.Id
        orderby plan.RunsOutOn, plan.Id
        select new FundingGapRow(plan.Id, partnership.Reference, partnership.Name, plan.RunsOutOn!.Value, plan.Follows, plan.FollowsOn, plan.FollowsCertainty, plan.GapDays, plan.GapPence);
}
