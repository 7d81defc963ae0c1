using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

public sealed class QuorumTests
{
    private static readonly Gen<QuorumRule> Rules =
        from way in Gen.Elements(QuorumBy.Count, QuorumBy.Share)
        from number in way is QuorumBy.Count ? Gen.Choose(1, 12) : Gen.Choose(1, 100)
        from vacancies in Gen.Elements(true, false)
        from sectors in Gen.Elements(true, false)
        from proxies in Gen.Elements((false, false), (true, false), (true, true))
        select new QuorumRule(way, number, vacancies, sectors, proxies.Item1, proxies.Item2);

    private static readonly Gen<SeatAtTable> Seats =
        from vote in Gen.Elements(true, true, true, false)
        from presence in Gen.Elements(SeatPresence.Vacant, SeatPresence.Away, SeatPresence.Member, SeatPresence.Member, SeatPresence.Proxy)
        from sector in Gen.Elements<Sector?>(null, Sector.Public, Sector.Third, Sector.CommunityOrUserLed, Sector.Private, Sector.Academic)
        select new SeatAtTable(vote, presence, presence is SeatPresence.Vacant ? null : sector);

    private static readonly Arbitrary<(QuorumRule Rule, IReadOnlyList<SeatAtTable> Seats)> Tables =
        (from rule in Rules from size in Gen.Choose(0, 16) from seats in Gen.ListOf(Seats, size) select (rule, (IReadOnlyList<SeatAtTable>)[.. seats])).ToArbitrary();

    [Fact]
    public void It_agrees_with_a_plain_restatement_of_the_rule() =>
        Prop.ForAll(Tables, table => table.Rule.Of(table.Seats).IsQuorate == IsQuorate(table.Rule, table.Seats)).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void A_meeting_of_the_group_agrees_with_it_too() =>
        Prop.ForAll(Tables, table =>
        {
            var tier = Tier(rule: table.Rule);
            var entries = new List<AttendanceEntry>();
            foreach (var seat in table.Seats)
            {
                if (seat.Presence is SeatPresence.Vacant)
                {
                    tier.AddSeat(new SeatDetails(seat.HasVote), LastYear, NoTiers);
                    continue;
                }
                var number = tier.Terms.Count + 1;
                tier.SeatMember(new SeatDetails(seat.HasVote), new TermDetails(new(100 + number), LastYear, Deputy: new(200 + number), Sector: seat.Sector), NoTiers);
                if (seat.Presence is SeatPresence.Proxy && !table.Rule.ProxiesMayAttend) return true;
                entries.Add(new(number, seat.Presence switch { SeatPresence.Member => AttendanceState.Present, SeatPresence.Proxy => AttendanceState.Deputy, _ => number % 2 == 0 ? AttendanceState.Absent : AttendanceState.Apologies }));
            }

            var meeting = tier.Held([.. entries, AttendanceEntry.Guest(new(Name: "Guest"))]);
            return meeting.IsQuorate == IsQuorate(table.Rule, table.Seats) && meeting.Quorum!.IsQuorate == meeting.IsQuorate && meeting.IsQuorateOn(null) == meeting.IsQuorate;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Theory]
    [InlineData(50, 8, 4)]
    [InlineData(50, 9, 5)]
    [InlineData(1, 9, 1)]
    [InlineData(100, 9, 9)]
    [InlineData(33, 0, 1)]
    public void A_share_is_rounded_up_and_never_nobody(int share, int of, int needed) => Assert.Equal(needed, new QuorumRule(QuorumBy.Share, share).NeededOf(of));

    [Fact]
    public void It_says_what_it_came_to()
    {
        SeatAtTable[] seats = [new(true, SeatPresence.Member, Sector.Public), new(true, SeatPresence.Away, Sector.Third)];
        Assert.Equal("1 of 2 voting members, 1 needed", new QuorumRule(QuorumBy.Share, 50).Of(seats).Say());
        Assert.Equal("Quorate: 1 of 2 voting members, 1 needed", new QuorumRule(QuorumBy.Share, 50).Of(seats).SayWhether());
        Assert.Equal("Not quorate: 1 of 2 voting members, 2 needed", new QuorumRule(QuorumBy.Share, 100).Of(seats).SayWhether());
        Assert.Equal("1 of 2 voting members, 1 needed, with at least one from the public and one from the third sector", new QuorumRule(QuorumBy.Share, 50, NeedsPublicAndThird: true).Of(seats).Say());
    }

    [Fact]
    public void A_rule_that_cannot_be_met_is_refused()
    {
        Refused("from 1 to 100", "QuorumNumber", () => new QuorumRule(QuorumBy.Count, 0).Checked());
        Refused("per cent", "QuorumNumber", () => new QuorumRule(QuorumBy.Share, 101).Checked());
        Refused("answers in the list", "QuorumBy", () => new QuorumRule(0, 3).Checked());
        Refused("Tick both, or neither", "ProxiesMayVote", () => new QuorumRule(QuorumBy.Count, 3, ProxiesMayAttend: false).Checked());
    }

    // In the words of terms of reference: "The quorum is N voting members (or N per cent of them, and any part of a member is a whole
    // one). Empty seats do (not) count. A deputy counts if deputies vote. One must be public and one third sector."
    private static bool IsQuorate(QuorumRule rule, IEnumerable<SeatAtTable> seats)
    {
        var (came, members, publicCame, thirdCame) = (0, 0, false, false);
        foreach (var seat in seats)
        {
            if (!seat.HasVote) continue;
            if (seat.Presence != SeatPresence.Vacant) members++;
            else if (rule.CountsVacancies) members++;
            if (seat.Presence != SeatPresence.Member && !(seat.Presence == SeatPresence.Proxy && rule.ProxiesMayVote)) continue;
            came++;
            if (seat.Sector == Sector.Public) publicCame = true;
            if (seat.Sector == Sector.Third || seat.Sector == Sector.CommunityOrUserLed) thirdCame = true;
        }
        if (came == 0) return false;
        if (rule.NeedsPublicAndThird && !(publicCame && thirdCame)) return false;
        return rule.By == QuorumBy.Count ? came >= rule.Number : came >= Math.Ceiling(members * (decimal)rule.Number / 100);
    }
}
