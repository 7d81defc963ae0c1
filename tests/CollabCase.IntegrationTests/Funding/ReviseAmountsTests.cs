using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ReviseAmountsTests
{
    private const string Page = "GET /partnerships/{reference}/awards/{number}/revise-amounts", Revise = "POST /partnerships/{reference}/awards/{number}/revise-amounts";
    private const string Save = "Save the amounts";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Revise, Case.Done)]
    public async Task Changes_adds_and_takes_away_amounts(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2025).Of(200, 2026).Of(5.5m, null).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/revise-amounts");
        Assert.Equal(("2025-26", "100.00", "5.50"), (form.Value("Amounts.Years[0].Year"), form.Value("Amounts.Years[0].Given[0]"), form.Value("Amounts.NoYear[0]")));

        var longer = await form.Submit(button: "Add another year");
        Assert.Equal("2027-28", longer.Value("Amounts.Years[2].Year"));
        var page = await longer.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "", ["Amounts.Years[1].Given[0]"] = "250", ["Amounts.Years[2].Given[0]"] = "1,000" }, Save);

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The amounts are saved."), (page.Status, page.Path, page.Saved));
        Assert.Equal(["2026-27: £250.00", "2027-28: £1,000.00", "no year: £5.50"], (await desk.Host.Award(number)).Amounts());
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ReviseAmounts", Revise), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("AmountPence: 20000 -> 25000", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Revise, Case.Done)]
    public async Task A_later_year_may_be_indicative_and_stays_so(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).Of(200, 2027).SavedIn(desk.Host, desk.Reference);

        await (await desk.Get($"awards/{number}/revise-amounts")).Submit(new Dictionary<string, object?> { ["Amounts.Years[1].IsIndicative"] = "true" }, Save);
        Assert.Equal(["2026-27: £100.00", "2027-28: £200.00 indicative"], (await desk.Host.Award(number)).Amounts());

        await (await desk.Get($"awards/{number}/revise-amounts")).Submit(new Dictionary<string, object?> { ["Amounts.Years[1].Given[0]"] = "300" }, Save);
        var award = await desk.Host.Award(number);
        Assert.Equal(["2026-27: £100.00", "2027-28: £300.00 indicative"], award.Amounts());
        Assert.Equal((Money.FromPounds(100), Money.FromPounds(300)), (award.Total, award.Indicative));
    }

    [Theory, OnEveryDatabase, Covers(Revise, Case.Stale)]
    public async Task A_stale_form_overwrites_nobody_and_says_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/revise-amounts");
        await desk.ChangeAward(number, a => a.ReviseAmounts([new AwardAmount(FinancialYear.Starting(2026), Money.FromPounds(333))]));

        var page = await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "444" }, Save);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "444"), (page.Status, page.Value("Amounts.Years[0].Given[0]")));
        Assert.Contains("£333.00", page.Text, StringComparison.Ordinal);
        Assert.Equal(["2026-27: £333.00"], (await desk.Host.Award(number)).Amounts());

        Assert.Equal(HttpStatusCode.OK, (await page.Submit(button: Save)).Status);
        Assert.Equal(["2026-27: £444.00"], (await desk.Host.Award(number)).Amounts());
    }

    [Theory, OnEveryDatabase, Covers(Revise, Case.Done)]
    public async Task Amounts_stay_with_their_funder_when_one_is_renamed_while_the_form_is_open(Database database)
    {
        var desk = await Desk.On(database);
        var (first, second) = (await A.Organisation().Named("Alpha fund").SavedIn(desk.Host), await A.Organisation().Named("Beta fund").SavedIn(desk.Host));
        var number = await A.Award().By(first).By(second).Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/revise-amounts");
        await desk.Host.Write([first.Reference], async db =>
        {
            var renamed = (await db.VisibleTo(Viewer.Job("tests")).WholeOrganisationAsync(first.Reference, CancellationToken.None))!;
            renamed.CorrectDetails(new OrganisationDetails("Omega fund", renamed.Sector, renamed.Type));
            return true;
        });

        var unread = await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "10", ["Amounts.Years[0].Given[1]"] = "ten", ["Amounts.Years[0].Given[2]"] = "" }, Save);
        Assert.StartsWith("Omega fund", unread.Document.QuerySelector("[for='Amounts_Years_0__Given_0_']")?.TextContent.Trim(), StringComparison.Ordinal);
        await unread.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[1]"] = "20" }, Save);

        Assert.Equal(
            new[] { (first.Id, "£10.00"), (second.Id, "£20.00") }.Order(),
            (await desk.Host.Award(number)).Lines.Select(l => (l.FunderOrganisationId ?? 0, l.Amount.ToString())).Order());
    }

    [Theory, OnEveryDatabase, Covers(Revise, Case.Invalid)]
    public async Task An_amount_that_cannot_be_read_is_said_beside_its_row(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/revise-amounts")).Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "1234,50" }, Save);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "1234,50"), (page.Status, page.Value("Amounts.Years[0].Given[0]")));
        Assert.StartsWith("For 2026-27: enter a point before the pence", page.ErrorAt("Amounts.Years[0].Given[0]"), StringComparison.Ordinal);
        Assert.Equal(["2026-27: £100.00"], (await desk.Host.Award(number)).Amounts());
    }

    [Theory, OnEveryDatabase, Covers(Revise, Case.Refused)]
    public async Task A_paused_partnership_keeps_its_amounts(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/revise-amounts");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "7" }, Save);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "7"), (page.Status, page.Value("Amounts.Years[0].Given[0]")));
        Assert.Contains(page.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(["2026-27: £100.00"], (await desk.Host.Award(number)).Amounts());
    }
}
