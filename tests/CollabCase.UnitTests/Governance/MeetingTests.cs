using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

public sealed class MeetingTests
{
    private static readonly QuorumRule Half = QuorumRule.Usual;

    [Fact]
    public void It_is_scheduled_moved_and_cancelled()
    {
        var tier = Tier();
        var meeting = Meeting.Schedule(4, tier, new(Today, new TimeOnly(10, 0), 90, " Town hall ", "https://example.org/join"), Today.AddDays(-1), NoTiers);
        Assert.Equal((4, tier.Id, MeetingState.Scheduled, "Town hall", Today.AddDays(-1)), (meeting.Number, meeting.TierId, meeting.State, meeting.Place, meeting.SeriesOn));
        meeting.Move(new(Today.AddDays(7)), NoTiers);
        Assert.Equal((Today.AddDays(7), null, null), (meeting.On, meeting.StartsAt, meeting.Place));

        Refused("https://", "Link", () => meeting.Move(new(Today, Link: "ftp://example.org"), NoTiers));
        Refused("from 1 to 1440", "PlannedMinutes", () => meeting.Move(new(Today, PlannedMinutes: 0), NoTiers));
        Refused("from 1 January 1990", "On", () => meeting.Move(new(new DateOnly(1066, 10, 14)), NoTiers));
        Refused("Enter the reason", "CancelReason", () => meeting.Cancel(" ", NoTiers));
        meeting.Cancel("Snow.", NoTiers);
        Refused("was cancelled", null, () => meeting.Move(new(Today), NoTiers));
        Refused("was cancelled", null, () => meeting.RecordAttendance(tier, [], 60, NoTiers, Today));
    }

    [Fact]
    public void Everybody_is_present_by_default_and_it_is_remembered_whether_that_was_enough()
    {
        var tier = Tier(rule: Half).Seating(4);
        var meeting = tier.Held(new AttendanceEntry(1, AttendanceState.Apologies), new AttendanceEntry(2, AttendanceState.Deputy), AttendanceEntry.Guest(new(Name: "Evaluator")));

        Assert.Equal((MeetingState.Held, true, 3, 2, 4), (meeting.State, meeting.IsQuorate, meeting.QuorumPresent, meeting.QuorumNeeded, meeting.QuorumVotingSeats));
        Assert.Equal([101L, 202L, 103L, 104L, null], meeting.Attendance.Select(a => a.PersonId));
        Assert.Equal(4 * 90, meeting.PartnerMinutes);

        tier.ChangeQuorum(new(QuorumBy.Share, 100), NoTiers);
        Assert.True(meeting.IsQuorate);
        meeting.RecordAttendance(tier, [new(1, AttendanceState.Absent)], 60, NoTiers, Today);
        Assert.Equal((false, 3, 4, 180), (meeting.IsQuorate, meeting.QuorumPresent, meeting.QuorumNeeded, meeting.PartnerMinutes));
        Assert.Equal(4, meeting.Attendance.Count);
    }

    [Fact]
    public void Recorded_again_a_member_keeps_the_same_row()
    {
        var tier = Tier(rule: Half).Seating(2);
        var meeting = tier.Held();
        var rows = meeting.Attendance.Select(a => a.Id).ToList();

        meeting.RecordAttendance(tier, [new(2, AttendanceState.Absent)], 60, NoTiers, Today);

        Assert.Equal(rows, meeting.Attendance.Select(a => a.Id));
    }

    [Fact]
    public void Whoever_had_left_or_is_there_twice_cannot_have_come()
    {
        var tier = Tier(rule: Half).Seating(2);
        tier.EndTerm(1, Today.AddDays(-1), null, NoTiers);
        tier.SeatMember(new SeatDetails(), new TermDetails(new(150), Today.AddDays(1)), NoTiers);

        Refused("from 24 November 2025 to 22 November 2026, and not on 23 November 2026", "Attendance", () => tier.Held(new AttendanceEntry(1)));
        Refused("since 24 November 2026", "Attendance", () => tier.Held(new AttendanceEntry(3)));
        Refused("no longer on the list", "Attendance", () => tier.Held(new AttendanceEntry(9)));
        Refused("named twice", "Attendance", () => tier.Held(new AttendanceEntry(2), new AttendanceEntry(2)));
        Refused("there twice", "Attendance", () => tier.Seating(1).Held(new AttendanceEntry(4, AttendanceState.Deputy, new(102))));
        Refused("Two guests are called ‘Evaluator’", "Guests", () => tier.Held(AttendanceEntry.Guest(new(Name: "Evaluator")), AttendanceEntry.Guest(new(Name: "evaluator"))));
        Refused("Enter the name", "Attendance", () => tier.Held(AttendanceEntry.Guest(new(Name: " "))));
        Refused("on 24 November 2026", null, () => tier.Meeting(Today.AddDays(1)).RecordAttendance(tier, [], 60, NoTiers, Today));
        Refused("how long it lasted", "LastedMinutes", () => tier.Meeting().RecordAttendance(tier, [], 0, NoTiers, Today));
    }

