using System.Diagnostics;
using System.Globalization;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>What a small partnership is asked for before it can begin.</summary>
public sealed class LightPartnershipTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Name = "Lunch clubs of the glen (invented)";
    private const int FewerFieldsThan = 40;

    private static readonly TimeSpan LessTimeThan = TimeSpan.FromMinutes(3);
    private static readonly string[] FirstStage =
    [
        "Agree what the partnership is for", "Name a lead person whose time is paid for", "Bring people with lived experience into deciding",
        "Choose one outcome and how to measure it", "Outline what will be tried, where and with whom",
    ];

    [Fact]
    public async Task From_nothing_to_a_planned_first_stage_takes_few_fields_and_little_time()
    {
        var host = await journey.StartedAsync();
        var today = host.Clock.Today();
        await using var coordinator = await Visitor.SignedIn(host, (await A.Person().Coordinator().SavedIn(host)).Email);
        var time = Stopwatch.StartNew();
        await coordinator.Open("/");
        await coordinator.Follow("Open your first partnership");
        await coordinator.Type("Name", Name);
        await coordinator.Type("Purpose", "So that nobody in the glen eats alone who would rather not.");
        await coordinator.Press("Open the partnership");

        await coordinator.Type("Vision", "Everybody in the glen knows somebody to have lunch with.");
        await coordinator.Type("People we support", "Older people who live alone.");
        await coordinator.Press("Save and continue");
        await coordinator.Follow("Skip this step");
        await coordinator.Choose("What is it mainly about?", "Older people");
        await coordinator.Press("Save and continue");
        await coordinator.Choose("Light");
        await coordinator.Press("Save and continue");
        await coordinator.Type("Who leads it?", "Community development worker");
        await coordinator.Type("What does a partner give in kind for their time?", "One day a week of the lead partner.");
        await coordinator.Press("Save and continue");
        await coordinator.Press("Finish setting up");

        var reference = coordinator.Path.Split('/')[^1];
        foreach (var (organisation, sector, type, role) in new[] { ("Lunch club of the glen", "Community or user-led", "User-led group", "Lead"), ("Village hall of the glen", "Third sector", "Charity", "Provider") })
        {
            await coordinator.Follow("Partners");
            await coordinator.Follow("Add a partner");
            await coordinator.Type("Part of its name, its reference or identifier", organisation);
            await coordinator.Press("Search");
            await coordinator.Follow($"Record ‘{organisation}’ as a new organisation and add it");
            await coordinator.Choose(sector);
            await coordinator.Choose("Type of organisation", type);
            await coordinator.Choose(role);
            await coordinator.Type("Partner since", Written(today));
            await coordinator.Press("Record it and add the partner");
        }

        await coordinator.Follow("Milestones");
        await coordinator.Sees("No milestones yet");
        await coordinator.Follow("Start from a template");
        await coordinator.Sees(FirstStage);
        Assert.Equal(0, await MilestonesOf(host, reference));
        await coordinator.Press("Plan these milestones");

        await coordinator.Arrives("Milestones");
        await coordinator.Sees(FirstStage);
        await coordinator.Follow("Journey");
        await coordinator.Sees(" next, as of", "Pre-collaboration", FirstStage[0]);
        Assert.InRange(coordinator.FieldsFilled, 1, FewerFieldsThan - 1);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, LessTimeThan);
        var partnership = await host.Partnership(reference);
        Assert.Equal((PartnershipProfile.Light, Stage.PreCollaboration, 2), (partnership.Profile, partnership.Stage, partnership.Partners.Count));
        Assert.InRange(await MilestonesOf(host, reference), FirstStage.Length, int.MaxValue);
        await host.VerifyHistory();
    }

    private static async Task<int> MilestonesOf(CollabCaseHost host, string reference)
    {
        var id = (await host.Partnership(reference)).Id;
        return await host.Read(db => db.Set<Milestone>().CountAsync(m => m.PartnershipId == id && m.ForecastOn != null));
    }

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
