using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Governance;

public sealed class ChangeCadenceTests
{
    private const string Page = "GET /partnerships/{reference}/governance/{tier}/cadence", Change = "POST /partnerships/{reference}/governance/{tier}/cadence";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Change, Case.Done)]
    public async Task The_next_days_are_shown_and_leave_holidays_out(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.GetTier(tier, "cadence")).Submit(new { CadenceUnit = "Weeks", CadenceEvery = "1", FirstMeetingOn = "23 nov 2026" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}", "How often the group meets is saved."), (page.Status, page.Path, page.Saved));
        Assert.Equal((new Cadence(CadenceUnit.Weeks, 1), new DateOnly(2026, 11, 23)), ((await desk.Tier(tier)).Cadence, (await desk.Tier(tier)).FirstMeetingOn));
        // Monday 30 November is St Andrew's Day.
        Assert.Contains("23 November 2026; 1 December 2026; 7 December 2026; 14 December 2026", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ChangeCadence"), (written.Who, written.UseCase));
        Assert.Contains("CadenceEvery: nothing -> 1", written.Changes);

        Assert.Contains("Meets when there is need", (await (await desk.GetTier(tier, "cadence")).Submit(new { CadenceUnit = "", CadenceEvery = "", FirstMeetingOn = "" })).Text, StringComparison.Ordinal);
        Assert.Null((await desk.Tier(tier)).Cadence);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task How_many_is_asked_for_and_what_was_typed_stays(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();

        var page = await (await desk.GetTier(tier, "cadence")).Submit(new { CadenceUnit = "Months", CadenceEvery = "", FirstMeetingOn = "soon" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "soon"), (page.Status, page.Value("FirstMeetingOn")));
        Assert.NotNull(page.ErrorAt("FirstMeetingOn"));
        var number = await (await desk.GetTier(tier, "cadence")).Submit(new { CadenceUnit = "Months", CadenceEvery = "" });
        Assert.Equal("Enter how many weeks or months lie between two meetings.", number.ErrorAt("CadenceEvery"));
        Assert.Equal(1, (await desk.Tier(tier)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task A_cadence_that_never_falls_is_refused(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        var form = await desk.GetTier(tier, "cadence");

        var never = await form.Submit(new { CadenceUnit = "Weeks", CadenceEvery = "0" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "0"), (never.Status, never.Value("CadenceEvery")));
        Assert.Contains("from 1 to 52", never.ErrorAt("CadenceEvery"), StringComparison.Ordinal);
        Assert.Contains("how often", (await form.Submit(new { CadenceUnit = "", FirstMeetingOn = "23/11/2026" })).ErrorAt("FirstMeetingOn"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { CadenceUnit = "Weeks", CadenceEvery = "2" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.Tier(tier)).Cadence);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first_and_never_mixed(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        var form = await desk.GetTier(tier, "cadence");
        await desk.ChangeTier(tier, (t, facts) => t.ChangeCadence(new(CadenceUnit.Weeks, 2), null, facts));

        var page = await form.Submit(new { CadenceUnit = "Months", CadenceEvery = "3" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "3"), (page.Status, page.Value("CadenceEvery")));
        Assert.Contains("Counted in", page.Text, StringComparison.Ordinal);
        Assert.Equal(new Cadence(CadenceUnit.Weeks, 2), (await desk.Tier(tier)).Cadence);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(new Cadence(CadenceUnit.Months, 3), (await desk.Tier(tier)).Cadence);
    }
}
