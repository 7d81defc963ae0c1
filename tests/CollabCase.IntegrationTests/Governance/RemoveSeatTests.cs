using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class RemoveSeatTests
{
    private const string Form = "GET /partnerships/{reference}/governance/{tier}/seats/{seat}/remove", Act = "POST /partnerships/{reference}/governance/{tier}/seats/{seat}/remove";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task An_empty_seat_is_there_until_its_last_day(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.WithEmptySeat(new(IsForLivedExperience: true)).WithEmptySeat());
        Assert.Contains($"{desk.Home}/governance/{tier}/seats/2/remove", (await desk.GetTier(tier)).Links);
        await desk.CarriesOut(tier, "seats/2/remove", "RemoveSeat", new { RemovedOn = "20/11/2026" });
        Assert.Equal([null, new DateOnly(2026, 11, 20)], (await desk.Tier(tier)).Seats.OrderBy(s => s.Number).Select(s => s.RemovedOn));
        Assert.DoesNotContain($"{desk.Home}/governance/{tier}/seats/2/remove", (await desk.GetTier(tier)).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetTier(tier, "seats/9/remove")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.WithEmptySeat());
        var page = await (await desk.GetTier(tier, "seats/1/remove")).Submit(new { RemovedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the last day of the seat."), (page.Status, page.ErrorAt("RemovedOn")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_seat_that_somebody_holds_stays(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").WithEmptySeat());
        Assert.Contains((await (await desk.GetTier(tier, "seats/1/remove")).Submit()).Errors, e => e.Contains("Somebody sits in this seat", StringComparison.Ordinal));
        await desk.RefusesWhilePaused(tier, "seats/2/remove", new { RemovedOn = "20 November 2026" });
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_removes_nothing(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.WithEmptySeat());
        await desk.RefusesWhenStale(tier, "seats/1/remove", new { RemovedOn = "20 November 2026" });
    }
}
