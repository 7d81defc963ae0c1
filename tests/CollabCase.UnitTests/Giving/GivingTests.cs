using System.Text;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Giving;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Xunit;
using static CollabCase.UnitTests.Imports.Reading;

namespace CollabCase.UnitTests.Giving;

public sealed class GivingTests
{
    private static readonly OrganisationToPublish Funder = new(7, "ORG-0007", "The Example Fund", ["GB-COH-SC123456", "GB-SC-SC012345"]);
    private static readonly OrganisationToPublish Other = new(8, "ORG-0008", "Another", []);

    [Fact]
    public async Task A_package_is_valid_by_the_schema_of_the_standard()
    {
        var json = await WrittenAsync(Package());

        Assert.Equal("", await SchemaCheck.ErrorsAsync(json));
        var text = Encoding.UTF8.GetString(json);
        foreach (var said in new[] { "\"license\": \"https://creativecommons.org/licenses/by/4.0/\"", "\"accessURL\": \"https://example.org/grants\"", "\"dataSource\": \"https://example.org/grants\"", "\"dateModified\": \"2026-11-21T10:30:00Z\"", "\"amountDisbursed\": 71" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        // The check can fail: an award without its day is not valid.
        var spoilt = Encoding.UTF8.GetString(json).Replace("\"awardDate\": \"2015-04-01\"", "\"awardDate\": \"1/4/2015\"", StringComparison.Ordinal);
        Assert.Contains("/grants/0/awardDate", await SchemaCheck.ErrorsAsync(Encoding.UTF8.GetBytes(spoilt)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_files_say_the_same_and_are_read_back_as_they_were()
    {
        var package = Package();
        var ofJson = await AwardsAsync(new MemoryStream(await WrittenAsync(package)));
        var ofCsv = await AwardsAsync(new MemoryStream(await TableAsync(package)));

        Assert.Equal(package.Grants.Count, ofJson.Rows.Count);
        for (var i = 0; i < package.Grants.Count; i++)
        {
            var (grant, json, csv) = (package.Grants[i], ofJson.Rows[i].Award!, ofCsv.Rows[i].Award!);
            foreach (var award in new[] { json, csv })
            {
                Assert.Equal(
                    (grant.Identifier, grant.Title, grant.Description, grant.AwardedOn, grant.PlannedFrom, grant.PlannedUntil, grant.ProgrammeTitle, grant.ProgrammeCode, grant.AppliedFor, grant.Disbursed, grant.FromOpenCall, grant.WebAddress),
                    (award.Identifier, award.Title, award.Description, award.AwardedOn!.Value, award.PlannedFrom, award.PlannedUntil, award.Programme, award.ProgrammeCode, award.AppliedFor, award.Disbursed, award.FromOpenCall, award.WebAddress));
                Assert.Equal([new AwardRowAmount(null, grant.AmountAwarded)], award.Amounts);
                Assert.Equal([new NamedOrganisation(grant.Funder.Identifier, grant.Funder.Name)], award.Funders);
                Assert.Equal(new NamedOrganisation(grant.Recipient.Identifier, grant.Recipient.Name), award.Recipient);
            }
        }
        Assert.Equal("S12000049", ofCsv.Rows[0].Award!.PlaceCode);
    }

    [Fact]
    public void An_award_becomes_a_grant_with_what_the_funder_is_bound_to_itself()
    {
        var published = Award(joint: true, lines: [new(Year(2015), Money.FromPounds(10.5m), 7), new(Year(2016), Money.FromPounds(5), 7), new(Year(2015), Money.FromPounds(99), 8), new(Year(2017), Money.FromPounds(77), 7) { IsIndicative = true }]).Publish(Funder, Place);

        Assert.Equal(Money.FromPounds(15.5m), published.Grant!.AmountAwarded);
        Assert.Equal("360G-org0007-AW-2026-0001", published.Grant.Identifier);
        // What the funder paid itself, less what went back.
        Assert.Equal((Money.FromPounds(66), Money.FromPounds(71)), (published.Grant.Disbursed!.Value, Award().Publish(Funder, Place).Grant!.Disbursed!.Value));
        Assert.Equal(new GrantOrganisation("GB-SC-SC012345", "The Example Fund", "SC012345", "SC123456"), published.Grant.Funder);
        Assert.Equal("360G-org0007-ORG-0008", Award(recipient: Other).Publish(Funder, Place).Grant!.Recipient.Identifier);
        Assert.Equal([new GrantPlace("Glasgow City", "S12000049", "CA"), new GrantPlace("Glasgow City HSCP", null, null)], published.Grant.Places);
    }

    [Fact]
    public void What_the_standard_requires_and_what_must_not_be_published_is_said_award_by_award()
    {
        Assert.Contains("date of the award", Why(Award(awardedOn: null)), StringComparison.Ordinal);
        Assert.Contains("to whom", Why(Award(recipient: null)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("No amount", Why(Award(lines: [new(Year(2015), Money.FromPounds(1)) { IsIndicative = true }])), StringComparison.Ordinal);
        Assert.Contains("£0", Why(Award(lines: [new(null, Money.Zero)])), StringComparison.Ordinal);
        Assert.Contains("given jointly", Why(Award(joint: true, lines: [new(null, Money.FromPounds(1))])), StringComparison.Ordinal);
        Assert.Contains("e-mail address", Why(Award(description: "Write to somebody@example.org.")), StringComparison.Ordinal);

        var better = Award(description: null).Publish(Funder, Place);
        Assert.Equal("For the public-social partnership Elevate.", better.Grant!.Description);
        Assert.Contains(better.Notes, note => note.StartsWith("There is no description", StringComparison.Ordinal));
        Assert.Contains(Award(recipient: Other).Publish(Funder, Place).Notes, note => note.Contains("no public identifier", StringComparison.Ordinal));
        Assert.Empty(Award().Publish(Funder, Place).Notes);

        static string Why(AwardToPublish award)
        {
            var published = award.Publish(Funder, Place);
            Assert.Null(published.Grant);
            return Assert.Single(published.Notes);
        }
    }

    private static GrantPackage Package() => new(Funder.As("360G-org0007-"), new DateOnly(2026, 11, 22),
    [
        Award(number: "AW-2026-0001").Publish(Funder, Place).Grant!,
        Award(number: "AW-2026-0002", description: null, recipient: Other).Publish(Funder, Place).Grant! with { Title = "=Éire, \"the\" 𝄞", AppliedFor = null, WebAddress = null, PlannedFrom = null, PlannedUntil = null, Disbursed = null, ModifiedAtUtc = null, ProgrammeCode = null, ProgrammeTitle = null, FromOpenCall = null, Places = [] },
        Award(number: "AW-2026-0003").Publish(Funder, Place).Grant! with { Description = "Two\nlines.", FromOpenCall = true, AmountAwarded = Money.FromPence(1) },
    ]) { Settings = new GivingSettings(new Uri("https://creativecommons.org/licenses/by/4.0/"), new Uri("https://example.org/grants")) };

    private static AwardToPublish Award(string number = "AW-2026-0001", bool joint = false, IReadOnlyList<AwardAmount>? lines = null, string? description = "To form and to test.")
        => Award(new DateOnly(2015, 4, 1), new OrganisationToPublish(9, "ORG-0009", "A recipient", ["GB-SC-SC054321"]), number, joint, lines, description);

    private static AwardToPublish Award(DateOnly? awardedOn) => Award(awardedOn, Funder);

    private static AwardToPublish Award(OrganisationToPublish? recipient, string number = "AW-2026-0001", string? description = "To form and to test.") => Award(new DateOnly(2015, 4, 1), recipient, number, false, null, description);

    private static AwardToPublish Award(DateOnly? awardedOn, OrganisationToPublish? recipient, string number = "AW-2026-0001", bool joint = false, IReadOnlyList<AwardAmount>? lines = null, string? description = "To form and to test.") => new()
    {
        Number = number,
        Title = "Elevate Glasgow",
        PartnershipReference = "PSP-ELEVATE",
        PartnershipName = "Elevate",
        Identifier = null,
        Description = description,
        AwardedOn = awardedOn,
        PlannedFrom = new DateOnly(2015, 4, 1),
        PlannedUntil = new DateOnly(2017, 3, 31),
        Recipient = recipient,
        Programme = "Strategic PSPs",
        ProgrammeCode = "PSP",
        AppliedFor = Money.FromPounds(120_000.5m),
        FromOpenCall = false,
        WebAddress = "https://example.org/grants/1",
        IsJoint = joint,
        Lines = lines ?? [new(Year(2015), Money.FromPounds(100_000)), new(Year(2016), Money.FromPounds(50_000.25m))],
        PlaceCodes = ["S37000034", "S12000049"],
        Paid = [new(7, Money.FromPounds(60), null), new(8, Money.FromPounds(5), null), new(7, Money.FromPounds(10), Money.FromPounds(4))],
        ModifiedAtUtc = new DateTime(2026, 11, 21, 10, 30, 0, DateTimeKind.Utc),
    };

    private static FinancialYear Year(int starting) => FinancialYear.Starting(starting);

    private static (string, PlaceKind)? Place(string code) => code.StartsWith("S12", StringComparison.Ordinal) ? ("Glasgow City", PlaceKind.Council) : ("Glasgow City", PlaceKind.HealthAndSocialCarePartnership);

    private static async Task<byte[]> WrittenAsync(GrantPackage package)
    {
        using var to = new MemoryStream();
        await GivingWriter.WriteAsync(to, package, TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static async Task<byte[]> TableAsync(GrantPackage package)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await new CsvAnswer<Grant>(GivingWriter.Table(package)).ExecuteResultAsync(new ActionContext { HttpContext = http });
        return body.ToArray();
    }
}
