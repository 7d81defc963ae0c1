using System.Net;
using System.Text;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CsvHelper;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ExportPartnershipsTests
{
    private const string Export = "GET /partnerships.csv";

    [Theory, OnEveryDatabase, Covers(Export, Case.Done)]
    public async Task Writes_every_row_that_the_person_may_see_with_plain_dates(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen, \"Exports\"").Then(x => x.ChoosePlaces(["S12000049", "S08000024"]))
            .Then(x => x.SetDates(new DateOnly(2012, 3, 1), DatePrecision.Month, new DateOnly(2027, 3, 31))).Then(x => x.DescribePurpose("To export.\nIn two lines.", null, null)));
        await A.Partnership().Named("Another's").CoordinatedBy(await A.Person().Coordinator().SavedIn(desk.Host)).SavedIn(desk.Host);

        var answer = await desk.Browser.Get("/partnerships.csv");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/csv", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"partnerships-{PartnershipBuilder.Today:yyyy-MM-dd}.csv", answer.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Body.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var row = Assert.Single(Rows(answer.Body));
        Assert.Equal((desk.Reference, "Glen, \"Exports\"", "Pre-collaboration", "Glasgow City; NHS Lothian", "2012-03", "2027-03-31", "0", "To export.\nIn two lines."),
            (row["Reference"], row["Name"], row["Stage"], row["Places"], row["Began"], row["Expected to end"], row["Agreed exceptions open"], row["Purpose"]));
        Assert.Equal("2012-03", row["Stage since"]);
    }

    [Theory, OnEveryDatabase, Covers(Export, Case.Done)]
    public async Task Keeps_the_filters_and_the_order(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        foreach (var name in new[] { "Beta search", "Alpha search", "Other" }) await A.Partnership().Named(name).CoordinatedBy(coordinator).SavedIn(host);
        var browser = await host.SignedIn(coordinator);

        Assert.Equal(["Alpha search", "Beta search"], Rows((await browser.Get("/partnerships.csv?q=sear&stage=pre-collaboration")).Body).Select(r => r["Name"]));
        Assert.Equal(["Other", "Alpha search", "Beta search"], Rows((await browser.Get("/partnerships.csv?sort=newest")).Body).Select(r => r["Name"]));
        Assert.Empty(Rows((await browser.Get("/partnerships.csv?stage=test-and-embed")).Body));
    }

    [Theory, OnEveryDatabase, Covers(Export, Case.Done)]
    public async Task Text_that_a_spreadsheet_would_run_is_marked_as_text(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("=HYPERLINK(\"http://example.org\",\"Glen\")").Then(x => x.DescribePurpose("@SUM(A1)", null, null)).Then(x => x.NameLead("-2+3", null, null, null)));

        var row = Assert.Single(Rows((await desk.Browser.Get("/partnerships.csv")).Body));

        Assert.Equal(("'=HYPERLINK(\"http://example.org\",\"Glen\")", "'@SUM(A1)", "'-2+3"), (row["Name"], row["Purpose"], row["Lead person"]));
    }

    [Theory, OnEveryDatabase, Covers(Export, Case.Done)]
    public async Task Goes_on_where_the_list_has_pages(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        for (var i = 0; i < 60; i++) await A.Partnership().Named($"Glen {i:00}").CoordinatedBy(coordinator).SavedIn(host);
        var browser = await host.SignedIn(coordinator);
        await browser.Get("/partnerships.csv");

        var answer = await browser.Get("/partnerships.csv");

        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"Glen {i:00}"), Rows(answer.Body).Select(r => r["Name"]));
        Assert.Equal(2, answer.Statements.Count);
    }

    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        using var csv = CsvReader.Create(new MemoryStream(file));
        var rows = new List<Dictionary<string, string>>();
        string[] headings = ["Reference", "Name", "Stage", "Stage since", "Places", "Lead person", "Began", "Expected to end", "Agreed exceptions open", "Purpose"];
        while (csv.Read()) rows.Add(headings.ToDictionary(h => h, h => csv.GetString(h)));
        return rows;
    }
}
