using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class TakeOverPartnershipTests
{
    private const string Page = "GET /partnerships/take-over", TakeOver = "POST /partnerships/take-over";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(TakeOver, Case.Done)]
    public async Task Starts_at_its_stage_and_shows_that_earlier_ones_are_not_recorded(Database database)
    {
        var (host, browser, email) = await Coordinator(database);

        var page = await (await browser.Get("/partnerships/take-over")).Submit(new { Name = "Glen Under Way", Purpose = "To go on.", Stage = "TestAndEmbed", Since = "March 2019", Source = "The partners' annual report" });

        var reference = page.Path.Split('/')[2];
        Assert.Equal($"/partnerships/{reference}/purpose", page.Path);
        Assert.StartsWith($"{reference} is taken over", page.Saved, StringComparison.Ordinal);
        var partnership = await host.Partnership(reference);
        var period = Assert.Single(partnership.StagePeriods);
        Assert.Equal((Stage.TestAndEmbed, Stage.TestAndEmbed, "The partners' annual report"), (partnership.Stage, partnership.TakenOverAt, partnership.Source));
        Assert.Equal((StageEntry.TakenOver, new DateOnly(2019, 3, 1), DatePrecision.Month), (period.Entry, period.From, period.FromPrecision));
        var written = Assert.Single(await host.History(reference));
        Assert.Equal((email, "TakeOverPartnership"), (written.Who, written.UseCase));
        var home = await browser.Get($"/partnerships/{reference}");
        Assert.Contains("Earlier stages are not recorded here. Source: The partners' annual report", home.Text, StringComparison.Ordinal);
        Assert.Contains("since March 2019", home.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(TakeOver, Case.Invalid)]
    public async Task Asks_for_what_is_left_out_and_keeps_what_was_typed(Database database)
    {
        var (_, browser, _) = await Coordinator(database);
        var form = await browser.Get("/partnerships/take-over");

        var page = await form.Submit(new { Name = "", Purpose = "To go on.", Since = "31 February 2019", Source = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Enter a name for the partnership.", "Choose the stage that it is at.", "Since when must be a real date, like 21 November 2026, November 2026 or 2026.", "Say where this is known from, such as a report or the partners themselves."], page.Errors);
        Assert.Equal(("To go on.", "31 February 2019"), (page.Value("Purpose"), page.Value("Since")));
        Assert.Empty(page.WritingStatements);
        var tampered = await form.Form().Tamper("Stage", "7").SendBy(browser, form);
        Assert.Equal("Stage must be one of the answers on the list.", tampered.ErrorAt("Stage"));
    }

    [Theory, OnEveryDatabase, Covers(TakeOver, Case.Refused)]
    public async Task A_stage_cannot_have_begun_in_the_future(Database database)
    {
        var (_, browser, _) = await Coordinator(database);

        var page = await (await browser.Get("/partnerships/take-over")).Submit(new { Name = "Glen", Purpose = "To go on.", Stage = "TestAndEmbed", Since = "2031", Source = "A report" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Give the day the stage began. It cannot be in the future.", page.ErrorAt("Since"));
        Assert.Equal("2031", page.Value("Since"));
    }

    private static async Task<(CollabCaseHost Host, Browser Browser, string Email)> Coordinator(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        return (host, await host.SignedIn(coordinator), coordinator.Email);
    }
}