    [Fact]
    public void Whoever_has_to_ask_first_is_remembered_as_long_as_they_were_there()
    {
        var tier = Tier(rule: Half).Seating(2);
        var meeting = tier.Held(new AttendanceEntry(1, NeedsToCheckBack: true), new AttendanceEntry(2, AttendanceState.Apologies, NeedsToCheckBack: true),
            AttendanceEntry.Guest(new(Name: "Evaluator"), organisationName: " The university "));

        Assert.Equal([true, false, false], meeting.Attendance.Select(a => a.NeedsToCheckBack));
        Assert.Equal("The university", meeting.Attendance.Last().OrganisationName);
    }

    [Fact]
    public void A_form_that_is_being_filled_in_says_what_would_be_remembered()
    {
        var tier = Tier(rule: new(QuorumBy.Share, 50, CountsVacancies: true)).Seating(3);
        tier.AddSeat(new SeatDetails(), LastYear, NoTiers);
        var meeting = tier.Meeting();
        Assert.Equal("Quorate: 3 of 4 voting members, 2 needed", meeting.QuorumIf(tier, [])!.SayWhether());
        // A deputy whom nobody has named yet, and a guest without a name: nothing to refuse before it is recorded.
        AttendanceEntry[] typed = [new(1, AttendanceState.Absent), new(2, AttendanceState.Apologies), new(9), AttendanceEntry.Guest(new(Name: ""))];
        Assert.Equal("Not quorate: 1 of 4 voting members, 2 needed", meeting.QuorumIf(tier, typed)!.SayWhether());
        Assert.Equal((MeetingState.Scheduled, 0, null), (meeting.State, meeting.Attendance.Count, meeting.IsQuorate));

        meeting.RecordAttendance(tier, typed[..2], 60, NoTiers, Today);
        Assert.Equal(meeting.QuorumIf(tier, typed[..2]), meeting.Quorum);
        Assert.Null(Tier().Seating(3).Meeting().QuorumIf(Tier(), []));
    }

    [Fact]
    public void Nobody_comes_in_a_members_place_where_that_is_not_allowed_or_nobody_is_named()
    {
        var tier = Tier(rule: Half with { ProxiesMayAttend = false, ProxiesMayVote = false }).Seating(1);
        Refused("in a member’s place", "Attendance[1].State", () => tier.Held(new AttendanceEntry(1, AttendanceState.Deputy)));
        tier.ChangeQuorum(Half with { ProxiesMayVote = false }, NoTiers);
        tier.SeatMember(new SeatDetails(), new TermDetails(new(150), LastYear), NoTiers);
        Refused("Say who came", "Attendance[2].Name", () => tier.Held(new AttendanceEntry(2, AttendanceState.Deputy)));

        Assert.Equal((1, 1), (tier.Held(new AttendanceEntry(1, AttendanceState.Deputy)).VotersOn(), tier.Held(new AttendanceEntry(1, AttendanceState.Deputy)).QuorumPresent!.Value));
    }

    [Fact]
    public void Without_a_rule_nobody_knows_whether_it_was_quorate() => Assert.Null(Tier().Seating(3).Held().IsQuorate);

    [Fact]
    public void A_conflict_of_interest_keeps_from_the_vote_or_from_the_room()
    {
        var tier = Tier(rule: new(QuorumBy.Count, 2, NeedsPublicAndThird: true)).Seating(1, Sector.Public).Seating(2, Sector.Third);
        var meeting = tier.Held();
        var (item, terms) = (meeting.AddItem(new("The grant"), NoTiers).Number, tier.TermsOn(Today));
        Assert.Equal((3, true), (meeting.VotersOn(item), meeting.IsQuorateOn(item)));

        meeting.DeclareConflict(item, terms[0].Id, "Her employer.", ConflictHandling.StayedWithoutVote, NoTiers);
        Assert.Equal((2, true, 3), (meeting.VotersOn(item), meeting.IsQuorateOn(item), meeting.VotersOn()));
        meeting.DeclareConflict(item, terms[0].Id, "Her employer.", ConflictHandling.LeftTheRoom, NoTiers);
        Assert.Equal((2, false, true), (meeting.VotersOn(item), meeting.IsQuorateOn(item), meeting.IsQuorate));
        Assert.Single(meeting.Conflicts);
        Assert.Equal("Not quorate: 2 of 3 voting members, 2 needed, with at least one from the public and one from the third sector", meeting.QuorumOn(item)!.SayWhether());

        Refused("was there", "Member", () => meeting.DeclareConflict(item, 999, "Mine.", ConflictHandling.LeftTheRoom, NoTiers));
        Refused("what the interest is", "What", () => meeting.DeclareConflict(item, terms[1].Id, "", ConflictHandling.LeftTheRoom, NoTiers));
        meeting.DeclareConflict(item, terms[1].Id, "His sister’s firm.", ConflictHandling.LeftTheRoom, NoTiers);
        meeting.WithdrawConflict(item, terms[0].Id, NoTiers);
        Assert.Equal(terms[1].Id, Assert.Single(meeting.Conflicts).SeatTermId);
        Refused("no longer there", null, () => meeting.WithdrawConflict(item, terms[0].Id, NoTiers));
        meeting.RecordAttendance(tier, [new(2, AttendanceState.Absent)], 60, NoTiers, Today);
        Assert.Empty(meeting.Conflicts);
        Refused("Record who came first", null, () => tier.Meeting().DeclareConflict(1, terms[0].Id, "x", ConflictHandling.LeftTheRoom, NoTiers));
    }

