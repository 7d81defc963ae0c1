using CollabCase.Domain.Governance;
using Xunit;
using static CollabCase.UnitTests.Governance.AGroup;

namespace CollabCase.UnitTests.Governance;

/// <summary>Who holds an office from when to when, and who comes when a member cannot.</summary>
public sealed class OfficeTests
{
    private static readonly DateOnly NextMonth = Today.AddDays(30);

    [Fact]
    public void An_office_changes_on_a_day_and_the_record_before_it_stays()
    {
        var tier = Tier().Seating(2);
        tier.EndTerm(1, Today.AddYears(1), "Two years were agreed.", NoTiers);
        var term = tier.ChangeOffice(1, TierOffice.Chair, NextMonth, NoTiers);

        var first = tier.Terms.Single(t => t.Number == 1);
        Assert.Equal((null, NextMonth.AddDays(-1), null), (first.Office, first.Until, first.EndReason));
        Assert.Equal((TierOffice.Chair, NextMonth, Today.AddYears(1), "Two years were agreed."), (term.Office, term.From, term.Until, term.EndReason));
        Assert.Equal((first.PersonId, first.DeputyPersonId, first.TierSeatId), (term.PersonId, term.DeputyPersonId, term.TierSeatId));
        Assert.Null(tier.HolderOf(TierOffice.Chair, NextMonth.AddDays(-1)));
        Assert.Same(term, tier.HolderOf(TierOffice.Chair, NextMonth));
        Assert.Equal(2, tier.TermsOn(NextMonth).Count);
    }

    [Fact]
    public void From_the_first_day_of_the_term_it_is_put_right()
    {
        var tier = Tier().Seating(1);
        tier.ChangeOffice(1, TierOffice.Secretary, LastYear, NoTiers);
        Assert.Equal((TierOffice.Secretary, null), tier.Terms.Single() is var only ? (only.Office, only.Until) : default);
        tier.ChangeOffice(1, null, LastYear, NoTiers);
        Assert.Null(tier.Terms.Single().Office);
    }

    [Fact]
    public void One_person_at_a_time_holds_an_office()
    {
        var tier = Tier().Seating(2);
        tier.ChangeOffice(1, TierOffice.Chair, LastYear, NoTiers);
        Refused("There is a chair", "Office", () => tier.ChangeOffice(2, TierOffice.Chair, NextMonth, NoTiers));
        Refused("They are chair already", "Office", () => tier.ChangeOffice(1, TierOffice.Chair, NextMonth, NoTiers));
        Refused("They have no office already", "Office", () => tier.ChangeOffice(2, null, NextMonth, NoTiers));
        Refused("a day of the term", "From", () => tier.ChangeOffice(2, TierOffice.Secretary, LastYear.AddDays(-1), NoTiers));
        Refused("no longer on the list", null, () => tier.ChangeOffice(9, TierOffice.Secretary, NextMonth, NoTiers));
        tier.ChangeOffice(1, null, NextMonth, NoTiers);
        tier.ChangeOffice(2, TierOffice.Chair, NextMonth, NoTiers);
        Assert.Equal((101L, 102L), (tier.HolderOf(TierOffice.Chair, Today)!.PersonId, tier.HolderOf(TierOffice.Chair, NextMonth)!.PersonId));
    }

    [Fact]
    public void A_deputy_is_named_and_taken_away()
    {
        var tier = Tier().Seating(1);
        tier.NameDeputy(1, new(Name: "Finance officer"), NoTiers);
        Assert.Equal((null, "Finance officer"), (tier.Terms.Single().DeputyPersonId, tier.Terms.Single().DeputyName));
        Refused("choose somebody else", "Deputy", () => tier.NameDeputy(1, new(101), NoTiers));
        Refused("not both", "Deputy", () => tier.NameDeputy(1, new(5, "Finance officer"), NoTiers));
        tier.NameDeputy(1, SomebodyNamed.Nobody, NoTiers);
        Assert.False(tier.Terms.Single().HasDeputy);
    }
}
