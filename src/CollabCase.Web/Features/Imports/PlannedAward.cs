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

    public Partnership? Partnership { get; init; }

    /// <summary>What it is to be. Null unless it can be imported.</summary>
    public WantedAward? Wanted { get; init; }
}

/// <summary>What an award is to be: everything that <see cref="Award.Record"/> is given.</summary>
internal sealed record WantedAward(long PartnershipId, IReadOnlyList<long> Funders, AwardState State, AwardDetails Details, IReadOnlyList<AwardAmount> Amounts)
{
    public Award Record(string number, DateOnly today) => Award.Record(number, PartnershipId, Funders, State, Details, Amounts, today);
}
