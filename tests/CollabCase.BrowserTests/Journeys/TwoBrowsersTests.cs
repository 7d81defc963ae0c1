using CollabCase.Testing;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

public sealed class TwoBrowsersTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Vision = "Everyone who wants to recover has somebody beside them.";
    private const string Purpose = "To make recovery easier to reach, in every town.";

    [Fact]
    public async Task Changes_to_different_answers_are_both_kept()
    {
        var host = await journey.StartedAsync();
        var coordinator = await host.Person("coordinator@example.org");
        var reference = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        await using var first = await Visitor.SignedIn(host, "coordinator@example.org");
        await using var second = await Visitor.SignedIn(host, "admin@example.org");
        await first.Open($"/partnerships/{reference}/purpose");
        await second.Open($"/partnerships/{reference}/purpose");

        await first.Type("Purpose", Purpose);
        await first.Press("Save");
        await second.Type("Vision", Vision);
        await second.Press("Save");

        Assert.Equal($"/partnerships/{reference}", second.Path);
        await second.Sees("saved", Purpose);
        var partnership = await host.Partnership(reference);
        Assert.Equal((Purpose, Vision), (partnership.Purpose, partnership.Vision));
        var history = await host.History(reference);
        Assert.Equal(["coordinator@example.org", "admin@example.org"], history.TakeLast(2).Select(line => line.Who));
        Assert.Equal([$"Vision: nothing -> {Vision}"], history[^1].Changes);
        await host.VerifyHistory();
    }

    [Fact]
    public async Task The_same_answer_is_asked_for_again_with_both_beside_each_other()
    {
        var host = await journey.StartedAsync();
        var coordinator = await host.Person("coordinator@example.org");
        var reference = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        await using var first = await Visitor.SignedIn(host, "coordinator@example.org");
        await using var second = await Visitor.SignedIn(host, "admin@example.org");
        await first.Open($"/partnerships/{reference}/purpose");
        await second.Open($"/partnerships/{reference}/purpose");

        await first.Type("Purpose", Purpose);
        await first.Press("Save");
        await second.Type("Purpose", "Mine, and better.");
        await second.Type("Vision", Vision);
        await second.Press("Save");

        await second.Sees("Someone else changed this while you were writing", "Nothing you wrote is lost", Purpose, "Mine, and better.");
        Assert.Equal(("Mine, and better.", Vision), (await second.TypedInto("Purpose"), await second.TypedInto("Vision")));
        Assert.Equal((Purpose, null), ((await host.Partnership(reference)).Purpose, (await host.Partnership(reference)).Vision));

        await second.Press("Save");

        var partnership = await host.Partnership(reference);
        Assert.Equal(("Mine, and better.", Vision), (partnership.Purpose, partnership.Vision));
        Assert.Contains($"Purpose: {Purpose} -> Mine, and better.", (await host.History(reference))[^1].Changes);
        await host.VerifyHistory();
    }
}
