using CollabCase.Testing.Hosting;
using CollabCase.Web.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class RemoveOrphansTests
{
    [Theory, OnEveryDatabase]
    public async Task Files_that_no_document_names_go_after_a_day_and_nothing_else_does(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var notes = await NotesDesk.On(host);
        var (store, settings) = (host.Services.GetRequiredService<IDocumentStore>(), host.Services.GetRequiredService<UploadSettings>());
        await notes.Add();
        // As after a crash: kept and never written down; and one that was still arriving.
        var orphan = store.Receive();
        store.Keep(orphan);
        var arriving = store.Receive();
        File.SetLastWriteTimeUtc(arriving.Path, host.Clock.GetUtcNow().UtcDateTime);
        var somebodys = Path.Combine(settings.Folder, "kept", "letter.txt");
        await File.WriteAllTextAsync(somebodys, "Not ours.", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(somebodys, host.Clock.GetUtcNow().UtcDateTime);

        await Run(host);
        Assert.Equal(4, AddDocumentTests.Files(host).Count);

        host.Clock.Advance(TimeSpan.FromHours(25));
        var fresh = store.Receive();
        store.Keep(fresh);
        await Run(host);

        Assert.Equal(new[] { fresh.Key, "letter.txt" }.Concat(await notes.Keys()).Order(StringComparer.Ordinal), AddDocumentTests.Files(host).Order(StringComparer.Ordinal));
    }

    private static Task Run(CollabCaseHost host) => host.Services.GetServices<IHostedService>().OfType<RemoveOrphans>().Single().RunAsync(CancellationToken.None);
}
