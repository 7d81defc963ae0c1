using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class PausePartnershipTests
{
    [Theory, OnEveryDatabase]
    public async Task Pauses_with_its_reason_and_can_be_read_afterwards(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        var browser = await host.SignedIn(coordinator);

        var page = await (await browser.Get($"/partnerships/{reference}/pause")).Submit(new { Reason = "The lead partner is moving house." });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"/partnerships/{reference}", page.Path);
        Assert.Contains("The partnership is paused.", page.Saved, StringComparison.Ordinal);
        var partnership = await host.Partnership(reference);
        Assert.Equal(PartnershipState.Paused, partnership.State);
        Assert.Equal("The lead partner is moving house.", partnership.StateReason);
        var written = (await host.History(reference))[^1];
        Assert.Equal((coordinator.Email, "PausePartnership", "POST /partnerships/{reference}/pause", 2), (written.Who, written.UseCase, written.Screen, written.Version));
        Assert.Contains("State: Active -> Paused", written.Changes);
        await host.VerifyHistory();
    }
}
