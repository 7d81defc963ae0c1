using System.Text.Json.Nodes;
using CollabCase.Domain.Funding;
using CollabCase.IntegrationTests.Imports;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Giving;

public sealed class RoundTripTests
{
    [Theory]
    [OnEveryDatabase("json")]
    [OnEveryDatabase("csv")]
    public async Task What_is_published_imported_elsewhere_and_published_again_is_the_same(Database database, string ending)
    {
        string file, before;
        await using (var host = await CollabCaseHost.NewOn(database))
        {
            var (browser, partnership) = await Prepared(host);
            await A.Award().By(await A.Organisation().SavedIn(host)).SavedIn(host, partnership.Reference);
            var details = new AwardDetails("Whole, “Éire” & all")
            {
                Kind = AwardKind.Catalytic, AwardedOn = new DateOnly(2015, 3, 4), Description = "To form\nand to test.", RecipientOrganisationId = partnership.RecipientId, Identifier = "360G-mine-1", Programme = "Strategic PSPs",
                ProgrammeCode = "PSP", AppliedFor = Money.FromPounds(400_000.5m), FromOpenCall = true, WebAddress = "https://example.org/grants/1", PlannedFrom = new DateOnly(2015, 4, 5), PlannedUntil = new DateOnly(2017, 6, 7),
            };
            await A.Award().By(partnership.Funder).Described(details).Of(100.55m, 2015).Of(200, 2016).SavedIn(host, partnership.Reference);
            await A.Award().By(partnership.Funder).In(AwardState.Completed).Described(details with { Title = "=Second", Identifier = "360G-mine-2", FromOpenCall = false, AppliedFor = null, WebAddress = null, PlannedUntil = null }).Of(7, null).SavedIn(host, partnership.Reference);
            var award = await host.Read(db => db.Set<Award>().Where(a => a.Identifier == "360G-mine-1").Select(a => a.Number).SingleAsync());
            await host.Write([partnership.Reference], async db =>
            {
                var paid = await db.Set<Award>().Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Payments).SingleAsync(a => a.Number == award);
                paid.RecordPaidSoFar(Money.FromPounds(99.5m), new DateOnly(2016, 1, 2), "Two payments", new DateOnly(2026, 11, 22));
                return 0;
            });
            before = Grants((await browser.Get("/funding/360giving.json")).Html);
            Assert.Contains("360G-mine-2", before, StringComparison.Ordinal);
            Assert.Contains("\"amountDisbursed\":99.5", before, StringComparison.Ordinal);
            file = (await browser.Get($"/funding/360giving.{ending}")).Html;
        }

        await using var other = await CollabCaseHost.NewOn(database);
        var (funder, empty) = await Prepared(other);
        var desk = await ImportDesk.On(other);
        var number = await desk.Upload(file, $"grants.{ending}");
        await desk.Checked(number, new { Partnership = empty.Reference });
        await desk.Imported(number);

        Assert.Equal(before, Grants((await funder.Get("/funding/360giving.json")).Html));
    }

    // When a record was last written is its own.
    private static string Grants(string json)
    {
        var grants = JsonNode.Parse(json)!["grants"]!.AsArray();
        foreach (var grant in grants) Assert.True(grant!.AsObject().Remove("dateModified"));
        return grants.ToJsonString();
    }

    private static async Task<(Testing.Browsing.Browser Browser, (string Reference, TestOrganisation Funder, long RecipientId) Partnership)> Prepared(CollabCaseHost host)
    {
        var funder = await A.Organisation().Named("The Mine Fund").Identified("GB-SC-SC012345").SavedIn(host);
        var recipient = await A.Organisation().Named("A recipient").Identified("GB-COH-SC123456").SavedIn(host);
        var reference = await A.Partnership().CoordinatedBy(await A.Person().Coordinator().SavedIn(host)).Named("Elevate").SavedIn(host);
        return (await host.SignedIn(await A.Person().FunderOf(funder).SavedIn(host)), (reference, funder, recipient.Id));
    }
}
