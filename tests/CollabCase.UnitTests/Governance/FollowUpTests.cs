using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

/// <summary>What meetings leave to do: actions, issues that are taken up, and proposals.</summary>
public sealed class FollowUpTests
{
    private static readonly ActionOwner Owner = new(new(Somebody));
    private static readonly DateOnly Due = Today.AddDays(14), LastWeek = Today.AddDays(-7);

    [Fact]
    public void An_action_is_carried_from_meeting_to_meeting_until_it_is_closed()
    {
        var action = Raise();
        Assert.Equal((false, true, true), (action.IsCarriedTo(LastWeek), action.IsCarriedTo(Today), action.IsCarriedTo(Due)));
        Assert.Equal((false, true), (action.IsLate(Due), action.IsLate(Due.AddDays(1))));
        action.MarkDone(Today, "Sent.", NoTiers, Today);

        Assert.Equal((ActionState.Done, Today, "Sent.", true, false), (action.State, action.ClosedOn, action.ClosingNote, action.IsCarriedTo(Today), action.IsCarriedTo(Due)));
        Assert.False(action.IsLate(Due.AddDays(1)));
        Refused("was done on 23 November 2026", null, () => action.Drop(Today, "No.", NoTiers, Today));
        action.Reopen(NoTiers);
        action.Drop(Today, "Not wanted.", NoTiers, Today);
        Assert.Equal(ActionState.Dropped, action.State);
    }

    [Fact]
    public void An_action_has_an_owner_and_a_day()
    {
        Refused("what is to be done", "Title", () => Raise(title: " "));
        Refused("Say who does it", "Owner", () => Raise(owner: new(new())));
        Refused("not both", "OwnerName", () => Raise(owner: new(new(1, "Treasurer"))));
        Refused("on or after 16 November 2026", "DueOn", () => Raise(due: LastWeek.AddDays(-1)));
        Refused("today or earlier", "RaisedOn", () => GovernanceAction.Raise(1, "Write", Owner, Due, Due, new(), NoTiers, Today));
        Refused("Enter the reason", "ClosingNote", () => Raise().Drop(Today, "", NoTiers, Today));
        Refused("from 16 November 2026, when it was agreed, to today", "ClosedOn", () => Raise().MarkDone(Due, null, NoTiers, Today));
        Refused("open already", null, () => Raise().Reopen(NoTiers));
        Refused("has been paused since", null, () => Raise().MarkDone(Today, null, NoTiers with { State = PartnershipState.Paused }, Today));

        var action = Raise();
        action.HandOver(new(new(Name: "Treasurer"), 5), NoTiers);
        Assert.Equal((null, "Treasurer", 5L), (action.OwnerPersonId, action.OwnerName, action.OwnerOrganisationId));
        Refused("Say who does it", "Owner", () => action.HandOver(new(SomebodyNamed.Nobody), NoTiers));
    }

    [Fact]
    public void An_action_is_given_another_day_with_a_reason_and_keeps_its_first()
    {
        var action = Raise();
        Refused("why the day moves", "DueReason", () => action.Redate(Due.AddDays(7), " ", NoTiers));
        Refused("already. Enter another day", "DueOn", () => action.Redate(Due, "Snow.", NoTiers));
        Refused("on or after 16 November 2026", "DueOn", () => action.Redate(LastWeek.AddDays(-1), "Snow.", NoTiers));
        action.Redate(Due.AddDays(7), "Snow.", NoTiers);

        Assert.Equal((Due.AddDays(7), Due, "Snow."), (action.DueOn, action.FirstDueOn, action.DueReason));
        action.MarkDone(Today, null, NoTiers, Today);
        Refused("was done on", null, () => action.Redate(Due, "Snow.", NoTiers));
        Refused("was done on", null, () => action.HandOver(Owner, NoTiers));
        Refused("was done on", null, () => action.Correct("Write", null, NoTiers));
    }

