using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class AwardTests
{
    private const long FunderA = 11;
    private const long FunderB = 12;
    private const long Stranger = 99;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly FinancialYear Year = FinancialYear.Starting(2012);

    [Fact]
    public void One_funder_is_the_funder_of_every_line()
    {
        var award = Recorded([FunderA], [Pounds(Year, 51_139), Pounds(Year.Next(), 183_000), Pounds(null, 0, FunderA)]);
        Assert.All(award.Lines, line => Assert.Equal(FunderA, line.FunderOrganisationId));
        Assert.All(award.Lines, line => Assert.Equal(award.Id, line.AwardId));
        Assert.Equal(Money.FromPounds(234_139), award.Total);
        Assert.False(award.IsJoint);
    }

    [Fact]
    public void Joint_money_keeps_an_unknown_split_unknown()
    {
        var award = Recorded([FunderA, FunderB], [Pounds(Year, 100), Pounds(Year, 30, FunderA), Pounds(Year, 20, FunderB)]);
        Assert.Equal([null, FunderA, FunderB], award.Lines.Select(l => l.FunderOrganisationId));
        Assert.True(award.IsJoint);
    }

    [Fact]
    public void An_award_whose_amount_was_not_published_has_no_lines()
    {
        var award = Recorded([FunderA], []);
        Assert.Empty(award.Lines);
        Assert.Equal(Money.Zero, award.Total);
    }

    [Fact]
    public void Funders_are_needed_and_each_only_once()
    {
        Refused("at least one funder", () => Recorded([], []));
        Refused("each funder once", () => Recorded([FunderA, FunderA], []));
        Refused("no more than 20 funders", () => Recorded([.. Enumerable.Range(1, 21).Select(i => (long)i)], []));
    }

    [Fact]
    public void Amounts_are_from_nothing_to_10_billion_pounds()
    {
        Assert.Equal(Award.MostOfALine, Recorded([FunderA], [Pounds(Year, 10_000_000_000)]).Total);
        Refused("from £0 to £10,000,000,000 for 2012-13", () => Recorded([FunderA], [Pounds(Year, -0.01m)]));
        Refused("from £0 to £10,000,000,000 for 'Year not published'", () => Recorded([FunderA], [Pounds(null, 10_000_000_000.01m)]));
    }

    [Fact]
    public void A_year_and_funder_has_one_amount()
    {
        Refused("one amount only for 2012-13", () => Recorded([FunderA], [Pounds(Year, 1), Pounds(Year, 2, FunderA)]));
        Refused("one amount only for 'Year not published'", () => Recorded([FunderA, FunderB], [Pounds(null, 1), Pounds(null, 2)]));
        Refused("one of the funders", () => Recorded([FunderA, FunderB], [Pounds(Year, 1, Stranger)]));
        Refused("no more than 200 amounts", () => Recorded([FunderA], [.. Enumerable.Repeat(Pounds(Year, 1), 201)]));
    }

    [Fact]
    public void Revised_amounts_keep_the_lines_that_stay()
    {
        var award = Recorded([FunderA], [Pounds(Year, 1), Pounds(Year.Next(), 2)]);
        var kept = award.Lines.First();
        award.ReviseAmounts([Pounds(null, 7), Pounds(Year, 5)]);
        Assert.Equal([(Year, 500L), ((FinancialYear?)null, 700L)], award.Lines.Select(l => (l.Year, l.AmountPence)));
        Assert.Same(kept, award.Lines.First());
    }

    [Fact]
    public void Refused_amounts_leave_the_award_as_it_was()
    {
        var award = Recorded([FunderA], [Pounds(Year, 1)]);
        Refused("one of the funders", () => award.ReviseAmounts([Pounds(Year, 5), Pounds(null, 1, Stranger)]));
        Refused("one of the funders", () => award.CorrectFunders([FunderB], [Pounds(Year, 5, FunderA)]));
        Assert.Equal(Money.FromPounds(1), award.Total);
        Assert.Equal([FunderA], award.Funders.Select(f => f.OrganisationId));
    }

    [Fact]
    public void Corrected_funders_keep_those_who_stay_and_bring_their_amounts()
    {
        var award = Recorded([FunderA], [Pounds(Year, 1)]);
        var kept = award.Funders.Single();
        award.CorrectFunders([FunderB, FunderA], [Pounds(Year, 9)]);
        Assert.Equal([FunderA, FunderB], award.Funders.Select(f => f.OrganisationId));
        Assert.Same(kept, award.Funders.First());
        Assert.Equal("11 12", award.FundersKey);
        Assert.Null(award.Lines.Single().FunderOrganisationId);

        award.CorrectFunders([FunderB], [Pounds(Year, 9)]);
        Assert.Equal(FunderB, award.Lines.Single().FunderOrganisationId);
        Assert.Equal("12", award.FundersKey);
    }

    [Fact]
    public void Indicative_money_needs_a_year_and_is_never_committed()
    {
        var award = Recorded([FunderA], [Pounds(Year, 10), Pounds(Year.Next(), 5) with { IsIndicative = true }]);
        Assert.Equal((Money.FromPounds(10), Money.FromPounds(5)), (award.Total, award.Indicative));
        Assert.Equal(Money.FromPounds(10), Assert.Single(award.CommittedCash).Amount);
        Refused("financial year of an amount that is indicative", () => award.ReviseAmounts([Pounds(null, 5) with { IsIndicative = true }]));

        award.ReviseAmounts([Pounds(Year, 10), Pounds(Year.Next(), 5)]);
        Assert.Equal((Money.FromPounds(15), Money.Zero), (award.Total, award.Indicative));
    }

    [Fact]
    public void What_was_published_of_an_award_is_kept_and_checked()
    {
        var award = Recorded(new AwardDetails("Grant")
        {
            Identifier = " 360G-a-1 ", Description = "one\r\ntwo", PlannedFrom = new(2026, 4, 1), PlannedUntil = new(2026, 4, 1), AppliedFor = Money.Zero, WebAddress = "https://example.org/a", FromOpenCall = false,
        });
        Assert.Equal(("360G-a-1", "one\ntwo", Money.Zero, false), (award.Identifier, award.Description, award.AppliedFor!.Value, award.FromOpenCall!.Value));
        Refused("planned end that is on or after", () => Recorded(new AwardDetails("Grant") { PlannedFrom = new(2026, 4, 1), PlannedUntil = new(2026, 3, 31) }));
        Refused("date from 1 April 1990", () => Recorded(new AwardDetails("Grant") { PlannedFrom = new(1990, 3, 31) }));
        Refused("date from 1 April 1990", () => Recorded(new AwardDetails("Grant") { PlannedUntil = new(2100, 4, 1) }));
        Refused("applied for as an amount from £0", () => Recorded(new AwardDetails("Grant") { AppliedFor = Money.FromPence(-1) }));
        Refused("starts with https://", () => Recorded(new AwardDetails("Grant") { WebAddress = "example.org" }));
        Refused("to 140 characters", () => Recorded(new AwardDetails("Grant") { Identifier = new string('a', 141) }));
    }

    [Fact]
    public void In_kind_says_how_it_was_valued_and_cash_does_not()
    {
        Refused("how the in-kind contribution was valued", () => Recorded(new AwardDetails("Room") { Kind = AwardKind.InKind }));
        Refused("Choose 'In-kind'", () => Recorded(new AwardDetails("Grant") { Kind = AwardKind.Catalytic, InKindBasis = "10 hours" }));
        Refused("Choose 'In-kind'", () => Recorded(new AwardDetails("Grant") { InKindBasis = "10 hours" }));
        Assert.True(Recorded(new AwardDetails("Room") { Kind = AwardKind.InKind, InKindBasis = "premises" }).IsInKind);
        Assert.False(Recorded(new AwardDetails("Grant")).IsInKind);
    }

    [Fact]
    public void Only_a_ring_fenced_award_says_what_for()
    {
        Refused("Say that the award is ring-fenced", () => Recorded(new AwardDetails("Grant") { RingFencedFor = "buses" }));
        Refused("Say that the award is ring-fenced", () => Recorded(new AwardDetails("Grant") { IsRingFenced = false, RingFencedFor = "buses" }));
        var award = Recorded(new AwardDetails("Grant") { IsRingFenced = true, RingFencedFor = " buses " });
        Assert.Equal("Ring-fenced for buses", FundingWords.RingFence(award.IsRingFenced, award.RingFencedFor));
    }

    [Fact]
    public void Text_is_cleaned_and_has_a_longest_length()
    {
        var award = Recorded(new AwardDetails(" A\u0000 grant ") { Conditions = "one\r\ntwo", Source = "  " });
        Assert.Equal("A grant", award.Title);
        Assert.Equal("one\ntwo", award.Conditions);
        Assert.Null(award.Source);
        Refused("Enter a title", () => Recorded(new AwardDetails("\t")));
        Refused("to 200 characters", () => Recorded(new AwardDetails(new string('a', Award.TitleMaxLength + 1))));
        Refused("list", () => Recorded(new AwardDetails("Grant") { Kind = (AwardKind)77 }));
    }

    [Theory]
    [InlineData(AwardState.Applied, false, true)]
    [InlineData(AwardState.Offered, false, true)]
    [InlineData(AwardState.Awarded, true, true)]
    [InlineData(AwardState.Completed, true, true)]
    [InlineData(AwardState.Declined, false, false)]
    [InlineData(AwardState.Withdrawn, false, false)]
    public void Declined_and_withdrawn_count_nowhere_and_only_what_is_awarded_is_committed(AwardState state, bool committed, bool counts)
    {
        var award = Recorded([FunderA], [Pounds(Year, 5)], state);
        Assert.Equal(committed, award.IsCommitted);
        Assert.Equal(counts, award.CountsInTotals);
        Assert.Equal(committed, award.CommittedCash.Any());
    }

    [Fact]
    public void In_kind_is_never_committed_cash()
    {
        var details = new AwardDetails("Room") { Kind = AwardKind.InKind, InKindBasis = "premises" };
        var award = Award.Record("AW-1", 1, [FunderA], AwardState.Awarded, details, [Pounds(Year, 5)], Today);
        Assert.True(award.IsCommitted);
        Assert.Empty(award.CommittedCash);
    }

    [Fact]
    public void An_award_moves_only_to_the_states_that_come_next()
    {
        (AwardState From, AwardState To)[] allowed =
        [
            (AwardState.Applied, AwardState.Offered), (AwardState.Applied, AwardState.Awarded),
            (AwardState.Applied, AwardState.Declined), (AwardState.Applied, AwardState.Withdrawn),
            (AwardState.Offered, AwardState.Awarded), (AwardState.Offered, AwardState.Declined), (AwardState.Offered, AwardState.Withdrawn),
            (AwardState.Awarded, AwardState.Completed), (AwardState.Awarded, AwardState.Withdrawn),
            (AwardState.Completed, AwardState.Awarded), (AwardState.Declined, AwardState.Applied), (AwardState.Withdrawn, AwardState.Applied),
        ];
        foreach (var from in Enum.GetValues<AwardState>())
        {
            foreach (var to in Enum.GetValues<AwardState>())
            {
                var award = Recorded([FunderA], [], from);
                Assert.Equal(allowed.Contains((from, to)), award.NextStates.Contains(to));
                if (award.NextStates.Contains(to)) award.ChangeState(to, Today);
                else Refused($"This award is '{from.Label()}'", () => award.ChangeState(to, Today));
                Assert.Equal(allowed.Contains((from, to)) ? to : from, award.State);
            }
        }
    }

    [Fact]
    public void The_award_date_goes_with_an_award_that_was_made()
    {
        var award = Recorded([FunderA], [], AwardState.Offered);
        Refused("today or earlier", () => award.ChangeState(AwardState.Awarded, Today, Today.AddDays(1)));
        Refused("has not been awarded", () => award.ChangeState(AwardState.Declined, Today, Today));
        Refused("1 April 1990", () => award.ChangeState(AwardState.Awarded, Today, new DateOnly(1990, 3, 31)));
        Assert.Equal(AwardState.Offered, award.State);

        award.ChangeState(AwardState.Awarded, Today, Today);
        award.ChangeState(AwardState.Completed, Today);
        Assert.Equal(Today, award.AwardedOn);
        award.ChangeState(AwardState.Awarded, Today);
        award.ChangeState(AwardState.Withdrawn, Today);
        Assert.Equal(Today, award.AwardedOn);
        award.ChangeState(AwardState.Applied, Today);
        Assert.Null(award.AwardedOn);
        Refused("has not been awarded", () => award.CorrectDetails(new AwardDetails("Grant") { AwardedOn = Today }, Today));
    }

    [Fact]
    public void Every_code_has_words_of_its_own()
    {
        var states = Enum.GetValues<AwardState>().Select(s => s.Label()).ToList();
        Assert.Equal(states.Count, states.Distinct().Count());
        var kinds = Enum.GetValues<AwardKind>().Select(k => k.Label()).Append(((AwardKind?)null).Label()).ToList();
        Assert.Equal(kinds.Count, kinds.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((AwardState)77).Label());
    }

    private static AwardAmount Pounds(FinancialYear? year, decimal pounds, long? funder = null) => new(year, Money.FromPounds(pounds), funder);

    private static Award Recorded(long[] funders, AwardAmount[] amounts, AwardState state = AwardState.Awarded) =>
        Award.Record("AW-2026-0001", 1, funders, state, new AwardDetails("Grant"), amounts, Today);

    private static Award Recorded(AwardDetails details) =>
        Award.Record("AW-2026-0001", 1, [FunderA], AwardState.Awarded, details, [], Today);

    private static void Refused(string part, Action act) =>
        Assert.Contains(part, Assert.Throws<DomainRuleException>(act).Message, StringComparison.Ordinal);
}
