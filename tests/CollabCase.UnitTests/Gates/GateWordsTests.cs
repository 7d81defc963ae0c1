using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Web.Features.Gates;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Gates;

/// <summary>How far it is, in a card: what was taken over is not reproached with what the records do not know.</summary>
public sealed class GateWordsTests
{
    [Fact]
    public void What_was_opened_here_says_how_much_is_in_place()
    {
        var partnership = A.Partnership().Build();

        Assert.Equal(("0 of 6 in place", "before Test and embed. Still to come, first of all:"), Said(partnership));
        Assert.Equal(("0 of 6 in place", "before it moves on to Test and embed", false), Linked(partnership));
    }

    [Fact]
    public void What_was_taken_over_says_that_nothing_is_recorded_yet()
    {
        var partnership = TakenOver();

        Assert.Equal((null, "Nothing is recorded here yet for the gate to Sustain and embed, though more may be in place. It asks first about:"), Said(partnership));
        Assert.Equal(("Nothing recorded here yet", "for its gate to Sustain and embed", true), Linked(partnership));
    }

    [Fact]
    public void What_is_told_of_it_later_is_counted()
    {
        var partnership = TakenOver();
        partnership.Attest(Gate.ToSustainAndEmbed, "evaluated-pilots", AttestedState.Met, "In the report.", null, Today, Now, Coordinator);

        Assert.Equal(("1 of 9 recorded here", "before Sustain and embed. Not recorded here yet, first of all:"), Said(partnership));
        Assert.Equal(("1 of 9 recorded here", "before it moves on to Sustain and embed", false), Linked(partnership));
    }

    private static (string?, string) Said(Partnership partnership) => (GateWords.Figure(partnership, Next(partnership)), GateWords.Below(partnership, Next(partnership)));

    private static (string, string, bool) Linked(Partnership partnership) =>
        (GateWords.Link(partnership, Next(partnership)), GateWords.AfterLink(partnership, Next(partnership)), GateWords.IsUnknown(partnership, Next(partnership)));

    private static GateProgress Next(Partnership partnership) => partnership.WhatsNext(GateFacts.None, Today)!;

    private static Partnership TakenOver() =>
        Partnership.TakeOver("PSP-SPT", "Community transport", "To get about.", Stage.TestAndEmbed, null, DatePrecision.Day, "A report", Coordinator, Today, Now);
}
