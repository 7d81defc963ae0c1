using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ClassifyTests
{
    private const string Page = "GET /partnerships/{reference}/classification", Post = "POST /partnerships/{reference}/classification";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Post, Case.Done)]
    public async Task The_model_follows_from_who_designs_and_who_delivers(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("classification")).Submit(new { Theme = "Justice", Form = "StrategicPsp", DesignedBy = "PublicWithCitizensOrThirdSector", DeliveredBy = "PublicWithCitizensOrThirdSector" });

        Assert.Equal((desk.Home, "Theme and form are saved. The model of collaboration is full co-production."), (page.Path, page.Saved));
        Assert.Contains("Full co-production", page.Text, StringComparison.Ordinal);
        var partnership = await desk.Partnership();
        Assert.Equal((Theme.Justice, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction), (partnership.Theme, partnership.Form, partnership.Model));
        Assert.Equal(("Classify", desk.Coordinator.Email), ((await desk.History())[^1].UseCase, (await desk.History())[^1].Who));
    }

    [Theory, OnEveryDatabase, Covers(Post, Case.Done)]
    public async Task Everything_can_be_left_open_again(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.Classify(Theme.Justice, PartnershipForm.StrategicPsp, Responsibility.PublicSector, Responsibility.PublicSector)));

        var page = await (await desk.Get("classification")).Submit(new { Theme = "", Form = "", DesignedBy = "", DeliveredBy = "" });

        Assert.Equal("Theme and form are saved.", page.Saved);
        var partnership = await desk.Partnership();
        Assert.Equal((null, null, null), (partnership.Theme, partnership.Form, partnership.Model));
    }

    [Theory, OnEveryDatabase, Covers(Post, Case.Invalid)]
    public async Task What_is_not_on_the_list_is_refused_beside_its_field(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("classification");

        var page = await form.Form().Tamper("Theme", "Sorcery").Tamper("DesignedBy", "9").SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Theme must be one of the answers on the list.", page.ErrorAt("Theme"));
        Assert.Equal("Designed by must be one of the answers on the list.", page.ErrorAt("DesignedBy"));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Post, Case.Stale)]
    public async Task Different_answers_merge_and_the_same_one_is_asked_about(Database database)
    {
        var desk = await Desk.On(database);
        var (first, second) = (await desk.Get("classification"), await desk.Get("classification"));
        await desk.Change(p => p.Classify(Theme.Justice, null, null, null));

        var merged = await first.Submit(new { Form = "AgentOfChange" });
        var clash = await second.Submit(new { Theme = "Transport" });

        Assert.Equal(HttpStatusCode.OK, merged.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.NotNull(clash.ErrorAt("Theme"));
        Assert.Equal("Transport", clash.Value("Theme"));
        var partnership = await desk.Partnership();
        Assert.Equal((Theme.Justice, PartnershipForm.AgentOfChange), (partnership.Theme, partnership.Form));
    }

    [Theory, OnEveryDatabase, Covers(Post, Case.Refused)]
    public async Task A_closed_partnership_is_not_classified(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("classification");
        await desk.Change(p => p.Close(CloseReason.PurposeAchieved, "Done.", PartnershipBuilder.Today, null, new ClosingFacts(0, true), PartnershipBuilder.Today));

        var page = await form.Submit(new { Theme = "Transport" });

        Assert.Contains(page.Errors, error => error.Contains("closed on", StringComparison.Ordinal));
        Assert.Null((await desk.Partnership()).Theme);
    }
}
