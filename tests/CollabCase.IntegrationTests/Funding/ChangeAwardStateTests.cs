using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ChangeAwardStateTests
{
    private const string Page = "GET /partnerships/{reference}/awards/{number}/change-state", Change = "POST /partnerships/{reference}/awards/{number}/change-state";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Change, Case.Done)]
    public async Task Offers_the_moves_that_there_are_and_makes_one(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().In(AwardState.Offered).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/change-state");
        Assert.Equal(["Awarded", "Declined", "Withdrawn"], form.Choices("State"));

        var page = await form.Submit(new { State = "Awarded", AwardedOn = "20 November 2026" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}"), (page.Status, page.Path));
        var award = await desk.Host.Award(number);
        Assert.Equal((AwardState.Awarded, new DateOnly(2026, 11, 20)), (award.State, award.AwardedOn!.Value));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ChangeAwardState", Change), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("State: Offered -> Awarded", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task A_stale_form_moves_nothing(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().In(AwardState.Offered).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/change-state");
        await desk.ChangeAward(number, a => a.CorrectDetails(new AwardDetails("Renamed meanwhile"), PartnershipBuilder.Today));

        var page = await form.Submit(new { State = "Declined" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Declined"), (page.Status, page.Value("State")));
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(AwardState.Offered, (await desk.Host.Award(number)).State);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task Nothing_chosen_and_no_real_date_are_asked_for(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().In(AwardState.Offered).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/change-state")).Submit(new { AwardedOn = "yesterday" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Choose what comes next.", "yesterday"), (page.ErrorAt("State"), page.Value("AwardedOn")));
        Assert.NotNull(page.ErrorAt("AwardedOn"));
        Assert.Equal(AwardState.Offered, (await desk.Host.Award(number)).State);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task A_move_that_there_is_not_is_refused_and_a_paused_partnership_makes_none(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().In(AwardState.Offered).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/change-state");

        var completed = await form.Form().Tamper("State", "Completed").SendBy(desk.Browser, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, completed.Status);
        Assert.StartsWith("This award is 'Offered'", completed.ErrorAt("State"), StringComparison.Ordinal);
        var early = await form.Submit(new { State = "Awarded", AwardedOn = "1 December 2026" });
        Assert.Contains("today or earlier", early.ErrorAt("AwardedOn"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { State = "Awarded" });
        Assert.Contains(paused.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(AwardState.Offered, (await desk.Host.Award(number)).State);
    }
}
