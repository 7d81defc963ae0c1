using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class ChangeOfficeTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/terms/{term}/office", Act = "POST /partnerships/{reference}/governance/{tier}/terms/{term}/office", WhoSat = "GET /partnerships/{reference}/governance/{tier}/who-sat";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done), Covers(WhoSat, Case.Done)]
    public async Task A_member_becomes_chair_from_a_day_and_who_sat_when_stays_on_record(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").WithEmptySeat());
        var page = await desk.CarriesOut(tier, "terms/1/office", "ChangeOffice", new { Office = "Chair", From = "20/11/2026" });

        Assert.Contains("Head of service Chair", page.Text, StringComparison.Ordinal);
        var terms = (await desk.Tier(tier)).Terms.OrderBy(t => t.Number).ToList();
        Assert.Equal([(null, new DateOnly(2026, 11, 19)), (TierOffice.Chair, null)], terms.Select(t => (t.Office, t.Until)));
        Assert.Equal(terms[0].TierSeatId, terms[1].TierSeatId);

        var now = await desk.GetTier(tier, "who-sat");
        Assert.Contains("On 21 November 2026: 1 member", now.Text, StringComparison.Ordinal);
        Assert.Contains("Head of service Chair", now.Text, StringComparison.Ordinal);
        var then = await desk.GetTier(tier, "who-sat?on=1+jan+2026");
        Assert.Contains("On 1 January 2026: 1 member", then.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chair", then.Text, StringComparison.Ordinal);
        Assert.Contains("had no seats on 1 January 2020", (await desk.GetTier(tier, "who-sat?on=1+1+2020")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var page = await (await desk.GetTier(tier, "terms/1/office")).Submit(new { Office = "Chair", From = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day from which it is so.", "Chair"), (page.Status, page.ErrorAt("From"), page.Value("Office")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task An_office_that_somebody_holds_and_a_day_outside_the_term_are_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service", TierOffice.Chair).Seating("Treasurer"));
        var form = await desk.GetTier(tier, "terms/2/office");
        Assert.Contains("There is a chair", (await form.Submit(new { Office = "Chair" })).ErrorAt("Office"), StringComparison.Ordinal);
        Assert.Contains("a day of the term", (await form.Submit(new { Office = "Secretary", From = "1/1/2020" })).ErrorAt("From"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetTier(tier, "terms/9/office")).Status);
        await desk.RefusesWhilePaused(tier, "terms/2/office", new { Office = "Secretary" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_changes_no_office(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        await desk.RefusesWhenStale(tier, "terms/1/office", new { Office = "Chair" });
    }
}
