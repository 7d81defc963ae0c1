using CollabCase.Domain.Calendar;
using CollabCase.Web.Imports.Reading;
using Xunit;

namespace CollabCase.UnitTests.Imports;

public sealed class AwardColumnsTests
{
    [Fact]
    public void A_wide_table_has_a_column_for_each_year_and_its_total_is_only_checked()
    {
        var match = AwardColumns.Suggest(["Partnership", "2012-13", "2013/14 (£)", "Amount 2014–15", "2015-2016", "Year not published", "Total", "Report of 2012-13"]);

        Assert.Equal([AwardMeaning.PartnershipName, .. Enumerable.Repeat(AwardMeaning.AmountOfYear, 5), AwardMeaning.TotalOfRow, AwardMeaning.LeftOut], match.Columns.Select(c => c.Meaning));
        Assert.Equal(["2012-13", "2013-14", "2014-15", "2015-16", null], match.Columns.Skip(1).Take(5).Select(c => c.Year?.ToString()));
        Assert.Contains("funder", Assert.Single(AwardColumns.ProblemsOf(match)), StringComparison.Ordinal);
        Assert.Empty(AwardColumns.ProblemsOf(match.ForAll(AwardMeaning.FunderName, "Scottish Government")));
    }

    [Fact]
    public void A_long_table_has_one_column_with_the_year_and_one_with_the_amount()
    {
        var match = AwardColumns.Suggest(["Funder", "Funder reference", "Partnership", "Partnership reference", "Financial year", "From", "To", "Kind", "Cash or in-kind", "Amount"]);

        Assert.Equal(
            [AwardMeaning.FunderName, AwardMeaning.FunderReference, AwardMeaning.PartnershipName, AwardMeaning.PartnershipReference, AwardMeaning.FinancialYear, AwardMeaning.LeftOut, AwardMeaning.LeftOut, AwardMeaning.Kind, AwardMeaning.LeftOut, AwardMeaning.Amount],
            match.Columns.Select(c => c.Meaning));
        Assert.Empty(AwardColumns.ProblemsOf(match));
    }

    [Fact]
    public void The_titles_of_360_giving_are_known_with_numbers_between_them_and_without()
    {
        var match = AwardColumns.Suggest(["Identifier", "Recipient Org:0:Identifier", "Recipient Org:Name", "Planned Dates:Start Date", "Planned Dates:0:End Date", "Beneficiary Location:0:Geographic Code", "From An Open Call?", "Last Modified", "Recipient Org:City"]);

        Assert.Equal(
            [AwardMeaning.Identifier, AwardMeaning.RecipientIdentifier, AwardMeaning.RecipientName, AwardMeaning.PlannedFrom, AwardMeaning.PlannedUntil, AwardMeaning.PlaceCode, AwardMeaning.FromOpenCall, AwardMeaning.LeftOut, AwardMeaning.LeftOut],
            match.Columns.Select(c => c.Meaning));
    }

    [Fact]
    public void Headings_with_slips_are_suggested_and_others_are_left_out()
    {
        Assert.Equal([AwardMeaning.FunderIdentifier, AwardMeaning.LeftOut, AwardMeaning.LeftOut], AwardColumns.Suggest(["Funder identifer", "Favourite colour", ""]).Columns.Select(c => c.Meaning));
        Assert.Contains(AwardMeaning.RecipientName, AwardColumns.SuggestionsFor("Name of recipient org"));
        Assert.Empty(AwardColumns.SuggestionsFor("Qwxyz"));
    }

    [Fact]
    public void No_meaning_is_given_twice()
    {
        var match = AwardColumns.Suggest(["Funder", "Funder name", "2012-13", "Amount 2012-13", "Total", "Grand total"]);

        Assert.Equal([AwardMeaning.FunderName, AwardMeaning.LeftOut, AwardMeaning.AmountOfYear, AwardMeaning.LeftOut, AwardMeaning.TotalOfRow, AwardMeaning.LeftOut], match.Columns.Select(c => c.Meaning));
        var twice = match with { Columns = [match.Columns[0], match.Columns[1] with { Meaning = AwardMeaning.FunderName }, .. match.Columns.Skip(2)] };
        Assert.Contains("‘Funder’ and ‘Funder name’", Assert.Single(AwardColumns.ProblemsOf(twice)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2011-12-01", "2011-12")]
    [InlineData("2011-11-01", null)]
    [InlineData("2012-14", null)]
    [InlineData("2012", null)]
    [InlineData("FY 2099/00", "2099-00")]
    public void A_financial_year_is_found_in_a_heading(string heading, string? year) => Assert.Equal(year, AwardColumns.YearOf(heading)?.Year?.ToString());

    [Fact]
    public void Every_meaning_has_words_and_is_offered_once() =>
        Assert.Equal(Enum.GetValues<AwardMeaning>().Order(), AwardMeaningWords.Offered.Select(meaning => (meaning, meaning.Label()).meaning).Order());

    [Fact]
    public void Total_alone_is_the_amount() => Assert.Equal(AwardMeaning.Amount, AwardColumns.Suggest(["Funder", "Total"]).Columns[1].Meaning);

    [Fact]
    public void The_years_of_a_match_stay_where_they_are() =>
        Assert.Equal(FinancialYear.Starting(2012), AwardColumns.Suggest(["2012-13"]).Columns[0].Year);
}
