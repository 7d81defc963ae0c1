using System.Net;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

public sealed class SendForSignatureTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/send", Send = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/send";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Send, Case.Done)]
    public async Task With_messages_on_each_gets_a_link_of_their_own_by_mail(Database database)
    {
        var desk = await SigningDesk.On(database);
        await desk.TurnMessagesOn();
        var form = await desk.Get("send");
        Assert.Contains(await desk.TextHash(), form.Text, StringComparison.Ordinal);
        Assert.Equal(("Service manager", "21 December 2026"), (form.Value("Who[0].Name"), form.Value("WorksUntil")));

        var fields = new Dictionary<string, object> { ["Who[0].Name"] = "Chris Example", ["Who[0].Email"] = "chris@" + desk.Desk.Reference + ".example.org", ["Order"] = "AnyOrder" };
        var page = await form.Submit(fields);

        Assert.Equal((HttpStatusCode.OK, desk.Home + "/signatures", "2 links are on their way."), (page.Status, page.Path, page.Saved));
        Assert.DoesNotContain("/sign/", page.Html, StringComparison.Ordinal);
        var message = Assert.Single(await desk.MessagesTo($"chris@{desk.Desk.Reference}.example.org"));
        Assert.Equal(("Please sign: Memorandum of the partnership", "Chris Example", true), (message.Subject, message.ToName, message.IsToPartner));
        var address = message.PlainText!.Split('\n').Single(line => line.Contains("/sign/", StringComparison.Ordinal));
        var request = Assert.Single((await desk.Signatory(1)).Requests);
        Assert.Equal(SecretToken.HashOf(address[(address.LastIndexOf('/') + 1)..]), request.TokenHash);
        Assert.Equal((await desk.TextHash(), new DateTime(2026, 12, 22, 0, 0, 0, DateTimeKind.Utc), desk.Desk.Coordinator.Id), (request.TextHash, request.ExpiresAtUtc, request.AskedByPersonId));
        Assert.Equal("Signed. Thank you", (await (await desk.Host.Browser().Get(new Uri(address).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" })).Heading);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task With_messages_off_nobody_is_written_to_and_each_link_is_shown_once(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("send");
        Assert.True(form.HasButton("Make the links"));

        var page = await form.Submit();

        var links = page.Document.QuerySelectorAll(".secret-link").Select(x => x.TextContent).ToList();
        Assert.Equal((2, 2), (links.Count, links.Distinct().Count()));
        foreach (var partner in desk.Partners) Assert.Empty(await desk.MessagesTo($"manager.{partner.Reference}@example.org"));
        Assert.Empty((await desk.Get("signatures")).Document.QuerySelectorAll(".secret-link"));
        Assert.Equal("Signed. Thank you", (await (await desk.Host.Browser().Get(new Uri(links[0]).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" })).Heading);
        // The answer that is kept for a second press has no secret in it.
        var kept = await desk.Host.Read(db => db.Set<Submission>().Where(s => s.UseCase == "SendForSignature" && s.PersonId == desk.Desk.Coordinator.Id).Select(s => s.Result).SingleAsync());
        Assert.DoesNotContain("sign/", kept, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Document()).Versions.Single().Signatories.Sum(s => s.Requests.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task One_after_another_the_next_is_asked_when_the_one_before_has_signed(Database database)
    {
        var desk = await SigningDesk.On(database, partners: 3);
        await desk.TurnMessagesOn();

        var sent = await (await desk.Get("send")).Submit(new { Order = "OneAfterAnother" });
        Assert.Equal("One link is on its way.", sent.Saved);
        Assert.Equal([SignatoryState.Asked, SignatoryState.Waiting, SignatoryState.Waiting], (await desk.Document()).Versions.Single().Signatories.OrderBy(s => s.Number).Select(s => s.State));

        for (var i = 0; i < 3; i++)
        {
            var message = Assert.Single(await desk.MessagesTo($"manager.{desk.Partners[i].Reference}@example.org"));
            var address = message.PlainText!.Split('\n').Single(line => line.Contains("/sign/", StringComparison.Ordinal));
            await (await desk.Host.Browser().Get(new Uri(address).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" });
        }
        Assert.Equal(VersionState.InForce, (await desk.Document()).Versions.Single().State);
        Assert.StartsWith("Everybody has signed: ", Assert.Single(await desk.MessagesTo(desk.Desk.Coordinator.Email)).Subject, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task One_after_another_with_messages_off_the_coordinator_is_told_whose_turn_it_is(Database database)
    {
        var desk = await SigningDesk.On(database);
        var page = await (await desk.Get("send")).Submit(new { Order = "OneAfterAnother" });
        var link = Assert.Single(page.Document.QuerySelectorAll(".secret-link")).TextContent;

        await (await desk.Host.Browser().Get(new Uri(link).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" });

        Assert.Equal(SignatoryState.Waiting, (await desk.Signatory(2)).State);
        Assert.StartsWith($"{desk.Partners[1].Name} is next to sign: ", Assert.Single(await desk.MessagesTo(desk.Desk.Coordinator.Email)).Subject, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_has_a_link_that_works_is_asked_again_only_where_somebody_says_so(Database database)
    {
        var desk = await SigningDesk.On(database);
        var link = await desk.Link(1);

        var form = await desk.Get("send");
        Assert.Equal((null, "true"), (form.Form().Posted.FirstOrDefault(p => p.Key == "Who[0].Ask" && p.Value == "true").Value, form.Form().Posted.FirstOrDefault(p => p.Key == "Who[1].Ask" && p.Value == "true").Value));
        await form.Submit();

        Assert.Equal(HttpStatusCode.OK, (await desk.Host.Browser().Get(link)).Status);
        Assert.Equal([1, 1], (await desk.Document()).Versions.Single().Signatories.OrderBy(s => s.Number).Select(s => s.Requests.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task A_partner_who_joins_later_is_missing_and_can_be_asked(Database database)
    {
        var desk = await SigningDesk.On(database);
        await desk.Sign(1);
        await desk.Sign(2);
        Assert.Contains("2 of 2 have signed. In force since 21 November 2026.", (await desk.Get("signatures")).Text, StringComparison.Ordinal);
        var fifth = await A.Organisation().SavedIn(desk.Host);
        await desk.Desk.Change(p => p.AddPartner(fifth.Id, PartnerRoles.Provider, Today, new("Service manager", "fifth@example.org"), Today));

        var page = await desk.Get("signatures");
        Assert.Contains("2 of 3 have signed. In force since 21 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Joined later", page.Text, StringComparison.Ordinal);
        var form = await desk.Get("send");
        Assert.Contains($"{fifth.Name}, who joined later", form.Text, StringComparison.Ordinal);
        var made = await form.Submit();

        var link = made.Document.QuerySelector(".secret-link")!.TextContent;
        await (await desk.Host.Browser().Get(new Uri(link).AbsolutePath)).Submit(new { Position = "Director", Consents = "true" });
        Assert.Contains("3 of 3 have signed. In force since 21 November 2026.", (await desk.Get("signatures")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Send, Case.Invalid)]
    public async Task Somebody_to_ask_and_a_last_day_are_asked_for(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("send");

        var nobody = await form.Submit(new Dictionary<string, object> { ["Who[0].Ask"] = "false", ["Who[1].Ask"] = "false", ["WorksUntil"] = "", ["Who[0].Name"] = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the last day on which the links work.", "Kept"), (nobody.Status, nobody.ErrorAt("WorksUntil"), nobody.Value("Who[0].Name")));
        Assert.Contains("Tick at least one partner to ask.", nobody.Errors);
        Assert.All((await desk.Document()).Versions.Single().Signatories, s => Assert.Empty(s.Requests));
    }

    [Theory, OnEveryDatabase, Covers(Send, Case.Refused)]
    public async Task What_is_no_address_a_day_too_far_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("send");

        Assert.Equal("Enter an e-mail address in the form name@example.org.", (await form.Submit(new Dictionary<string, object> { ["Who[1].Email"] = "nobody" })).ErrorAt("Who[1].Email"));
        Assert.Contains("no later than 19 February 2027", (await form.Submit(new { WorksUntil = "1 january 2028" })).ErrorAt("WorksUntil"), StringComparison.Ordinal);
        await desk.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit()).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.All((await desk.Document()).Versions.Single().Signatories, s => Assert.Empty(s.Requests));
    }

    [Theory, OnEveryDatabase, Covers(Send, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var desk = await SigningDesk.On(database);
        var form = await desk.Get("send");
        await desk.Sign(1);

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"{desk.Partners[0].Name} signed on 21 November 2026", page.Text, StringComparison.Ordinal);
        Assert.All((await desk.Document()).Versions.Single().Signatories, s => Assert.Empty(s.Requests));
    }
}
