using System.Net;
using System.Text;
using CollabCase.Data.Imports;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Documents;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Imports;

public sealed class ImportAwardsTests
{
    private const string Import = "/funding/imports/{number}";

    [Theory, OnEveryDatabase]
    [Covers("GET /funding/import", Case.Done), Covers("POST /funding/import", Case.Done), Covers($"GET {Import}", Case.Done), Covers($"GET {Import}/match", Case.Done), Covers($"POST {Import}/match", Case.Done)]
    [Covers($"GET {Import}/run", Case.Done), Covers($"POST {Import}/run", Case.Done), Covers($"GET {Import}/undo", Case.Done), Covers($"POST {Import}/undo", Case.Done), Covers($"GET {Import}/rows", Case.Done)]
    [Covers($"GET {Import}/problems.csv", Case.Done), Covers($"GET {Import}/result.csv", Case.Done), Covers("GET /funding/import/example.csv", Case.Done)]
    public async Task The_reports_table_comes_in_adds_up_changes_nothing_a_second_time_and_can_be_undone(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var references = await desk.Partnerships(ImportDesk.SixNames);

        var number = await desk.Upload(ImportDesk.SixPartnerships);
        var preview = await desk.Checked(number);

        Assert.Contains("Ready to import", preview.Text, StringComparison.Ordinal);
        Assert.Contains("£2,759,068.00", preview.Text, StringComparison.Ordinal);
        Assert.Contains("£300.00", preview.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Awards());

        var done = await desk.Imported(number);

        Assert.Equal(AwardImportState.Done, (await desk.Import(number)).State);
        Assert.Equal((6, Money.FromPounds(2_759_068m)), ((await desk.Awards()).Count, await desk.Total()));
        var lowMoss = (await desk.Awards()).Single(a => a.Lines.Any(l => l.Amount == Money.FromPounds(51_139m)));
        Assert.Equal(("Award from Scottish Government", AwardState.Awarded, 5, desk.Funder.Id), (lowMoss.Title, lowMoss.State, lowMoss.Lines.Count, lowMoss.Funders.Single().OrganisationId));
        Assert.Equal(FinancialYear.Starting(2012), lowMoss.Lines.Min(l => l.Year));
        Assert.Equal(("WriteAwards", desk.Person.Email), ((await host.History(references[0]))[^1].UseCase, (await host.History(references[0]))[^1].Who));
        Assert.Contains("Imported", done.Text, StringComparison.Ordinal);

        var again = await desk.Upload(ImportDesk.SixPartnerships);
        var second = await desk.Checked(again);
        Assert.All((await desk.Rows(again)).Where(r => r.Plan is not RowPlan.Total), row => Assert.Equal(RowPlan.Unchanged, row.Plan));
        Assert.Contains("There is nothing in it to be imported", second.Text, StringComparison.Ordinal);

        var result = Encoding.UTF8.GetString((await desk.Browser.Get($"/funding/imports/{number}/result.csv")).Body);
        Assert.Equal(8, result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Recorded", result, StringComparison.Ordinal);
        Assert.Contains("300", Encoding.UTF8.GetString((await desk.Browser.Get($"/funding/imports/{number}/problems.csv")).Body), StringComparison.Ordinal);
        Assert.Contains("Partnership", Encoding.UTF8.GetString((await desk.Browser.Get("/funding/import/example.csv")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.Browser.Get($"/funding/imports/{number}/rows?show=recorded")).Status);

        await desk.Undone(number);

        Assert.Empty(await desk.Awards());
        Assert.Equal(AwardImportState.Undone, (await desk.Import(number)).State);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task What_changed_is_said_and_written_and_goes_back_unless_somebody_changed_it_since(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var references = await desk.Partnerships("Elevate", "NHS Lothian");
        await desk.Imported(await First());
        var before = await desk.Awards();
        var number = await desk.Upload("Partnership,Title,2016-17,2017-18\nElevate,Grant,100000,120000\nNHS Lothian,Grant,90000,\n");
        await desk.Checked(number);
        var rows = await desk.Rows(number);
        Assert.All(rows, row => Assert.Equal(RowPlan.Changed, row.Plan));
        Assert.Contains("amounts from £100,000.00 to £220,000.00", rows[0].PlanReason, StringComparison.Ordinal);
        await desk.Imported(number);
        Assert.Equal(Money.FromPounds(310_000m), await desk.Total());
        var lothian = (await desk.Awards()).Single(a => a.Total == Money.FromPounds(90_000m));
        await (await desk.Browser.Get($"/partnerships/{references[1]}/awards/{lothian.Number}/correct-details")).Submit(new { Title = "Renamed since" });

        var undo = await desk.Browser.Get($"/funding/imports/{number}/undo");
        Assert.Contains(lothian.Number, undo.Text, StringComparison.Ordinal);
        await desk.Undone(number);

        var after = await desk.Awards();
        Assert.Equal(before.Single(a => a.Id != lothian.Id).Total, after.Single(a => a.Id != lothian.Id).Total);
        Assert.Equal(("Renamed since", Money.FromPounds(90_000m)), after.Where(a => a.Id == lothian.Id).Select(a => (a.Title, a.Total)).Single());
        Assert.Equal((RowOutcome.TakenBack, RowOutcome.Kept), ((await desk.Rows(number))[0].Outcome!.Value, (await desk.Rows(number))[1].Outcome!.Value));
        await host.VerifyHistory();

        async Task<string> First()
        {
            var first = await desk.Upload("Partnership,Title,2016-17\nElevate,Grant,100000\nNHS Lothian,Grant,50000\n");
            await desk.Checked(first);
            return first;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_row_for_each_year_is_one_award(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships("Elevate");
        var number = await desk.Upload("Partnership,Title,Financial year,Amount\nElevate,Grant,2016-17,100000\nElevate,Other,2016-17,5\nElevate,Grant,2017-18,100000\n");

        await desk.Checked(number);
        await desk.Imported(number);

        var awards = await desk.Awards();
        Assert.Equal([2, 1], awards.Select(a => a.Lines.Count));
        Assert.Equal(Money.FromPounds(200_005m), await desk.Total());
    }

    [Theory, OnEveryDatabase]
    public async Task A_run_that_is_broken_off_goes_on_with_no_award_twice(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        await desk.Partnerships("Elevate");
        var number = await desk.Upload("Partnership,Title,2016-17\n" + string.Concat(Enumerable.Range(1, 2500).Select(i => $"Elevate,Grant {i},{i}\n")));
        await desk.Checked(number);
        await (await desk.Browser.Get($"/funding/imports/{number}/run")).Submit();
        await host.Send(new Web.Features.Imports.WriteAwards.Command(number), desk.Person);
        Assert.Equal(1000, (await desk.Awards()).Count);

        await desk.Work();

        var awards = await desk.Awards();
        Assert.Equal((2500, 2500), (awards.Count, awards.Select(a => a.Title).Distinct().Count()));
        Assert.Equal(AwardImportState.Done, (await desk.Import(number)).State);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task A_funder_imports_its_own_awards_only_and_another_persons_import_is_not_there(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var own = await A.Organisation().Named("The foundation").SavedIn(host);
        var desk = await ImportDesk.On(host, await A.Person().FunderOf(own).SavedIn(host));
        var references = await desk.Partnerships("Elevate", "NHS Lothian");
        await A.Award().By(own).SavedIn(host, references[0]);
        var number = await desk.Upload("Partnership,Funder,Title,2016-17\nElevate,The foundation,Mine,1\nElevate,Scottish Government,Theirs,2\nNHS Lothian,The foundation,Unknown to me,3\n");
        await desk.Checked(number, new { });
        var names = await desk.Browser.Get($"/funding/imports/{number}/names");
        await names.Submit();
        await desk.Work();

        var rows = await desk.Rows(number);

        Assert.Equal([RowPlan.New, RowPlan.Refused, RowPlan.ToBePlaced], rows.Select(r => r.Plan));
        Assert.Equal("You can import awards of your own organisation only.", rows[1].PlanReason);
        var other = await host.SignedIn((await A.Person().Coordinator().SavedIn(host)).Email);
        foreach (var page in new[] { "", "/rows", "/match", "/names", "/run", "/undo", "/go-on", "/problems.csv", "/result.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/funding/imports/{number}{page}")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task The_file_of_an_import_is_no_orphan(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await ImportDesk.On(host);
        var number = await desk.Upload(ImportDesk.SixPartnerships);
        host.Clock.Advance(TimeSpan.FromDays(3));

        await host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<RemoveOrphans>().Single().RunAsync(CancellationToken.None);

        Assert.NotNull(host.Services.GetRequiredService<IDocumentStore>().Open((await desk.Import(number)).StorageKey));
    }
}
