using CollabCase.Domain;
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
        Refused("was not quorate: 2 of 4 voting members, 3 needed", "Meeting", () => At(tier.Held(new(1, AttendanceState.Absent), new(2, AttendanceState.Apologies)), tier, null));
        Refused("Record who came", "Meeting", () => At(tier.Meeting(), tier, null));
        var unruled = Tier().Seating(4);
        Refused("No quorum is recorded", "Meeting", () => At(unruled.Held(), unruled, null));
        var workstream = Tier(TierKind.Workstream, QuorumRule.Usual).Seating(4);
        Refused("a pilot is for the steering group", "Matter", () => At(workstream.Held(), workstream, null));
        workstream.Delegate(DecisionMatters.Pilot, NoTiers);
        Assert.Equal(DecisionOutcome.Agreed, At(workstream.Held(), workstream, null).Outcome);

        var held = tier.Held();
        held.AddItem(new("The pilot"), NoTiers);
        foreach (var term in tier.TermsOn(Today).Take(2)) held.DeclareConflict(1, term.Id, "Employer.", ConflictHandling.LeftTheRoom, NoTiers);
        Refused("not quorate on this item: 2 of 4 voting members", "Meeting", () => At(held, tier, null, item: 1));
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
        Assert.Equal([true, null, false, true], decision.Replies.Select(r => r.IsFor));
        Assert.Equal(tier.TermsOn(Today).Select(t => t.Id), decision.Replies.Select(r => r.SeatTermId));
        Assert.Equal((2, 1, 1, null), (decision.VotesFor, decision.VotesAgainst, decision.VotesAbstained, decision.MeetingId));
        Refused("Too few replied: 1 of 4 voting members, 2 needed", "Replies[2]", () => InWriting(tier, [new(1, true)]));
        Refused("replied twice", "Replies", () => InWriting(tier, [new(1, true), new(1, false)]));
        Refused("voting members on 22 November 2026", "Replies[9]", () => InWriting(tier, [new(1, true), new(9, true)]));
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
        Refused("Decision 1 was superseded already", "Supersedes", () => Supersede(null));
        Refused("is the later one", "Supersedes", () => Decision.TakeInWriting(3, tier, Pilot, Window, Closed, [new(1, true), new(2, true)], later, NoTiers, Today, Now, Somebody));

        Decision Supersede(Votes? votes) => Decision.TakeAt(2, tier.Held(), tier, null, Pilot, votes, first, NoTiers, Now, Somebody);
    }

    [Fact]
    public void Only_the_group_itself_or_the_steering_group_decides_otherwise()
    {
        var (steering, workstream, other) = (Tier(rule: QuorumRule.Usual).Seating(2), Tier(TierKind.Workstream, QuorumRule.Usual).Seating(2), Tier(TierKind.Workstream, QuorumRule.Usual).Seating(2));
        var own = new DecisionToTake("Meet on Tuesdays", "From January.");
        var (first, lost) = (At(workstream.Held(), workstream, null, own), At(workstream.Held(), workstream, new(0, 2), own));

        Refused("was another group’s", "Supersedes", () => Otherwise(other, first));
        Refused("was not agreed", "Supersedes", () => Otherwise(steering, lost));
        Otherwise(workstream, first);
        Assert.False(first.IsInForce);
        var second = At(workstream.Held(), workstream, null, own);
        Otherwise(steering, second);
        Assert.False(second.IsInForce);

        Decision Otherwise(GovernanceTier tier, Decision earlier) => Decision.TakeAt(3, tier.Held(), tier, null, own, null, earlier, NoTiers, Now, Somebody);
    }

    [Fact]
    public void A_gate_takes_what_the_steering_group_decided_about_it()
    {
        var steering = Tier(rule: QuorumRule.Usual).Seating(4);
        var what = new DecisionToTake("Move on", "We move on in January.", DecisionMatters.Gate, (long)Gate.ToTestAndEmbed, "The gate to Test and embed");
        var (agreed, lost) = (At(steering.Held(), steering, null, what), At(steering.Held(), steering, new(1, 3), what));

        var taken = Taken(agreed);
        Assert.Equal((Today, "Steering group, by consensus: 4 of 4 voting members, 2 needed", "We move on in January.", agreed.Id), (taken.DecidedOn, taken.Authority, taken.Note, taken.DecisionId));
        Assert.Equal("Said besides.", Taken(agreed, note: "Said besides.").Note);
        Assert.Equal(lost.Id, Taken(lost, mustBeAgreed: false).DecisionId);
        Refused("was not agreed", "Decision", () => Taken(lost));
        Refused("from the list", "Decision", () => Taken(agreed, gate: Gate.ToSustainAndEmbed));
        Refused("from the list", "Decision", () => Taken(agreed, matter: DecisionMatters.Profile));
        Decision.TakeAt(3, steering.Held(), steering, null, what, null, agreed, NoTiers, Now, Somebody);
        Refused("was superseded", "Decision", () => Taken(agreed));

        SteeringDecision Taken(Decision decision, Gate gate = Gate.ToTestAndEmbed, DecisionMatters matter = DecisionMatters.Gate, bool mustBeAgreed = true, string? note = null) =>
            decision.AsSteeringDecision(TierLine.Of(steering), matter, gate, mustBeAgreed, note);
    }

    // A plain restatement of the rules, over groups, absences, conflicts and counts by chance.
    [Fact]
    public void A_vote_is_taken_exactly_where_enough_were_there_and_no_more_voted_than_could()
    {
        var chance = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            var (members, needed) = (chance.Next(1, 9), chance.Next(1, 9));
            var tier = Tier(rule: new(QuorumBy.Count, needed)).Seating(members);
            var absent = tier.TermsOn(Today).Where(_ => chance.Next(4) == 0).Select(t => t.Number).ToHashSet();
            var meeting = tier.Held([.. absent.Select(n => new AttendanceEntry(n, AttendanceState.Absent))]);
            meeting.AddItem(new("The pilot"), NoTiers);
            var conflicts = tier.TermsOn(Today).Where(t => !absent.Contains(t.Number) && chance.Next(5) == 0).ToDictionary(t => t.Id, _ => (ConflictHandling)chance.Next(1, 4));
            foreach (var (term, handling) in conflicts) meeting.DeclareConflict(1, term, "Employer.", handling, NoTiers);
            var votes = new Votes(chance.Next(0, 6), chance.Next(0, 6), chance.Next(0, 3));

            var there = members - absent.Count;
            var inTheRoom = there - conflicts.Count(c => c.Value is ConflictHandling.LeftTheRoom);
            var mayVote = inTheRoom - conflicts.Count(c => c.Value is ConflictHandling.StayedWithoutVote);
            var isTaken = inTheRoom >= needed && votes.For + votes.Against > 0 && votes.Total <= mayVote;
            try
            {
                var decision = At(meeting, tier, votes, item: 1);
                Assert.True(isTaken);
                Assert.Equal((votes.For > votes.Against, $"{inTheRoom} of {members} voting"), (decision.Outcome is DecisionOutcome.Agreed, decision.QuorumWords[..$"{inTheRoom} of {members} voting".Length]));
            }
            catch (DomainRuleException)
            {
                Assert.False(isTaken, $"round {round}");
            }
        }
    }

    private static Decision At(Meeting meeting, GovernanceTier tier, Votes? votes, DecisionToTake? what = null, int? item = null) => Decision.TakeAt(1, meeting, tier, item, what ?? Pilot, votes, null, NoTiers, Now, Somebody);

    private static Decision InWriting(GovernanceTier tier, IReadOnlyCollection<WrittenReply> replies, DateOnly? from = null, DateOnly? until = null) =>
        Decision.TakeInWriting(1, tier, Pilot, from ?? Window, until ?? Closed, replies, null, NoTiers, Today, Now, Somebody);
}