    [Fact]
    public void An_item_that_is_not_dealt_with_is_carried_to_the_next_meeting_once()
    {
        var tier = Tier().Seating(1);
        var meeting = tier.Held();
        var (first, second) = (meeting.AddItem(new("Budget", AgendaPurpose.Decision, 20, new(Somebody)), NoTiers), meeting.AddItem(new("News"), NoTiers));
        meeting.CloseItem(first.Number, AgendaOutcome.CarriedForward, NoTiers);
        meeting.CloseItem(second.Number, AgendaOutcome.Dealt, NoTiers);
        var next = tier.Meeting(Today.AddDays(14));

        var carried = Assert.Single(next.CarryOverFrom(meeting, NoTiers));
        Assert.Equal(("Budget", AgendaPurpose.Decision, 20, Somebody, first.Id), (carried.Title, carried.Purpose, carried.Minutes, carried.LeadPersonId, carried.CarriedFromItemId));
        Assert.Empty(next.CarryOverFrom(meeting, NoTiers));
        Refused("earlier meeting", null, () => meeting.CarryOverFrom(next, NoTiers));
    }

    [Fact]
    public void Items_keep_their_order_when_one_moves()
    {
        var meeting = Tier().Meeting();
        foreach (var title in new[] { "A", "B", "C" }) meeting.AddItem(new(title), NoTiers);
        meeting.MoveItem(3, 1, NoTiers);
        Assert.Equal("CAB", string.Concat(meeting.Agenda.OrderBy(i => i.Position).Select(i => i.Title)));
        meeting.MoveItem(3, 99, NoTiers);
        Assert.Equal("ABC", string.Concat(meeting.Agenda.OrderBy(i => i.Position).Select(i => i.Title)));
        Refused("no longer on the agenda", null, () => meeting.MoveItem(9, 1, NoTiers));
    }

    [Fact]
    public void A_paper_is_a_document_or_a_link()
    {
        var meeting = Tier().Meeting();
        meeting.AddItem(new("Budget"), NoTiers);
        Assert.Equal(meeting.Agenda.Single().Id, meeting.AddPaper(1, "Figures", 55, null, NoTiers).AgendaItemId);
        meeting.AddPaper(null, "Plan", null, "https://example.org/plan", NoTiers);
        Refused("one of the two", "Link", () => meeting.AddPaper(null, "Plan", 55, "https://example.org/plan", NoTiers));
        Refused("one of the two", "Link", () => meeting.AddPaper(null, "Plan", null, null, NoTiers));
        meeting.RemovePaper(1, NoTiers);
        Assert.Equal("Plan", Assert.Single(meeting.Papers).Title);
    }

