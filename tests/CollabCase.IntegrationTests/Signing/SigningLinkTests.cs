using System.Net;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

/// <summary>What somebody can try with a link that is not theirs, or no link at all.</summary>
public sealed class SigningLinkTests
{
    [Theory, OnEveryDatabase]
    public async Task What_never_was_a_link_and_what_was_altered_are_answered_to_the_byte_alike(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link();
        var browser = desk.Host.Browser();
        var expected = await browser.Get($"/sign/{SecretToken.Next()}");

        Assert.Equal((HttpStatusCode.NotFound, "This link opens nothing"), (expected.Status, expected.Heading));
        var altered = (link[6] == 'A' ? "/sign/B" : "/sign/A") + link[7..];
        foreach (var asked in new[] { altered, link[..^1], link + "A", "/sign/%20", "/sign/..%2fetc", "/sign/" + new string('A', 2000), "/sign/%27%20OR%201=1", altered + "/decline", altered + "/copy" })
        {
            var page = await browser.Get(asked);
            Assert.True(expected.Body.SequenceEqual(page.Body), asked);
            Assert.Equal((expected.Status, Headers(expected)), (page.Status, Headers(page)));
        }
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_sent_to_a_guessed_link_signs_nothing(Database database)
    {
        var desk = await SigningDesk.On(database);
        var browser = desk.Host.Browser();
        var form = await browser.Get(await desk.Link());

        foreach (var path in new[] { "", "/decline" })
        {
            var request = form.Form().Fill(new { Position = "Director", Consents = "true" }).Tamper("Reference", desk.Desk.Reference).Request(form);
            request.RequestUri = new Uri(form.Address, $"/sign/{SecretToken.Next()}{path}");
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Send(request)).Status);
        }
        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Whatever_follows_links_in_mail_signs_nothing_and_uses_nothing_up(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (link, scanner) = (await desk.Link(), desk.Host.Browser());

        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Get, HttpMethod.Options })
            foreach (var path in new[] { link, link + "/decline", link + "/copy", link + "?utm_source=mail" })
                Assert.Empty((await scanner.Send(new HttpRequestMessage(method, path))).WritingStatements);
        // One that runs pages and presses every button, with nothing typed.
        await (await scanner.Get(link)).Submit();
        await (await scanner.Get(link + "/decline")).Submit();
        await scanner.PostBare(link, new { Name = "Scanner", Position = "Robot", Consents = "true", TextHash = await desk.TextHash() });

        Assert.Equal(SignatoryState.Asked, (await desk.Signatory(1)).State);
        var page = await (await desk.Host.Browser().Get(link)).Submit(new { Position = "Director", Consents = "true" });
        Assert.Equal("Signed. Thank you", page.Heading);
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_signs_once_whatever_is_sent_again(Database database)
    {
        var desk = await SigningDesk.On(database);
        var (link, browser) = (await desk.Link(), desk.Host.Browser());
        var form = await browser.Get(link);
        var later = await browser.Get(link);

        var twice = await Task.WhenAll(form.Submit(new { Name = "Chris Example", Position = "Director", Consents = "true" }), form.Submit(new { Name = "Chris Example", Position = "Director", Consents = "true" }));
        var replayed = await later.Submit(new { Name = "Sam Example", Position = "Chair", Consents = "true" });
        await (await desk.Host.Browser().Get(link)).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.All([.. twice, replayed], page => Assert.Equal((HttpStatusCode.OK, "Signed. Thank you"), (page.Status, page.Heading)));
        Assert.Contains("by Chris Example, Director", replayed.Text, StringComparison.Ordinal);
        Assert.Equal("Chris Example", (await desk.Signatory(1)).Name);
        Assert.Single(await desk.Desk.History(), entry => entry.UseCase == "SignByLink");
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_that_is_over_or_was_taken_back_says_so_to_whoever_has_it(Database database)
    {
        var desk = await SigningDesk.On(database, partners: 3);
        var browser = desk.Host.Browser();
        var (old, withdrawn) = (await desk.Link(1), await desk.Link(2));
        var newer = await desk.Link(1);
        await desk.Change((document, facts) => document.WithdrawLinks(1, 2, facts, Now));

        Assert.Contains("A newer link was sent to you", (await browser.Get(old)).Text, StringComparison.Ordinal);
        Assert.Contains("It was taken back", (await browser.Get(withdrawn)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(newer)).Status);
        foreach (var closed in new[] { old, withdrawn })
            foreach (var path in new[] { closed, closed + "/decline", closed + "/copy" })
            {
                var page = await browser.Get(path);
                Assert.Equal(HttpStatusCode.NotFound, page.Status);
                Assert.DoesNotContain("one door", page.Text, StringComparison.Ordinal);
            }
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_ends_with_its_last_moment_and_after_ninety_days_shows_no_signature_either(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host));
        var (unused, used) = (await desk.Link(1), await desk.Link(2));
        await (await host.Browser().Get(used)).Submit(new { Position = "Director", Consents = "true" });

        host.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        Assert.Contains("that time is over", (await host.Browser().Get(unused)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get(used)).Status);
        host.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Get(used)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_that_was_passed_on_says_who_typed_what(Database database)
    {
        var desk = await SigningDesk.On(database);

        await (await desk.Host.Browser().Get(await desk.Link())).Submit(new { Name = "Sam Example", Position = "Depute", Consents = "true" });

        Assert.Contains("Service manager was asked; the name above is as it was typed by whoever had the link.", (await desk.Get("signatures")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_link_opens_its_document_and_nothing_else(Database database)
    {
        var (desk, other) = (await SigningDesk.On(database), await SigningDesk.On(database, d => d.Titled("Somebody else’s memorandum")));
        var browser = desk.Host.Browser();
        var page = await browser.Get(await desk.Link());

        Assert.DoesNotContain("Somebody else", page.Html, StringComparison.Ordinal);
        Assert.All(page.Links, href => Assert.True(href.StartsWith('#') || href.StartsWith("/sign/", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal), href));
        foreach (var path in new[] { desk.Desk.Home, desk.Home + "/signatures", other.Home + "/signatures", "/" })
            Assert.Equal("/account/sign-in", (await browser.Get(path)).Path);
        // Its form signs for nobody else, whatever it says.
        await page.Form().Fill(new { Position = "Director", Consents = "true" }).Tamper("Reference", other.Desk.Reference).Tamper("Signatory", "2").Tamper("Number", "2").SendBy(browser, page);
        Assert.Equal((SignatoryState.Signed, SignatoryState.Waiting), ((await desk.Signatory(1)).State, (await desk.Signatory(2)).State));
        Assert.All((await other.Document()).Versions.Single().Signatories, s => Assert.Equal(SignatoryState.Waiting, s.State));
    }

    [Theory, OnEveryDatabase]
    public async Task Its_secret_is_in_no_log_no_history_no_record_and_no_referrer(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Information"));
        var desk = await SigningDesk.On(Task.FromResult(host));
        await desk.TurnMessagesOn();
        var link = await desk.Link();
        var secret = link["/sign/".Length..];

        var page = await (await host.Browser().Get(link)).Submit(new { Position = "Director", Consents = "true" });

        Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await desk.Desk.History(), entry => (entry.Screen + string.Join(' ', entry.Changes)).Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await host.Read(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<CollabCase.Data.Writing.Submission>())), s => (s.Key + s.Result).Contains(secret, StringComparison.Ordinal));
        Assert.Equal(SecretToken.HashOf(secret), (await desk.Signatory(1)).Requests.Single().TokenHash);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_asks_too_often_waits_a_minute(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Signing:RequestsAMinute", "5"));
        var browser = host.Browser();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/sign/{SecretToken.Next()}")).Status);

        var page = await browser.Get($"/sign/{SecretToken.Next()}");

        Assert.Equal((HttpStatusCode.TooManyRequests, "That was too much at once", "60"), (page.Status, page.Heading, page.Response.Headers.GetValues("Retry-After").Single()));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/sign-in")).Status);
    }

    private static string Headers(Page page) => string.Join('\n', page.Response.Headers.Concat(page.Response.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal));
}
