using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Features.Imports;

/// <summary>One award as the rows of an import want it, and what would become of it.</summary>
internal sealed record PlannedAward(IReadOnlyList<AwardImportRow> Rows, RowPlan Plan, string? Reason = null)
{
    public int First => Rows[0].First;

    /// <summary>The award that is here already; null for a new one.</summary>
    public Award? Existing { get; init; }

    public PartnershipHere? Partnership { get; init; }

    /// <summary>What it is to be. Null unless it can be imported.</summary>
    public WantedAward? Wanted { get; init; }

    /// <summary>Says on one of its rows what would become of it. False: the row says so already.</summary>
    public bool SetOn(AwardImportRow row)
    {
        var (plan, reason, award) = (Plan, CompareRows.Short(Reason), Existing?.Id);
        if ((row.Plan, row.PlanReason, row.AwardId) == (plan, reason, award)) return false;
        (row.Plan, row.PlanReason, row.AwardId) = (plan, reason, award);
        return true;
    }
}

/// <summary>What of a partnership decides whether an award can be imported for it.</summary>
internal sealed record PartnershipHere(long Id, string Reference, DateOnly? StartedOn, PartnershipState State, DateOnly StateSince)
{
    public string? WhyReadOnly => Partnership.WhyReadOnlyIn(State, StateSince);
}

/// <summary>What an award is to be: everything that <see cref="Award.Record"/> is given.</summary>
internal sealed record WantedAward(long PartnershipId, IReadOnlyList<long> Funders, AwardState State, AwardDetails Details, IReadOnlyList<AwardAmount> Amounts)
{
    /// <summary>What the file says was paid so far, where it is to be kept as a payment.</summary>
    public Money? Paid { get; init; }

    /// <summary>What it is bound to give.</summary>
    public Money Total => Money.Sum(Amounts.Where(a => !a.IsIndicative).Select(a => a.Amount));

    public Award Record(string number, DateOnly today, string source)
    {
        var award = Award.Record(number, PartnershipId, Funders, State, Details, Amounts, today);
        if (Paid is { } paid) award.RecordPaidSoFar(paid, today, source, today);
        return award;
    }
}
