using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public sealed class FundingReportTests
{
    private const long Coordinator = 7;
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly From = new(2026, 4, 1), Until = new(2026, 9, 30);
    private static readonly Partnership Partnership = Partnership.Open("PSP-2026-0001", "Glen Example (invented)", "To try it.", Coordinator, From, Now);

    [Fact]
    public void Bringing_it_up_to_date_never_touches_words_and_asks_for_another_look()
    {
        var report = Written();
        report.WriteSection(ReportSubject.Money, "We spent it well.", SectionReaders.PartnersAndFunders, Coordinator, Now);
        report.WriteSection(ReportSubject.Risks, "None that worries us.", SectionReaders.PartnersAndFunders, Coordinator, Now);
        var now = Content(paid: 20);

        var change = Assert.Single(report.ChangesIn(now));
        Assert.Equal((ReportSubject.Money, "Grant: paid in the period", "£10.00", "£20.00"), (change.Subject, change.What, change.Was, change.Is));
        report.BringUpToDate(now, Now.AddDays(1));

        var money = report.Section(ReportSubject.Money);
        Assert.Equal(("We spent it well.", "£20.00 was paid.", true), (money.Text, money.Assembled, money.NeedsAnotherLook));
        Assert.False(report.Section(ReportSubject.Risks).NeedsAnotherLook);
        Assert.Empty(report.ChangesIn(now));
        Assert.Contains("‘Money’", Assert.Throws<DomainRuleException>(() => report.SignOff(Coordinator, Now)).Message, StringComparison.Ordinal);

        // The same words again: somebody looked at them.
        report.WriteSection(ReportSubject.Money, "We spent it well.", SectionReaders.PartnersAndFunders, Coordinator, Now);
        report.SignOff(Coordinator, Now);
        Assert.Equal((ReportState.SignedOff, 64), (report.State, report.TextHash!.Length));
    }

    [Fact]
    public void Without_words_what_was_assembled_stands_and_follows_the_records()
    {
        var report = Written();
        report.WriteSection(ReportSubject.Money, " £10.00 was paid. ", SectionReaders.PartnersAndFunders, Coordinator, Now);
        Assert.Null(report.Section(ReportSubject.Money).OwnWords);
        report.BringUpToDate(Content(paid: 20), Now);
        Assert.Equal(("£20.00 was paid.", false), (report.Section(ReportSubject.Money).Text, report.Section(ReportSubject.Money).NeedsAnotherLook));
    }

    [Fact]
    public void Funders_read_nothing_of_risks_unless_somebody_says_so() => Assert.Equal(
        [(ReportSubject.Money, SectionReaders.PartnersAndFunders), (ReportSubject.Risks, SectionReaders.PartnersOnly)], Written().Sections.Select(s => (s.Subject, s.Readers)));

    [Fact]
    public void The_hash_is_of_all_that_is_said_and_of_nothing_that_is_left_out()
    {
        var (same, other, left) = (Written(), Written(), Written());
        Assert.Equal(FundingReportText.HashOf(Written()), FundingReportText.HashOf(same));
        other.BringUpToDate(Content(paid: 20), Now);
        Assert.NotEqual(FundingReportText.HashOf(same), FundingReportText.HashOf(other));
        left.WriteSection(ReportSubject.Risks, null, SectionReaders.LeftOut, Coordinator, Now);
        Assert.DoesNotContain("No room", FundingReportText.Of(left), StringComparison.Ordinal);
        Assert.Contains("No room", FundingReportText.Of(same), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_signed_off_stays_as_it_was_and_has_new_versions()
    {
        var report = Written();
        report.WriteSection(ReportSubject.Money, "We spent it well.", SectionReaders.PartnersAndFunders, Coordinator, Now);
        Assert.Throws<DomainRuleException>(() => report.StartNext(2, Partnership, Content(10), Coordinator, Now));
        Assert.Throws<DomainRuleException>(report.EnsureCanBeUsed);
        report.SignOff(Coordinator, Now);
        report.EnsureCanBeUsed();

        Assert.Throws<DomainRuleException>(() => report.WriteSection(ReportSubject.Money, "Else.", SectionReaders.PartnersAndFunders, Coordinator, Now));
        Assert.Throws<DomainRuleException>(() => report.BringUpToDate(Content(20), Now));
        Assert.Throws<DomainRuleException>(() => report.SignOff(Coordinator, Now));

        var next = report.StartNext(2, Partnership, Content(20), Coordinator, Now);
        Assert.Equal((ReportState.BeingWritten, report.Id, "We spent it well.", true), (next.State, next.ReplacesReportId!.Value, next.Section(ReportSubject.Money).Text, next.Section(ReportSubject.Money).NeedsAnotherLook));
        Assert.Equal("£10.00 was paid.", report.Section(ReportSubject.Money).Assembled);
    }

    [Fact]
    public void It_is_withdrawn_with_a_reason_while_no_funder_has_it()
    {
        var report = Written();
        Assert.Contains("A funder has this report", Assert.Throws<DomainRuleException>(() => report.Withdraw("Wrong.", true, Now)).Message, StringComparison.Ordinal);
        Assert.Equal("Reason", Assert.Throws<DomainRuleException>(() => report.Withdraw(" ", false, Now)).Field);
        report.Withdraw("Wrong period.", false, Now);
        Assert.Equal((ReportState.Withdrawn, "Wrong period."), (report.State, report.WithdrawnBecause));
        Assert.Throws<DomainRuleException>(report.EnsureCanBeUsed);
        Assert.Throws<DomainRuleException>(() => report.Withdraw("Again.", false, Now));
    }

    [Fact]
    public void What_a_funder_asked_for_knows_what_answered_it_until_that_is_put_right()
    {
        var award = Award.Record("AW-1", Partnership.Id, [3], AwardState.Awarded, new("Grant"), [], Until);
        award.AddReport(new("Report", Until));
        award.MoveReport(1, new(FunderReportState.Sent, Until, FundingReportId: 9), Until);
        Assert.Equal(9, award.Reports.Single().FundingReportId);
        award.MoveReport(1, new(FunderReportState.Due), Until);
        Assert.Null(award.Reports.Single().FundingReportId);
    }

    [Theory]
    [InlineData("", "2026-04-01", "2026-09-30", "Title")]
    [InlineData("Report", "2026-10-01", "2026-09-30", "PeriodUntil")]
    [InlineData("Report", "2010-04-01", "2026-09-30", "PeriodUntil")]
    [InlineData("Report", "1980-04-01", "1980-09-30", "PeriodFrom")]
    public void What_cannot_be_is_refused(string title, string from, string until, string field) => Assert.Equal(field, Assert.Throws<DomainRuleException>(() =>
        FundingReport.Start(1, Partnership, title, DateOnly.Parse(from, null), DateOnly.Parse(until, null), Content(10), Coordinator, Now)).Field);

    private static FundingReport Written() => FundingReport.Start(1, Partnership, "Half-year", From, Until, Content(paid: 10), Coordinator, Now);

    private static ReportContent Content(decimal paid) => new(
        [new(1, "Grant", "A foundation", false, Money.FromPounds(100), Money.FromPounds(100), Money.FromPounds(paid), Money.FromPounds(10))],
        [new(ReportSubject.Money, $"{Money.FromPounds(paid)} was paid.", []), new(ReportSubject.Risks, "1 risk is open.", [new("risk-1", "No room") { ForPartnersOnly = true }])]);
}
