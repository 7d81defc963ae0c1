using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

public sealed class GovernanceTierTests
{
    private static readonly DateOnly Spring = new(2027, 3, 31);

    [Fact]
    public void A_kind_and_a_name_are_enough()
    {
        var tier = GovernanceTier.SetUp(2, TierKind.FrontLine, "  The Huddle ", " Coordinates.\nDaily. ", null, NoTiers, Today);

        Assert.Equal((AGroup.Partnership, 2, TierKind.FrontLine, "The Huddle", "Coordinates.\nDaily.", Today), (tier.PartnershipId, tier.Number, tier.Kind, tier.Name, tier.Remit, tier.SetUpOn));
        Assert.Equal((null, null, null), (tier.Cadence, tier.Quorum, tier.ParentTierId));
    }

    [Fact]
    public void What_cannot_be_set_up_is_refused_with_what_to_do()
    {
        var steering = Tier();
        Refused("Enter a name", "Name", () => SetUp(NoTiers, name: " "));
        Refused("letter or digit", "Name", () => SetUp(NoTiers, name: "?!"));
        Refused("answers in the list", "Kind", () => SetUp(NoTiers, kind: 0));
        Refused("'Steering group'", "Kind", () => SetUp(With(steering), kind: TierKind.Steering));
        Refused("Choose another name", "Name", () => SetUp(With(steering), name: "STEERING group!"));
        Refused("A Light partnership has one group", "Kind", () => SetUp(With(steering) with { Profile = PartnershipProfile.Light }));
        Refused("Choose a group from the list", "ParentTierId", () => SetUp(With(steering), parent: 99));
        Refused("answers to no other group", "ParentTierId", () => GovernanceTier.SetUp(2, TierKind.Steering, "Board", null, steering.Id, With(Ended(steering)), Today));
        Refused("has been paused since", null, () => SetUp(NoTiers with { State = PartnershipState.Paused }));
    }

    [Fact]
    public void Groups_never_answer_to_each_other_in_a_circle()
    {
        var (a, b, c) = (SetUp(NoTiers, "A"), SetUp(NoTiers, "B"), SetUp(NoTiers, "C"));
        b.AnswerTo(a.Id, With(a, b, c));
        c.AnswerTo(b.Id, With(a, b, c));

        Refused("answers to this one", "ParentTierId", () => a.AnswerTo(c.Id, With(a, b, c)));
        Refused("answers to this one", "ParentTierId", () => a.AnswerTo(a.Id, With(a, b, c)));
        c.AnswerTo(null, With(a, b, c));
        a.AnswerTo(c.Id, With(a, b, c));
        Assert.Equal(c.Id, a.ParentTierId);
    }

    [Fact]
    public void A_cadence_may_be_known_without_a_day_and_not_a_day_without_a_cadence()
    {
        var tier = Tier();
        tier.ChangeCadence(new(CadenceUnit.Months, 2), null, NoTiers);
        Assert.Equal((new Cadence(CadenceUnit.Months, 2), null), (tier.Cadence, tier.FirstMeetingOn));
        tier.ChangeCadence(new(CadenceUnit.Weeks, 2), Today, NoTiers);
        Assert.Equal((new Cadence(CadenceUnit.Weeks, 2), Today, null), (tier.Cadence, tier.FirstMeetingOn, tier.CadenceBy));

        Refused("how often", "FirstMeetingOn", () => tier.ChangeCadence(null, Today, NoTiers));
        Refused("from 1 January 1990", "FirstMeetingOn", () => tier.ChangeCadence(new(CadenceUnit.Weeks, 2), new DateOnly(1980, 1, 1), NoTiers));
        Refused("lie between", "CadenceEvery", () => tier.ChangeCadence(new(CadenceUnit.Weeks, 0), Today, NoTiers));
        Assert.Equal(Today, tier.FirstMeetingOn);
    }

    [Fact]
    public void Somebody_sits_in_a_seat_for_a_time()
    {
        var tier = Tier();
        var term = tier.SeatMember(new SeatDetails(IsForLivedExperience: true, Title: "Seat of the panel"), new TermDetails(new(Name: " Panel member "), LastYear, Spring, TierOffice.Chair, new(33)), NoTiers);
        var seat = Assert.Single(tier.Seats);

        Assert.Equal((1, "Panel member", LastYear, Spring, TierOffice.Chair, 33L), (term.Number, term.Name, term.From, term.Until, term.Office, term.DeputyPersonId));
        Assert.Equal(("Seat of the panel", true, true, LastYear), (seat.Title, seat.HasVote, seat.IsForLivedExperience, seat.AddedOn));
        Assert.Equal([term], tier.TermsOn(Spring));
        Assert.Equal((term, null), (tier.HolderOf(TierOffice.Chair, Today), tier.HolderOf(TierOffice.Chair, Spring.AddDays(1))));
        Assert.Equal([], tier.VacantOn(Today));
        Assert.Equal([seat], tier.VacantOn(Spring.AddDays(1)));
    }

