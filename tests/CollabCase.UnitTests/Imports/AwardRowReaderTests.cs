using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Imports.Reading;

namespace CollabCase.UnitTests.Imports;

public sealed class AwardRowReaderTests
{
    // What the Scottish Government put into the six Strategic PSPs, with the totals that the report prints.
    private const string StrategicPsps = """
        Partnership,2012-13,2013-14,2014-15,2015-16,2016-17,2017-18,Total
        Low Moss Prison,"51,139","183,000","200,000","200,000","311,000",,"945,139"
        NHS Lothian,,"64,792","65,272","65,272","230,000","150,000","575,336"
        East Renfrewshire HSCP,"21,857","27,095","43,712","43,712",,,"136,376"
        The Life I Want,"18,000","157,856","112,793","112,793","50,000","50,000","501,442"
        SPT Community Transport,,"29,329","78,223","78,223","130,000","85,000","400,775"
        Elevate,,,,,"100,000","100,000","200,000"
        Total,"90,996","462,372","500,000","500,000","821,000","385,000","2,759,368"
        """;

    [Fact]
    public async Task The_six_partnerships_are_read_and_the_source_s_300_pounds_are_said_and_not_imported()
    {
        var (_, _, rows) = await AwardsAsync(Bytes(StrategicPsps), match => match.ForAll(AwardMeaning.FunderName, "Scottish Government"));

        Assert.Equal(6, rows.Count(row => row.Award is not null));
        Assert.All(rows.SkipLast(1), row => Assert.Empty(row.Problems));
        Assert.Equal(Money.FromPounds(2_759_068), Money.Sum(rows.SelectMany(row => row.Award?.Amounts ?? []).Select(line => line.Amount)));
        Assert.Equal(["2013-14", "2014-15", "2015-16", "2016-17", "2017-18"], rows[1].Award!.Amounts.Select(line => line.Year.ToString()));
        Assert.Equal(("NHS Lothian", "Scottish Government"), (rows[1].Award!.PartnershipName, rows[1].Award!.Funders[0].Name));
        var total = rows[^1];
        Assert.True(total.IsTotal);
        Assert.Null(total.Award);
        Assert.Equal(
            [("2013-14", "The total in the table is £462,372.00; the rows above it come to £462,072.00, £300.00 less. The rows are read, and the total is not."),
                ("Total", "The total in the table is £2,759,368.00; the rows above it come to £2,759,068.00, £300.00 less. The rows are read, and the total is not.")],
            total.Problems.Select(p => (p.Column, p.Message)));
        Assert.All(total.Problems, problem => Assert.False(problem.Refused));
    }

    [Fact]
    public async Task A_total_of_a_row_that_differs_is_said()
    {
        var (_, _, rows) = await AwardsAsync(Bytes("Funder,2012-13,2013-14,Total\nA,10,20,35\nB,1,,1\n"));

        Assert.Equal("The table says £35.00 in all; the amounts of this row come to £30.00, £5.00 less. The amounts are read, and the total is not.", Assert.Single(rows[0].Problems).Message);
        Assert.Equal([2, 3], rows.Where(row => row.Award is not null).Select(row => row.Row));
        Assert.Empty(rows[1].Problems);
    }

    [Fact]
    public async Task Parts_of_a_table_are_compared_with_their_own_totals_and_a_total_without_a_word_is_one_where_it_fits()
    {
        var (_, _, rows) = await AwardsAsync(Bytes("Funder,Title,Amount\nA,x,10\nB,y,5\nSub-total,,15\nC,z,7\nSub-total,,7\nGrand total,,22\n,,22\n"));

        Assert.Equal([false, false, true, false, true, true, true], rows.Select(row => row.IsTotal));
        Assert.All(rows.Where(row => row.IsTotal), row => Assert.StartsWith("This is a row of totals. It agrees", Assert.Single(row.Problems).Message, StringComparison.Ordinal));
        var (_, _, wrong) = await AwardsAsync(Bytes("Funder,Title,Amount\nA,x,10\nB,y,5\n,,16\n"));
        Assert.Contains(wrong[^1].Problems, problem => problem.Refused && problem.Message.Contains("no funder", StringComparison.Ordinal));
        var (_, _, named) = await AwardsAsync(Bytes("Funder,Title,Amount\nA,x,10\nTotal Energies Foundation,A grant,5\n"));
        Assert.Equal("Total Energies Foundation", named[^1].Award!.Funders[0].Name);
    }

