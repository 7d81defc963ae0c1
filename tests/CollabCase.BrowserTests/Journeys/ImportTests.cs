using System.Text;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>An installation without the demonstration, which has these awards already; its jobs run as they do for people.</summary>
public sealed class ImportTests
{
    private static readonly string[] Headings = ["2012-13", "2013-14", "2014-15", "2015-16", "2016-17", "2017-18", "Total"];

    private static readonly (string Name, decimal?[] Amounts)[] Report =
    [
        ("Low Moss Prison (prisoner support pathway)", [51_139, 183_000, 200_000, 200_000, 311_000, null, 945_139]),
        ("NHS Lothian", [null, 64_792, 65_272, 65_272, 230_000, 150_000, 575_336]),
        ("East Renfrewshire HSCP (supported living)", [21_857, 27_095, 43_712, 43_712, null, null, 136_376]),
        ("The Life I Want", [18_000, 157_856, 112_793, 112_793, 50_000, 50_000, 501_442]),
        ("SPT Community Transport", [null, 29_329, 78_223, 78_223, 130_000, 85_000, 400_775]),
        ("Elevate", [null, null, null, null, 100_000, 100_000, 200_000]),
        ("Total", [90_996, 462_372, 500_000, 500_000, 821_000, 385_000, 2_759_368]),
    ];

    [Fact]
    public async Task The_awards_of_the_report_come_in_from_CSV_and_from_Excel_add_up_and_can_be_undone()
    {
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, listening: true, change: web => web.UseSetting("Jobs:Enabled", "true"));
        var funder = await A.Organisation().Named("Scottish Government").SavedIn(host);
        var administrator = await A.Person().Administrator().SavedIn(host);
        foreach (var (name, _) in Report.SkipLast(1)) await A.Partnership().Named(name).CoordinatedBy(administrator).SavedIn(host);
        await using var visitor = await Visitor.SignedIn(host, administrator.Email);

        await Bring(visitor, "awards.csv", "text/csv", Encoding.UTF8.GetBytes(Csv()));
        await visitor.Sees("Ready to import", "£2,759,068.00", "£2,759,368.00", "£300.00");
        await visitor.Follow("Import 6 rows");
        await visitor.Press("Import");
        await Waits(visitor, "Undo this import");
        Assert.Equal((6, Money.FromPounds(2_759_068m)), await Here(host));
        var first = visitor.Path;

        await Bring(visitor, "awards.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", await Workbook());
        await visitor.Sees("Unchanged 6 £2,759,068.00", "There is nothing in it to be imported");
        Assert.Equal((6, Money.FromPounds(2_759_068m)), await Here(host));

        await visitor.Open(first);
        await visitor.Follow("Undo this import");
        await visitor.Sees("6 awards that it recorded go");
        await visitor.Press("Undo the import");
        await Waits(visitor, "Match the columns again");
        Assert.Equal((0, Money.Zero), await Here(host));

        await Bring(visitor, "awards.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", await Workbook());
        await visitor.Follow("Import 6 rows");
        await visitor.Press("Import");
        await Waits(visitor, "Undo this import");
        Assert.Equal((6, Money.FromPounds(2_759_068m)), await Here(host));
        Assert.Equal(funder.Id, await host.Read(db => db.Set<AwardFunder>().Select(f => f.OrganisationId).Distinct().SingleAsync()));
    }

    private static async Task Bring(Visitor visitor, string name, string type, byte[] content)
    {
        await visitor.Open("/funding/import");
        await visitor.Page.GetByLabel("File of awards").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
        await visitor.Press("Upload and check");
        await visitor.Arrives("Match the columns");
        await visitor.Type("Who gives these awards?", "Scottish Government");
        await visitor.Press("Check the rows");
        await Waits(visitor, "Match the columns again");
    }

    // The page shows by itself how far it has come.
    private static Task Waits(Visitor visitor, string link) => Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true })).ToBeVisibleAsync(new() { Timeout = 60_000 });

    private static async Task<(int, Money)> Here(CollabCaseHost host) => await host.Read(async db =>
        (await db.Set<Award>().CountAsync(), Money.FromPence(await db.Set<AwardLine>().SumAsync(l => l.AmountPence))));

    private static string Csv() => string.Join("\r\n", Report.Select(row => $"\"{row.Name}\",{string.Join(',', row.Amounts.Select(a => a is { } amount ? $"\"{amount:N0}\"" : ""))}").Prepend($"Partnership,{string.Join(',', Headings)}"));

    private static async Task<byte[]> Workbook()
    {
        var columns = new CsvColumns<(string Name, decimal?[] Amounts)>().Text("Partnership", r => r.Name);
        for (var i = 0; i < Headings.Length; i++)
        {
            var column = i;
            columns.Money(Headings[i], r => r.Amounts[column] is { } amount ? Money.FromPounds(amount) : null);
        }
        using var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "Awards", columns, Report.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return file.ToArray();
    }
}
