using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ReprofileAwardTests
{
    private const string Page = "GET /partnerships/{reference}/awards/{number}/reprofile", Reprofile = "POST /partnerships/{reference}/awards/{number}/reprofile", Button = "Re-profile the award";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Reprofile, Case.Done)]
    public async Task Amounts_move_by_a_decision_and_how_they_stood_is_kept(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).Of(50, 2027).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/reprofile")).Submit(Moved("60", "90"), Button);

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The award is re-profiled."), (page.Status, page.Path, page.Saved));
        var award = await desk.Host.Award(number);
        Assert.Equal(["2026-27: £60.00", "2027-28: £90.00"], award.Amounts());
        Assert.Equal([RevisionKind.Original, RevisionKind.Carried], award.Revisions.OrderBy(r => r.Number).Select(r => r.Kind));
        foreach (var said in new[] { "Original", "Approved on 20 November 2026, the latest", "The pilot began late.", "Decided by The funder." }) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ReprofileAward", Reprofile), (written.Who, written.UseCase, written.Screen));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Reprofile, Case.Invalid, Case.Refused)]
    public async Task A_penny_more_is_refused_and_what_was_typed_stays(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).Of(50, 2027).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/reprofile");

        var invalid = await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "ten", ["DecidedOn"] = "soon" }, Button);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ten", "soon"), (invalid.Status, invalid.Value("Amounts.Years[0].Given[0]"), invalid.Value("DecidedOn")));
        foreach (var field in new[] { "Kind", "Reason", "DecidedOn" }) Assert.NotNull(invalid.ErrorAt(field));

        var refused = await form.Submit(Moved("60", "90.01"), Button);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "90.01"), (refused.Status, refused.Value("Amounts.Years[1].Given[0]")));
        Assert.Contains(refused.Errors, error => error.Contains("£0.01 more than the £150.00", StringComparison.Ordinal));
        Assert.Empty((await desk.Host.Award(number)).Revisions);
    }

    [Theory, OnEveryDatabase, Covers(Reprofile, Case.Stale)]
    public async Task An_old_page_says_first_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).Of(50, 2027).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/reprofile");
        await desk.ChangeAward(number, a => a.ReviseAmounts([new AwardAmount(FinancialYear.Starting(2026), Money.FromPounds(77))]));

        var stale = await form.Submit(Moved("60", "90"), Button);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("£77.00", stale.Text, StringComparison.Ordinal);
        Assert.Equal(["2026-27: £77.00"], (await desk.Host.Award(number)).Amounts());
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_indicative_or_ring_fenced_is_told_apart_wherever_money_is_added_up(Database database)
    {
        var desk = await Desk.On(database);
        await A.Award().Described(new AwardDetails("Free grant")).Of(1_000, 2026).SavedIn(desk.Host, desk.Reference);
        var fenced = await A.Award().Described(new AwardDetails("Bus grant") { IsRingFenced = true, RingFencedFor = "buses" }).Of(500, 2026).SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(fenced, a => a.ReviseAmounts([.. a.Lines.Select(l => new AwardAmount(l.Year, l.Amount)), new AwardAmount(FinancialYear.Starting(2027), Money.FromPounds(7_777)) { IsIndicative = true }]));

        var page = await desk.Get("funding");
        Assert.Contains("£1,500 of committed cash this financial year (2026-27), £1,500 in all. It ends on 31 March 2027.", page.Text, StringComparison.Ordinal);
        foreach (var said in new[] { "Indicative, not committed", "£7,777", "Ring-fenced, for nothing but what stands below each award", "Ring-fenced for buses" }) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7,777", (await desk.Browser.Get("/portfolio")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7,777", (await desk.Browser.Get(desk.Home)).Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Moved(string first, string second) => new()
    {
        ["Amounts.Years[0].Given[0]"] = first, ["Amounts.Years[1].Given[0]"] = second, ["Kind"] = "Carried", ["Reason"] = "The pilot began late.", ["DecidedOn"] = "20/11/2026", ["Authority"] = "The funder",
    };
}
