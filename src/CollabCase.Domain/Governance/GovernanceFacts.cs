using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Governance;

/// <summary>A tier of a partnership, as the rules of the others need to know it.</summary>
/// <param name="Id">The tier.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name.</param>
/// <param name="ParentTierId">The tier it answers to.</param>
/// <param name="IsWoundUp">Whether it has ended.</param>
public sealed record TierLine(long Id, int Number, TierKind Kind, string Name, long? ParentTierId, bool IsWoundUp = false)
{
    /// <summary>A tier as it is recorded.</summary>
    public static TierLine Of(GovernanceTier tier)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return new(tier.Id, tier.Number, tier.Kind, tier.Name, tier.ParentTierId, tier.EndedOn is not null);
    }
}

/// <summary>What the rules of governance need to know of the partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="State">What belongs to a paused or closed partnership can be read and not changed.</param>
/// <param name="StateSince">The first day of the state.</param>
/// <param name="Profile">A Light partnership has one tier.</param>
/// <param name="Tiers">Every tier, those that have ended too.</param>
public sealed record GovernanceFacts(long PartnershipId, PartnershipState State, DateOnly StateSince, PartnershipProfile Profile, IReadOnlyList<TierLine> Tiers)
{
    /// <summary>The earliest date that is kept.</summary>
    public static DateOnly Earliest { get; } = new(1990, 1, 1);

    /// <summary>The latest date that is kept.</summary>
    public static DateOnly Latest { get; } = new(2100, 12, 31);

    /// <summary>The tier of this id.</summary>
    public TierLine? Tier(long? id) => Tiers.FirstOrDefault(t => t.Id == id);

    /// <summary>Refuses any change while the partnership is paused or closed, and says how to go on.</summary>
    public void EnsureOpenToChange()
    {
        if (Partnership.WhyReadOnlyIn(State, StateSince) is { } why) throw new DomainRuleException(why);
    }

    internal void EnsureOf(long partnershipId)
    {
        if (PartnershipId != partnershipId) throw new InvalidOperationException("The facts are those of another partnership.");
        EnsureOpenToChange();
    }

    internal static DateOnly Checked(DateOnly date, string called, string field) => date >= Earliest && date <= Latest
        ? date
        : throw new DomainRuleException($"Enter {called} from {PlainDate.Say(Earliest)} to {PlainDate.Say(Latest)}.", field);
}
