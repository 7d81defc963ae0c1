using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Writing;

/// <summary>Many people write at once, to one partnership and to several. Whatever was acknowledged is there.</summary>
public sealed class RacingWritesTests
{
    private const int Clients = 16;
    private static readonly string[] Fields = ["Name", "Purpose", "Vision", "PeopleWeSupport"];

    /// <summary>How many, on each database: COLLABCASE_TEST_RACING_WRITES, or 1,000.</summary>
    private static int Writes => int.TryParse(Environment.GetEnvironmentVariable("COLLABCASE_TEST_RACING_WRITES"), CultureInfo.InvariantCulture, out var writes) ? writes : 1000;

    [Theory, OnEveryDatabase]
    public async Task Nothing_that_was_acknowledged_is_lost(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var people = new List<TestPerson>();
        for (var i = 0; i < Clients; i++) people.Add(await A.Person().Administrator().SavedIn(host));
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var partnerships = new List<string>();
        for (var i = 0; i < 5; i++) partnerships.Add(await A.Partnership().CoordinatedBy(coordinator).SavedIn(host));
        var acknowledged = new ConcurrentBag<Acknowledged>();
        var askedBack = 0;

        // Half of them write to the first partnership, two to each field, so that they clash as well as merge.
        await Task.WhenAll(people.Select((person, client) => Task.Run(async () =>
        {
            var browser = await host.SignedIn(person);
            var partnership = client < Clients / 2 ? partnerships[0] : partnerships[1 + client % 4];
            var field = Fields[client % Fields.Length];
            for (var i = 0; i < Writes / Clients; i++)
            {
                var text = $"{field} by client {client}, write {i}";
                var form = await browser.Get($"/partnerships/{partnership}/purpose");
                var answer = await browser.Send(form.Form().Fill(new Dictionary<string, object> { [field] = text }).Request(form), follow: false);
                while (answer.Status == HttpStatusCode.UnprocessableEntity)
                {
                    Interlocked.Increment(ref askedBack);
                    answer = await browser.Send(answer.Form().Request(answer), follow: false);
                }
                Assert.Equal(HttpStatusCode.Redirect, answer.Status);
                acknowledged.Add(new(partnership, person.Email, field, text));
            }
        })));

        Assert.Equal(Writes / Clients * Clients, acknowledged.Count);
        Assert.True(askedBack > 0, "Nobody clashed, so nothing was raced.");
        foreach (var reference in partnerships) await AssertKept(host, reference, [.. acknowledged.Where(a => a.Partnership == reference)]);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Every_new_partnership_has_a_reference_of_its_own(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desks = new List<Desk>();
        for (var i = 0; i < 8; i++) desks.Add(await Desk.On(host));

        var opened = await Task.WhenAll(desks.Select(desk => Task.Run(async () =>
        {
            var references = new List<string>();
            for (var i = 0; i < 10; i++)
                references.Add((await (await desk.Browser.Get("/partnerships/open")).Submit(new { Name = $"Number {i}", Purpose = "To be counted." })).Path);
            return references;
        })));

        Assert.Equal(80, opened.SelectMany(r => r).Distinct().Count());
        await host.VerifyHistory();
    }

    private static async Task AssertKept(CollabCaseHost host, string reference, IReadOnlyList<Acknowledged> acknowledged)
    {
        var history = (await host.History(reference)).Skip(1).ToList();
        var partnership = await host.Partnership(reference);

        Assert.Equal(Enumerable.Range(2, acknowledged.Count), history.Select(line => line.Version));
        Assert.Equal(acknowledged.Count + 1, partnership.Version);
        Assert.Equal(
            acknowledged.Select(a => $"{a.Who} {a.Field} {a.Text}").Order(StringComparer.Ordinal),
            history.SelectMany(line => line.Entry.Changes.SelectMany(c => c.Fields).Select(f => $"{line.Who} {f.Name} {f.New}")).Order(StringComparer.Ordinal));
        foreach (var field in Fields)
        {
            var last = history.SelectMany(line => line.Entry.Changes.SelectMany(c => c.Fields)).LastOrDefault(f => f.Name == field)?.New;
            if (last is not null) Assert.Equal(last, ValueOf(partnership, field));
        }
    }

    private static string? ValueOf(Partnership partnership, string field) => (string?)typeof(Partnership).GetProperty(field)!.GetValue(partnership);

    private sealed record Acknowledged(string Partnership, string Who, string Field, string Text);
}