    [Fact]
    public void An_action_is_put_right_and_moved_to_another_group_that_goes_on()
    {
        var (action, group) = (Raise(), Tier());
        action.Correct("Write it", group.Id, With(group));
        Assert.Equal(("Write it", group.Id), (action.Title, action.TierId));
        Refused("from the list", "Group", () => action.Correct("Write it", group.Id + 1, With(group)));
        action.Correct("Write it", null, NoTiers);
        Assert.Null(action.TierId);
    }

    [Fact]
    public void A_member_says_before_a_meeting_whether_they_come()
    {
        var tier = Tier(rule: QuorumRule.Usual).Seating(2);
        tier.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Treasurer"), LastYear), NoTiers);
        var meeting = tier.Meeting(Due);
        meeting.Reply(tier, 1, ReplyAnswer.Coming, With(tier), Today);
        meeting.Reply(tier, 2, ReplyAnswer.NotComing, With(tier), Today);
        meeting.Reply(tier, 1, ReplyAnswer.Deputy, With(tier), Today.AddDays(1));

        Assert.Equal([(ReplyAnswer.Deputy, Today.AddDays(1)), (ReplyAnswer.NotComing, Today)], meeting.Replies.Select(r => (r.Answer, r.AnsweredOn)));
        Refused("No deputy is named", "Answer", () => meeting.Reply(tier, 3, ReplyAnswer.Deputy, With(tier), Today));
        Refused("Only those who sit in the group", null, () => meeting.Reply(tier, 9, ReplyAnswer.Coming, With(tier), Today));
        Refused("Who came is recorded", null, () => meeting.Reply(tier, 1, ReplyAnswer.Coming, With(tier), Due.AddDays(1)));
        tier.ChangeQuorum(QuorumRule.Usual with { ProxiesMayAttend = false, ProxiesMayVote = false }, NoTiers);
        Refused("nobody can come in a member", "Answer", () => meeting.Reply(tier, 2, ReplyAnswer.Deputy, With(tier), Today));
        meeting.Cancel("Snow.", NoTiers);
        Refused("cancelled", null, () => meeting.Reply(tier, 2, ReplyAnswer.Coming, With(tier), Today));
    }

    [Fact]
    public void An_issue_goes_up_until_it_is_answered_and_each_step_is_timed()
    {
        var (steering, operational, frontLine) = (Tier(), Tier(TierKind.Operational), Tier(TierKind.FrontLine));
        operational.AnswerTo(steering.Id, With(steering));
        frontLine.AnswerTo(operational.Id, With(operational));
        var facts = With(steering, operational, frontLine);

        var issue = Escalation.Raise(1, frontLine.Id, "No room", "Please find one.", LastWeek, facts, Today);
        Assert.Equal((operational.Id, EscalationState.Waiting, 7), (issue.WithTierId, issue.State, issue.DaysWaited(Today)));
        issue.EscalateFurther(LastWeek.AddDays(3), facts, Today);
        Refused("answers to no other group", "RaisedByTierId", () => issue.EscalateFurther(Today, facts, Today));
        Refused("from 19 November 2026", "EndedOn", () => issue.AnswerIt("Yes.", LastWeek, null, facts, Today));
        issue.AnswerIt("The town hall.", Today.AddDays(-2), 77, facts, Today);

        Assert.Equal((EscalationState.Answered, steering.Id, 5, 77L), (issue.State, issue.WithTierId, issue.DaysWaited(Today), issue.DecisionId));
        Assert.Equal([(3, operational.Id), (2, steering.Id)], issue.Steps.Select(s => (s.Days(Today), s.ToTierId)));
        Refused("was answered on 21 November 2026", null, () => issue.Withdraw("Solved.", Today, facts, Today));
        Refused("answers to no other group", "RaisedByTierId", () => Escalation.Raise(2, steering.Id, "No room", "Find one.", Today, facts, Today));
        Refused("what is asked", "WhatIsAsked", () => Escalation.Raise(2, frontLine.Id, "No room", "", Today, facts, Today));
        Refused("today or earlier", "RaisedOn", () => Escalation.Raise(2, frontLine.Id, "No room", "Find one.", Due, facts, Today));
    }

