using CollabCase.Domain;
using CollabCase.Domain.Reminders;
using Xunit;

namespace CollabCase.UnitTests.Reminders;

public sealed class NoticeSettingsTests
{
    private const long Me = 7;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly StandIn Colleague = new(8, "Service manager", CanSignIn: true);

    [Fact]
    public void Whoever_has_chosen_nothing_is_reminded_of_everything_at_eight_by_mail()
    {
        var settings = new NoticeSettings(Me);

        Assert.Equal((8, true), (settings.Hour, settings.ByMail));
        Assert.All(Enum.GetValues<ReminderKind>(), kind => Assert.True(settings.Wants(kind)));
        Assert.Null(settings.StandInOn(Today));
    }

    [Fact]
    public void Each_kind_has_a_place_of_its_own_among_several()
    {
        Assert.Equal(Enum.GetValues<ReminderKind>(), NoticeWords.All.Each());
        Assert.All(Enum.GetValues<ReminderKind>(), kind => Assert.Equal(kind.ToString(), kind.Alone().ToString()));
    }

    [Fact]
    public void What_was_turned_off_before_there_were_more_kinds_is_off_and_nothing_else()
    {
        var settings = new NoticeSettings(Me);

        settings.Change(8, (ReminderKinds)(2 | 64 | 128), byMail: true);

        Assert.Equal([ReminderKind.Milestone, ReminderKind.RoleEnding, ReminderKind.Risk], settings.KindsOff.Each());
        Assert.True(settings.Wants(ReminderKind.FundingGap));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public void An_hour_that_no_day_has_is_refused(int hour) => Assert.Equal("Hour", Assert.Throws<DomainRuleException>(() => new NoticeSettings(Me).Change(hour, ReminderKinds.None, true)).Field);

    [Fact]
    public void What_is_turned_off_is_not_wanted_and_the_rest_is()
    {
        var settings = new NoticeSettings(Me);

        settings.Change(0, ReminderKinds.Milestone | ReminderKinds.Risk, byMail: false);

        Assert.Equal([ReminderKind.Milestone, ReminderKind.Risk], Enum.GetValues<ReminderKind>().Where(kind => !settings.Wants(kind)));
        Assert.Equal("Milestones, risks to look at again", settings.KindsOff.Label());
        Assert.Throws<DomainRuleException>(() => settings.Change(8, (ReminderKinds)(1 << 20), true));
    }

    [Fact]
    public void Somebody_stands_in_from_the_first_day_to_the_last()
    {
        var settings = new NoticeSettings(Me);

        settings.BeAway(Today.AddDays(2), Today.AddDays(4), Colleague, Today);

        Assert.Equal([null, 8L, 8L, 8L, null], Enumerable.Range(1, 5).Select(days => settings.StandInOn(Today.AddDays(days))));
        settings.BeThere();
        Assert.Null(settings.StandInOn(Today.AddDays(3)));
    }

    [Theory]
    [InlineData(5, 4, "on or after the first")]
    [InlineData(-5, -1, "over already")]
    [InlineData(0, 365, "a year at most")]
    public void An_absence_that_cannot_be_is_refused_at_its_last_day(int from, int until, string words)
    {
        var settings = new NoticeSettings(Me);

        var refused = Assert.Throws<DomainRuleException>(() => settings.BeAway(Today.AddDays(from), Today.AddDays(until), Colleague, Today));

        Assert.Equal("AwayUntil", refused.Field);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Null(settings.AwayFrom);
    }

    [Fact]
    public void A_whole_year_can_be_taken()
    {
        var settings = new NoticeSettings(Me);

        settings.BeAway(Today, Today.AddYears(1).AddDays(-1), Colleague, Today);

        Assert.True(settings.IsAwayOn(Today.AddDays(364)));
    }

    [Fact]
    public void Nobody_stands_in_for_themselves_and_only_who_can_sign_in()
    {
        var settings = new NoticeSettings(Me);

        foreach (var (standIn, words) in new[] { (null, "Choose who is reminded"), (new StandIn(Me, "Myself", true), "nobody can stand in for themselves"), (Colleague with { CanSignIn = false }, "Service manager cannot sign in") })
        {
            var refused = Assert.Throws<DomainRuleException>(() => settings.BeAway(Today, Today, standIn, Today));
            Assert.Equal("StandIn", refused.Field);
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_said_before_stays_although_it_could_not_be_said_now()
    {
        var settings = new NoticeSettings(Me);
        settings.BeAway(Today, Today.AddDays(1), Colleague, Today);

        settings.BeAway(Today, Today.AddDays(1), Colleague with { CanSignIn = false }, Today.AddDays(9));

        Assert.Equal(Today.AddDays(1), settings.AwayUntil);
    }
}
