using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class RecordAwardTests
{
    private const string Page = "GET /partnerships/{reference}/awards/record", Record = "POST /partnerships/{reference}/awards/record";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Record, Case.Done)]
    public async Task Records_what_was_typed_with_a_number_of_its_own(Database database)
    {
        var desk = await Desk.On(database);
        var funder = await A.Organisation().Named("Fund of Tests").SavedIn(desk.Host);
        var form = await desk.Get($"awards/record?funder={funder.Reference}");
        Assert.Equal(("Award from Fund of Tests", "Awarded", "2026-27", ""), (form.Value("Title"), form.Value("State"), form.Value("Amounts.Years[0].Year"), form.Value("Kind")));

        var page = await form.Submit(new Dictionary<string, object?>
        {
            ["Title"] = "Forming grant", ["Kind"] = "Catalytic", ["AwardedOn"] = "1 nov 2026", ["IsRingFenced"] = "true", ["RingFencedFor"] = "the pilot",
            ["Conditions"] = "Report twice a year.", ["Source"] = "Offer letter",
            ["Amounts.Years[0].Given[0]"] = "£12,500.50", ["Amounts.Years[1].Given[0]"] = "7000", ["Amounts.NoYear[0]"] = "1",
        }, "Record the award");

        var award = Assert.Single(await desk.Awards());
        Assert.StartsWith("AW-2026-", award.Number, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{award.Number}", $"Forming grant is recorded as {award.Number}."), (page.Status, page.Path, page.Saved));
        Assert.Equal(("Forming grant", AwardKind.Catalytic, AwardState.Awarded, new DateOnly(2026, 11, 1), true, "the pilot", "Report twice a year.", "Offer letter"),
            (award.Title, award.Kind!.Value, award.State, award.AwardedOn!.Value, award.IsRingFenced!.Value, award.RingFencedFor, award.Conditions, award.Source));
        Assert.Equal(funder.Id, Assert.Single(award.Funders).OrganisationId);
        // A year that was left empty is not kept
        Assert.Equal(["2026-27: £12,500.50", "2027-28: £7,000.00", "no year: £1.00"], award.Amounts());
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "RecordAward", Record), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("AmountPence: nothing -> 1250050", written.Changes);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Done)]
    public async Task Several_give_jointly_with_what_is_known_of_the_split(Database database)
    {
        var desk = await Desk.On(database);
        var (a, b) = (await A.Organisation().Named("Arran Fund").SavedIn(desk.Host), await A.Organisation().Named("Bute Fund").SavedIn(desk.Host));
        var form = await desk.Get($"awards/record?funder={b.Reference}&funder={a.Reference}");

        await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "10", ["Amounts.Years[0].Given[1]"] = "20", ["Amounts.Years[1].Given[2]"] = "30" }, "Record the award");

        var award = Assert.Single(await desk.Awards());
        Assert.Equal(new[] { a.Id, b.Id }.Order(), award.Funders.Select(f => f.OrganisationId).Order());
        Assert.Equal(["2026-27: £10.00", "2026-27: £20.00", "2027-28: £30.00 jointly"], award.Amounts());
        Assert.Equal(a.Id, award.Lines.Single(l => l.AmountPence == 1000).FunderOrganisationId);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Done)]
    public async Task Another_year_keeps_all_that_was_typed_and_saves_nothing(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get($"awards/record?funder={(await A.Organisation().SavedIn(desk.Host)).Reference}");

        var page = await form.Submit(new Dictionary<string, object?>
        {
            ["Title"] = "", ["AwardedOn"] = "not a date", ["Conditions"] = "Kept", ["Amounts.Years[2].Year"] = "2031/32", ["Amounts.Years[0].Given[0]"] = "letters",
        }, "Add another year");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);
        Assert.Equal(("not a date", "Kept", "letters", "2031/32", "2032-33"),
            (page.Value("AwardedOn"), page.Value("Conditions"), page.Value("Amounts.Years[0].Given[0]"), page.Value("Amounts.Years[2].Year"), page.Value("Amounts.Years[3].Year")));
        Assert.Empty(await desk.Awards());

        var saved = await page.Submit(new Dictionary<string, object?> { ["Title"] = "In the fourth row", ["AwardedOn"] = "", ["Amounts.Years[0].Given[0]"] = "", ["Amounts.Years[3].Given[0]"] = "5" }, "Record the award");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(["2032-33: £5.00"], Assert.Single(await desk.Awards()).Amounts());
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task What_cannot_be_read_is_said_beside_its_row_and_nothing_is_lost(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get($"awards/record?funder={(await A.Organisation().SavedIn(desk.Host)).Reference}");

        var page = await form.Submit(new Dictionary<string, object?>
        {
            ["Title"] = " ", ["AwardedOn"] = "31 february 2026", ["Conditions"] = "<b>Kept</b>",
            ["Amounts.Years[0].Given[0]"] = "12 thousand", ["Amounts.Years[1].Year"] = "2026/27", ["Amounts.Years[1].Given[0]"] = "1", ["Amounts.Years[2].Year"] = "", ["Amounts.Years[2].Given[0]"] = "2",
            ["Amounts.NoYear[0]"] = "-5",
        }, "Record the award");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Enter a title for the award.", page.ErrorAt("Title"));
        Assert.Contains("must be a real date", page.ErrorAt("AwardedOn"), StringComparison.Ordinal);
        Assert.StartsWith("For 2026-27: enter the amount in figures", page.ErrorAt("Amounts.Years[0].Given[0]"), StringComparison.Ordinal);
        Assert.StartsWith("2026-27 is there twice", page.ErrorAt("Amounts.Years[1].Year"), StringComparison.Ordinal);
        Assert.StartsWith("Enter the financial year of this amount", page.ErrorAt("Amounts.Years[2].Year"), StringComparison.Ordinal);
        Assert.StartsWith("Enter an amount from £0", page.ErrorAt("Amounts.NoYear[0]"), StringComparison.Ordinal);
        Assert.Equal(("31 february 2026", "<b>Kept</b>", "12 thousand", "-5"), (page.Value("AwardedOn"), page.Value("Conditions"), page.Value("Amounts.Years[0].Given[0]"), page.Value("Amounts.NoYear[0]")));
        Assert.Empty(await desk.Awards());
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task Answers_that_are_not_on_the_form_are_refused(Database database)
    {
        var desk = await Desk.On(database);
        var funder = await A.Organisation().SavedIn(desk.Host);
        var form = await desk.Get($"awards/record?funder={funder.Reference}");

        foreach (var (field, value) in new[] { ("Kind", "Bribe"), ("State", "99"), ("Amounts.Years[0].Given[1]", "5"), ("Funder", "ORG-9999-9999"), ("Title", new string('x', 201)), ("Amounts.Years[0].Year", "1850-51"), ("Amounts.Years[0].Given[0]", "10000000000.01") })
        {
            var sent = form.Form("Record the award").Fill(new Dictionary<string, object?> { ["Title"] = "Never kept", ["Amounts.Years[0].Given[0]"] = "1" });
            var page = await sent.Tamper(field, value).SendBy(desk.Browser, form);

            Assert.True(page.Status == HttpStatusCode.UnprocessableEntity && page.Errors.Count > 0, $"{field} = {value} got {(int)page.Status}");
        }
        Assert.Empty(await desk.Awards());
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task A_paused_partnership_takes_no_award_and_the_rules_of_the_domain_hold(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get($"awards/record?funder={(await A.Organisation().SavedIn(desk.Host)).Reference}");

        var inKind = await form.Submit(new Dictionary<string, object?> { ["Kind"] = "InKind", ["Amounts.Years[0].Given[0]"] = "5" }, "Record the award");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inKind.Status);
        Assert.StartsWith("Say how the in-kind contribution was valued", inKind.ErrorAt("InKindBasis"), StringComparison.Ordinal);
        Assert.Equal("5", inKind.Value("Amounts.Years[0].Given[0]"));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new Dictionary<string, object?> { ["Amounts.Years[0].Given[0]"] = "5" }, "Record the award");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paused.Status);
        Assert.Contains(paused.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal("5", paused.Value("Amounts.Years[0].Given[0]"));
        Assert.Empty(await desk.Awards());
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_form_sent_twice_records_one_award(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get($"awards/record?funder={(await A.Organisation().SavedIn(desk.Host)).Reference}");

        var first = await form.Submit(button: "Record the award");
        var second = await form.Submit(button: "Record the award");

        Assert.Equal(first.Path, second.Path);
        Assert.Single(await desk.Awards());
    }
}
