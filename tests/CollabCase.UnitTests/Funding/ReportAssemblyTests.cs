using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Risks;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public sealed class ReportAssemblyTests
{
    private static readonly DateOnly From = new(2026, 4, 1), Until = new(2026, 9, 30), Today = new(2026, 11, 21);

    [Fact]
    public void The_money_of_an_award_is_that_of_the_period_and_of_the_years_that_it_touches()
    {
        var award = Cash(1, "Grant", [Line(2025, 100), Line(2026, 1_000), Line(2027, 10_000), new(FinancialYear.Starting(2026), Money.FromPounds(5)) { IsIndicative = true }],
            [new(new(2026, 3, 31), Money.FromPounds(40), null, Money.Zero), new(new(2026, 4, 1), Money.FromPounds(300), new(2026, 9, 30), Money.FromPounds(50)), new(new(2026, 10, 1), Money.FromPounds(7), null, Money.Zero)]);

        var content = ReportAssembly.Of(new() { Awards = [award] }, From, Until, Today);

        var money = Assert.Single(content.Awards);
        Assert.Equal((Money.FromPounds(11_100), Money.FromPounds(1_000), Money.FromPounds(250), Money.FromPounds(290)), (money.Awarded, money.ForThePeriod, money.InThePeriod, money.ByTheEnd));
        Assert.StartsWith("1 award in cash: £11,100.00 in all, £1,000.00 of it for 2026-27. £250.00 was paid in the period, £290.00 by its end.", Of(content, ReportSubject.Money).Text, StringComparison.Ordinal);
        Assert.Equal(7, content.Sections.Count);
    }

    [Fact]
    public void Help_in_kind_is_never_a_part_of_the_cash()
    {
        var rooms = new AwardRecord(2, "Rooms", "A council", true, [Line(2026, 600)], [], [new(5, InKindKind.Premises, "A room", new(2026, 5, 1), Money.FromPounds(90)), new(6, InKindKind.Premises, "A room", new(2026, 11, 1), Money.FromPounds(80))]);

        var content = ReportAssembly.Of(new() { Awards = [Cash(1, "Grant", [Line(2026, 1_000)], []), rooms] }, From, Until, Today);

        Assert.Contains("1 award in cash: £1,000.00 in all", Of(content, ReportSubject.Money).Text, StringComparison.Ordinal);
        var help = Of(content, ReportSubject.HelpInKind);
        Assert.Equal("What was given in kind in the period is worth £90.00. It is not a part of the cash.", help.Text);
        Assert.Equal((2L, Money.FromPounds(90)), (help.Lines.Single().AwardId!.Value, help.Lines.Single().Amount!.Value));
    }

    [Fact]
    public void What_was_planned_and_spent_is_that_of_whole_quarters_and_says_what_is_not_recorded()
    {
        var (first, second, third) = (Quarter.Containing(From), Quarter.Containing(From).Next(), Quarter.Containing(From).Next().Next());
        var spending = new SpendingRecord([new(first, Money.FromPounds(100)), new(second, Money.FromPounds(200)), new(third, Money.FromPounds(400))], [new(first, Money.FromPounds(90))], new(2027, 1, 1), WhatFollows.CommissionedService, new(2027, 2, 1), 31, Money.FromPounds(50));

        var money = Of(ReportAssembly.Of(new() { Awards = [], Spending = spending, CommittedCash = [new(new(2026, 4, 1), Money.FromPounds(500)), new(new(2027, 4, 1), Money.FromPounds(900))] }, From, Until, Today), ReportSubject.Money);

        Assert.Equal(Money.FromPounds(300), money.Lines.Single(l => l.Key == "planned").Amount);
        Assert.Equal((Money.FromPounds(90), "1 April 2026 to 30 September 2026; 1 quarter not recorded yet"), (money.Lines.Single(l => l.Key == "spent").Amount!.Value, money.Lines.Single(l => l.Key == "spent").Note));
        Assert.DoesNotContain(money.Lines, l => l.Key == "difference");
        Assert.Equal(Money.FromPounds(410), money.Lines.Single(l => l.Key == "left").Amount);
        Assert.Contains("a funding gap of 31 days and £50.00", money.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Milestones_were_met_are_late_and_were_moved()
    {
        var records = new ReportRecords
        {
            Awards = [],
            Milestones =
            [
                new(1, 1, "Met before", MilestoneState.Done, null, new(2026, 3, 31), null, []),
                new(2, 2, "Met", MilestoneState.Done, null, new(2026, 9, 30), null, []),
                new(3, 3, "Late", MilestoneState.Agreed, new(2026, 9, 29), null, null, []),
                new(4, 4, "Due after", MilestoneState.Agreed, new(2026, 10, 15), null, null, [new(new(2026, 6, 1), new(2026, 8, 1), ReplanReason.StaffChange), new(new(2026, 8, 1), new(2026, 10, 15), ReplanReason.OutsideEvents)]),
            ],
        };

        var section = Of(ReportAssembly.Of(records, From, Until, Today), ReportSubject.Milestones);

        Assert.Equal("Of the milestones: 1 met, 1 late and 1 moved to another day.", section.Text);
        Assert.Equal(["met-2", "late-3", "moved-4"], section.Lines.Select(l => l.Key));
        Assert.StartsWith("Moved 2 times, at last from 1 August 2026", section.Lines[2].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Risks_and_decisions_about_an_award_that_is_not_here_are_for_the_partners_alone()
    {
        var content = ReportAssembly.Of(new()
        {
            Awards = [],
            Risks = [new(1, 1, "No room", new(Likelihood.Likely, Impact.Medium)), new(2, 2, "No money", new(Likelihood.AlmostCertain, Impact.VeryLarge))],
            Decisions = [new(1, 1, "Open on Fridays", new(2026, 5, 1), false, null), new(2, 2, "Take the grant", new(2026, 5, 2), true, 9), new(3, 3, "Ask for more", new(2026, 5, 3), true, null)],
        }, From, Until, Today);

        Assert.All(Of(content, ReportSubject.Risks).Lines, l => Assert.True(l.ForPartnersOnly));
        Assert.Equal("No money", Of(content, ReportSubject.Risks).Lines[0].What);
        Assert.Equal([(false, null), (false, 9L), (true, null)], Of(content, ReportSubject.Decisions).Lines.Select(l => (l.ForPartnersOnly, l.AwardId)));
    }

    [Fact]
    public void The_people_supported_are_those_of_the_years_that_the_period_touches()
    {
        PeopleRecord In(int year, int people) => new(year, FinancialYear.Starting(year), people, "Annual report");

        var section = Of(ReportAssembly.Of(new() { Awards = [], People = [In(2024, 9), In(2026, 1_240), In(2025, 1)] }, new(2026, 1, 1), Until, Today), ReportSubject.People);
        Assert.Equal("Supported were 1 person in 2025-26 and 1,240 people in 2026-27. Figures are recorded for whole financial years.", section.Text);
        Assert.Equal([("People supported, 2025-26: 1", "Annual report"), ("People supported, 2026-27: 1,240", "Annual report")], section.Lines.Select(l => (l.What, l.Note)));

        Assert.StartsWith("Supported were 80 people in all years together.", Of(ReportAssembly.Of(new() { Awards = [], People = [new(1, null, 80, "Final report")] }, From, Until, Today), ReportSubject.People).Text, StringComparison.Ordinal);
        Assert.Equal("How many people were supported in 2026-27 is not recorded.", Of(ReportAssembly.Of(new() { Awards = [], People = [In(2024, 9)] }, From, Until, Today), ReportSubject.People).Text);
    }

    [Fact]
    public void A_long_list_says_how_many_more_there_are()
    {
        var risks = Enumerable.Range(1, 250).Select(n => new RiskRecord(n, n, $"Risk {n}", new(Likelihood.Possible, Impact.Medium))).ToList();
        var section = Of(ReportAssembly.Of(new() { Awards = [], Risks = risks }, From, Until, Today), ReportSubject.Risks);
        Assert.Equal((ReportAssembly.MostLines, "151 more, which are in the records of the partnership"), (section.Lines.Count, section.Lines[^1].What));
        Assert.StartsWith("250 risks are open", section.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Assert.Equal("PeriodUntil", Assert.Throws<DomainRuleException>(() => ReportAssembly.Of(new() { Awards = [] }, Until, From, Today)).Field);

    private static SectionContent Of(ReportContent content, ReportSubject subject) => content.Sections.Single(s => s.Subject == subject);

    private static AwardRecord Cash(long id, string title, IReadOnlyList<AwardAmount> lines, IReadOnlyList<PaymentRecord> payments) => new(id, title, "A foundation", false, lines, payments, []);

    private static AwardAmount Line(int year, decimal pounds) => new(FinancialYear.Starting(year), Money.FromPounds(pounds));
}
