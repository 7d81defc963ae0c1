using System.Net;
using CollabCase.Data.Imports;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Features.Imports;
using Xunit;

namespace CollabCase.IntegrationTests.Imports;

public sealed class ImportFormsTests
{
    private const string Import = "/funding/imports/{number}", Match = $"POST {Import}/match", Names = $"POST {Import}/names", Rows = $"POST {Import}/rows", Run = $"POST {Import}/run", Undo = $"POST {Import}/undo",
        GoOn = $"POST {Import}/go-on", Place = "POST /funding/to-be-placed", Table = "Partnership,Title,2016-17\nElevate,Grant,100000\nNowhere,Other,5\n";

    [Theory, OnEveryDatabase, Covers("POST /funding/import", Case.Invalid)]
    public async Task What_is_no_table_is_not_taken(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var form = await desk.Browser.Get("/funding/import");

        var none = await form.Submit();
        var text = await form.Form().Choose("File", "awards.txt", "a,b"u8.ToArray()).SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a file."), (none.Status, none.ErrorAt("File")));
        Assert.StartsWith("‘awards.txt’ is no table.", text.ErrorAt("File"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Match, Case.Stale), Covers(Match, Case.Invalid), Covers(Match, Case.Refused)]
    public async Task Columns_that_are_not_settled_are_not_checked(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var number = await desk.Upload(Table);
        var form = await desk.Browser.Get($"/funding/imports/{number}/match");

        var invalid = await form.Form().Tamper("Columns[0].Meaning", "LeftOut").Tamper("Columns[1].Meaning", "LeftOut").Tamper("Columns[2].Meaning", "LeftOut").SendBy(desk.Browser, form);
        var without = await form.Submit(new { Funder = "" });
        Assert.Equal(("Say of at least one column what it means.", HttpStatusCode.UnprocessableEntity), (invalid.Errors.Single(), invalid.Status));
        Assert.Equal("No column names the funder. Say who gives all these awards.", without.ErrorAt("Funder"));
        Assert.Equal(AwardImportState.Uploaded, (await desk.Import(number)).State);
        await desk.Checked(number);

        var stale = await form.Submit(new { Funder = "Scottish Government" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Equal(AwardImportState.Previewed, (await desk.Import(number)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Dates_that_can_be_read_in_two_ways_are_asked_about(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships("Elevate");
        var number = await desk.Upload("Partnership,Title,Award date,Amount\nElevate,Grant,03/04/2015,1\n");
        var form = await desk.Browser.Get($"/funding/imports/{number}/match");

        var asked = await form.Submit(new { Funder = "Scottish Government" });
        Assert.Contains("can be read in two ways, such as 03/04/2015", asked.Errors.Single(), StringComparison.Ordinal);
        await desk.Checked(number, new Dictionary<string, string> { ["Funder"] = "Scottish Government", ["Columns[2].Order"] = "MonthFirst" });
        await desk.Imported(number);

        Assert.Equal(new DateOnly(2015, 3, 4), (await desk.Awards()).Single().AwardedOn);
    }

    [Theory, OnEveryDatabase, Covers(Rows, Case.Stale), Covers(Rows, Case.Invalid), Covers(Rows, Case.Refused), Covers(Rows, Case.Done), Covers(Run, Case.Stale), Covers(Run, Case.Refused), Covers(Undo, Case.Stale), Covers(Undo, Case.Refused)]
    public async Task Rows_that_are_left_out_are_not_imported_and_what_was_done_is_not_done_twice(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships("Elevate");
        var number = await desk.Upload("Partnership,Title,2016-17\nElevate,Grant,100000\nElevate,Other,5\n");
        await desk.Checked(number);
        var (rows, run) = (await desk.Browser.Get($"/funding/imports/{number}/rows"), await desk.Browser.Get($"/funding/imports/{number}/run"));

        var none = await rows.Form().Tamper("Row").SendBy(desk.Browser, rows);
        var left = await rows.Form().Tamper("Row", "3").SendBy(desk.Browser, rows);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Tick the rows first."), (none.Status, none.Errors.Single()));
        Assert.Equal("1 row is left out.", left.Saved);
        await desk.Imported(number);
        Assert.Equal("Grant", (await desk.Awards()).Single().Title);
        var undo = await desk.Browser.Get($"/funding/imports/{number}/undo");

        foreach (var (form, tampered) in new[] { (rows, "3"), (run, "") })
        {
            var stale = await form.Form().Tamper("SubmissionKey", Guid.NewGuid().ToString()).Tamper("Row", tampered.Length > 0 ? [tampered] : []).SendBy(desk.Browser, form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
            Assert.Contains("changed", stale.Errors[0], StringComparison.OrdinalIgnoreCase);
            var version = (await desk.Import(number)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var refused = await form.Form().Tamper("SubmissionKey", Guid.NewGuid().ToString()).Tamper("Row", tampered.Length > 0 ? [tampered] : []).Tamper("Version", version).SendBy(desk.Browser, form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }
        await desk.Undone(number);
        var late = await undo.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        var never = await undo.Form().Tamper("Version", (await desk.Import(number)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture)).SendBy(desk.Browser, undo);
        Assert.Contains("it was undone", never.Errors.Single(), StringComparison.Ordinal);
        Assert.Empty(await desk.Awards());
    }

    [Theory, OnEveryDatabase, Covers($"GET {Import}/names", Case.Done), Covers(Names, Case.Stale), Covers(Names, Case.Invalid), Covers(Names, Case.Refused), Covers(Names, Case.Done)]
    public async Task A_name_that_is_not_known_is_asked_about_and_then_imported(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships("Elevate");
        var number = await desk.Upload("Partnership,Funder,Title,2016-17\nElevate,The Scottish Government,Grant,1\nElevate,An unknown trust,Other,5\n");
        await desk.Checked(number, new { });
        Assert.All(await desk.Rows(number), row => Assert.Equal(RowPlan.NameOpen, row.Plan));
        var form = await desk.Browser.Get($"/funding/imports/{number}/names");
        var unknown = form.Value("Names[0].Choice") == desk.Funder.Reference ? 1 : 0;

        var open = await form.Form().Tamper("Names[0].Choice", "").Tamper("Names[1].Choice", "").SendBy(desk.Browser, form);
        var invalid = await form.Form().Tamper($"Names[{unknown}].Choice", MatchNames.MakeNew).SendBy(desk.Browser, form);
        Assert.Equal("Say of at least one name which organisation it is.", open.Errors.Single());
        Assert.Equal(("Choose the sector of the new organisations.", HttpStatusCode.UnprocessableEntity), (invalid.ErrorAt("Sector"), invalid.Status));
        var done = await form.Form().Tamper($"Names[{unknown}].Choice", MatchNames.MakeNew).Fill(new { Sector = Sector.Third, Type = OrganisationType.FunderOrFoundation }).SendBy(desk.Browser, form);
        Assert.Equal("2 names are matched, and the rows are checked again.", done.Saved);
        var stale = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        await desk.Work();
        await desk.Imported(number);

        var awards = await desk.Awards();
        Assert.Equal(2, awards.Count);
        Assert.Contains(awards, a => a.Funders.Single().OrganisationId == desk.Funder.Id);
    }

    [Theory, OnEveryDatabase, Covers($"GET {Import}/go-on", Case.Done), Covers(GoOn, Case.Done), Covers(GoOn, Case.Stale), Covers(GoOn, Case.Refused)]
    public async Task An_import_that_stopped_goes_on_when_somebody_says_so(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships("Elevate");
        var number = await desk.Upload(Table);
        await desk.Checked(number);
        await (await desk.Browser.Get($"/funding/imports/{number}/run")).Submit();
        await host.Send(new StopImport.Command(number, "The disk was full."), desk.Person);
        Assert.Contains("It stopped: The disk was full.", (await desk.Show(number)).Text, StringComparison.Ordinal);
        var form = await desk.Browser.Get($"/funding/imports/{number}/go-on");

        var gone = await form.Submit();
        Assert.Equal("It goes on.", gone.Saved);
        await desk.Work();
        Assert.Equal(AwardImportState.Done, (await desk.Import(number)).State);
        Assert.Single(await desk.Awards());

        var page = await desk.Browser.Get($"/funding/imports/{number}/go-on");
        Assert.Contains("It did not stop", page.Text, StringComparison.Ordinal);
        var stale = await form.Form().Tamper("SubmissionKey", Guid.NewGuid().ToString()).SendBy(desk.Browser, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        var refused = await form.Form().Tamper("SubmissionKey", Guid.NewGuid().ToString()).Tamper("Version", (await desk.Import(number)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture)).SendBy(desk.Browser, form);
        Assert.Contains("it is imported", refused.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /funding/to-be-placed", Case.Done), Covers(Place, Case.Done), Covers(Place, Case.Stale), Covers(Place, Case.Invalid), Covers(Place, Case.Refused)]
    public async Task An_award_whose_partnership_is_not_known_waits_until_it_is_placed(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var references = await desk.Partnerships("Elevate", "Nowhere else in Scotland");
        var number = await desk.Upload(Table);
        await desk.Checked(number);
        Assert.Equal(RowPlan.ToBePlaced, (await desk.Rows(number))[1].Plan);
        await desk.Imported(number);
        Assert.Single(await desk.Awards());
        var form = await desk.Browser.Get("/funding/to-be-placed");
        Assert.Contains("Other, Nowhere", form.Text, StringComparison.Ordinal);
        Assert.Contains(references[1], form.Html, StringComparison.Ordinal);

        var none = await form.Submit();
        var unknown = await form.Form().Tamper("Awards[0].Tick", "true").Fill(new { Partnership = "No such partnership" }).SendBy(desk.Browser, form);
        Assert.StartsWith("Choose a partnership for at least one award", none.Errors.Single(), StringComparison.Ordinal);
        Assert.StartsWith("There is no partnership ‘No such partnership’", unknown.ErrorAt("Partnership"), StringComparison.Ordinal);
        var placed = await form.Form().Tamper("Awards[0].Into", references[1]).SendBy(desk.Browser, form);
        Assert.Equal("1 award is placed and recorded.", placed.Saved);
        var late = await form.Form().Tamper("Awards[0].Into", references[0]).Tamper("SubmissionKey", Guid.NewGuid().ToString()).SendBy(desk.Browser, form);

        Assert.StartsWith("Somebody placed these awards already", late.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Awards()).Count);
        Assert.Equal((await host.Partnership(references[1])).Id, (await desk.Awards()).Single(a => a.Title == "Other").PartnershipId);
        await desk.Undone(number);
        Assert.Empty(await desk.Awards());
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Where_every_award_waits_to_be_placed_the_import_says_so_and_leads_there(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var references = await desk.Partnerships("Somewhere in Scotland");
        var number = await desk.Upload("Partnership,Title,2016-17\nNowhere,Other,5\nNowhere,Another,6\n");

        var page = await desk.Checked(number);
        Assert.Contains("Place at least one of them to import it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 rows wait until you say for which partnership.", (await desk.Browser.Get($"/funding/imports/{number}/run")).Text, StringComparison.Ordinal);

        var waiting = await desk.Browser.Get($"/funding/to-be-placed?import={number}");
        await waiting.Form().Tamper("Awards[0].Tick", "true").Fill(new { Partnership = references[0] }).SendBy(desk.Browser, waiting);
        page = await desk.Browser.Get($"/funding/imports/{number}");
        Assert.Contains("Import 1 row", page.Text, StringComparison.Ordinal);
        Assert.Contains("The partnership of 1 row is not known.", page.Text, StringComparison.Ordinal);
    }
}
