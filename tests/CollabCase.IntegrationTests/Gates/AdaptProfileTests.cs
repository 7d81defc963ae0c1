using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Gates;

public sealed class AdaptProfileTests
{
    private const string Page = "GET /partnerships/{reference}/gate/criteria/{key}/adapt-profile", Adapt = "POST /partnerships/{reference}/gate/criteria/{key}/adapt-profile";
    private const string Form = "gate/criteria/approved-pilot/adapt-profile";
    private static readonly object Decided = new { Weight = "Advised", DecidedOn = "20 nov 2026", Authority = "Steering group", Note = "We test in small steps." };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Adapt, Case.Done)]
    public async Task What_the_steering_group_decided_counts_instead_of_the_profile(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get(Form);
        Assert.Contains("It is required now.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(Decided);

        Assert.Equal(($"{desk.Home}/gate", "‘A pilot that is designed and approved’ is advised here from now on."), (page.Path, page.Saved));
        var adapted = Assert.Single((await desk.Partnership()).Adaptations);
        Assert.Equal((Gate.ToTestAndEmbed, CriterionWeight.Advised, new DateOnly(2026, 11, 20), "Steering group", "We test in small steps.", desk.Coordinator.Id),
            (adapted.Gate, adapted.Weight, adapted.DecidedOn, adapted.Authority, adapted.Note, adapted.RecordedByPersonId));
        Assert.Contains("Decided on 20 November 2026 by Steering group: We test in small steps.", (await desk.Get("gate/criteria/approved-pilot")).Text, StringComparison.Ordinal);
        Assert.Equal(("AdaptProfile", Adapt), ((await desk.History())[^1].UseCase, (await desk.History())[^1].Screen));
    }

    [Theory, OnEveryDatabase, Covers(Adapt, Case.Invalid)]
    public async Task Without_an_answer_the_form_comes_back(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get(Form);

        var page = await form.Submit(new { DecidedOn = "31/2/2026", Note = "Kept as typed" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Choose what it weighs from now on.", "‘When was it decided?’ must be a real date, like 21 November 2026.", "Say who decided."), (page.ErrorAt("Weight"), page.ErrorAt("DecidedOn"), page.ErrorAt("Authority")));
        Assert.Equal(("31/2/2026", "Kept as typed"), (page.Value("DecidedOn"), page.Value("Note")));
        Assert.Contains("future", (await form.Submit(new { Weight = "Advised", DecidedOn = "22 nov 2026", Authority = "Steering group", Note = "Why" })).ErrorAt("DecidedOn"), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Adaptations);
    }

    [Theory, OnEveryDatabase, Covers(Adapt, Case.Stale)]
    public async Task A_stale_form_adapts_nothing(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get(Form);
        await desk.Change(p => p.ChooseProfile(PartnershipProfile.StrategicPsp));

        var page = await form.Submit(Decided);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Advised", "We test in small steps."), (page.Status, page.Value("Weight"), page.Value("Note")));
        Assert.Contains("Someone else changed this", page.Text, StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Adaptations);
    }

    [Theory, OnEveryDatabase, Covers(Adapt, Case.Refused)]
    public async Task A_weight_that_it_has_already_is_refused(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get(Form)).Submit(new { Weight = "Required", DecidedOn = "20 nov 2026", Authority = "Steering group", Note = "Why" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("is required here already", page.ErrorAt("Weight"), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Adaptations);
    }
}
