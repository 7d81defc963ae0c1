using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Gates;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Gates;

/// <summary>The sentence at the top of the gate's page: what’s next, and never a failure.</summary>
public sealed class WhereWeAreTests
{
    [Fact]
    public void At_the_start_any_of_them_can_be_first() =>
        Assert.Equal("6 things come before Test and embed. Take them in any order: the list says what each one needs.", Said(A.Partnership()));

    [Fact]
    public void On_the_way_what_is_in_place_comes_first() => Assert.Equal(
        "1 of the 6 things that come before Test and embed is in place. The 5 that are still to come stand first in the list.",
        Said(A.Partnership().Then(p => p.Attest(Gate.ToTestAndEmbed, "steering-group", AttestedState.Met, "In the folder.", null, Today, Now, Coordinator))));

    [Fact]
    public void With_everything_in_place_the_steering_group_is_next() => Assert.Equal(
        "Everything that has to be in place before Test and embed is there: 6 of 6. What’s next is for the steering group to decide.",
        Said(A.Partnership().ReadyForItsGate()));

    [Fact]
    public void Of_one_that_was_taken_over_it_never_says_that_something_is_missing()
    {
        var takenOver = TakenOver();
        Assert.Equal("Nothing is recorded here yet of the 9 things that come before Sustain and embed. The list says what each one needs.", Said(takenOver));

        takenOver.Attest(Gate.ToSustainAndEmbed, "evaluated-pilots", AttestedState.Met, "In the report.", null, Today, Now, Coordinator);
        Assert.Equal("1 of the 9 things that come before Sustain and embed is recorded here. The 8 that are not stand first in the list.", Said(takenOver));
    }

    [Fact]
    public void At_the_last_stage_it_says_since_when_as_far_as_it_is_known()
    {
        Assert.StartsWith("This partnership has been at Sustain and embed since 21 August 2026.", Said(A.Partnership().InSustainAndEmbed()), StringComparison.Ordinal);

        var takenOver = Partnership.TakeOver("PSP-EASTREN", "Supported living", "To live well.", Stage.SustainAndEmbed, null, DatePrecision.Day, "A report", Coordinator, Today, Now);
        Assert.StartsWith("This partnership is at Sustain and embed.", ShowGate.WhereWeAre(takenOver, []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_partnership_has_no_gate_ahead() => Assert.Equal(
        "This partnership closed on 21 November 2026, at Test and embed. No gate lies ahead of it.", Said(A.Partnership().InTestAndEmbed().Closed()));

    private static Partnership TakenOver() =>
        Partnership.TakeOver("PSP-SPT", "Community transport", "To get about.", Stage.TestAndEmbed, null, DatePrecision.Day, "A report", Coordinator, Today, Now);

    private static string Said(PartnershipBuilder builder) => Said(builder.Build());

    private static string Said(Partnership partnership)
    {
        return ShowGate.WhereWeAre(partnership, partnership.NextGate is { } gate
            ? [.. partnership.CheckGate(gate, GateFacts.None, Today).Where(c => c.Weight is CriterionWeight.Required)] : []);
    }
}
