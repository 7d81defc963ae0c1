using CollabCase.Data;
using CollabCase.Data.Mail;
using CollabCase.Domain;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>What use cases hand over, in the transaction of what it is about.</summary>
public sealed class OutboxTests
{
    [Theory, OnEveryDatabase]
    public async Task To_a_partner_nothing_is_sent_until_messages_are_on_and_the_reason_is_kept(Database database)
    {
        var desk = await Desk.On(database);
        var message = await MessageAbout(desk);

        Assert.Equal(HandedOver.Suppressed, await Send(desk, message));
        var silent = await Only(desk);
        Assert.Equal((OutboxState.Suppressed, Outbox.MessagesAreOff, null, null, null), (silent.State, silent.Reason, silent.TakeFromUtc, silent.PlainText, silent.Html));

        await desk.Change(p => p.TurnMessagesOn());
        Assert.Equal(HandedOver.Queued, await Send(desk, message with { Subject = "Please sign, again" }));
        var waiting = await Only(desk);
        Assert.Equal((silent.Id, silent.MessageId, OutboxState.Waiting, null), (waiting.Id, waiting.MessageId, waiting.State, waiting.Reason));
        Assert.Equal(("Please sign, again", "Words for one pair of eyes", waiting.DueAtUtc), (waiting.Subject, waiting.PlainText, waiting.TakeFromUtc));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_is_handed_over_once_whenever_it_comes(Database database)
    {
        var desk = await Desk.On(database);
        await desk.Change(p => p.TurnMessagesOn());
        var message = await MessageAbout(desk);

        Assert.Equal(HandedOver.Queued, await Send(desk, message));
        Assert.Equal(HandedOver.Already, await Send(desk, message with { Subject = "Other words" }));
        Assert.Equal("Please sign", (await Only(desk)).Subject);

        var twice = message with { Key = message.Key + ":2" };
        Assert.Equal([HandedOver.Queued, HandedOver.Already], await desk.Host.WriteMail([desk.Reference], outbox => outbox.SendAsync([twice, twice], CancellationToken.None)));
    }

    [Theory, OnEveryDatabase]
    public async Task At_the_same_moment_too(Database database)
    {
        var desk = await Desk.On(database);
        var message = await MessageAbout(desk) with { PartnershipId = null, IsToPartner = false };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Host.WriteMail([], outbox => outbox.SendAsync(message, CancellationToken.None)))));

        Assert.Single(answers, HandedOver.Queued);
        Assert.Equal(7, answers.Count(answer => answer == HandedOver.Already));
        Assert.Equal(1, await desk.Host.Read(db => db.Set<OutboxMessage>().CountAsync(m => m.UniqueKey == message.Key)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_command_that_fails_leaves_no_message(Database database)
    {
        var desk = await Desk.On(database);
        var message = await MessageAbout(desk);

        await Assert.ThrowsAsync<DomainRuleException>(() => desk.Host.WriteMail<HandedOver>([desk.Reference], async outbox =>
        {
            await outbox.SendAsync(message, CancellationToken.None);
            throw new DomainRuleException("Not now.");
        }));

        Assert.Equal(0, await desk.Host.Read(db => db.Set<OutboxMessage>().CountAsync(m => m.UniqueKey == message.Key)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_words_are_in_no_history(Database database)
    {
        var desk = await Desk.On(database);
        await desk.Change(p => p.TurnMessagesOn());
        var before = (await desk.History()).Count;

        await Send(desk, await MessageAbout(desk));

        Assert.Equal(before, (await desk.History()).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_forgets_to_lock_the_partnership_is_told(Database database)
    {
        var desk = await Desk.On(database);
        var message = await MessageAbout(desk);

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Host.WriteMail([], outbox => outbox.SendAsync(message, CancellationToken.None)));
    }

    [Fact]
    public async Task What_somebody_typed_makes_no_header()
    {
        var message = await MessageAbout(await Desk.On(Database.Sqlite)) with { Subject = "Sign\r\nBcc: all@example.org", ToName = "Ann\r\nBcc: all@example.org" };

        Assert.Equal(("Sign Bcc: all@example.org", "Ann Bcc: all@example.org"), (message.Subject, message.ToName));
        Assert.Throws<DomainRuleException>(() => message with { ToAddress = "ann@example.org\r\nBcc: all@example.org" });
        Assert.Throws<DomainRuleException>(() => message with { ToAddress = "" });
    }

    private static Task<HandedOver> Send(Desk desk, MessageToSend message) => desk.Host.WriteMail([desk.Reference], outbox => outbox.SendAsync(message, CancellationToken.None));

    private static async Task<MessageToSend> MessageAbout(Desk desk) => Mails.Of($"signature:{desk.Reference}:1") with { PartnershipId = (await desk.Partnership()).Id, IsToPartner = true };

    private static Task<OutboxMessage> Only(Desk desk) => desk.Host.Read(async db =>
    {
        var partnership = (await desk.Partnership()).Id;
        return await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.PartnershipId == partnership);
    });
}
