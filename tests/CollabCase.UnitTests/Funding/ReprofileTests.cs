using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class ReprofileTests
{
    private const long FunderA = 11, FunderB = 12;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly FinancialYear Year = FinancialYear.Starting(2026);
    private static readonly RevisionDetails Decided = new(RevisionKind.Replanned, Today, "The funder", "The pilot began late.");

    [Fact]
    public void Amounts_move_and_every_revision_is_kept()
    {
        var award = Of([FunderA], new(Year, Pounds(100)), new(Year.Next(), Pounds(50)));
        award.Reprofile([new(Year, Pounds(60)), new(Year.Next(), Pounds(90))], Decided, Today);
        award.Reprofile([new(Year.Next(), Pounds(150))], Decided with { Kind = RevisionKind.Carried }, Today);

        Assert.Equal([RevisionKind.Original, RevisionKind.Replanned, RevisionKind.Carried], award.Revisions.Select(r => r.Kind));
        Assert.Equal([1, 2, 3], award.Revisions.Select(r => r.Number));
        Assert.Equal(["100.00 50.00", "60.00 90.00", "150.00"], award.Revisions.Select(r => string.Join(' ', r.Lines.OrderBy(l => l.Year).Select(l => l.Amount.ToPlainString()))));
        Assert.Equal(Pounds(150), award.Total);
        Assert.Null(award.Revisions.First().DecidedOn);
    }

    [Fact]
    public void A_penny_more_or_less_is_refused_for_each_funder_and_for_what_is_indicative()
    {
        var award = Of([FunderA, FunderB], new(Year, Pounds(100), FunderA), new(Year, Pounds(50), FunderB), new(Year.Next(), Pounds(20), FunderA) { IsIndicative = true });
        Refused("£0.01 more than the £100.00", () => award.Reprofile([new(Year, Pounds(100.01m), FunderA), new(Year, Pounds(50), FunderB), new(Year.Next(), Pounds(20), FunderA) { IsIndicative = true }], Decided, Today));
        Refused("£0.01 less than the £50.00", () => award.Reprofile([new(Year, Pounds(100), FunderA), new(Year, Pounds(49.99m), FunderB), new(Year.Next(), Pounds(20), FunderA) { IsIndicative = true }], Decided, Today));
        Refused("neither adds nor takes away", () => award.Reprofile([new(Year, Pounds(90), FunderA), new(Year, Pounds(60), FunderB), new(Year.Next(), Pounds(20), FunderA) { IsIndicative = true }], Decided, Today));
        Refused("neither adds nor takes away", () => award.Reprofile([new(Year, Pounds(100), FunderA), new(Year, Pounds(50), FunderB), new(Year.Next(), Pounds(20), FunderA)], Decided, Today));
        Assert.Empty(award.Revisions);
        Assert.Equal((Pounds(150), Pounds(20)), (award.Total, award.Indicative));
    }

    [Fact]
    public void A_decision_with_its_reason_is_needed_and_something_to_move()
    {
        var award = Of([FunderA], new AwardAmount(Year, Pounds(100)));
        AwardAmount[] moved = [new(Year.Next(), Pounds(100))];
        Refused("Choose the decision, or say who decided", () => award.Reprofile(moved, Decided with { Authority = " " }, Today));
        Refused("why the amounts move", () => award.Reprofile(moved, Decided with { Reason = null }, Today));
        Refused("today or earlier", () => award.Reprofile(moved, Decided with { DecidedOn = Today.AddDays(1) }, Today));
        Refused("Choose why", () => award.Reprofile(moved, Decided with { Kind = RevisionKind.Original }, Today));
        Refused("as they were", () => award.Reprofile([new(Year, Pounds(100))], Decided, Today));
        Assert.Equal([Year], award.Lines.Select(l => l.Year!.Value));
        award.Reprofile(moved, Decided with { Authority = null, DecisionId = 7 }, Today);
        Assert.Equal(7, award.Revisions.Last().DecisionId);
    }

    // Whatever is moved, in whatever order: what is accepted keeps the total of each funder, and what changes it is refused.
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Re_profiling_never_makes_or_loses_a_penny(int seed)
    {
        var random = new Random(seed);
        for (var portfolio = 0; portfolio < 50; portfolio++)
        {
            long[] funders = random.Next(2) == 0 ? [FunderA] : [FunderA, FunderB];
            var award = Of(funders, [.. Enumerable.Range(0, random.Next(1, 7)).SelectMany(y => funders.Select(f => new AwardAmount(FinancialYear.Starting(2020 + y), Money.FromPence(random.NextInt64(0, 100_000_000)), f)))]);
            var before = Totals(award);
            for (var step = 0; step < 20; step++)
            {
                var amounts = award.Lines.Select(l => new AwardAmount(l.Year, l.Amount, l.FunderOrganisationId)).ToList();
                var from = random.Next(amounts.Count);
                var pence = random.NextInt64(0, amounts[from].Amount.Pence + 1);
                var to = FinancialYear.Starting(2020 + random.Next(10));
                var there = amounts.FindIndex(a => a.Year == to && a.FunderOrganisationId == amounts[from].FunderOrganisationId);
                var lost = random.Next(4) == 0 ? random.Next(1, 100) : 0;
                amounts[from] = amounts[from] with { Amount = Money.FromPence(amounts[from].Amount.Pence - pence) };
                if (there < 0) amounts.Add(new(to, Money.FromPence(pence + lost), amounts[from].FunderOrganisationId));
                else amounts[there] = amounts[there] with { Amount = Money.FromPence(amounts[there].Amount.Pence + pence + lost) };
                var refused = Record.Exception(() => award.Reprofile(amounts, Decided, Today)) is DomainRuleException;
                Assert.True(refused || lost == 0);
                Assert.Equal(before, Totals(award));
                Assert.All(award.Revisions, r => Assert.Equal(award.Total, Money.Sum(r.Lines.Select(l => l.Amount))));
            }
        }

        static string Totals(Award award) => string.Join(' ', award.Funders.Select(f => Money.Sum(award.Lines.Where(l => l.FunderOrganisationId == f.OrganisationId).Select(l => l.Amount)).Pence));
    }

    private static Award Of(long[] funders, params AwardAmount[] amounts) => Award.Record("AW-1", 1, funders, AwardState.Awarded, new AwardDetails("Grant"), amounts, Today);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static void Refused(string because, Action act) => Assert.Contains(because, Assert.Throws<DomainRuleException>(act).Message, StringComparison.Ordinal);
}
