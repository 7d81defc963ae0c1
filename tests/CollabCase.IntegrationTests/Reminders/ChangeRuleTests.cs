using System.Net;
using CollabCase.Domain.Reminders;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

public sealed class ChangeRuleTests
{
    private const string List = "GET /partnerships/{reference}/messages/rules";
    private const string Page = "GET /partnerships/{reference}/messages/rules/{kind}", Change = "POST /partnerships/{reference}/messages/rules/{kind}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(Page, Case.Done), Covers(Change, Case.Done)]
    public async Task A_partnership_has_the_usual_rules_until_it_says_otherwise(Database database)
    {
        var desk = await Desk.On(database);
        Assert.Contains("Reviews 30, 14 and 7 days ahead, on the day, then every 7 days. The deputy is told after 7 days. As usual", (await desk.Get("messages/rules")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get("messages/rules/review")).Submit(new { Answer = "Own", DaysAhead = "60 and 7", OnTheDay = "true", EveryDaysAfter = "14", DeputyAfterDays = "14", ChairAfterDays = "28" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/messages/rules", "Reviews: the rule is saved."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Reviews 60 and 7 days ahead, on the day, then every 14 days. The deputy is told after 14 days. The chair of the steering group is told after 28 days. This partnership's own", page.Text, StringComparison.Ordinal);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ChangeRule"), (written.Who, written.UseCase));
        Assert.Contains("ChairAfterDays: nothing -> 28", written.Changes);

        page = await (await desk.Get("messages/rules/review")).Submit(new { Answer = "Off" });
        Assert.Contains("Reviews Nobody is reminded. This partnership's own", page.Text, StringComparison.Ordinal);
        page = await (await desk.Get("messages/rules/review")).Submit(new { Answer = "Usual" });
        Assert.Contains("The deputy is told after 7 days. As usual", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task What_is_no_number_is_named_and_stays(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("messages/rules/milestone");

        var page = await form.Submit(new { Answer = "Own", DaysAhead = "30, a week" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "30, a week"), (page.Status, page.Value("DaysAhead")));
        Assert.StartsWith("'a' is not a number of days.", page.ErrorAt("DaysAhead"), StringComparison.Ordinal);
        Assert.NotNull((await form.Submit(new { Answer = "Own", EveryDaysAfter = "often" })).ErrorAt("EveryDaysAfter"));
        Assert.Null(await Rule(desk));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task A_rule_that_makes_no_sense_is_refused_and_so_is_one_of_a_paused_partnership(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("messages/rules/milestone");

        Assert.Equal("Choose at most 6 reminders ahead of the date.", (await form.Submit(new { Answer = "Own", DaysAhead = "1 2 3 4 5 6 7" })).ErrorAt("DaysAhead"));
        Assert.StartsWith("The deputy is told first.", (await form.Submit(new { Answer = "Own", DeputyAfterDays = "14", ChairAfterDays = "7" })).ErrorAt("ChairAfterDays"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("messages/rules/weather")).Status);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Answer = "Off" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null(await Rule(desk));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first_and_never_mixed(Database database)
    {
        var desk = await Desk.On(database);
        await (await desk.Get("messages/rules/milestone")).Submit(new { Answer = "Off" });
        var form = await desk.Get("messages/rules/milestone");
        await (await desk.Get("messages/rules/milestone")).Submit(new { Answer = "Own", DaysAhead = "5" });

        var page = await form.Submit(new { Answer = "Own", DaysAhead = "9" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "9"), (page.Status, page.Value("DaysAhead")));
        Assert.Equal("5", (await Rule(desk))!.DaysAhead);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal("9", (await Rule(desk))!.DaysAhead);
    }

    private static async Task<ReminderRule?> Rule(Desk desk)
    {
        var id = (await desk.Partnership()).Id;
        return await desk.Host.Read(db => db.Set<ReminderRule>().SingleOrDefaultAsync(r => r.PartnershipId == id));
    }
}
