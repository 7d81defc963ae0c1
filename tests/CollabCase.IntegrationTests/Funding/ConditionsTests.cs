using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ConditionsTests
{
    private const string At = "/partnerships/{reference}/awards/{number}/conditions/";
    private const string Add = "POST " + At + "add", Correct = "POST " + At + "{condition}/correct", Settle = "POST " + At + "{condition}/settle";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers("GET " + At + "add", Case.Done), Covers(Add, Case.Done), Covers("GET " + At + "{condition}/settle", Case.Done), Covers(Settle, Case.Done)]
    public async Task A_condition_is_added_and_met_with_what_shows_it(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        Assert.Contains("No condition is recorded.", (await desk.Get($"awards/{number}")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get($"awards/{number}/conditions/add")).Submit(new { Words = "A steering group that meets.", DueOn = "1/11/2026" });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The condition is added."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Late", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AddCondition", Add), (written.Who, written.UseCase, written.Screen));

        page = await (await desk.Get($"awards/{number}/conditions/1/settle")).Submit(new { State = "Met", On = "20/11/2026", Evidence = "Minutes of the first meeting." });
        Assert.Equal((HttpStatusCode.OK, "The condition is saved."), (page.Status, page.Saved));
        foreach (var said in new[] { "Met", "Minutes of the first meeting.", desk.Coordinator.Name }) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        var condition = Assert.Single((await desk.Host.Award(number)).ConditionsSet);
        Assert.Equal((ConditionState.Met, new DateOnly(2026, 11, 20), desk.Coordinator.Id), (condition.State, condition.SettledOn!.Value, condition.SettledByPersonId!.Value));

        await (await desk.Get($"awards/{number}/conditions/1/settle")).Submit(new { State = "Open" });
        condition = Assert.Single((await desk.Host.Award(number)).ConditionsSet);
        Assert.Equal((ConditionState.Open, null, null), (condition.State, condition.SettledOn, condition.Evidence));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "{condition}/correct", Case.Done), Covers(Correct, Case.Done, Case.Stale)]
    public async Task A_condition_is_corrected_and_what_others_changed_is_merged(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithCondition(desk);
        var (first, second) = (await desk.Get($"awards/{number}/conditions/1/correct"), await desk.Get($"awards/{number}/conditions/1/correct"));
        Assert.Equal("Report once.", first.Value("Words"));

        await first.Submit(new { Words = "Report twice." });
        Assert.Equal(HttpStatusCode.OK, (await second.Submit(new { DueOn = "1/3/2027" })).Status);
        var condition = Assert.Single((await desk.Host.Award(number)).ConditionsSet);
        Assert.Equal(("Report twice.", new DateOnly(2027, 3, 1)), (condition.Words, condition.DueOn!.Value));

        var clash = await second.Submit(new { Words = "Report daily." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Report daily."), (clash.Status, clash.Value("Words")));
        Assert.NotNull(clash.ErrorAt("Words"));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid), Covers(Correct, Case.Invalid), Covers(Settle, Case.Invalid)]
    public async Task What_is_missing_or_cannot_be_read_is_said_beside_its_field(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithCondition(desk);

        foreach (var (address, field) in new[] { ("add", "Words"), ("1/correct", "Words"), ("1/settle", "State") })
        {
            var page = await (await desk.Get($"awards/{number}/conditions/{address}")).Submit(field == "State" ? new Dictionary<string, object?> { ["On"] = "soon" } : new() { ["Words"] = " ", ["DueOn"] = "soon" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.NotNull(page.ErrorAt(field));
            Assert.Equal("soon", page.Value(field == "State" ? "On" : "DueOn"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"awards/{number}/conditions/2/settle")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused), Covers(Correct, Case.Refused), Covers(Settle, Case.Refused)]
    public async Task The_rules_of_a_condition_hold(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithCondition(desk);
        var declined = await A.Award().In(AwardState.Declined).SavedIn(desk.Host, desk.Reference);
        var settle = await desk.Get($"awards/{number}/conditions/1/settle");

        Refused(await (await desk.Get($"awards/{declined}/conditions/add")).Submit(new { Words = "Report." }), "its funder asks for nothing");
        Refused(await (await desk.Get($"awards/{number}/conditions/1/correct")).Submit(new { Words = new string('x', 1001) }), "Shorten what the funder asks for");
        Refused(await settle.Submit(new { State = "Met", On = "20/11/2026" }), "Say what shows that it was met");
        Refused(await settle.Submit(new { State = "Waived", On = "20/11/2026" }), "why the funder does not ask");
        Refused(await settle.Submit(new { State = "Met", On = "1/12/2026", Evidence = "Minutes" }), "today or earlier");
        Assert.Equal(ConditionState.Open, Assert.Single((await desk.Host.Award(number)).ConditionsSet).State);
    }

    [Theory, OnEveryDatabase, Covers(Settle, Case.Stale)]
    public async Task An_act_on_an_old_page_says_first_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await WithCondition(desk);
        var settle = await desk.Get($"awards/{number}/conditions/1/settle");
        await desk.ChangeAward(number, a => a.CorrectCondition(1, new("Report twice.")));

        var stale = await settle.Submit(new { State = "Met", On = "20/11/2026", Evidence = "Minutes" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Minutes"), (stale.Status, stale.Value("Evidence")));
        Assert.Contains("Report twice.", stale.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stale.Submit()).Status);
        Assert.Equal(ConditionState.Met, Assert.Single((await desk.Host.Award(number)).ConditionsSet).State);
    }

    private static async Task<string> WithCondition(Desk desk)
    {
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, a => a.AddCondition(new("Report once.", Today)));
        return number;
    }

    private static void Refused(Page page, string because)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(because, StringComparison.Ordinal));
    }
}
