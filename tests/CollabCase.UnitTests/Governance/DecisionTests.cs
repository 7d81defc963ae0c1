using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

public sealed class DecisionTests
{
    private static readonly DecisionToTake Pilot = new("Run the pilot", "We run it for a year.", DecisionMatters.Pilot, Binds: "Wayfinder");
    private static readonly DateOnly Window = Today.AddDays(-10), Closed = Today.AddDays(-1);

    [Fact]
    public void A_quorate_group_decides_by_consensus_or_by_counting()
    {
        var tier = Tier(rule: QuorumRule.Usual).Seating(4);
        var meeting = tier.Held(new AttendanceEntry(1, AttendanceState.Absent));
        meeting.AddItem(new("The pilot", AgendaPurpose.Decision), NoTiers);

        var agreed = At(meeting, tier, null, item: 1);
        var (won, tied) = (At(meeting, tier, new(2, 1)), At(meeting, tier, new(1, 1, 1)));

        Assert.Equal((DecisionBy.Consensus, DecisionOutcome.Agreed, Today, meeting.Id, "3 of 4 voting members, 2 needed"), (agreed.By, agreed.Outcome, agreed.DecidedOn, agreed.MeetingId, agreed.QuorumWords));
        Assert.Equal((DecisionMatters.Pilot, "Wayfinder", meeting.Agenda.Single().Id, true), (agreed.Matter, agreed.Binds, agreed.AgendaItemId, agreed.IsInForce));
        Assert.Equal((DecisionBy.Vote, DecisionOutcome.Agreed, 2, 1), (won.By, won.Outcome, won.VotesFor, won.VotesAgainst));
        Assert.Equal((DecisionOutcome.NotAgreed, false), (tied.Outcome, tied.IsInForce));
    }

    [Fact]
    public void More_votes_than_people_who_can_vote_are_refused()
    {
        var tier = Tier(rule: QuorumRule.Usual).Seating(3).Seating(1, hasVote: false);
        var meeting = tier.Held();
        meeting.AddItem(new("The pilot"), NoTiers);
        Refused("4 votes are more than the 3 people", "VotesFor", () => At(meeting, tier, new(2, 1, 1)));
        meeting.DeclareConflict(1, tier.TermsOn(Today)[0].Id, "His employer.", ConflictHandling.StayedWithoutVote, NoTiers);
        Refused("3 votes are more than the 2 people", "VotesFor", () => At(meeting, tier, new(2, 1), item: 1));
        Refused("0 or more", "VotesFor", () => At(meeting, tier, new(-1, 1)));
        Refused("for it and against it", "VotesFor", () => At(meeting, tier, new(0, 0, 3)));
    }

    [Fact]
    public void Without_quorum_rule_or_authority_nothing_is_decided()
    {
        var tier = Tier(rule: new(QuorumBy.Share, 60)).Seating(4);
        Refused("was not quorate: 2 of 4 voting members, 3 needed", null, () => At(tier.Held(new(1, AttendanceState.Absent), new(2, AttendanceState.Apologies)), tier, null));
        Refused("Record who came", null, () => At(tier.Meeting(), tier, null));
        var unruled = Tier().Seating(4);
        Refused("No quorum is recorded", null, () => At(unruled.Held(), unruled, null));
        var workstream = Tier(TierKind.Workstream, QuorumRule.Usual).Seating(4);
        Refused("a pilot is for the steering group", "Matter", () => At(workstream.Held(), workstream, null));
        workstream.Delegate(DecisionMatters.Pilot, NoTiers);
        Assert.Equal(DecisionOutcome.Agreed, At(workstream.Held(), workstream, null).Outcome);

        var held = tier.Held();
        held.AddItem(new("The pilot"), NoTiers);
        foreach (var term in tier.TermsOn(Today).Take(2)) held.DeclareConflict(1, term.Id, "Employer.", ConflictHandling.LeftTheRoom, NoTiers);
        Refused("not quorate on this item", null, () => At(held, tier, null, item: 1));
        Assert.Throws<InvalidOperationException>(() => At(held, workstream, null));
    }

