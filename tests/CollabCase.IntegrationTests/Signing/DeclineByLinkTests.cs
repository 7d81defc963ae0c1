using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

public sealed class DeclineByLinkTests
{
    private const string Page = "GET /sign/{token}/decline", Decline = "POST /sign/{token}/decline";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Decline, Case.Done)]
    public async Task The_reason_is_kept_the_coordinator_is_told_and_a_new_link_signs(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();
        var browser = desk.Host.Browser();

        var page = await (await browser.Get(link + "/decline")).Submit(new { DeclineReason = "Our board meets next week." });

        Assert.Equal((HttpStatusCode.OK, link, "You declined to sign"), (page.Status, page.Path, page.Heading));
        var signatory = await desk.Signatory(1);
        Assert.Equal((SignatoryState.Declined, "Our board meets next week.", Today), (signatory.State, signatory.DeclineReason, signatory.DeclinedOn));
        Assert.Equal(("signing link", "DeclineByLink"), ((await desk.Desk.History())[^1].Who, (await desk.Desk.History())[^1].UseCase));
        Assert.Contains("Our board meets next week.", (await desk.Get("signatures")).Text, StringComparison.Ordinal);
        var told = Assert.Single(await desk.MessagesTo(desk.Desk.Coordinator.Email));
        Assert.StartsWith($"{desk.Partners[0].Name} declined to sign: ", told.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Our board", told.PlainText, StringComparison.Ordinal);
        // The link is used up.
        Assert.Equal("You declined to sign", (await browser.Get(link)).Heading);
        Assert.Equal("You declined to sign", (await browser.Get(link + "/decline")).Heading);

        await (await browser.Get(await desk.Link())).Submit(new { Position = "Director", Consents = "true" });
        Assert.Equal(SignatoryState.Signed, (await desk.Signatory(1)).State);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Decline, Case.Invalid)]
    public async Task A_reason_is_asked_for(Database database)
    {
        var desk = await SigningDesk.On(database);

        var page = await (await desk.Host.Browser().Get(await desk.Link() + "/decline")).Submit(new { DeclineReason = " " });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why, so that the others can answer."), (page.Status, page.ErrorAt("DeclineReason")));
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
    }

    [Fact]
    public async Task A_reason_that_is_far_too_long_is_answered_on_the_page_and_what_no_page_takes_with_words()
    {
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, listening: true);
        var desk = await SigningDesk.On(Task.FromResult(host));
        var form = await host.Browser().Get(await desk.Link() + "/decline");

        var words = new string('n', 200_000);
        var tooLong = await form.Submit(new { DeclineReason = words });
        var tooLarge = await form.Submit(new { DeclineReason = new string('n', 700_000) });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, words), (tooLong.Status, tooLong.Value("DeclineReason")));
        Assert.Contains("2,000", Assert.Single(tooLong.Errors), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "That is too large"), (tooLarge.Status, tooLarge.Heading));
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
    }

    [Theory, OnEveryDatabase, Covers(Decline, Case.Refused)]
    public async Task Nothing_is_declined_in_a_paused_partnership(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Host.Browser().Get(await desk.Link() + "/decline");
        await desk.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));

        var page = await form.Submit(new { DeclineReason = "Our board meets next week." });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Our board meets next week."), (page.Status, page.Value("DeclineReason")));
        Assert.Contains(page.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Decline, Case.Stale)]
    public async Task Who_signed_meanwhile_declines_nothing(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Host.Browser().Get(await desk.Link() + "/decline");
        await desk.Sign(1);

        var page = await form.Submit(new { DeclineReason = "Our board meets next week." });

        Assert.Equal((HttpStatusCode.NotFound, "This link opens nothing"), (page.Status, page.Heading));
        Assert.Contains("signed in another way", page.Text, StringComparison.Ordinal);
        Assert.Equal(SignatoryState.Signed, (await desk.Signatory(1)).State);
    }
}