    [Fact]
    public void A_proposal_comes_back_as_a_decision()
    {
        var (steering, workstream) = (Tier(rule: QuorumRule.Usual).Seating(3), Tier(TierKind.Workstream, QuorumRule.Usual).Seating(1));
        var facts = With(steering, workstream);
        var proposal = Propose(workstream, facts);
        Refused("is a draft", null, () => proposal.ComeBackAs(Decide(steering), facts));
        proposal.Submit(facts, Today);
        Refused("is with the steering group", null, () => proposal.Correct(new("Other", "Words", 5), facts));
        Refused("a decision of the steering group", "Proposal", () => proposal.ComeBackAs(Decide(workstream), facts));
        var decision = Decide(steering, new(1, 2));
        proposal.ComeBackAs(decision, facts);

        Assert.Equal((ProposalState.Decided, DecisionOutcome.NotAgreed, decision.Id, steering.Id), (proposal.State, proposal.Outcome, proposal.DecisionId, proposal.ToTierId));
        Refused("was decided", null, () => proposal.Withdraw("No.", facts, Today));
        var late = Propose(workstream, facts);
        late.Submit(facts, Today.AddDays(1));
        Refused("on 24 November 2026, and the decision was taken before", "Proposal", () => late.ComeBackAs(decision, facts));
        late.Withdraw("It is solved.", facts, Today);
        Assert.Equal(("It is solved.", ProposalState.Withdrawn), (late.WithdrawnBecause, late.State));
    }

    [Fact]
    public void A_proposal_goes_from_another_group_to_the_steering_group()
    {
        var (steering, workstream) = (Tier(), Tier(TierKind.Workstream));
        Refused("Choose the group that proposes", "FromTierId", () => Propose(steering, With(steering)));
        Refused("no steering group yet", null, () => Propose(workstream, With(workstream)));
        Refused("from the list", "FromTierId", () => Propose(workstream, With(steering)));
        Refused("in a few words", "Title", () => Proposal.Begin(1, workstream.Id, new("", "Words", 5), With(steering, workstream), Today));
    }

    private static GovernanceAction Raise(string title = "Write to the board", ActionOwner? owner = null, DateOnly? due = null) =>
        GovernanceAction.Raise(1, title, owner ?? Owner, due ?? Due, LastWeek, new(TierId: 3), NoTiers, Today);

    [Fact]
    public void A_proposal_is_put_on_an_agenda_of_the_group_that_decides()
    {
        var (steering, workstream) = (Tier(rule: QuorumRule.Usual).Seating(2), Tier(TierKind.Workstream, QuorumRule.Usual).Seating(2));
        var facts = With(steering, workstream);
        var (proposal, meeting) = (Propose(workstream, facts), steering.Meeting());
        Refused("is a draft", null, () => proposal.PutOnAgenda(meeting, facts));
        proposal.Submit(facts, Today);
        Refused("meeting of the steering group", "Meeting", () => proposal.PutOnAgenda(workstream.Meeting(), facts));
        Refused("has been held", "Meeting", () => proposal.PutOnAgenda(steering.Held(), facts));

        proposal.PutOnAgenda(meeting, facts);

        var item = Assert.Single(meeting.Agenda);
        Assert.Equal((item.Id, "A night bus", AgendaPurpose.Decision), (proposal.AgendaItemId, item.Title, item.Purpose));
        Refused("on that agenda already", "Meeting", () => proposal.PutOnAgenda(meeting, facts));
        var later = steering.Meeting(Today.AddDays(30));
        proposal.PutOnAgenda(later, facts);
        Assert.Equal(later.Agenda.Single().Id, proposal.AgendaItemId);
    }

    private static Proposal Propose(GovernanceTier from, GovernanceFacts facts) => Proposal.Begin(1, from.Id, new("A night bus", "It would help.", 5), facts, Today);

    private static Decision Decide(GovernanceTier tier, Votes? votes = null) => Decision.TakeAt(1, tier.Held(), tier, null, new("Night bus", "We run it."), votes, null, NoTiers, Now, Somebody);
}