    [Fact]
    public void What_it_binds_is_one_thing_and_named()
    {
        var tier = Tier(rule: QuorumRule.Usual).Seating(2);
        Refused("which one it binds", "Binds", () => At(tier.Held(), tier, null, Pilot with { Binds = null }));
        Refused("what kind of record", "Matter", () => At(tier.Held(), tier, null, Pilot with { Matter = DecisionMatters.None }));
        Refused("answers in the list", "Matter", () => At(tier.Held(), tier, null, Pilot with { Matter = DecisionMatters.Pilot | DecisionMatters.Role }));
        Refused("in a few words", "Title", () => At(tier.Held(), tier, null, Pilot with { Title = "" }));
        Refused("in full", "DecisionText", () => At(tier.Held(), tier, null, Pilot with { Text = "" }));
        Refused("has been paused since", null, () => Decision.TakeAt(1, tier.Held(), tier, null, Pilot, null, null, NoTiers with { State = PartnershipState.Paused }, Now, Somebody));
    }

    [Fact]
    public void In_writing_the_replies_are_the_quorum()
    {
        var tier = Tier(rule: QuorumRule.Usual).Seating(4);
        var decision = InWriting(tier, [new(1, true), new(2, null), new(3, false), new(4, true)]);

        Assert.Equal((DecisionBy.WrittenProcedure, DecisionOutcome.Agreed, Window, Closed, Closed), (decision.By, decision.Outcome, decision.WindowFrom, decision.WindowUntil, decision.DecidedOn));
        Assert.Equal((2, 1, 1, null), (decision.VotesFor, decision.VotesAgainst, decision.VotesAbstained, decision.MeetingId));
        Refused("Too few replied: 1 of 4 voting members, 2 needed", null, () => InWriting(tier, [new(1, true)]));
        Refused("replied twice", "VotesFor", () => InWriting(tier, [new(1, true), new(1, false)]));
        Refused("voting members on 22 November 2026", "VotesFor", () => InWriting(tier, [new(1, true), new(9, true)]));
        Refused("at least 2 days", "WindowUntil", () => InWriting(tier, [new(1, true)], until: Window));
        Refused("today or earlier", "WindowFrom", () => InWriting(tier, [new(1, true)], from: Today.AddDays(1), until: Today.AddDays(5)));
        Refused("until 24 November 2026", "WindowUntil", () => InWriting(tier, [new(1, true), new(2, true)], until: Today.AddDays(1)));
        Assert.Equal(Today, InWriting(tier, [new(1, true), new(2, true), new(3, true), new(4, true)], until: Today.AddDays(1)).DecidedOn);
    }

    [Fact]
    public void A_decision_stands_until_an_agreed_one_takes_its_place()
    {
        var tier = Tier(rule: QuorumRule.Usual).Seating(3);
        var first = At(tier.Held(), tier, null);
        Supersede(new(1, 2));
        Assert.True(first.IsInForce);
        var later = Supersede(null);

        Assert.Equal((false, later.Id, first.Id), (first.IsInForce, first.SupersededByDecisionId, later.SupersedesDecisionId));
        Refused("Decision 1 was superseded already", "SupersedesDecisionId", () => Supersede(null));
        Refused("is the later one", "SupersedesDecisionId", () => Decision.TakeInWriting(3, tier, Pilot, Window, Closed, [new(1, true), new(2, true)], later, NoTiers, Today, Now, Somebody));

        Decision Supersede(Votes? votes) => Decision.TakeAt(2, tier.Held(), tier, null, Pilot, votes, first, NoTiers, Now, Somebody);
    }

    private static Decision At(Meeting meeting, GovernanceTier tier, Votes? votes, DecisionToTake? what = null, int? item = null) => Decision.TakeAt(1, meeting, tier, item, what ?? Pilot, votes, null, NoTiers, Now, Somebody);

    private static Decision InWriting(GovernanceTier tier, IReadOnlyCollection<WrittenReply> replies, DateOnly? from = null, DateOnly? until = null) =>
        Decision.TakeInWriting(1, tier, Pilot, from ?? Window, until ?? Closed, replies, null, NoTiers, Today, Now, Somebody);
}
