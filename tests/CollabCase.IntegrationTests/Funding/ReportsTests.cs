using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ReportsTests
{
    private const string At = "/partnerships/{reference}/awards/{number}/reports/";
    private const string Add = "POST " + At + "add", Correct = "POST " + At + "{report}/correct", Move = "POST " + At + "{report}/move";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers("GET " + At + "add", Case.Done), Covers(Add, Case.Done), Covers("GET " + At + "{report}/move", Case.Done), Covers(Move, Case.Done)]
    public async Task A_report_is_sent_comes_back_is_sent_again_and_signed_off(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        Assert.Contains("No report is recorded.", (await desk.Get($"awards/{number}")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get($"awards/{number}/reports/add")).Submit(new { Title = "Report at half-time", DueOn = "30/11/2026", PeriodFrom = "1/4/2026", PeriodUntil = "30/9/2026" });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The report is added."), (page.Status, page.Path, page.Saved));
        Assert.Contains("On the time from 1 April 2026 until 30 September 2026", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AddReport", Add), (written.Who, written.UseCase, written.Screen));

        await Moved(new { State = "Sent", On = "10/11/2026" });
        page = await Moved(new { State = "SentBack", On = "12/11/2026", Reason = "Say more about learning." });
        Assert.Contains("Say more about learning.", page.Text, StringComparison.Ordinal);
        await Moved(new { State = "Sent", On = "14/11/2026" });
        await Moved(new { State = "SignedOff", On = "15/11/2026" });

        var report = Assert.Single((await desk.Host.Award(number)).Reports);
        Assert.Equal((FunderReportState.SignedOff, new DateOnly(2026, 11, 14), new DateOnly(2026, 11, 15), "Say more about learning."), (report.State, report.SentOn!.Value, report.SignedOffOn!.Value, report.SentBackBecause));
        await desk.Host.VerifyHistory();

        async Task<Page> Moved(object typed)
        {
            var moved = await (await desk.Get($"awards/{number}/reports/1/move")).Submit(typed);
            Assert.Equal((HttpStatusCode.OK, "The report is saved."), (moved.Status, moved.Saved));
            return moved;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_is_reminded_of_a_report_by_a_review_that_is_filled_in(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, a => a.AddReport(new("Report & learning", Today.AddMonths(2))));

        var form = await desk.Browser.Get((await desk.Get($"awards/{number}")).Links.Single(l => l.Contains("/reviews/add", StringComparison.Ordinal)));
        Assert.Equal((number, "AwardReport", "Report & learning"), (form.Value("Award"), form.Value("Kind"), form.Value("Title")));
        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Report & learning", page.Text, StringComparison.Ordinal);
        Assert.Contains("21 January 2027", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "{report}/correct", Case.Done), Covers(Correct, Case.Done, Case.Stale)]
    public async Task A_report_is_corrected_and_what_others_changed_is_merged(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithReport(desk);
        var (first, second) = (await desk.Get($"awards/{number}/reports/1/correct"), await desk.Get($"awards/{number}/reports/1/correct"));

        await first.Submit(new { Title = "Last report" });
        Assert.Equal(HttpStatusCode.OK, (await second.Submit(new { DueOn = "1/3/2027" })).Status);
        var report = Assert.Single((await desk.Host.Award(number)).Reports);
        Assert.Equal(("Last report", new DateOnly(2027, 3, 1)), (report.Title, report.DueOn));

        var clash = await second.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Title")));
        Assert.NotNull(clash.ErrorAt("Title"));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid), Covers(Correct, Case.Invalid), Covers(Move, Case.Invalid)]
    public async Task What_is_missing_or_cannot_be_read_is_said_beside_its_field(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithReport(desk);

        foreach (var (address, field, date) in new[] { ("add", "Title", "DueOn"), ("1/correct", "Title", "PeriodFrom"), ("1/move", "State", "On") })
        {
            var page = await (await desk.Get($"awards/{number}/reports/{address}")).Submit(field == "State" ? new Dictionary<string, object?> { [date] = "soon" } : new() { ["Title"] = " ", [date] = "soon" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.NotNull(page.ErrorAt(field));
            Assert.Equal("soon", page.Value(date));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"awards/{number}/reports/2/move")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused), Covers(Correct, Case.Refused), Covers(Move, Case.Refused)]
    public async Task The_rules_of_a_report_hold(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithReport(desk);
        var move = await desk.Get($"awards/{number}/reports/1/move");

        Refused(await (await desk.Get($"awards/{number}/reports/add")).Submit(new { Title = "Next", DueOn = "1/4/2027", PeriodFrom = "1/4/2026", PeriodUntil = "1/3/2026" }), "on or after its first day");
        Refused(await (await desk.Get($"awards/{number}/reports/1/correct")).Submit(new { PeriodFrom = "1/1/1980" }), "1 April 1990");
        Refused(await move.Submit(new { State = "Sent", On = "1/12/2026" }), "today or earlier");
        Refused(await move.Submit(new { State = "Sent" }), "the day on which");
        await desk.ChangeAward(number, a => a.MoveReport(1, new(FunderReportState.Sent, Today), Today));
        Refused(await (await desk.Get($"awards/{number}/reports/1/move")).Submit(new { State = "SentBack", On = "21/11/2026" }), "what the funder wants changed");
        Assert.Equal(FunderReportState.Sent, Assert.Single((await desk.Host.Award(number)).Reports).State);
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Stale)]
    public async Task An_act_on_an_old_page_says_first_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithReport(desk);
        var move = await desk.Get($"awards/{number}/reports/1/move");
        await desk.ChangeAward(number, a => a.CorrectReport(1, new("Last report", Today)));

        var stale = await move.Submit(new { State = "Sent", On = "20/11/2026" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("Last report", stale.Text, StringComparison.Ordinal);
        Assert.Equal(FunderReportState.Due, Assert.Single((await desk.Host.Award(number)).Reports).State);
    }

    private static async Task<string> WithReport(Desk desk)
    {
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, a => a.AddReport(new("First report", Today)));
        return number;
    }

    private static void Refused(Page page, string because)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(because, StringComparison.Ordinal));
    }
}