    [Fact]
    public void Terms_that_overlap_are_refused()
    {
        var tier = Tier();
        tier.SeatMember(new SeatDetails(), new TermDetails(new(101), LastYear, Spring, TierOffice.Chair), NoTiers);

        Refused("Somebody holds this seat from 24 November 2025 to 31 March 2027", "From", () => tier.SeatMember(1, new TermDetails(new(102), Spring), NoTiers));
        Refused("has a seat in the group", "Member", () => tier.SeatMember(new SeatDetails(), new TermDetails(new(101), Today), NoTiers));
        Refused("There is a chair", "Office", () => tier.SeatMember(new SeatDetails(), new TermDetails(new(102), Today, Office: TierOffice.Chair), NoTiers));
        Assert.Single(tier.Seats);

        var next = tier.SeatMember(1, new TermDetails(new(101), Spring.AddDays(1), Office: TierOffice.Chair), NoTiers);
        Refused("Somebody holds this seat", "Until", () => tier.EndTerm(1, Spring.AddDays(1), null, NoTiers));
        tier.EndTerm(1, Spring.AddDays(-9), " Moved on. ", NoTiers);
        Assert.Equal((Spring.AddDays(-9), "Moved on.", 2), (tier.Terms.First().Until, tier.Terms.First().EndReason, next.Number));
    }

    [Fact]
    public void What_cannot_be_a_term_is_refused()
    {
        var tier = Tier();
        tier.AddSeat(new SeatDetails(), Today, NoTiers);

        Refused("Choose the person", "Member", () => Seat(new()));
        Refused("not both", "Member", () => Seat(new(101, "Treasurer")));
        Refused("somebody else", "Deputy", () => tier.SeatMember(1, new TermDetails(new(101), Today, Deputy: new(101)), NoTiers));
        Refused("somebody else", "Deputy", () => tier.SeatMember(1, new TermDetails(new(Name: "Treasurer"), Today, Deputy: new(Name: "treasurer")), NoTiers));
        Refused("on or after 23 November 2026", "Until", () => tier.SeatMember(1, new TermDetails(new(101), Today, LastYear), NoTiers));
        Refused("The seat is not there", "From", () => tier.SeatMember(1, new TermDetails(new(101), LastYear), NoTiers));
        Refused("no longer on the list", "Seat", () => tier.SeatMember(9, new TermDetails(new(101), Today), NoTiers));
        Refused("no longer on the list", null, () => tier.EndTerm(9, Today, null, NoTiers));
        Assert.Empty(tier.Terms);

        void Seat(SomebodyNamed who) => tier.SeatMember(1, new TermDetails(who, Today), NoTiers);
    }

    [Fact]
    public void A_seat_goes_when_nobody_sits_in_it()
    {
        var tier = Tier().Seating(1);
        Refused("End their term first", null, () => tier.RemoveSeat(1, Today, NoTiers));
        tier.EndTerm(1, Today, null, NoTiers);
        tier.RemoveSeat(1, Today, NoTiers);

        Assert.Empty(tier.VacantOn(Today.AddDays(1)));
        Refused("not there for all of that time", "From", () => tier.SeatMember(1, new TermDetails(new(101), Today.AddDays(1)), NoTiers));
        Refused("not there that long", "Until", () => tier.EndTerm(1, Today.AddDays(1), null, NoTiers));
    }

    [Fact]
    public void More_than_twelve_are_unwieldy()
    {
        var tier = Tier().Seating(12);
        Assert.False(tier.IsUnwieldyOn(Today));
        Assert.True(tier.Seating(1).IsUnwieldyOn(Today));
    }

    [Fact]
    public void The_steering_group_decides_everything_and_lets_others_decide_some()
    {
        var (steering, workstream) = (Tier(), Tier(TierKind.Workstream));
        Assert.True(steering.MayDecide(DecisionMatters.Gate) && workstream.MayDecide(DecisionMatters.None));
        Assert.False(workstream.MayDecide(DecisionMatters.Pilot));
        workstream.Delegate(DecisionMatters.Pilot | DecisionMatters.Role, NoTiers);
        Assert.True(workstream.MayDecide(DecisionMatters.Pilot));
        Assert.False(workstream.MayDecide(DecisionMatters.Award));

        foreach (var matter in new[] { DecisionMatters.Gate, DecisionMatters.Memorandum, DecisionMatters.Profile }) Refused("by the steering group", "Delegated", () => workstream.Delegate(matter, NoTiers));
        Refused("already", "Delegated", () => steering.Delegate(DecisionMatters.Pilot, NoTiers));
    }

    [Fact]
    public void A_group_that_is_wound_up_can_be_read_and_not_changed()
    {
        var (steering, below) = (Tier().Seating(2), Tier(TierKind.Workstream));
        below.AnswerTo(steering.Id, With(steering));
        Refused("'Workstream' answers to this group", null, () => steering.WindUp(Today, "Done.", With(steering, below), Today));
        Refused("today or earlier", "EndedOn", () => steering.WindUp(Today.AddDays(1), "Done.", NoTiers, Today));
        Refused("Enter the reason", "EndReason", () => steering.WindUp(Today, " ", NoTiers, Today));
        steering.SeatMember(new SeatDetails(), new TermDetails(new(150), Spring), NoTiers);

        steering.WindUp(Today, "Its work is done.", NoTiers, Today);

        Assert.Equal(2, steering.Terms.Count);
        Assert.All(steering.Terms, t => Assert.Equal(Today, t.Until));
        Refused("was wound up on 23 November 2026", null, () => steering.Rename("Again", null, NoTiers));
        Assert.Equal(TierKind.Steering, SetUp(With(steering), "Steering group", TierKind.Steering).Kind);
    }

    [Fact]
    public void Facts_of_another_partnership_are_a_mistake_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Tier().Rename("Ours", null, NoTiers with { PartnershipId = 8 }));

    private static GovernanceTier SetUp(GovernanceFacts facts, string name = "Another", TierKind kind = TierKind.Workstream, long? parent = null) => GovernanceTier.SetUp(2, kind, name, null, parent, facts, Today);

    private static GovernanceTier Ended(GovernanceTier tier)
    {
        tier.WindUp(Today, "Done.", NoTiers, Today);
        return tier;
    }
}