    [Fact]
    public void Minutes_are_drafted_circulated_approved_and_locked()
    {
        var tier = Tier(rule: Half).Seating(2);
        var meeting = tier.Held();
        Refused("Write the minutes", "MinutesText", () => meeting.CirculateMinutes(NoTiers, Today));
        meeting.DraftMinutes("We met.", NoTiers);
        Refused("Circulate the minutes first", null, () => meeting.ApproveMinutes(NoTiers, Today));
        meeting.CirculateMinutes(NoTiers, Today);
        meeting.DraftMinutes("We met, and talked.", NoTiers);
        Assert.Equal((MinutesState.Drafted, null), (meeting.MinutesState, meeting.MinutesCirculatedOn));
        Refused("from 23 November 2026, when the group met, to today", "MinutesCirculatedOn", () => meeting.CirculateMinutes(NoTiers, Today, Today.AddDays(-1)));
        Refused("to today", "MinutesCirculatedOn", () => meeting.CirculateMinutes(NoTiers, Today, Today.AddDays(1)));
        meeting.CirculateMinutes(NoTiers, Today.AddDays(3), Today.AddDays(2));
        Refused("were sent round on 25 November 2026", null, () => meeting.CirculateMinutes(NoTiers, Today.AddDays(3)));
        Refused("sent round, which was on 25 November 2026", "MinutesApprovedOn", () => meeting.ApproveMinutes(NoTiers, Today.AddDays(14), Today));
        Refused("sent round", "MinutesApprovedOn", () => meeting.ApproveMinutes(NoTiers, Today.AddDays(14), Today.AddDays(15)));
        meeting.ApproveMinutes(NoTiers, Today.AddDays(14));
        Assert.Equal((Today.AddDays(14), null), (meeting.MinutesApprovedOn, meeting.MinutesApprovedAtMeetingId));

        foreach (var change in new Action[]
        {
            () => meeting.DraftMinutes("Otherwise.", NoTiers), () => meeting.RecordAttendance(tier, [], 60, NoTiers, Today), () => meeting.AddItem(new("More"), NoTiers),
            () => meeting.ApproveMinutes(NoTiers, Today), () => meeting.CirculateMinutes(NoTiers, Today), () => meeting.AddPaper(null, "Plan", 55, null, NoTiers),
            () => Decision.TakeAt(1, meeting, tier, null, new("Night bus", "We run it."), null, null, NoTiers, Now, Somebody),
        }) Refused("approved on 7 December 2026, so this meeting is locked", null, change);
        Assert.Equal("We met, and talked.", meeting.MinutesText);
        Refused("has not been held yet", null, () => tier.Meeting().DraftMinutes("Early.", NoTiers));
    }

    [Fact]
    public void Minutes_that_were_sent_round_are_a_draft_again_when_what_they_tell_is_changed()
    {
        var tier = Tier(rule: Half).Seating(2);
        var meeting = tier.Held();
        var (item, term) = (meeting.AddItem(new("The grant"), NoTiers).Number, tier.TermsOn(Today)[0].Id);
        meeting.DraftMinutes("We met.", NoTiers);
        foreach (var change in new Action[]
        {
            () => meeting.RecordAttendance(tier, [new(2, AttendanceState.Apologies)], 90, NoTiers, Today), () => meeting.RecordAttendance(tier, [new(2, AttendanceState.Apologies)], 60, NoTiers, Today),
            () => meeting.DeclareConflict(item, term, "Her employer.", ConflictHandling.LeftTheRoom, NoTiers), () => meeting.WithdrawConflict(item, term, NoTiers),
            () => meeting.CloseItem(item, AgendaOutcome.Dealt, NoTiers), () => meeting.CloseItem(item, null, NoTiers), () => meeting.DraftMinutes("We met, twice.", NoTiers),
        })
        {
            meeting.CirculateMinutes(NoTiers, Today);
            change();
            Assert.Equal((MinutesState.Drafted, null), (meeting.MinutesState, meeting.MinutesCirculatedOn));
        }

        meeting.CirculateMinutes(NoTiers, Today);
        meeting.RecordAttendance(tier, [new(2, AttendanceState.Apologies)], 60, NoTiers, Today);
        meeting.CloseItem(item, null, NoTiers);
        meeting.DraftMinutes("We met, twice.", NoTiers);
        Assert.Equal(MinutesState.Circulated, meeting.MinutesState);
    }

    [Fact]
    public void Minutes_are_approved_at_a_later_meeting_of_the_same_group()
    {
        var tier = Tier(rule: Half).Seating(2);
        var meeting = tier.Held();
        meeting.DraftMinutes("We met.", NoTiers);
        meeting.CirculateMinutes(NoTiers, Today);
        var next = tier.Meeting(Today.AddDays(28));
        Refused("later meeting of the same group", "MinutesApprovedAtMeetingId", () => meeting.ApproveMinutes(NoTiers, Today.AddDays(28), at: next));
        next.RecordAttendance(tier, [], 60, NoTiers, Today.AddDays(28));
        Refused("later meeting of the same group", "MinutesApprovedAtMeetingId", () => meeting.ApproveMinutes(NoTiers, Today.AddDays(28), at: tier.Held()));

        meeting.ApproveMinutes(NoTiers, Today.AddDays(35), Today.AddDays(30), next);

        Assert.Equal((MinutesState.Approved, Today.AddDays(28), next.Id), (meeting.MinutesState, meeting.MinutesApprovedOn, meeting.MinutesApprovedAtMeetingId));
        Refused("this meeting is locked", null, () => meeting.WithdrawConflict(1, 1, NoTiers));
        Refused("this meeting is locked", null, () => meeting.CloseItem(1, AgendaOutcome.Dealt, NoTiers));
    }

    [Fact]
    public void A_paused_partnership_changes_nothing() =>
        Refused("has been paused since", null, () => Tier().Meeting().AddItem(new("More"), NoTiers with { State = PartnershipState.Paused }));
}
