using System.Globalization;
using CollabCase.Web.Imports.Reading;
using Xunit;
using static CollabCase.UnitTests.Imports.Reading;

namespace CollabCase.UnitTests.Imports;

public sealed class GivingJsonTests
{
    [Fact]
    public async Task Parts_of_a_grant_are_columns_as_in_the_spreadsheet_and_several_stand_in_one_cell()
    {
        await using var file = await OpenAsync(Bytes("""
            { "version": "1.4", "publisher": { "name": "A funder", "grants": [1] }, "grants": [
              { "id": "360G-a-1", "amountAwarded": 1.5e3, "fundingOrganization": [{ "id": "GB-SC-SC012345", "name": "A" }, { "name": "B" }], "fromOpenCall": "Yes", "dateModified": null },
              { "id": "360G-a-2", "beneficiaryLocation": [{ "geoCode": "S12000049", "geoCodeType": "CA" }], "our own": { "id": true } } ], "license": "x" }
            """));
        var rows = await RowsAsync(file);

        Assert.Equal(["Identifier", "Amount Awarded", "Funding Org:Identifier", "Funding Org:Name", "From An Open Call?", "Beneficiary Location:Geographic Code", "Beneficiary Location:Geographic Code Type", "our own:Identifier"], file.OnlySheet!.Headings);
        Assert.Equal(["360G-a-1", "1.5e3", "GB-SC-SC012345", "A; B", "Yes", null, null, null], rows[0].Cells);
        Assert.Equal(["360G-a-2", null, null, null, null, "S12000049", "CA", "Yes"], rows[1].Cells);
        Assert.Equal([2, 3], rows.Select(row => row.Number));
    }

    [Fact]
    public async Task Thousands_of_grants_are_read_through_a_small_buffer_and_a_list_alone_will_do()
    {
        var grants = Enumerable.Range(0, 5_000).Select(n => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"360G-a-{{n}}","description":"{{new string('x', n % 977)}} é \" } ]"}"""));
        await using var file = await OpenAsync(Bytes($"\uFEFF [{string.Join(",\n", grants)}]"));

        Assert.Equal(Enumerable.Range(0, 5_000).Select(n => $"360G-a-{n}"), (await RowsAsync(file)).Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task Half_a_file_and_one_without_grants_are_refused_with_what_to_do()
    {
        Assert.Contains("after grant 1", await RefusalAsync(Bytes("""{"grants":[{"id":"a"},{"id":""")), StringComparison.Ordinal);
        Assert.Contains("at its beginning", await RefusalAsync(Bytes("{\"grants\": 7}")), StringComparison.Ordinal);
        Assert.Contains("no grants", await RefusalAsync(Bytes("{\"awards\":[{\"id\":\"a\"}]}")), StringComparison.Ordinal);
        Assert.Contains("no grants", await RefusalAsync(Bytes("{\"grants\":[]}")), StringComparison.Ordinal);
        Assert.Contains("not whole JSON", await RefusalAsync(Bytes("{\"grants\":[" + new string('[', 200))), StringComparison.Ordinal);
        Assert.Contains("4 MB", await RefusalAsync(Bytes("{\"grants\":[{\"id\":\"" + new string('x', 9 * 1024 * 1024))), StringComparison.Ordinal);
    }
}
