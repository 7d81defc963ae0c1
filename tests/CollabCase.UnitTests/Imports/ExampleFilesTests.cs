using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Web.Imports.Reading;
using Xunit;
using static CollabCase.UnitTests.Imports.Reading;

namespace CollabCase.UnitTests.Imports;

/// <summary>The example files of the 360Giving standard, faults included.</summary>
public sealed class ExampleFilesTests
{
    [Theory]
    [InlineData("fundingproviders_grants_2_grants.csv", "a CSV file (UTF-8, with commas)")]
    [InlineData("fundingproviders-grants_2_grants_cp1252.csv", "a CSV file (Windows-1252, with commas)")]
    [InlineData("fundingproviders-grants_2_grants.xlsx", "an Excel workbook")]
    public async Task Both_grants_of_each_table_are_read(string name, string called)
    {
        await using var content = Example(name);
        await using (var file = await OpenAsync(content)) Assert.Equal(called, file.Called);
        var (match, questions, rows) = await AwardsAsync(content);

        Assert.Empty(questions);
        Assert.Equal(DateOrder.DayFirst, match.Columns.Single(c => c.Meaning is AwardMeaning.AwardedOn).Order ?? DateOrder.DayFirst);
        Assert.Equal([2, 3], rows.Select(row => row.Row));
        Assert.All(rows, row => Assert.True(row.Award is not null, string.Join(' ', row.Problems)));
        var (first, second) = (rows[0].Award!, rows[1].Award!);
        Assert.Equal(("Title A", new DateOnly(2014, 7, 24), "AAC", "Awards Funding Committee"), (first.Title!.TrimEnd('.'), first.AwardedOn, first.ProgrammeCode, first.Programme));
        Assert.Equal([new AwardRowAmount(null, Money.FromPounds(152_505))], first.Amounts);
        Assert.Equal([new AwardRowAmount(null, Money.FromPounds(178_990))], second.Amounts);
        Assert.Equal([new NamedOrganisation("GB-CHC-000000", "Funding Providers UK")], first.Funders);
        Assert.Equal(new NamedOrganisation("GB-COH-RC000000", "University of UK"), second.Recipient);
        Assert.StartsWith("360G-", first.Identifier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grants_in_json_are_read_and_those_that_are_there_twice_are_said()
    {
        await using var content = Example("fundingproviders-grants_fixed_2_grants.json");
        var (_, questions, rows) = await AwardsAsync(content);

        Assert.Empty(questions);
        Assert.Equal([true, false, true, false], rows.Select(row => row.Award is not null));
        Assert.Contains(rows[1].Problems, problem => problem.Refused && problem.Message.Contains("in row 2 already", StringComparison.Ordinal));
        Assert.Contains(rows[1].Problems, problem => !problem.Refused && problem.Column == "Recipient Org:Identifier" && problem.Message.Contains("RUBBISH-COH-RC000000", StringComparison.Ordinal));
        Assert.Equal(("360G-fundingproviders-000002/X/00/X", "Title B", new DateOnly(2014, 7, 24)), (rows[2].Award!.Identifier, rows[2].Award!.Title, rows[2].Award!.AwardedOn));
        Assert.Equal([new AwardRowAmount(null, Money.FromPounds(178_990))], rows[2].Award!.Amounts);
        Assert.Equal(new NamedOrganisation(null, "Company Name Limited"), rows[0].Award!.Recipient);
    }

    private static FileStream Example(string name) => File.OpenRead(Repository.PathOf($"tests/CollabCase.UnitTests/Imports/Examples/{name}"));
}
