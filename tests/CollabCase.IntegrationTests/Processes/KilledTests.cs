using System.Collections.Concurrent;
using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Processes;

/// <summary>The program is killed while people write. What it had acknowledged is there, and nothing is there by half.</summary>
public sealed class KilledTests
{
    private const string Email = "admin@tests.example.org", Password = "a sentence only we know";

    [Theory, OnEveryDatabase]
    public async Task What_was_acknowledged_before_is_whole_after(Database kind)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(kind);
        await ProgramProcess.Run(database, ["create-admin", "--email", Email], Password + "\n");
        var acknowledged = new ConcurrentBag<string>();

        await using (var program = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0"))
        {
            var address = await program.Address();
            var writing = Enumerable.Range(0, 4).Select(client => Task.Run(() => Write(address, client, acknowledged))).ToList();
            while (acknowledged.Count < 20 && !writing.TrueForAll(task => task.IsCompleted)) await Task.Delay(10);
            await program.Kill();
            await Task.WhenAll(writing);
        }

        Assert.True(acknowledged.Count >= 20, "Too little was written before the program was killed.");
        var (code, said) = await ProgramProcess.Run(database, ["verify-history"]);
        Assert.True(code == 0, said);
        await using var db = database.Open();
        var names = await db.Set<Partnership>().Select(p => p.Name).ToListAsync();
        Assert.Empty(acknowledged.Except(names));
        // One that was committed and not yet answered may be there too: one for each client at most.
        Assert.InRange(names.Count, acknowledged.Count, acknowledged.Count + 4);
        Assert.Equal(names.Count, await db.Set<Data.History.HistoryChain>().CountAsync(c => c.Key.StartsWith("PSP-")));
    }

    private static async Task Write(Uri address, int client, ConcurrentBag<string> acknowledged)
    {
        try
        {
            var browser = Browser.At(address);
            await (await browser.Get("/account/sign-in")).Submit(new { Email, Password });
            for (var i = 0; ; i++)
            {
                var name = $"Client {client}, write {i}";
                var form = await browser.Get("/partnerships/open");
                var answer = await browser.Send(form.Form().Fill(new { Name = name, Purpose = "To be whole." }).Request(form), follow: false);
                if (answer.Status == HttpStatusCode.Redirect) acknowledged.Add(name);
            }
        }
        catch (HttpRequestException)
        {
            // The program is gone.
        }
    }
}