    [Fact]
    public async Task Dates_that_can_be_read_in_two_ways_are_asked_for_and_then_read_as_said()
    {
        const string table = "Funder,Amount,Awarded on,Start date\nA,1,03/04/2015,13/04/2015\nB,2,05/06/2015,01/02/2015\n";
        var (_, questions, asked) = await AwardsAsync(Bytes(table));
        var question = Assert.Single(questions);
        Assert.Equal(("Awarded on", false), (question.Heading, question.Mixed));
        Assert.Equal(["03/04/2015", "05/06/2015"], question.Examples);
        Assert.All(asked, row => Assert.Contains(row.Problems, problem => problem is { Refused: true, Column: "Awarded on" }));

        var (_, none, rows) = await AwardsAsync(Bytes(table), match => match with { Columns = [.. match.Columns.Select(c => c.Heading == "Awarded on" ? c with { Order = DateOrder.MonthFirst } : c)] });
        Assert.Empty(none);
        Assert.Equal([(new DateOnly(2015, 3, 4), new DateOnly(2015, 4, 13)), (new DateOnly(2015, 5, 6), new DateOnly(2015, 2, 1))], rows.Select(row => (row.Award!.AwardedOn!.Value, row.Award.PlannedFrom!.Value)));

        var (_, mixed, _) = await AwardsAsync(Bytes("Funder,Amount,Award date\nA,1,13/04/2015\nB,1,04/13/2015\nC,1,01/02/2015\n"));
        Assert.True(Assert.Single(mixed).Mixed);
    }

