using System.Text;
using System.Text.Json;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Imports.Reading;
using Xunit;

namespace CollabCase.IntegrationTests.Giving;

public sealed class ShowGivingTests
{
    private const string Page = "GET /funding/360giving", Json = "GET /funding/360giving.json", Csv = "GET /funding/360giving.csv";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Json, Case.Done), Covers(Csv, Case.Done)]
    public async Task A_funder_publishes_its_own_awards_and_is_told_why_others_cannot_be(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Published (invented)"));
        var (mine, theirs) = (await A.Organisation().Named("The Mine Fund").Identified("GB-SC-SC012345").SavedIn(desk.Host), await A.Organisation().SavedIn(desk.Host));
        var recipient = await A.Organisation().Named("A recipient").Identified("GB-COH-SC123456").SavedIn(desk.Host);
        var whole = new AwardDetails("Whole") { Kind = AwardKind.Catalytic, AwardedOn = new DateOnly(2025, 4, 1), Description = "To test.", RecipientOrganisationId = recipient.Id, Identifier = "360G-mine-1", Programme = "PSPs" };
        await A.Award().By(mine).Described(whole).Of(100.5m, 2025).Of(200, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(mine).Described(whole with { Title = "Without a day", AwardedOn = null, Identifier = null }).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(mine).Described(whole with { Title = "To nobody", RecipientOrganisationId = null, Identifier = null }).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(mine).Described(whole with { Title = "In kind", Kind = AwardKind.InKind, InKindBasis = "Hours", Identifier = null }).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(mine).In(AwardState.Offered).Described(whole with { Title = "Offered", AwardedOn = null, Identifier = null }).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(theirs).Described(whole with { Title = "Theirs", Identifier = null }).SavedIn(desk.Host, desk.Reference);
        var browser = await desk.Host.SignedIn(await A.Person().FunderOf(mine).SavedIn(desk.Host));

        var page = await browser.Get("/funding/360giving");
        Assert.Contains("1 award of The Mine Fund is in the files", page.Text, StringComparison.Ordinal);
        var left = page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(row => (row.QuerySelector("th a")!.TextContent, row.QuerySelectorAll("td")[^1].TextContent)).ToList();
        Assert.Equal([("Without a day", "The date of the award is not recorded."), ("To nobody", "To whom the money is paid is not recorded.")], left);
        foreach (var secret in new[] { "Theirs", "In kind", "Offered" }) Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);

        var json = await browser.Get("/funding/360giving.json");
        Assert.Equal("application/json", json.Response.Content.Headers.ContentType!.MediaType);
        using var package = JsonDocument.Parse(json.Body);
        var grant = Assert.Single(package.RootElement.GetProperty("grants").EnumerateArray());
        Assert.Equal(("360G-mine-1", "Whole", "2025-04-01", 300.5m), (grant.GetProperty("id").GetString(), grant.GetProperty("title").GetString(), grant.GetProperty("awardDate").GetString(), grant.GetProperty("amountAwarded").GetDecimal()));
        Assert.Equal(("GB-SC-SC012345", "GB-COH-SC123456"), (grant.GetProperty("fundingOrganization")[0].GetProperty("id").GetString(), grant.GetProperty("recipientOrganization")[0].GetProperty("id").GetString()));

        var csv = await browser.Get("/funding/360giving.csv");
        await using var file = await SheetFiles.OpenAsync(new MemoryStream(csv.Body), "grants", TestContext.Current.CancellationToken);
        Assert.Contains("Recipient Org:Identifier", file.OnlySheet!.Headings);
        Assert.Contains("360G-mine-1", Encoding.UTF8.GetString(csv.Body), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task An_administrator_chooses_a_funder_and_an_empty_file_is_never_made(Database database)
    {
        var desk = await Desk.On(database);
        var funder = await A.Organisation().Named("Chosen (invented)").SavedIn(desk.Host);
        await A.Award().By(funder).SavedIn(desk.Host, desk.Reference);
        var administrator = await desk.Host.SignedIn(await A.Person().Administrator().SavedIn(desk.Host));

        Assert.Contains("Choose the funder", (await administrator.Get("/funding/360giving")).Text, StringComparison.Ordinal);
        Assert.Contains("No award of Chosen (invented) can be published yet", (await administrator.Get($"/funding/360giving?funder={funder.Reference}")).Text, StringComparison.Ordinal);
        foreach (var ending in new[] { "json", "csv" })
        {
            var nothing = await administrator.Get($"/funding/360giving.{ending}?funder={funder.Reference}");
            Assert.Equal(("/funding/360giving", $"?funder={funder.Reference}"), (nothing.Path, nothing.Address.Query));
            Assert.Equal("/funding/360giving", (await administrator.Get($"/funding/360giving.{ending}?funder=ORG-1999-9999")).Path);
        }
    }
}
