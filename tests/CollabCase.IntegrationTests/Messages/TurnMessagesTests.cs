using System.Net;
using CollabCase.Data.Mail;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Messages;

public sealed class TurnMessagesTests
{
    private const string Show = "GET /partnerships/{reference}/messages";
    private const string OnPage = "GET /partnerships/{reference}/messages/turn-on", On = "POST /partnerships/{reference}/messages/turn-on";
    private const string OffPage = "GET /partnerships/{reference}/messages/turn-off", Off = "POST /partnerships/{reference}/messages/turn-off";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done), Covers(OnPage, Case.Done), Covers(On, Case.Done)]
    public async Task They_are_off_until_the_coordinator_turns_them_on_having_seen_whom_they_go_to(Database database)
    {
        var desk = await Desk.On(database);
        var partner = await A.Organisation().Named("Kelvin Care").SavedIn(desk.Host);
        await desk.Change(p => p.AddPartner(partner.Id, PartnerRoles.Provider, PartnershipBuilder.Today, new("Ann Reid", "ann.reid@example.org", null), PartnershipBuilder.Today));

        var off = await desk.Get("messages");
        Assert.Contains("Messages are off.", off.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has been written yet.", off.Text, StringComparison.Ordinal);
        var form = await desk.Get("messages/turn-on");
        Assert.Contains("Kelvin Care: Ann Reid, ann.reid@example.org", form.Text, StringComparison.Ordinal);
        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/messages"), (page.Status, page.Path));
        Assert.StartsWith("Messages are on.", page.Saved, StringComparison.Ordinal);
        Assert.True((await desk.Partnership()).MessagesOn);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "TurnMessagesOn", On), (written.Who, written.UseCase, written.Screen));
        Assert.Equal(["MessagesOn: false -> true"], written.Changes);
        Assert.Contains("Messages go to the partners", (await desk.Get("history")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(OffPage, Case.Done), Covers(Off, Case.Done)]
    public async Task Turned_off_what_waits_is_not_sent_and_says_why(Database database)
    {
        var desk = await Desk.On(database);
        await desk.Change(p => p.TurnMessagesOn());
        var id = (await desk.Partnership()).Id;
        var message = Mails.Of($"signature:{desk.Reference}:1") with { PartnershipId = id, IsToPartner = true };
        await desk.Host.WriteMail([desk.Reference], outbox => outbox.SendAsync([message, message with { Key = message.Key + "2" }, message with { Key = message.Key + "own", IsToPartner = false }], CancellationToken.None));
        // One is in the hands of a program that is about to send it.
        await desk.Host.Read(db => db.Set<OutboxMessage>().Where(m => m.UniqueKey == message.Key).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Sending)));
        await desk.Change(p => p.Pause("For a while.", PartnershipBuilder.Today));

        var form = await desk.Get("messages/turn-off");
        Assert.Contains("2 messages wait to be sent, and will not be.", form.Text, StringComparison.Ordinal);
        var page = await form.Submit();

        Assert.Equal("Messages are off. 2 messages that were waiting are not sent.", page.Saved);
        Assert.False((await desk.Partnership()).MessagesOn);
        var rows = await desk.Host.Read(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.PartnershipId == id).OrderBy(m => m.Id).ToListAsync());
        Assert.Equal([OutboxState.Suppressed, OutboxState.Suppressed, OutboxState.Waiting], rows.Select(m => m.State));
        Assert.All(rows.Take(2), m => Assert.Equal((Outbox.MessagesAreOff, null, null), (m.Reason, m.PlainText, m.TakeFromUtc)));
        Assert.Equal(1 + 3, page.Table().Count);
        Assert.DoesNotContain("Words for one pair of eyes", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(On, Case.Stale)]
    public async Task A_stale_form_turns_nothing_on_and_says_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("messages/turn-on");
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.False((await desk.Partnership()).MessagesOn);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.True((await desk.Partnership()).MessagesOn);
    }

    [Theory, OnEveryDatabase, Covers(Off, Case.Stale)]
    public async Task A_stale_form_turns_nothing_off_and_says_what_changed(Database database)
    {
        var desk = await Desk.On(database);
        await desk.Change(p => p.TurnMessagesOn());
        var form = await desk.Get("messages/turn-off");
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.True((await desk.Partnership()).MessagesOn);
    }

    [Theory, OnEveryDatabase, Covers(On, Case.Refused)]
    public async Task A_paused_partnership_begins_to_write_to_nobody(Database database)
    {
        var desk = await Desk.On(database, p => p.Paused());
        var form = await desk.Get("messages/turn-on");

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("has been paused since", page.Errors.Single(), StringComparison.Ordinal);
        Assert.False((await desk.Partnership()).MessagesOn);
        Assert.False((await desk.Get("messages")).HasButton("Turn messages on"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_long_list_goes_from_page_to_page(Database database)
    {
        var desk = await Desk.On(database);
        await desk.Change(p => p.TurnMessagesOn());
        var id = (await desk.Partnership()).Id;
        await desk.Host.WriteMail([desk.Reference], outbox => outbox.SendAsync([.. Enumerable.Range(1, 30).Select(i =>
            Mails.Of($"{desk.Reference}:{i}") with { Subject = $"Number {i}", PartnershipId = id, IsToPartner = true })], CancellationToken.None));

        var first = await desk.Get("messages");
        var second = await desk.Browser.Get(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((1 + 25, 1 + 5), (first.Table().Count, second.Table().Count));
        Assert.Contains("Number 30", first.Text, StringComparison.Ordinal);
        Assert.Contains("Number 1 ", second.Text + " ", StringComparison.Ordinal);
        Assert.Contains("The list has changed since that link was made", (await desk.Get("messages?after=nonsense")).Text, StringComparison.Ordinal);
    }
}
