using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.PeopleSupport;

/// <summary>How many people a partnership supported, and what each comes to.</summary>
public sealed class PeopleSupportTests
{
    private const string Home = "GET /partnerships/{reference}/people-supported", RecordPage = "GET /partnerships/{reference}/people-supported/record", Record = "POST /partnerships/{reference}/people-supported/record",
        CorrectPage = "GET /partnerships/{reference}/people-supported/{figure}/correct", Correct = "POST /partnerships/{reference}/people-supported/{figure}/correct";

    [Theory, OnEveryDatabase, Covers(Home, Case.Done), Covers(RecordPage, Case.Done), Covers(Record, Case.Done)]
    public async Task A_year_and_its_cash_come_to_so_much_for_each(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Of(1_000, 2025).Of(9_000, 2026).Of(5, null).SavedIn(desk.Host, desk.Reference);
        await A.Award().Described(new AwardDetails("Rooms") { Kind = AwardKind.InKind, InKindBasis = "Two rooms" }).Of(700, 2025).SavedIn(desk.Host, desk.Reference);
        Assert.Contains("No number of people yet", (await desk.Get("people-supported")).Text, StringComparison.Ordinal);

        var page = await Recorded(desk, "2025-26", 40, "Counted by the workers");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/people-supported", "The number of people is recorded."), (page.Status, page.Path, page.Saved));
        Assert.Contains("£25.00 of committed cash for each person", page.Text, StringComparison.Ordinal);
        Assert.Equal(["2025-26 40 £1,000.00 £25.00 Counted by the workers"], Rows(page));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "RecordPeople"), (written.Who, written.UseCase));
        Assert.Contains("People supported in 2025-26: 40.", (await desk.Get("history")).Text, StringComparison.Ordinal);
        // The year that is recorded is not offered again, nor are all of them together.
        Assert.Empty((await desk.Get("people-supported/record")).Document.QuerySelectorAll("option[value=all], option[value='2025-26']"));
        Assert.Contains("How many people were supported", (await desk.Get("funding")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Done)]
    public async Task All_years_together_have_the_cash_of_those_that_have_begun(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Of(1_000, 2025).Of(2_000, 2027).Of(500, null).SavedIn(desk.Host, desk.Reference);

        Assert.Equal(["All years together 30 £1,500.00 £50.00 The report"], Rows(await Recorded(desk, "all", 30, "The report")));
    }

    [Theory, OnEveryDatabase, Covers(CorrectPage, Case.Done), Covers(Correct, Case.Done)]
    public async Task A_number_is_corrected_or_taken_away(Database database)
    {
        var desk = await Desk.On(database);
        await Recorded(desk, "2025-26", 40, "First count");

        var page = await (await desk.Get("people-supported/1/correct")).Submit(new Dictionary<string, object?> { ["People"] = 41, ["Source"] = "Second count" });
        Assert.Equal("The number of people is saved.", page.Saved);
        Assert.Equal(["2025-26 41 none recorded – Second count"], Rows(page));

        page = await (await desk.Get("people-supported/1/correct")).Submit(new Dictionary<string, object?> { ["Remove"] = true });
        Assert.Equal("The number of people is taken away.", page.Saved);
        Assert.Contains("No number of people yet", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("people-supported/1/correct")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid), Covers(Record, Case.Refused), Covers(Correct, Case.Invalid), Covers(Correct, Case.Refused)]
    public async Task What_cannot_be_is_refused_and_kept_on_the_form(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("people-supported/record");
        var empty = await form.Submit(new Dictionary<string, object?> { ["People"] = "many", ["Source"] = "Kept" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "many", "Kept"), (empty.Status, empty.Value("People"), empty.Value("Source")));
        Assert.Contains("Choose the financial year", empty.Text, StringComparison.Ordinal);
        await Recorded(desk, "2025-26", 40, "Count");
        var twice = await form.Submit(new Dictionary<string, object?> { ["Year"] = "2025-26", ["People"] = 5, ["Source"] = "Again" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("number for 2025-26 already", twice.Text, StringComparison.Ordinal);

        var none = await (await desk.Get("people-supported/1/correct")).Submit(new Dictionary<string, object?> { ["People"] = 0 });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "0"), (none.Status, none.Value("People")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await desk.Get("people-supported/1/correct")).Submit(new Dictionary<string, object?> { ["Source"] = "" })).Status);
        Assert.Equal([(FinancialYear.Starting(2025), 40)], (await Of(desk)).Figures.Select(f => (f.Year!.Value, f.People)));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task A_stale_form_overwrites_nobody(Database database)
    {
        var desk = await Desk.On(database);
        await Recorded(desk, "2025-26", 40, "Count");
        var mine = await desk.Get("people-supported/1/correct");
        await (await desk.Get("people-supported/1/correct")).Submit(new Dictionary<string, object?> { ["People"] = 41 });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mine.Submit(new Dictionary<string, object?> { ["People"] = 50 })).Status);
        Assert.Equal(41, Assert.Single((await Of(desk)).Figures).People);
    }

    private static async Task<Page> Recorded(Desk desk, string year, int people, string source) =>
        await (await desk.Get("people-supported/record")).Submit(new Dictionary<string, object?> { ["Year"] = year, ["People"] = people, ["Source"] = source });

    private static IEnumerable<string> Rows(Page page) => page.Document.QuerySelectorAll("main table tbody tr").Select(row => string.Join(' ', row.Children.Take(5).Select(c => c.TextContent.Trim())));

    private static Task<PeopleSupported> Of(Desk desk) => desk.Host.Read(async db =>
    {
        var id = (await desk.Host.Partnership(desk.Reference)).Id;
        return await db.Set<PeopleSupported>().AsNoTracking().Include(p => p.Figures).SingleAsync(p => p.PartnershipId == id);
    });
}
