using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Imports;

/// <summary>Tables by chance, with what files find hard: quotes, line breaks, formulas, accents, signs outside of the first plane.</summary>
internal static class Tables
{
    internal sealed record Line(string Name, DateOnly On, Money Amount, long Count)
    {
        // A printed name that a test can be read by.
        public override string ToString() => $"{Name.Replace("\n", "\\n", StringComparison.Ordinal)} {On:O} {Amount} {Count}";
    }

    private static readonly Gen<string> Names = Gen.Elements(
        "The Robertson Trust", "=1+1", "@SUM(A1)", "+44", "-3", "a,b", "a;b", "\"quoted\"", "one\ntwo", "Éire – £", "Na h-Eileanan Siar", "\t=2", "<&>", "𝄞 clef", "it's", "01234", "2012-13", "1e5", " x ", "TRUE");

    public static Gen<IList<Line>> Rows { get; } =
        (from a in Names
         from b in Names
         from day in Gen.Choose(new DateOnly(1990, 4, 1).DayNumber, new DateOnly(2100, 3, 31).DayNumber)
         from pence in Gen.Choose(0, int.MaxValue)
         from times in Gen.Elements(1L, 97L)
         from count in Gen.Choose(-1000, 1_000_000)
         select new Line(a + b, DateOnly.FromDayNumber(day), Money.FromPence(pence * times), count)).NonEmptyListOf().Select(rows => (IList<Line>)rows);

    public static void AssertSame(IList<Line> wanted, IReadOnlyList<SheetRow> read, string lineEnd)
    {
        Assert.Equal(wanted.Count, read.Count);
        for (var i = 0; i < wanted.Count; i++)
        {
            Assert.Equal(wanted[i].Name, read[i].Cells[0]!.Replace(lineEnd, "\n", StringComparison.Ordinal));
            Assert.Equal(wanted[i].On, DateCell.Read(read[i].Cells[1]!, null).Date);
            Assert.True(AmountText.TryParse(read[i].Cells[2]!, out var amount, out _));
            Assert.Equal(wanted[i].Amount, amount);
            Assert.Equal(wanted[i].Count, long.Parse(read[i].Cells[3]!, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