    [Fact]
    public async Task A_row_that_stands_twice_is_read_once()
    {
        var (_, _, rows) = await AwardsAsync(Bytes("Identifier,Funder,Title,Amount\n360G-a-1,A,x,1\n360G-a-1,A,y,2\n,A,z,3\n,A,z,3\n,A,z,4\n"));

        Assert.Equal([2, 4, 6], rows.Where(row => row.Award is not null).Select(row => row.Row));
        Assert.Contains("360G-a-1 is in row 2 already", Assert.Single(rows[1].Problems).Message, StringComparison.Ordinal);
        Assert.Contains("same as row 4", Assert.Single(rows[3].Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_table_has_the_years_of_an_award_in_several_rows()
    {
        var (_, _, rows) = await AwardsAsync(Bytes("Funder,Partnership,Financial year,Amount\nA,P,2012-13,1\nA,Q,2012-13,2\nA,P,2013-14,3\nA,P,2013-14,4\nA,P,Year not published,5\nA,P,2013,6\n"));

        Assert.Equal([(2, null), (3, null), (4, 2), (6, 2)], rows.Where(row => row.Award is not null).Select(row => (row.Row, row.Award!.MoreOfRow)));
        Assert.Equal(FinancialYear.Starting(2013), rows[2].Award!.Amounts[0].Year);
        Assert.Null(rows[4].Award!.Amounts[0].Year);
        Assert.Contains("2013-14 is there already for this award, in row 4", Assert.Single(rows[3].Problems).Message, StringComparison.Ordinal);
        Assert.Contains("no financial year", Assert.Single(rows[5].Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_row_and_column()
    {
        var (_, _, rows) = await AwardsAsync(Bytes("""
            Funder,Funder identifier,Recipient,Recipient identifier,Amount,Currency,Kind,Award date,Planned from,Planned until,GSS code,Code type,URL
            A,GB-SC-SC 012345,B,RUBBISH-1,"1,000",GBP,Catalytic,2015-01-02,2015-02-01,2015-01-01,S12000046,CA,http://example.org/
            ,RUBBISH,B,,€5,EUR,Gift,32/01/2015,,,CA,S12000049,ftp://x
            A,,B,,(5),,,,,,,,
            A,,B,,not published,,,,,,,,
            """));

        Assert.Equal(
            [("Funder identifier", false), ("Recipient identifier", false), ("Planned until", true), ("GSS code", false)],
            rows[0].Problems.Select(p => (p.Column, p.Refused)).OrderBy(p => Array.IndexOf(["Funder identifier", "Recipient identifier", "Planned until", "GSS code"], p.Column)));
        Assert.Equal(["Amount", "Award date", "Currency", "Funder identifier", "Kind"], rows[1].Problems.Where(p => p.Refused && p.Column.Length > 0).Select(p => p.Column).Where(c => c != "Funder").Order());
        Assert.Equal(["GSS code", "URL"], rows[1].Problems.Where(p => !p.Refused).Select(p => p.Column).Order());
        Assert.Contains("less than nothing", Assert.Single(rows[2].Problems).Message, StringComparison.Ordinal);
        Assert.Empty(rows[3].Award!.Amounts);
        Assert.All(rows.SelectMany(row => row.Problems), problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_funders_and_the_numbers_of_registers_are_read()
    {
        var (_, _, rows) = await AwardsAsync(Bytes("""
            Funder,Funder reference,Recipient,Charity number,Company number,Amount,Ring-fenced,Ring-fenced for,Months,Start date
            A; B,ORG-0001; org-0002,C,SC 012345,,1,Yes,vans,12,2015-04-01
            The A and the B,ORG-0001; ORG-0002,D,,123456,2,no,,,
            """));

        Assert.Equal([new NamedOrganisation(null, "A", "ORG-0001"), new NamedOrganisation(null, "B", "ORG-0002")], rows[0].Award!.Funders);
        Assert.Equal([new NamedOrganisation(null, null, "ORG-0001"), new NamedOrganisation(null, null, "ORG-0002")], rows[1].Award!.Funders);
        Assert.Equal(("GB-SC-SC012345", "GB-COH-00123456"), (rows[0].Award!.Recipient!.Identifier, rows[1].Award!.Recipient!.Identifier));
        Assert.Equal((true, "vans", new DateOnly(2016, 3, 31)), (rows[0].Award!.IsRingFenced, rows[0].Award!.RingFencedFor, rows[0].Award!.PlannedUntil));
        Assert.Equal((false, null), (rows[1].Award!.IsRingFenced, rows[1].Award!.RingFencedFor));
    }

    [Fact]
    public void A_match_that_is_not_settled_reads_nothing()
    {
        var sheet = new Sheet("awards", ["Funder", "Other"]);
        Assert.Throws<DomainRuleException>(() => new AwardRowReader(sheet, AwardColumns.Suggest(["Funder", "Other"]), Places));
        Assert.Throws<DomainRuleException>(() => new AwardRowReader(sheet, AwardColumns.Suggest(["Funder", "Other", "Amount"]), Places));
    }

    [Fact]
    public void No_penny_of_a_wide_table_is_lost_and_its_totals_are_checked_to_the_penny()
    {
        var cells = Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 2_000_000_00)).ArrayOf(4).NonEmptyListOf();
        Prop.ForAll(cells.ToArbitrary(), Gen.Choose(-2, 2).ToArbitrary(), (table, off) =>
        {
            List<string> lines = ["Funder,Title,2012-13,2013-14,2014-15,2015-16"];
            lines.AddRange(table.Select((row, i) => $"A,Award {i},{string.Join(',', row.Select(pence => pence < 0 ? "" : Written(pence)))}"));
            var sums = Enumerable.Range(0, 4).Select(column => table.Sum(row => Math.Max(0L, row[column]))).ToArray();
            sums[2] += off;
            lines.Add($"Total,,{string.Join(',', sums.Select(Written))}");

            var (_, _, rows) = AwardsAsync(Bytes(string.Join('\n', lines))).GetAwaiter().GetResult();
            Assert.Equal(table.Sum(row => row.Sum(pence => Math.Max(0L, pence))), rows.SelectMany(row => row.Award?.Amounts ?? []).Sum(line => line.Amount.Pence));
            if (sums[2] < 0) return;
            Assert.True(rows[^1].IsTotal);
            Assert.Equal(off == 0 ? "" : "2014-15", Assert.Single(rows[^1].Problems).Column);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

        static string Written(long pence) => Money.FromPence(pence).Pounds.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
