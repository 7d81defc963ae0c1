using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class NameLeadTests
{
    private const string Page = "GET /partnerships/{reference}/lead", Name = "POST /partnerships/{reference}/lead";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Name, Case.Done)]
    public async Task Names_the_lead_what_pays_for_them_and_the_dates(Database database)
    {
        var desk = await Desk.On(database);
        var award = await A.Award().SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get("lead")).Submit(new { LeadName = "Partnership manager", LeadEmail = "Manager@Example.org", LeadAward = award, Began = "Mar 2025", ExpectedEndOn = "31 march 2027" });

        Assert.Equal((desk.Home, "Lead and dates are saved."), (page.Path, page.Saved));
        Assert.Contains($"Award {award}", page.Text, StringComparison.Ordinal);
        Assert.Contains("Began: March 2025", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Links, link => link.StartsWith("mailto:manager@", StringComparison.OrdinalIgnoreCase));
        var partnership = await desk.Partnership();
        Assert.Equal(("Partnership manager", new DateOnly(2025, 3, 1), DatePrecision.Month, new DateOnly(2027, 3, 31)),
            (partnership.LeadName, partnership.StartedOn!.Value, partnership.StartedOnPrecision, partnership.ExpectedEndOn!.Value));
        Assert.NotNull(partnership.LeadAwardId);
        var again = await desk.Get("lead");
        Assert.Equal((award, "March 2025", "31 March 2027"), (again.Value("LeadAward"), again.Value("Began"), again.Value("ExpectedEndOn")));
        Assert.Equal("NameLead", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Name, Case.Invalid)]
    public async Task What_cannot_be_read_stays_as_typed(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("lead")).Submit(new { LeadName = "Manager", LeadEmail = "not an address", Began = "last spring", ExpectedEndOn = "30/2/2027" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("When it began must be a real date, like 21 November 2026, November 2026 or 2026.", page.ErrorAt("Began"));
        Assert.Equal("When it is expected to end must be a real date, like 21 November 2026.", page.ErrorAt("ExpectedEndOn"));
        Assert.Equal(("last spring", "30/2/2027", "not an address"), (page.Value("Began"), page.Value("ExpectedEndOn"), page.Value("LeadEmail")));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Name, Case.Refused)]
    public async Task What_the_rules_refuse_is_said_beside_its_field(Database database)
    {
        var desk = await Desk.On(database);
        var another = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        var theirAward = await A.Award().SavedIn(desk.Host, another);
        await A.Award().SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get("lead");

        Assert.Equal("Give an end that is on or after the start.", (await form.Submit(new { Began = "2027", ExpectedEndOn = "1 May 2026" })).ErrorAt("ExpectedEndOn"));
        Assert.Equal("Name the lead person as well, by name or by role.", (await form.Submit(new { LeadEmail = "manager@example.org" })).ErrorAt("LeadName"));
        Assert.NotNull((await form.Submit(new { LeadName = "Manager", LeadEmail = "not an address" })).ErrorAt("LeadEmail"));
        Assert.Equal("Choose an award of this partnership from the list.", (await form.Form().Fill(new { LeadName = "Manager" }).Tamper("LeadAward", theirAward).SendBy(desk.Browser, form)).ErrorAt("LeadAward"));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Name, Case.Refused)]
    public async Task A_paused_partnership_keeps_its_lead(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("lead");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        Assert.Contains((await form.Submit(new { LeadName = "Manager" })).Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.Partnership()).LeadName);
    }

    [Theory, OnEveryDatabase, Covers(Name, Case.Stale)]
    public async Task A_lead_and_dates_by_two_people_are_both_kept_and_two_dates_are_asked_about(Database database)
    {
        var desk = await Desk.On(database);
        var (first, second) = (await desk.Get("lead"), await desk.Get("lead"));
        await desk.Change(p => p.SetDates(new DateOnly(2020, 1, 1), DatePrecision.Year, null));

        var merged = await first.Submit(new { LeadName = "Manager" });
        var clash = await second.Submit(new { Began = "2021" });

        Assert.Equal((HttpStatusCode.OK, desk.Home), (merged.Status, merged.Path));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.Equal("2021", clash.Value("Began"));
        var partnership = await desk.Partnership();
        Assert.Equal(("Manager", new DateOnly(2020, 1, 1), DatePrecision.Year), (partnership.LeadName, partnership.StartedOn!.Value, partnership.StartedOnPrecision));
    }
}
