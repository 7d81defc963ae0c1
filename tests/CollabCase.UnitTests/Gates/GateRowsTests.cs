using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Gates;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Gates;

public sealed class GateRowsTests
{
    private static readonly Viewer Someone = new(1, "Someone", SystemRoles.None, null, true);

    private static readonly GateFacts OneAward = new([new(5, "AW-2026-0001", AwardKind.Catalytic, IsCommitted: true, [new AwardYear(FinancialYear.Starting(2026), Money.FromPounds(50_000m))])]);

    [Fact]
    public void A_member_is_told_the_figures_and_led_to_the_award()
    {
        var row = Row(Standing.PartnerMember, "catalytic-funding");

        Assert.Equal("£50,000.00 of catalytic funding is awarded in one award.", Assert.Single(row.Text));
        Assert.Equal([new GateLink("Award AW-2026-0001", "/partnerships/PSP-2026-0007/awards/AW-2026-0001")], row.Records);
    }

    [Fact]
    public void A_funder_is_led_to_the_page_that_shows_awards_in_outline() =>
        Assert.Equal([new GateLink("Funding", "/partnerships/PSP-2026-0007/funding")], Row(Standing.Funder, "catalytic-funding").Records);

    [Theory]
    [InlineData("catalytic-funding")]
    [InlineData("commissioner-and-target")]
    public void A_participant_sees_that_it_is_in_place_and_no_money(string key)
    {
        var row = Row(Standing.Participant, key);

        Assert.Equal(("Met", "This is in place."), (row.Status, Assert.Single(row.Text)));
        Assert.Empty(row.Records);
    }

    [Fact]
    public void What_was_kept_tells_a_participant_no_money_either()
    {
        var decision = Asked().DecideNotYet(Decision, OneAward, Today, Now, Coordinator);
        var kept = decision.Snapshots.Single(s => s.CriterionKey == "catalytic-funding");

        Assert.Equal(kept.Explanation, Assert.Single(Rows(Standing.SteeringMember).Of(kept).Text));
        Assert.Equal("This is in place.", Assert.Single(Rows(Standing.Participant).Of(kept).Text));
    }

    [Theory]
    [InlineData(Standing.Coordinator, true)]
    [InlineData(Standing.SteeringMember, true)]
    [InlineData(Standing.PartnerMember, false)]
    [InlineData(Standing.Funder, false)]
    [InlineData(Standing.Participant, false)]
    public void Who_may_tell_us_is_asked_to(Standing standing, bool asked)
    {
        var viewer = standing is Standing.Coordinator ? Someone with { Roles = SystemRoles.Coordinator } : Someone;
        var rows = new GateRows("PSP-2026-0007", new Allowed(viewer, standing), isOpenToChange: true);

        Assert.Equal(asked, rows.Of(Check("steering-group")).TellUs is not null);
        Assert.Null(new GateRows("PSP-2026-0007", new Allowed(viewer, standing), isOpenToChange: false).Of(Check("steering-group")).TellUs);
        Assert.Null(rows.Of(Check("catalytic-funding")).TellUs);
    }

    [Fact]
    public void What_only_people_can_say_is_said_once()
    {
        var check = Check("measured-outcome");

        Assert.Equal([check.CountsAsMet], Rows(Standing.Coordinator).Of(check).Text);
    }

    [Fact]
    public void What_a_partnership_that_was_taken_over_has_not_told_is_not_said_to_be_unmet()
    {
        var rows = new GateRows("PSP-2026-0007", new Allowed(Someone, Standing.PartnerMember), isOpenToChange: true, tookOver: true);

        Assert.Equal(("Not recorded yet", "Met"), (rows.Of(Check("steering-group")).Status, rows.Of(Check("catalytic-funding")).Status));
        Assert.Equal("Not yet met", Rows(Standing.PartnerMember).Of(Check("steering-group")).Status);
    }

    private static GateRow Row(Standing standing, string key) => Rows(standing).Of(Check(key));

    private static GateRows Rows(Standing standing) => new("PSP-2026-0007", new Allowed(Someone, standing), isOpenToChange: true);

    private static GateCheck Check(string key) => Asked().CheckGate(Gate.ToTestAndEmbed, OneAward, Today).Single(c => c.Criterion.Key == key);

    private static Partnership Asked() => A.Partnership().WithProfile(PartnershipProfile.StrategicPsp)
        .Then(p => p.Attest(Gate.ToTestAndEmbed, "commissioner-and-target", AttestedState.Met, "The council, for about £200,000 a year.", null, Today, Now, Coordinator)).Build();
}
