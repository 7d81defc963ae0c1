using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class StartFromTemplateTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/start-from-template", Start = "POST /partnerships/{reference}/milestones/start-from-template";

    private static readonly MilestoneTemplates Templates = MilestoneTemplates.Read(File.ReadAllText(Repository.PathOf("seeds/reference/milestone-templates.json")));
    private static readonly MilestoneTemplate Light = Templates.For(PartnershipProfile.Light, Stage.PreCollaboration);

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Start, Case.Done)]
    public async Task Shows_what_will_be_planned_and_plans_exactly_that(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light));
        var form = await desk.Get("milestones/start-from-template");
        // Today is a Saturday.
        Assert.Equal("23 November 2026", form.Value("Start"));
        Assert.Equal(Light.Milestones.Select(m => m.Key), form.Values("Milestones"));
        // 30 November is a bank holiday, so ten working days later is a Tuesday.
        Assert.Contains("Tuesday 8 December 2026. Partnership. Owner: coordinator.", form.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Milestones());

        var page = await form.Submit(new { Milestones = form.Values("Milestones").Where(key => key != "lived-experience").ToArray() });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones"), (page.Status, page.Path));
        Assert.Equal($"{Light.Milestones.Count - 1} milestones are planned. Agree their dates when the partners have. Agree these dates together", page.Saved);
        var all = await desk.Milestones();
        Assert.Equal(Light.Milestones.Where(m => m.Key != "lived-experience").Select(m => m.Title), all.Select(m => m.Title));
        Assert.Equal((new DateOnly(2026, 12, 8), "coordinator", MilestoneState.Planned, Stage.PreCollaboration), (all[0].ForecastOn, all[0].OwnerRole, all[0].State, all[0].Stage));
        Assert.All(all, m => Assert.Contains(Hint(form, m.Title), hint => hint.Contains(Web.Mvc.Format.DayAndDate(m.ForecastOn!.Value), StringComparison.Ordinal)));
        Assert.Contains(all, m => m.Dependencies.Count > 0);
        Assert.All((await desk.History()).Where(h => h.Entry.SubjectType == nameof(Milestone)), h => Assert.Equal((desk.Coordinator.Email, "StartFromTemplate", Start), (h.Who, h.UseCase, h.Screen)));
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Start, Case.Done)]
    public async Task Another_stage_or_start_is_looked_at_before_anything_is_planned(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light));
        var form = await desk.Get("milestones/start-from-template");

        foreach (var button in new[] { "Show what this brings", "Plan these milestones" })
        {
            var shown = await form.Submit(new { Stage = "TestAndEmbed", Start = "4/1/2027" }, button);

            Assert.Equal((HttpStatusCode.OK, "TestAndEmbed", "4 January 2027"), (shown.Status, shown.Value("Stage"), shown.Value("Start")));
            Assert.NotEmpty(shown.Values("Milestones"));
            Assert.Contains("To be planned for Test and embed, from Monday 4 January 2027", shown.Text, StringComparison.Ordinal);
            Assert.Empty(await desk.Milestones());
        }
        var planned = await (await desk.Get("milestones/start-from-template?stage=TestAndEmbed&start=4%20January%202027")).Submit(button: "Plan these milestones");
        Assert.Contains("Agree their dates when the partners have.", planned.Saved, StringComparison.Ordinal);
        Assert.All(await desk.Milestones(), m => Assert.Equal(Stage.TestAndEmbed, m.Stage));
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Start, Case.Done)]
    public async Task The_template_of_every_profile_and_stage_can_be_looked_at_and_used(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light));
        var form = await desk.Get("milestones/start-from-template");
        foreach (var profile in Enum.GetValues<PartnershipProfile>())
        {
            foreach (var stage in Enum.GetValues<Stage>())
            {
                var shown = await form.Submit(new { Profile = profile.ToString(), Stage = stage.ToString() }, "Show what this brings");
                Assert.Equal(Templates.For(profile, stage).Milestones.Select(m => m.Key), shown.Values("Milestones"));
            }
        }

        var borrowed = await form.Submit(new { Profile = nameof(PartnershipProfile.Collaboration) }, "Show what this brings");
        Assert.Contains("this partnership’s is ‘Light’", borrowed.Text, StringComparison.Ordinal);
        await borrowed.Submit(button: "Plan these milestones");
        Assert.Equal(Templates.For(PartnershipProfile.Collaboration, Stage.PreCollaboration).Milestones.Select(m => m.Title), (await desk.Milestones()).Select(m => m.Title));
        Assert.Contains("All of these are there already.", (await desk.Get("milestones/start-from-template?profile=Collaboration")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task What_is_there_already_under_the_same_title_is_not_ticked(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light).WithMilestone(m => m.Titled(Light.Milestones[0].Title.ToUpperInvariant())));

        var form = await desk.Get("milestones/start-from-template");

        Assert.Equal(Light.Milestones.Skip(1).Select(m => m.Key), form.Values("Milestones"));
        Assert.Contains("A milestone of this title is there already.", form.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task Years_whose_bank_holidays_are_not_known_and_a_start_that_cannot_be_are_said(Database database)
    {
        var desk = await Desk.On(database);

        Assert.Contains("check dates there by hand", (await desk.Get("milestones/start-from-template?start=1/3/2031")).Text, StringComparison.Ordinal);
        var never = await desk.Get("milestones/start-from-template?start=1/12/2100");
        Assert.Equal(HttpStatusCode.OK, never.Status);
        Assert.Contains("that leaves every date at 31 December 2100 or earlier", never.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Invalid)]
    public async Task Nothing_ticked_and_a_day_that_is_none_are_said_beside_them(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("milestones/start-from-template");

        var none = await form.Submit(new { Milestones = Array.Empty<string>() }, "Plan these milestones");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose at least one milestone of the template."), (none.Status, none.ErrorAt("Milestones")));

        var soon = await form.Submit(new { Start = "soon" }, "Show what this brings");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "soon"), (soon.Status, soon.Value("Start")));
        Assert.NotNull(soon.ErrorAt("Start"));
        Assert.Empty(await desk.Milestones());
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Refused)]
    public async Task A_start_before_the_partnership_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await Desk.On(database);
        var looked = await desk.Get("milestones/start-from-template?start=6/1/2020");
        Assert.Contains("when this partnership began", looked.Text, StringComparison.Ordinal);
        Assert.Empty(looked.Values("Milestones"));
        var form = await desk.Get("milestones/start-from-template");
        var early = await form.Form("Plan these milestones").Fill(new { Start = "6/1/2020" }).Tamper("LookedAtStart", "6/1/2020").SendBy(desk.Browser, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("when this partnership began", early.ErrorAt("Start"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(button: "Plan these milestones");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paused.Status);
        Assert.Contains(paused.Errors, error => error.Contains("paused", StringComparison.Ordinal));
        Assert.Empty(await desk.Milestones());
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Stale)]
    public async Task What_somebody_else_planned_or_changed_meanwhile_is_not_planned_twice(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light));
        var (first, second) = (await desk.Get("milestones/start-from-template"), await desk.Get("milestones/start-from-template"));
        await first.Submit(button: "Plan these milestones");

        var twice = await second.Submit(button: "Plan these milestones");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("was planned meanwhile by somebody else", twice.ErrorAt("Milestones"), StringComparison.Ordinal);
        Assert.Equal(Light.Milestones.Count, (await desk.Milestones()).Count);

        // With another profile since, what was seen is what is planned.
        var form = await desk.Get("milestones/start-from-template?stage=SustainAndEmbed");
        await desk.Change(p => p.ChooseProfile(PartnershipProfile.StrategicPsp));
        await form.Submit(button: "Plan these milestones");
        var sustain = Templates.For(PartnershipProfile.Light, Stage.SustainAndEmbed).Milestones.Select(m => m.Title);
        Assert.Equal(sustain, (await desk.Milestones()).Skip(Light.Milestones.Count).Select(m => m.Title));
    }

    private static IEnumerable<string> Hint(Page page, string title) =>
        page.Document.QuerySelectorAll(".ds_checkbox").Where(box => box.TextContent.Contains(title, StringComparison.Ordinal)).Select(box => box.TextContent);
}
