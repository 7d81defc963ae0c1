using System.Net;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

public sealed class SignByLinkTests
{
    private const string Page = "GET /sign/{token}", Sign = "POST /sign/{token}", Copy = "GET /sign/{token}/copy";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Sign, Case.Done)]
    public async Task Somebody_without_an_account_reads_what_it_commits_to_and_signs(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();
        var stranger = desk.Host.Browser();

        var form = await stranger.Get(link);
        foreach (var words in new[]
        {
            desk.Partners[0].Name, $"together with {desk.Partners[1].Name}", "We work together so that people find one door.", "Each of us gives a day a week.", "It can be ended with 3 months of notice.",
            "We look at this once a year.", await desk.TextHash(), desk.Desk.Coordinator.Email, "This link works once, until 21 December 2026",
        }) Assert.Contains(words, form.Text, StringComparison.Ordinal);
        Assert.Empty(form.WritingStatements);
        Assert.Equal("Service manager", form.Value("Name"));

        var page = await form.Submit(new { Name = "Chris Example", Position = "Director", Consents = "true" });

        Assert.Equal((HttpStatusCode.OK, link, "Signed. Thank you"), (page.Status, page.Path, page.Heading));
        Assert.Contains($"signed for {desk.Partners[0].Name} on 21 November 2026 by Chris Example, Director", page.Text, StringComparison.Ordinal);
        Assert.Contains($"These have still to sign: {desk.Partners[1].Name}", page.Text, StringComparison.Ordinal);
        var signed = await desk.Signatory(1);
        Assert.Equal((SignatoryState.Signed, SignedHow.Link, "Chris Example", "Director", Today, await desk.TextHash(), null), (signed.State, signed.SignedHow, signed.Name, signed.Position, signed.SignedOn, signed.SignedTextHash, signed.SignedByPersonId));

        var entry = (await desk.Desk.History())[^1];
        Assert.Equal(("signing link", "SignByLink", Sign), (entry.Who, entry.UseCase, entry.Screen));
        Assert.Contains($"Chris Example for {desk.Partners[0].Name}, by a signing link", (await desk.Desk.Get("history")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(entry.Changes, change => change.Contains("Token", StringComparison.Ordinal));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task The_last_signature_brings_it_into_force(Database database)
    {
        var desk = await SigningDesk.On(database);
        await desk.Sign(2);

        var page = await (await desk.Host.Browser().Get(await desk.Link())).Submit(new { Position = "Director", Consents = "true" });

        Assert.Contains("It is in force since 21 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Equal(VersionState.InForce, (await desk.Document()).Versions.Single().State);
    }

    [Theory, OnEveryDatabase, Covers(Sign, Case.Invalid)]
    public async Task Name_position_and_consent_are_asked_for_and_what_was_typed_stays(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Host.Browser().Get(await desk.Link());

        var page = await form.Submit(new { Name = "", Position = "Director" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter your name.", "Tick the box to sign. If you do not agree, decline instead.", "Director"), (page.Status, page.ErrorAt("Name"), page.ErrorAt("Consents"), page.Value("Position")));
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.Form().Fill(new { Position = "Director", Consents = "true" }).WithExpiredToken().SendBy(desk.Host.Browser(), form)).Status);
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
    }

    [Theory, OnEveryDatabase, Covers(Sign, Case.Refused)]
    public async Task A_paused_partnership_and_one_whose_turn_has_not_come_are_refused(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link(2);
        var browser = desk.Host.Browser();
        var form = await browser.Get(link);

        await desk.Change((document, facts) => document.SetOrder(1, SigningOrder.OneAfterAnother, [1, 2], facts, Today));
        var early = await form.Submit(new { Position = "Director", Consents = "true" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains(early.Errors, e => e.Contains($"{desk.Partners[0].Name} comes before", StringComparison.Ordinal));
        Assert.Contains($"{desk.Partners[0].Name} comes before you", (await browser.Get(link)).Text, StringComparison.Ordinal);

        await desk.Sign(1);
        await desk.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Position = "Director", Consents = "true" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Contains("paused or closed", (await browser.Get(link)).Text, StringComparison.Ordinal);
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(2)).State);
    }

    [Theory, OnEveryDatabase, Covers(Sign, Case.Stale)]
    public async Task A_text_that_changed_since_is_not_signed(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();
        var browser = desk.Host.Browser();
        var form = await browser.Get(link);
        // The next version was negotiated, agreed and signed meanwhile.
        await desk.Change((document, facts) =>
        {
            document.StartNextVersion(1, "Notice is shorter.", facts, Now, desk.Desk.Coordinator.Id);
            document.Share(2, facts, Now);
            document.Agree(2, null, facts, Today, desk.Desk.Coordinator.Id);
            foreach (var signatory in document.Versions.Single(v => v.Number == 2).Signatories)
                document.Sign(2, signatory.Number, new("Director", "Director", true, document.Versions.Single(v => v.Number == 2).TextHash!), facts, Today, Now, desk.Desk.Coordinator.Id);
        });

        var page = await form.Submit(new { Position = "Director", Consents = "true" });

        Assert.Equal((HttpStatusCode.NotFound, "This link opens nothing"), (page.Status, page.Heading));
        Assert.Contains("There is a newer version of that document", page.Text, StringComparison.Ordinal);
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
    }

    [Theory, OnEveryDatabase, Covers(Copy, Case.Done)]
    public async Task A_copy_to_keep_is_there_before_and_after_and_for_nobody_else(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();
        var browser = desk.Host.Browser();

        var before = await browser.Get(link + "/copy");
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (before.Status, before.Response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(before.Body, 0, 2));
        await (await browser.Get(link)).Submit(new { Position = "Director", Consents = "true" });
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(link + "/copy")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/sign/{SecretToken.Next()}/copy")).Status);
    }
}
