using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class PausePartnershipTests
{
    private const string Page = "GET /partnerships/{reference}/pause", Pause = "POST /partnerships/{reference}/pause";
    private const string Reason = "The lead partner is moving house.";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Pause, Case.Done)]
    public async Task Pauses_with_its_reason_and_can_be_read_afterwards(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("pause")).Submit(new { Reason });

        Assert.Equal((HttpStatusCode.OK, desk.Home), (page.Status, page.Path));
        Assert.StartsWith("The partnership is paused.", page.Saved, StringComparison.Ordinal);
        Assert.Contains("has been paused since 21 November 2026", page.Text, StringComparison.Ordinal);
        var partnership = await desk.Partnership();
        Assert.Equal((PartnershipState.Paused, Reason, PartnershipBuilder.Today, 2), (partnership.State, partnership.StateReason, partnership.StateSince, partnership.Version));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "PausePartnership", Pause, 2), (written.Who, written.UseCase, written.Screen, written.Version));
        Assert.Contains("State: Active -> Paused", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Pause, Case.Invalid)]
    public async Task Without_a_reason_the_form_comes_back(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("pause")).Submit(new { Reason = " " });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["Say why the partnership pauses."], page.Errors);
        Assert.Equal("Say why the partnership pauses.", page.ErrorAt("Reason"));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Pause, Case.Invalid)]
    public async Task A_reason_that_is_too_long_is_kept_in_the_form(Database database)
    {
        var desk = await Desk.On(database);
        var reason = new string('x', Partnership.StateReasonMaxLength + 1);

        var page = await (await desk.Get("pause")).Submit(new { Reason = reason });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(reason, page.Value("Reason"));
        Assert.Contains("1,000 characters", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Pause, Case.Stale)]
    public async Task A_stale_form_pauses_nothing_and_says_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("pause");
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit(new { Reason });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(Reason, page.Value("Reason"));
        Assert.Equal(PartnershipState.Active, (await desk.Partnership()).State);

        var again = await page.Submit();

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(PartnershipState.Paused, (await desk.Partnership()).State);
    }

    [Theory, OnEveryDatabase, Covers(Pause, Case.Refused)]
    public async Task A_partnership_that_is_paused_already_is_not_paused_again(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("pause");
        await desk.Change(p => p.Pause("Somebody was faster.", PartnershipBuilder.Today));

        var page = await form.Form().Tamper("Version", "2").Fill(new { Reason }).SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Errors);
        Assert.Equal(Reason, page.Value("Reason"));
        var partnership = await desk.Partnership();
        Assert.Equal(("Somebody was faster.", 2), (partnership.StateReason, partnership.Version));
    }
}
