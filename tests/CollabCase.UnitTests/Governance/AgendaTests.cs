using CollabCase.Domain.Governance;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

public sealed class AgendaTests
{
    [Fact]
    public void An_item_that_is_taken_off_leaves_no_gap_and_its_papers_to_the_meeting()
    {
        var meeting = Tier().Meeting();
        foreach (var title in new[] { "One", "Two", "Three" }) meeting.AddItem(new(title), NoTiers);
        meeting.AddPaper(2, "Plan", null, "https://example.org/plan", NoTiers);

        meeting.RemoveItem(2, NoTiers);

        Assert.Equal([("One", 1), ("Three", 2)], meeting.Agenda.OrderBy(i => i.Position).Select(i => (i.Title, i.Position)));
        Assert.Null(Assert.Single(meeting.Papers).AgendaItemId);
        Assert.Equal(4, meeting.AddItem(new("Four"), NoTiers).Number);
        Refused("no longer on the agenda", null, () => meeting.RemoveItem(2, NoTiers));
    }

    [Fact]
    public void What_was_on_the_agenda_of_a_meeting_that_was_held_stays_on_record()
    {
        var tier = Tier().Seating(1);
        var meeting = tier.Meeting();
        meeting.AddItem(new("One"), NoTiers);
        meeting.RecordAttendance(tier, [], 60, NoTiers, Today);

        Refused("its agenda stays on record", null, () => meeting.RemoveItem(1, NoTiers));
        Assert.Single(meeting.Agenda);
    }

    [Fact]
    public void What_another_meeting_has_taken_over_is_not_taken_over_again()
    {
        var tier = Tier().Seating(1);
        var earlier = tier.Meeting();
        foreach (var title in new[] { "One", "Two" }) earlier.AddItem(new(title), NoTiers);
        earlier.RecordAttendance(tier, [], 60, NoTiers, Today);
        foreach (var number in new[] { 1, 2 }) earlier.CloseItem(number, AgendaOutcome.CarriedForward, NoTiers);
        var first = earlier.Agenda.Single(i => i.Number == 1).Id;

        var later = tier.Meeting(Today.AddDays(7));
        Assert.Equal("Two", Assert.Single(later.CarryOverFrom(earlier, NoTiers, [first])).Title);
        Assert.Empty(later.CarryOverFrom(earlier, NoTiers, [first]));
    }

    [Fact]
    public void A_document_is_a_paper_once_and_keeps_its_own_name()
    {
        var meeting = Tier().Meeting();

        Assert.Null(meeting.AddPaper(null, "Another name", 77, null, NoTiers).Title);
        Refused("among the papers already", "Document", () => meeting.AddPaper(null, null, 77, null, NoTiers));
        Refused("what the link leads to", "Title", () => meeting.AddPaper(null, " ", null, "https://example.org/plan", NoTiers));
        Refused("one of the two", "Link", () => meeting.AddPaper(null, "Both", 78, "https://example.org/plan", NoTiers));
    }
}
