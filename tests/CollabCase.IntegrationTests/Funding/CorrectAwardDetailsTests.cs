using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class CorrectAwardDetailsTests
{
    private const string Page = "GET /partnerships/{reference}/awards/{number}/correct-details", Correct = "POST /partnerships/{reference}/awards/{number}/correct-details";

    private static readonly AwardDetails Before = new("Before") { Kind = AwardKind.Catalytic, Conditions = "Report once.", IsRingFenced = true, RingFencedFor = "the pilot" };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task Saves_what_is_corrected_and_leaves_the_amounts(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).Of(7, 2026).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-details");
        Assert.Equal(("Before", "Catalytic", "true", "the pilot"), (form.Value("Title"), form.Value("Kind"), form.Value("IsRingFenced"), form.Value("RingFencedFor")));

        var page = await form.Submit(new { Title = "After", Kind = "", IsRingFenced = "false", RingFencedFor = "", Source = "Letter of 3 May", AwardedOn = "3/5/2026" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/awards/{number}", "The details are saved."), (page.Status, page.Path, page.Saved));
        var award = await desk.Host.Award(number);
        Assert.Equal(("After", null, false, null, "Letter of 3 May", new DateOnly(2026, 5, 3), 2), (award.Title, award.Kind, award.IsRingFenced!.Value, award.RingFencedFor, award.Source, award.AwardedOn!.Value, award.Version));
        Assert.Equal(["2026-27: £7.00"], award.Amounts());
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CorrectAwardDetails", Correct), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("Title: Before -> After", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task What_cannot_be_read_stays_as_typed(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);

        var page = await (await desk.Get($"awards/{number}/correct-details")).Submit(new { Title = "", AwardedOn = "soon", Conditions = "Kept" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter a title for the award.", "soon", "Kept"), (page.ErrorAt("Title"), page.Value("AwardedOn"), page.Value("Conditions")));
        Assert.NotNull(page.ErrorAt("AwardedOn"));
        Assert.Equal(("Before", 1), ((await desk.Host.Award(number)).Title, (await desk.Host.Award(number)).Version));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task The_rules_of_an_award_and_of_a_closed_partnership_hold(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get($"awards/{number}/correct-details");

        var ringFence = await form.Submit(new { IsRingFenced = "false" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ringFence.Status);
        Assert.StartsWith("Say that the award is ring-fenced", ringFence.ErrorAt("RingFencedFor"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (paused.Status, paused.Value("Title")));
        Assert.Contains(paused.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal("Before", (await desk.Host.Award(number)).Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Award().Described(Before).SavedIn(desk.Host, desk.Reference);
        var (first, second) = (await desk.Get($"awards/{number}/correct-details"), await desk.Get($"awards/{number}/correct-details"));
        await desk.ChangeAward(number, a => a.CorrectDetails(Before with { Title = "Theirs" }, PartnershipBuilder.Today));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Source = "Mine" })).Status);
        var merged = await desk.Host.Award(number);
        Assert.Equal(("Theirs", "Mine", "Report once."), (merged.Title, merged.Source, merged.Conditions));

        var clash = await second.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Title")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.NotNull(clash.ErrorAt("Title"));
        Assert.Equal("Theirs", (await desk.Host.Award(number)).Title);

        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal("Mine", (await desk.Host.Award(number)).Title);
    }
}
