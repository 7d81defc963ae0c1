using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class AwardPromisesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_match_is_an_amount_or_a_percentage_of_what_is_certain()
    {
        var award = Of(null, new(FinancialYear.Starting(2026), Pounds(100.01m)), new(FinancialYear.Starting(2027), Pounds(900)) { IsIndicative = true });
        Assert.Null(award.MatchNeeded);
        award.SetMatch(new() { Percent = 25, From = "Partners", AwardIds = [7, 7, 8] });
        Assert.Equal(Money.FromPence(2_501), award.MatchNeeded);
        Assert.Equal([7L, 8L], award.Matches.Select(m => m.MatchingAwardId));
        award.SetMatch(new() { Amount = Pounds(40), AwardIds = [8] });
        Assert.Equal((Pounds(40), null, 8L), (award.MatchNeeded!.Value, award.MatchFrom, award.Matches.Single().MatchingAwardId));

        Refused("not both", () => award.SetMatch(new() { Amount = Pounds(1), Percent = 1 }));
        Refused("more than £0", () => award.SetMatch(new() { Amount = Money.Zero }));
        Refused("from 1 to 1,000", () => award.SetMatch(new() { Percent = 1_001 }));
        Refused("leave out the rest", () => award.SetMatch(new() { From = "Partners" }));
        Refused("its own match", () => award.SetMatch(new() { Percent = 1, AwardIds = [award.Id] }));
        award.SetMatch(new());
        Assert.Empty(award.Matches);
    }

    [Theory]
    [InlineData("7.5", 2_001, 15_008)]
    [InlineData("0.01", 50, 1)]
    [InlineData("1", 1_250, 1_250)]
    public void Time_is_hours_by_the_rate_to_the_nearest_penny(string hours, long rate, long value)
    {
        var award = Of(AwardKind.InKind);
        var given = award.RecordContribution(new(InKindKind.Time, "A worker", Today) { Hours = decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture), Rate = Money.FromPence(rate), Evidence = "Timesheet" }, Today);
        Assert.Equal((Money.FromPence(value), Money.FromPence(value)), (given.Value, award.Given));
    }

    [Fact]
    public void In_kind_is_valued_shown_and_never_cash()
    {
        var room = new InKindDetails(InKindKind.Premises, "A room", Today) { Value = Pounds(100), Evidence = "Booked" };
        Refused("This award is cash", () => Of(null).RecordContribution(room, Today));
        var award = Of(AwardKind.InKind);
        Refused("what it is worth", () => award.RecordContribution(room with { Value = null }, Today));
        Refused("Choose 'Time'", () => award.RecordContribution(room with { Hours = 1 }, Today));
        Refused("Say what shows it", () => award.RecordContribution(room with { Evidence = " " }, Today));
        Refused("today or earlier", () => award.RecordContribution(room with { GivenOn = Today.AddDays(1) }, Today));
        Refused("Enter the hours", () => award.RecordContribution(room with { Kind = InKindKind.Time, Value = null, Rate = Pounds(1), Hours = 1.001m }, Today));
        Refused("hours by the rate", () => award.RecordContribution(room with { Kind = InKindKind.Time, Rate = Pounds(1), Hours = 1 }, Today));
        Refused("one of the funders", () => award.RecordContribution(room with { FunderOrganisationId = 99 }, Today));

        award.RecordContribution(room, Today);
        award.CorrectContribution(1, room with { Value = Pounds(80) }, Today);
        Assert.Equal(Pounds(80), award.Given);
        Assert.Empty(award.CommittedCash);
        Refused("stays in kind", () => award.CorrectDetails(new AwardDetails("Grant"), Today));
        award.RemoveContribution(1);
        Assert.Equal(Money.Zero, award.Given);
        Refused("no longer there", () => award.RemoveContribution(1));
    }

    private static Award Of(AwardKind? kind, params AwardAmount[] amounts) => Award.Record("AW-1", 1, [11], AwardState.Awarded, new AwardDetails("Grant") { Kind = kind, InKindBasis = kind is AwardKind.InKind ? "Hours and rate" : null }, amounts, Today);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static void Refused(string because, Action act) => Assert.Contains(because, Assert.Throws<DomainRuleException>(act).Message, StringComparison.Ordinal);
}
