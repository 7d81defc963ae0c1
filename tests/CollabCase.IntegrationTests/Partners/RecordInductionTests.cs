using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class RecordInductionTests
{
    private const string Form = "GET /partnerships/{reference}/partners/{number}/induction", Record = "POST /partnerships/{reference}/partners/{number}/induction";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Record, Case.Done)]
    public async Task The_day_is_kept_and_the_step_is_done(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var form = await desk.Get("partners/1/induction");
        Assert.Equal("21 November 2026", form.Value("InductedOn"));

        var page = await form.Submit(new { InductedOn = "2 nov 2026" });

        Assert.Equal(($"{desk.Home}/partners/1", "The day of the induction is saved."), (page.Path, page.Saved));
        Assert.Contains("Held on 2 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["InductedOn: nothing -> 2026-11-02"], (await desk.History())[^1].Changes);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task What_is_no_date_is_told(Database database)
    {
        var desk = await PartnerDesk.On(database);

        var page = await (await desk.Get("partners/1/induction")).Submit(new { InductedOn = "soon" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "soon"), (page.Status, page.Value("InductedOn")));
        Assert.NotNull(page.ErrorAt("InductedOn"));
        Assert.Null((await desk.Partnership()).Partners.Single().InductedOn);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task A_day_that_is_still_to_come_is_refused(Database database)
    {
        var desk = await PartnerDesk.On(database);

        var page = await (await desk.Get("partners/1/induction")).Submit(new { InductedOn = "22 november 2026" });

        Assert.Equal("Give the day on which the induction was held. It cannot be in the future.", page.ErrorAt("InductedOn"));
        Assert.Null((await desk.Partnership()).Partners.Single().InductedOn);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Stale)]
    public async Task Another_day_given_meanwhile_is_asked_about(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var form = await desk.Get("partners/1/induction");
        await desk.Change(p => p.RecordInduction(1, new DateOnly(2026, 11, 1), PartnershipBuilder.Today));

        var page = await form.Submit(new { InductedOn = "2 november 2026" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Table(".stale-notice__conflicts"), row => row[0] == "Day of the induction" && row[1].StartsWith("1 November 2026", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 11, 1), (await desk.Partnership()).Partners.Single().InductedOn);
    }
}
