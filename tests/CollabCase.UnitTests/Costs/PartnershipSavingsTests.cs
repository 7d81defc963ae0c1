using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Costs;

public sealed class PartnershipSavingsTests
{
    private static readonly FinancialYear This = FinancialYear.Starting(2026);
    private static readonly SavingDetails Nights = new(5, "Nights in hospital", Money.FromPounds(100), SavingKind.Cashable, SavingBasis.Measured, new(This), "Ten nights at £10.");
    private static readonly PayerOrSaver A = new("1", "Ayr"), B = new("2", "Bute"), Both = new("1 2", "Ayr and Bute, jointly");
    private static readonly PayerOrSaver[] Bodies = [A, B, Both, new("4", "Ayr"), new("5", "Clyde")];
    private readonly PartnershipSavings _savings = new(1);

    [Fact]
    public void A_saving_is_recorded_corrected_and_removed()
    {
        _savings.Record(Nights);
        _savings.Record(Nights with { Basis = SavingBasis.Expected });
        _savings.Correct(1, Nights with { Years = new(This, This.Next()), Link = "https://example.org/evaluation" });
        Assert.Equal(("2026-27 to 2027-28", new SavedMoney(Money.FromPounds(100), Money.Zero)), (_savings.Savings.First().Years.ToString(), _savings.Savings.First().Saved));
        Assert.Equal(new SavedMoney(Money.Zero, Money.FromPounds(100)), _savings.Savings.Last().Saved);
        _savings.Remove(1);
        Assert.Equal(2, Assert.Single(_savings.Savings).Number);
        Assert.Throws<DomainRuleException>(() => _savings.Remove(1));
        Assert.Throws<DomainRuleException>(() => _savings.Correct(1, Nights));
    }

    [Fact]
    public void What_cannot_be_said_of_a_saving_is_refused_beside_its_field()
    {
        (SavingDetails Saving, string Field)[] wrong =
        [
            (Nights with { What = "" }, "What"), (Nights with { Amount = Money.Zero }, "Amount"), (Nights with { Amount = Money.FromPounds(-1) }, "Amount"), (Nights with { Amount = Money.FromPounds(10_000_000_000.01m) }, "Amount"),
            (Nights with { Kind = 0 }, "Kind"), (Nights with { Basis = (SavingBasis)9 }, "Basis"), (Nights with { Years = new(This, This.Previous()) }, "LastYear"), (Nights with { HowWorkedOut = " " }, "HowWorkedOut"),
            (Nights with { Link = "example.org" }, "Link"),
        ];
        foreach (var (details, field) in wrong) Assert.Equal(field, Assert.Throws<DomainRuleException>(() => _savings.Record(details)).Field);
        Assert.Empty(_savings.Savings);
    }

    [Fact]
    public void One_line_says_what_an_organisation_pays_and_what_it_saves()
    {
        var table = PaysAndSaves.Of(
            [new(A, Money.FromPounds(10), false, This), new(A, Money.FromPounds(5), false, This.Next()), new(Both, Money.FromPounds(7), false), new(B, Money.FromPounds(3), true, This)],
            [new(A, Money.FromPounds(4))],
            [new(B, SavingKind.Cashable, new(Money.FromPounds(8), Money.Zero), new(This)), new(B, SavingKind.NotCashable, new(Money.Zero, Money.FromPounds(2)), new(This.Next(), This.Next().Next()))]);

        Assert.Equal(["Ayr", "Ayr and Bute, jointly", "Bute"], table.Lines.Select(l => l.By!.Name));
        Assert.Equal(new PaysAndSavesLine(A, Money.FromPounds(15), Money.FromPounds(4), null, default, default, new YearsCovered(This, This.Next()), null), table.Lines[0]);
        Assert.Equal((Money.FromPounds(7), (YearsCovered?)null), (table.Lines[1].Cash!.Value, table.Lines[1].Pays));
        Assert.Equal((null, Money.FromPounds(3), Money.FromPounds(8), Money.FromPounds(2)), (table.Lines[2].Cash, table.Lines[2].InKind!.Value, table.Lines[2].Cashable.Total, table.Lines[2].NotCashable.Total));
        Assert.Equal("2026-27 to 2028-29", table.Lines[2].Saves.ToString());
        Assert.Equal((Money.FromPounds(22), Money.FromPounds(3)), (table.Totals.Cash!.Value, table.Totals.InKind!.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_column_adds_up_to_the_penny(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            PayerOrSaver Somebody() => Bodies[random.Next(Bodies.Length)];
            Money Amount() => Money.FromPence(random.Next(1, 1_000_000_000));
            YearsCovered Years() => new(FinancialYear.Starting(random.Next(2015, 2026)));
            var putIn = Enumerable.Range(0, random.Next(10)).Select(_ => new MoneyPutIn(Somebody(), Amount(), random.Next(3) == 0, random.Next(4) == 0 ? null : Years().First)).ToList();
            var paid = Enumerable.Range(0, random.Next(10)).Select(_ => new MoneyPaid(Somebody(), Amount())).ToList();
            var saved = Enumerable.Range(0, random.Next(10)).Select(_ => new MoneySaved(Somebody(), (SavingKind)random.Next(1, 3), random.Next(2) == 0 ? new(Amount(), Money.Zero) : new(Money.Zero, Amount()), Years())).ToList();

            var table = PaysAndSaves.Of(putIn, paid, saved);

            Assert.Equal(putIn.Select(p => p.By.Key).Concat(paid.Select(p => p.By.Key)).Concat(saved.Select(s => s.By.Key)).Distinct().Count(), table.Lines.Count);
            Agree(l => l.Cash ?? Money.Zero, putIn.Where(p => !p.IsInKind).Select(p => p.Committed));
            Agree(l => l.InKind ?? Money.Zero, putIn.Where(p => p.IsInKind).Select(p => p.Committed));
            Agree(l => l.Paid ?? Money.Zero, paid.Select(p => p.Amount));
            Agree(l => l.Cashable.Measured, saved.Where(s => s.Kind is SavingKind.Cashable).Select(s => s.Saved.Measured));
            Agree(l => l.Cashable.Expected, saved.Where(s => s.Kind is SavingKind.Cashable).Select(s => s.Saved.Expected));
            Agree(l => l.NotCashable.Total, saved.Where(s => s.Kind is SavingKind.NotCashable).Select(s => s.Saved.Total));

            void Agree(Func<PaysAndSavesLine, Money> column, IEnumerable<Money> amounts)
            {
                var sum = Money.Sum(amounts);
                Assert.Equal(sum, column(table.Totals));
                Assert.Equal(sum, Money.Sum(table.Lines.Select(column)));
            }
        }
    }
}
