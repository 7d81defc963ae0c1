using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ChooseProfileTests
{
    private const string Page = "GET /partnerships/{reference}/profile", Choose = "POST /partnerships/{reference}/profile";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Choose, Case.Done)]
    public async Task The_gate_asks_what_the_profile_says(Database database)
    {
        var desk = await Desk.On(database);
        var before = (await desk.Browser.Get(desk.Home)).Document.QuerySelector(".summary-card__figure")!.TextContent;

        var page = await (await desk.Get("profile")).Submit(new { Profile = "Light" });

        Assert.Equal((desk.Home, "The profile is saved."), (page.Path, page.Saved));
        Assert.NotEqual(before, page.Document.QuerySelector(".summary-card__figure")!.TextContent);
        Assert.Equal(PartnershipProfile.Light, (await desk.Partnership()).Profile);
        Assert.Contains("Profile: Collaboration -> Light", (await desk.History())[^1].Changes);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task Says_that_what_the_steering_group_decided_stays(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.AdaptProfile(Gate.ToTestAndEmbed, "data-sharing", CriterionWeight.LeftOut, PartnershipBuilder.Decision, PartnershipBuilder.Today, PartnershipBuilder.Now, 7)));

        Assert.Contains("These decisions stay", (await desk.Get("profile")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Invalid)]
    public async Task None_or_an_unknown_one_is_asked_again(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("profile");

        Assert.Equal("Choose the profile that fits best. You can change it later.", (await form.Form().Tamper("Profile", "").SendBy(desk.Browser, form)).ErrorAt("Profile"));
        Assert.Equal("Profile must be one of the answers on the list.", (await form.Form().Tamper("Profile", "Heavy").SendBy(desk.Browser, form)).ErrorAt("Profile"));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Stale)]
    public async Task Two_who_choose_differently_are_told(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("profile");
        await desk.Change(p => p.ChooseProfile(PartnershipProfile.StrategicPsp));

        var page = await form.Submit(new { Profile = "Light" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Light", page.Value("Profile"));
        Assert.Equal(PartnershipProfile.StrategicPsp, (await desk.Partnership()).Profile);
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Refused)]
    public async Task A_paused_partnership_keeps_its_profile(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("profile");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(new { Profile = "Light" });

        Assert.Contains(page.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(PartnershipProfile.Collaboration, (await desk.Partnership()).Profile);
    }
}
