using System.Net;
using CollabCase.Data.Mail;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Jobs;
using CollabCase.Web.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CollabCase.Testing.Cases.Case;

namespace CollabCase.IntegrationTests.Administration;

public sealed class MailTests
{
    private const string List = "/administration/mail", Words = "Words for one pair of eyes";
    private const string TryPage = "GET /administration/mail/{message}/try-again", Try = "POST /administration/mail/{message}/try-again";
    private const string GivePage = "GET /administration/mail/{message}/give-up", Give = "POST /administration/mail/{message}/give-up";

    [Theory, OnEveryDatabase, Covers("GET /administration/mail", Done), Covers("GET /administration/mail/{message}", Done)]
    public async Task Administrators_and_auditors_read_what_became_of_each_message_and_never_its_words(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var auditor = await host.SignedIn(await A.Person().Auditor().SavedIn(host));
        Assert.Contains("Nothing has been written yet", (await administrator.Get(List)).Text, StringComparison.Ordinal);
        await Hand(host, "sent");
        await host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None));
        var waiting = await Hand(host, "waiting");
        var given = await Hand(host, "given", OutboxState.GivenUp, "550 No such address");

        foreach (var browser in new[] { administrator, auditor })
        {
            var page = await browser.Get(List);
            Assert.Equal(["Subject given", "Subject waiting", "Subject sent"], page.Table().Skip(1).Select(row => row[0]));
            Assert.Contains("Given up 550 No such address", page.Table()[1][4], StringComparison.Ordinal);
            Assert.Equal(["Subject given"], (await browser.Get(List + "?state=given-up")).Table().Skip(1).Select(row => row[0]));
            Assert.Contains("No message is in this state", (await browser.Get(List + "?state=suppressed")).Text, StringComparison.Ordinal);
            Assert.Contains("on the list", (await browser.Get(List + "?state=lost")).Text, StringComparison.Ordinal);
            foreach (var row in await Rows(host))
            {
                var one = await browser.Get($"{List}/{row.MessageId}");
                Assert.Equal((HttpStatusCode.OK, row.Subject), (one.Status, one.Heading));
                Assert.DoesNotContain(Words, one.Html, StringComparison.Ordinal);
                Assert.Contains("The words of a message are for whom it was written to.", one.Text, StringComparison.Ordinal);
            }
        }
        Assert.True((await administrator.Get($"{List}/{given}")).HasButton("Try again now"));
        Assert.True((await administrator.Get($"{List}/{waiting}")).HasButton("Give it up"));
        Assert.Empty((await auditor.Get($"{List}/{given}")).Buttons);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"{List}/nobody@example.org")).Status);
    }

    [Fact]
    public async Task In_a_demonstration_administrators_read_what_was_written_to_the_folder_and_follow_its_link()
    {
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, demonstration: true);
        var link = host.Services.GetRequiredService<Web.Mail.PublicAddress>().Of("/partnerships");
        var id = await Hand(host, "sent", change: m => m with { PlainText = $"Hello Àine <b>,\n\n{link}\nhttps://elsewhere.example.org/sign\n", ToName = "Àine" });
        var browser = await host.SignedIn("admin@example.org");
        Assert.Contains("It has not been sent", (await browser.Get($"{List}/{id}")).Text, StringComparison.Ordinal);
        await host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None));

        var page = await browser.Get($"{List}/{id}");

        Assert.Contains("Hello Àine <b>,", page.Text, StringComparison.Ordinal);
        Assert.Contains("/partnerships", page.Document.QuerySelectorAll(".ds_inset-text a").Select(a => a.GetAttribute("href")));
        Assert.Single(page.Document.QuerySelectorAll(".ds_inset-text a"));
        Assert.Contains("https://elsewhere.example.org/sign", page.Text, StringComparison.Ordinal);
        var auditor = await host.SignedIn(Demonstrated("auditor", host));
        Assert.DoesNotContain("Hello Àine", (await auditor.Get($"{List}/{id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(TryPage, Done), Covers(Try, Done), Covers(GivePage, Done), Covers(Give, Done)]
    public async Task What_was_given_up_can_be_tried_again_and_what_waits_given_up_by_a_named_person(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var person = await A.Person().Administrator().SavedIn(host);
        var browser = await host.SignedIn(person);
        var id = await Hand(host, "one");

        var given = await (await browser.Get($"{List}/{id}/give-up")).Submit();
        Assert.Equal((HttpStatusCode.OK, $"{List}/{id}"), (given.Status, given.Path));
        Assert.Contains($"Decided by hand {person.Name}", given.Text, StringComparison.Ordinal);
        Assert.Equal((OutboxState.GivenUp, null), ((await Rows(host)).Single().State, (await Rows(host)).Single().TakeFromUtc));
        Assert.Null(await host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None)));

        var again = await (await browser.Get($"{List}/{id}/try-again")).Submit();
        Assert.StartsWith("It is tried again", again.Saved, StringComparison.Ordinal);
        Assert.Equal("1 sent, 0 to try again, 0 given up", await host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None)));
    }

    [Theory, OnEveryDatabase, Covers(Try, Refused), Covers(Give, Refused)]
    public async Task What_was_sent_meanwhile_is_neither_tried_again_nor_given_up(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var browser = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var id = await Hand(host, "one");
        var (again, give) = (await browser.Get($"{List}/{id}/try-again"), await browser.Get($"{List}/{id}/give-up"));
        await host.InScope(null, services => services.GetRequiredService<SendMessages>().RunAsync(CancellationToken.None));

        foreach (var page in new[] { await again.Submit(), await give.Submit() })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Single(page.Errors);
        }
        Assert.Equal(OutboxState.Sent, (await Rows(host)).Single().State);
    }

    [Theory, OnEveryDatabase, Covers(Try, Refused)]
    public async Task Nothing_is_tried_again_to_partners_who_are_to_be_left_in_peace(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var browser = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var reference = await A.Partnership().CoordinatedBy(await A.Person().Coordinator().SavedIn(host)).SavedIn(host);
        await host.Change(reference, p => p.TurnMessagesOn());
        var partnership = (await host.Partnership(reference)).Id;
        var id = await Hand(host, "one", OutboxState.GivenUp, "550", m => m with { PartnershipId = partnership, IsToPartner = true }, reference);
        await host.Change(reference, p => p.TurnMessagesOff());

        var page = await (await browser.Get($"{List}/{id}/try-again")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Messages are off in this partnership", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(OutboxState.GivenUp, (await Rows(host)).Single().State);
    }

    private static string Demonstrated(string role, CollabCaseHost host) =>
        host.Services.GetRequiredService<Demonstration>().Accounts.First(account => account.Email.StartsWith(role, StringComparison.Ordinal)).Email;

    private static async Task<string> Hand(CollabCaseHost host, string key, OutboxState? state = null, string? reason = null, Func<MessageToSend, MessageToSend>? change = null, params string[] locks)
    {
        var message = Mails.Of(key) with { Subject = $"Subject {key}" };
        await host.WriteMail(locks, outbox => outbox.SendAsync(change is null ? message : change(message), CancellationToken.None));
        if (state is { } given)
            await host.Read(db => db.Set<OutboxMessage>().Where(m => m.UniqueKey == key).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, given).SetProperty(m => m.Reason, reason).SetProperty(m => m.TakeFromUtc, (DateTime?)null)));
        return await host.Read(db => db.Set<OutboxMessage>().Where(m => m.UniqueKey == key).Select(m => m.MessageId).SingleAsync());
    }

    private static Task<List<OutboxMessage>> Rows(CollabCaseHost host) => host.Read(db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());
}
