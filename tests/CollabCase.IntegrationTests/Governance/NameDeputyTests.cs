using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class NameDeputyTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/terms/{term}/deputy", Act = "POST /partnerships/{reference}/governance/{tier}/terms/{term}/deputy";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task Somebody_comes_when_they_cannot(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var page = await desk.CarriesOut(tier, "terms/1/deputy", "NameDeputy", new { Deputy = desk.Coordinator.Reference });
        Assert.Contains(desk.Coordinator.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(desk.Coordinator.Id, (await desk.Tier(tier)).Terms.Single().DeputyPersonId);
        await desk.CarriesOut(tier, "terms/1/deputy", "NameDeputy", new { Deputy = "" });
        Assert.False((await desk.Tier(tier)).Terms.Single().HasDeputy);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_person_and_a_name_together_come_back(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        var page = await (await desk.GetTier(tier, "terms/1/deputy")).Submit(new { Deputy = desk.Coordinator.Reference, DeputyName = "Treasurer" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Treasurer"), (page.Status, page.Value("DeputyName")));
        Assert.False((await desk.Tier(tier)).Terms.Single().HasDeputy);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nobody_is_their_own_deputy(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        Assert.Contains("choose somebody else", (await (await desk.GetTier(tier, "terms/1/deputy")).Submit(new { DeputyName = "head of service" })).ErrorAt("Deputy"), StringComparison.Ordinal);
        await desk.RefusesWhilePaused(tier, "terms/1/deputy", new { DeputyName = "Treasurer" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_names_nobody(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service"));
        await desk.RefusesWhenStale(tier, "terms/1/deputy", new { DeputyName = "Treasurer" });
    }
}
