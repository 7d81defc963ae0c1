using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>What a form about one group begins with.</summary>
public sealed record TierOutline(long Id, long PartnershipId, int Number, int Version, string Name, TierKind Kind, string? Remit, bool IsWoundUp);

/// <summary>A page with a form about one group.</summary>
public sealed class TierActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required TierOutline Tier { get; init; }
    public required TCommand Form { get; set; }

    public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
}

/// <summary>What the use cases about groups find.</summary>
internal static class TierRecords
{
    public static async Task<GovernanceFacts> FactsOfGovernanceAsync(this Visible visible, string reference, CancellationToken cancel) =>
        await visible.GovernanceFactsAsync(reference, cancel) ?? throw new RecordNotFoundException();

    public static async Task<GovernanceTier> TierToChangeAsync(this Visible visible, string reference, int tier, CancellationToken cancel) =>
        await visible.WholeTierAsync(reference, tier, cancel) ?? throw new RecordNotFoundException();

    /// <summary>The group of this number of this partnership, for a page to read.</summary>
    public static IQueryable<GovernanceTier> TierOf(this Visible visible, string reference, int tier) =>
        visible.Tiers.Where(t => t.Number == tier && visible.Partnerships.Any(p => p.Id == t.PartnershipId && p.Reference == reference));

    public static async Task<TierOutline> OutlineOfTierAsync(this Visible visible, string reference, int tier, CancellationToken cancel) =>
        await visible.TierOf(reference, tier).Select(t => new TierOutline(t.Id, t.PartnershipId, t.Number, t.Version, t.Name, t.Kind, t.Remit, t.EndedOn != null)).SingleOrDefaultAsync(cancel)
            ?? throw new RecordNotFoundException();
}

/// <summary>The way back from the pages about groups.</summary>
public static class TierCrumbs
{
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}")];

    /// <summary>Down to the groups.</summary>
    public static (string Text, string Href)[] ToGroups(PartnershipFrame frame) => [.. Of(frame), ("Governance", $"/partnerships/{frame.Reference}/governance")];

    /// <summary>Down to one group.</summary>
    public static (string Text, string Href)[] To(PartnershipFrame frame, TierOutline tier) => [.. ToGroups(frame), (tier.Name, $"/partnerships/{frame.Reference}/governance/{tier.Number}")];
}

/// <summary>What can be answered about a group.</summary>
public static class TierChoices
{
    public static readonly IReadOnlyList<Choice> Units = [.. Enum.GetValues<CadenceUnit>().Select(u => new Choice(u.ToString(), u.Label())), new("", TierWords.NoCadence)];

    public static readonly IReadOnlyList<Choice> MonthlyBys = [.. Enum.GetValues<MonthlyBy>().Reverse().Select(b => new Choice(b.ToString(), b.Label()))];

    public static readonly IReadOnlyList<Choice> QuorumBys = [.. Enum.GetValues<QuorumBy>().Reverse().Select(b => new Choice(b.ToString(), b.Label()))];

    public static readonly IReadOnlyList<Choice> Offices = [.. Enum.GetValues<TierOffice>().Select(o => new Choice(o.ToString(), o.Label()))];
}
