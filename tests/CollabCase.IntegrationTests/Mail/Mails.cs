using CollabCase.Data;
using CollabCase.Data.Mail;
using CollabCase.Data.Writing;
using CollabCase.Data.Access;
using CollabCase.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.IntegrationTests.Mail;

/// <summary>Messages as use cases hand them over.</summary>
internal static class Mails
{
    public static MessageToSend Of(string key) => new()
    {
        Kind = "signature", Key = key, ToAddress = "ann@example.org", ToName = "Ann", Subject = "Please sign", IsToPartner = false,
        PlainText = "Words for one pair of eyes", Html = "<p>Words for one pair of eyes</p>",
    };

    /// <summary>Sends inside a command that locks these references, as a use case does.</summary>
    public static Task<T> WriteMail<T>(this CollabCaseHost host, IEnumerable<string> locks, Func<Outbox, Task<T>> send) => host.InScope(null, services =>
        services.GetRequiredService<WriteTransaction>().RunAsync(new WriteScope(services.GetRequiredService<Viewer>(), WriteScope.Now(host.Clock), "Arranged", null),
            locks, null, () => send(services.GetRequiredService<Outbox>()), CancellationToken.None));

    /// <summary>Hands messages over to a database that programs of their own work on.</summary>
    public static async Task HandAsync(TestDatabase database, int count, string about = "signature")
    {
        await using var db = database.Open();
        using var writer = new SingleWriter(database.Kind == Database.Sqlite);
        var outbox = new Outbox(db, new MailDomain("example.org"));
        await new WriteTransaction(db, writer).RunAsync(new WriteScope(Viewer.Job("tests"), WriteScope.Now(TimeProvider.System), "Arranged", null), [], null, async () =>
            (await outbox.SendAsync([.. Enumerable.Range(1, count).Select(i => Of($"{about}:{i}") with { ToAddress = $"person-{i}@example.org" })], CancellationToken.None)).Count, CancellationToken.None);
    }
}
