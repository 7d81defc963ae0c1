using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class MatchAndInKindTests
{
    private const string At = "/partnerships/{reference}/awards/{number}/";
    private const string Match = "POST " + At + "match", Give = "POST " + At + "contributions/record", Correct = "POST " + At + "contributions/{contribution}/correct";
    private static readonly AwardDetails InKind = new("Rooms") { Kind = AwardKind.InKind, InKindBasis = "Premises" };
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers("GET " + At + "match", Case.Done), Covers(Match, Case.Done)]
    public async Task A_match_is_met_by_awards_and_in_kind_counts_only_where_the_funder_takes_it(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Of(1_000, 2026).SavedIn(desk.Host, desk.Reference);
        var cash = await A.Award().Described(new AwardDetails("Other grant")).Of(300, 2026).SavedIn(desk.Host, desk.Reference);
        var inKind = await A.Award().Described(InKind).Of(200, 2026).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/match")).Submit(new Dictionary<string, object?> { ["MatchPercent"] = "50", ["MatchFrom"] = "the partners", ["Matches"] = new[] { cash, inKind } });
        Assert.Equal((HttpStatusCode.OK, "The match is saved."), (page.Status, page.Saved));
        Assert.Contains("The award has to be matched with £500.00, 50 percent of the award, from the partners. £300.00 is committed in cash and £200.00 in kind, which does not count. So £200.00 is missing.", page.Text, StringComparison.Ordinal);

        page = await (await desk.Get($"awards/{number}/match")).Submit(new { MatchInKindCounts = "true" });
        Assert.Contains("which counts. So it is met.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Host.Award(number)).Matches.Count);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "SetMatch", Match), (written.Who, written.UseCase, written.Screen));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Match, Case.Invalid, Case.Refused, Case.Stale)]
    public async Task A_match_that_cannot_be_is_said_beside_its_field_and_an_old_page_overwrites_nobody(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/match");

        var invalid = await form.Submit(new { MatchAmount = "ten" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ten"), (invalid.Status, invalid.Value("MatchAmount")));
        Assert.NotNull(invalid.ErrorAt("MatchAmount"));
        var refused = await form.Submit(new { MatchAmount = "10", MatchPercent = "10" });
        Assert.StartsWith("Enter the match as an amount or as a percentage", refused.ErrorAt("MatchPercent"), StringComparison.Ordinal);

        await desk.ChangeAward(number, a => a.SetMatch(new() { Amount = Money.FromPounds(77) }));
        var stale = await form.Submit(new { MatchAmount = "88" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "88"), (stale.Status, stale.Value("MatchAmount")));
        Assert.Contains("£77.00", stale.Text, StringComparison.Ordinal);
        Assert.Equal(Money.FromPounds(77), (await desk.Host.Award(number)).MatchAmount);
    }

    [Theory, OnEveryDatabase, Covers("GET " + At + "contributions/record", Case.Done), Covers(Give, Case.Done), Covers("GET " + At + "contributions/{contribution}/correct", Case.Done), Covers(Correct, Case.Done)]
    public async Task Help_in_kind_is_valued_corrected_and_taken_away_and_never_cash(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(InKind).Of(5_000, 2026).SavedIn(desk.Host, desk.Reference);
        Assert.Contains("Nothing that was given is recorded.", (await desk.Get($"awards/{number}")).Text, StringComparison.Ordinal);

        var page = await (await desk.Get($"awards/{number}/contributions/record")).Submit(new { Kind = "Time", What = "A worker one day a week", GivenOn = "20/11/2026", Hours = "7.5", Rate = "20.01", Evidence = "Timesheets" });
        Assert.Equal((HttpStatusCode.OK, "The contribution is recorded."), (page.Status, page.Saved));
        foreach (var said in new[] { "£150.08 of £5,000.00 was given in kind so far. It is never added to cash.", "7.5 hours at £20.01", "Timesheets" }) Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("and no cash.", (await desk.Get("funding")).Text, StringComparison.Ordinal);

        var form = await desk.Get($"awards/{number}/contributions/1/correct");
        Assert.Equal(("7.5", "20.01", ""), (form.Value("Hours"), form.Value("Rate"), form.Value("Value")));
        page = await form.Submit(new { Kind = "Equipment", Hours = "", Rate = "", Value = "99" });
        Assert.Equal((HttpStatusCode.OK, "The contributions are saved."), (page.Status, page.Saved));
        var given = Assert.Single((await desk.Host.Award(number)).Contributions);
        Assert.Equal((InKindKind.Equipment, null, null, Money.FromPounds(99)), (given.Kind, given.Hours, given.Rate, given.Value));

        await (await desk.Get($"awards/{number}/contributions/1/correct")).Submit(new { Remove = "true" });
        Assert.Empty((await desk.Host.Award(number)).Contributions);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Give, Case.Invalid, Case.Refused), Covers(Correct, Case.Invalid, Case.Refused, Case.Stale)]
    public async Task What_is_missing_wrong_or_old_is_said_and_nothing_is_saved(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(InKind).SavedIn(desk.Host, desk.Reference);
        var cash = await A.Award().SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(number, a => a.RecordContribution(new(InKindKind.Premises, "A room", Today) { Value = Money.FromPounds(10), Evidence = "Booked" }, Today));
        var typed = new Dictionary<string, object?> { ["Kind"] = "Premises", ["What"] = "A hall", ["GivenOn"] = "20/11/2026", ["Value"] = "50", ["Evidence"] = "Booked" };
        var old = await desk.Get($"awards/{number}/contributions/1/correct");

        foreach (var address in new[] { "record", "1/correct" })
        {
            var page = await (await desk.Get($"awards/{number}/contributions/{address}")).Submit(new Dictionary<string, object?> { ["What"] = " ", ["GivenOn"] = "soon" });
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "soon"), (page.Status, page.Value("GivenOn")));
            Assert.NotNull(page.ErrorAt("What"));
            page = await (await desk.Get($"awards/{number}/contributions/{address}")).Submit(new Dictionary<string, object?>(typed) { ["Value"] = "0" });
            Assert.StartsWith("Enter what it is worth", page.ErrorAt("Value"), StringComparison.Ordinal);
        }
        var refused = await (await desk.Get($"awards/{cash}/contributions/record")).Submit(typed);
        Assert.Contains(refused.Errors, error => error.Contains("This award is cash", StringComparison.Ordinal));

        await desk.ChangeAward(number, a => a.CorrectContribution(1, new(InKindKind.Premises, "A garden", Today) { Value = Money.FromPounds(10), Evidence = "Booked" }, Today));
        var stale = await old.Submit(new { Value = "11" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "11"), (stale.Status, stale.Value("Value")));
        Assert.Contains("A garden", stale.Text, StringComparison.Ordinal);
        Assert.Equal("A garden", Assert.Single((await desk.Host.Award(number)).Contributions).What);
    }
}
