using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Governance;

/// <summary>A partnership with three groups in a row, and what tests say to them.</summary>
internal static class AGroup
{
    public const long Partnership = 7, Somebody = 21;
    public static readonly DateOnly Today = new(2026, 11, 23), LastYear = new(2025, 11, 24);
    public static readonly DateTime Now = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    public static readonly GovernanceFacts NoTiers = new(Partnership, PartnershipState.Active, LastYear, PartnershipProfile.StrategicPsp, []);

    public static GovernanceTier Tier(TierKind kind = TierKind.Steering, QuorumRule? rule = null)
    {
        var tier = GovernanceTier.SetUp(1, kind, kind.Label(), null, null, NoTiers, LastYear);
        if (rule is not null) tier.ChangeQuorum(rule, NoTiers);
        return tier;
    }

    /// <summary>Facts with these tiers.</summary>
    public static GovernanceFacts With(params GovernanceTier[] tiers) => NoTiers with { Tiers = [.. tiers.Select(TierLine.Of)] };

    /// <summary>Seats so many voting members from last year on; persons 101, 102 and so on, with a deputy 201, 202 and so on.</summary>
    public static GovernanceTier Seating(this GovernanceTier tier, int members, Sector? sector = null, bool hasVote = true)
    {
        var first = tier.Terms.Count + 1;
        for (var i = first; i < first + members; i++)
            tier.SeatMember(new SeatDetails(hasVote), new TermDetails(new(100 + i), LastYear, Deputy: new(200 + i), Sector: sector), NoTiers);
        return tier;
    }

    public static Meeting Meeting(this GovernanceTier tier, DateOnly? on = null) =>
        Domain.Governance.Meeting.Schedule(1, tier, new(on ?? Today), null, With(tier));

    public static Meeting Held(this GovernanceTier tier, params AttendanceEntry[] entries)
    {
        var meeting = tier.Meeting();
        meeting.RecordAttendance(tier, entries, 90, With(tier), Today);
        return meeting;
    }

    public static void Refused(string words, string? field, Action act)
    {
        var refusal = Assert.Throws<DomainRuleException>(act);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(field, refusal.Field);
    }
}
