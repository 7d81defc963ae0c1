using System.Collections.Concurrent;
using System.Net;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Access;
using Xunit;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>The cases that are the same for every address: signed out, wrong role, another's record, a record that is not there.</summary>
public sealed class AccessTests
{
    private const string NoSuchReference = "PSP-1999-9999";

    // Opened once on the shared host of a database, for all who try to send it.
    private static readonly ConcurrentDictionary<(Database, string Route), Lazy<Task<IReadOnlyList<KeyValuePair<string, string>>>>> Forms = new();

    [Theory, Endpoints(Case.SignedOut)]
    public async Task Signed_out_leads_to_sign_in_and_writes_nothing(Database database, string address)
    {
        var (host, everyone, line) = await Given(database, address);
        var path = await line.Path(host, everyone.Partnership);

        var page = await Ask(host.Browser(), line, path);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.StartsWith("/account/sign-in?returnUrl=", page.Response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        AssertNothingIsWritten(page);
    }

    [Theory, Endpoints(Case.WrongRole)]
    public async Task A_role_that_may_not_is_told_so_and_writes_nothing(Database database, string address)
    {
        var (host, everyone, line) = await Given(database, address);
        var path = await line.Path(host, everyone.Partnership);

        foreach (var role in RoleMatrix.Refused(line.Act!.Value))
        {
            var page = await Ask(await everyone.Browser(role), line, path, await FormOf(host, everyone, line));

            Assert.True(page.Status == HttpStatusCode.Forbidden, $"{role} got {(int)page.Status} for {line}.");
            Assert.Equal("You cannot do this", page.Heading);
            AssertNothingIsWritten(page);
        }
    }

    [Theory, Endpoints(Case.Anothers)]
    public async Task A_record_that_a_person_may_not_see_is_answered_as_one_that_is_not_there(Database database, string address)
    {
        var (host, everyone, line) = await Given(database, address);
        var there = await line.Path(host, everyone.Partnership);
        var notThere = there.Replace(everyone.Partnership, NoSuchReference, StringComparison.Ordinal);

        foreach (var role in new[] { Role.Stranger, Role.OtherCoordinator })
        {
            var browser = await everyone.Browser(role);
            var form = await FormOf(host, everyone, line);
            var page = await Ask(browser, line, there, form);

            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            AssertNothingIsWritten(page);
            AssertSameAnswer(await Ask(browser, line, notThere, form), page);
        }
    }

    /// <summary>A part of one partnership, asked for under the address of another that the person may do everything to.</summary>
    [Theory, Endpoints(Case.Anothers)]
    public async Task A_part_of_another_partnership_is_not_there(Database database, string address)
    {
        var (host, everyone, line) = await Given(database, address);
        var browser = await everyone.Browser(Role.Administrator);
        foreach (var (name, upTo) in line.Parameters.Skip(1))
        {
            var (mine, theirs) = (await RouteExamples.For(upTo, host, everyone.Partnership), await RouteExamples.For(upTo, host, everyone.OthersPartnership));
            // A word, or a number that begins at 1 in each partnership: both may have it.
            if (mine == theirs || int.TryParse(theirs, out _)) continue;
            var page = await Ask(browser, line, (await line.Path(host, everyone.Partnership)).Replace($"/{mine}", $"/{theirs}", StringComparison.Ordinal), await FormOf(host, everyone, line));

            Assert.True(page.Status == HttpStatusCode.NotFound, $"{{{name}}} of another partnership: {(int)page.Status} for {line}.");
            AssertNothingIsWritten(page);
        }
    }

    [Theory, Endpoints(Case.Missing)]
    public async Task A_record_that_is_not_there_is_not_found(Database database, string address)
    {
        var (host, everyone, line) = await Given(database, address);
        var browser = await everyone.Browser(RoleMatrix.Allowed(line.Act!.Value).Contains(Role.Coordinator) ? Role.Coordinator : Role.Administrator);
        var there = await line.Path(host, everyone.Partnership);
        foreach (var (name, upTo) in line.Parameters)
        {
            var value = await RouteExamples.For(upTo, host, everyone.Partnership);
            var missing = int.TryParse(value, out _) ? "999999" : NoSuchReference;
            var page = await Ask(browser, line, there.Replace($"/{value}", $"/{missing}", StringComparison.Ordinal), await FormOf(host, everyone, line));

            Assert.True(page.Status == HttpStatusCode.NotFound, $"{{{name}}} that is not there: {(int)page.Status} for {line}.");
            Assert.Equal("Page not found", page.Heading);
            AssertNothingIsWritten(page);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task An_auditor_changes_nothing(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var everyone = await Everyone.On(host);
        var auditor = await everyone.Browser(Role.Auditor);
        // What somebody watches is a list of their own, like what everybody may do who can enter: no record changes.
        foreach (var line in EndpointTable.Lines.Where(line => line is { IsPost: true, Act: not null and not Act.Enter } && !line.Route.EndsWith("/watch", StringComparison.Ordinal)))
        {
            var page = await Ask(auditor, line, await line.Path(host, everyone.Partnership), await FormOf(host, everyone, line));

            Assert.True(page.Status == HttpStatusCode.Forbidden, $"An auditor got {(int)page.Status} for {line}.");
            AssertNothingIsWritten(page);
        }
    }

    [Theory, Endpoints(Case.SignedOut)]
    public async Task Who_may_is_let_in(Database database, string address)
    {
        var (host, everyone, line) = await Given(database, address);
        if (line.IsPost) return;
        foreach (var role in RoleMatrix.Allowed(line.Act!.Value))
        {
            var page = await (await everyone.Browser(role)).Get(await line.Path(host, everyone.Partnership));

            Assert.True(page.Status == HttpStatusCode.OK, $"{role} got {(int)page.Status} for {line}.");
        }
    }

    private static async Task<(CollabCaseHost, Everyone, Endpoint)> Given(Database database, string address)
    {
        var host = await CollabCaseHost.On(database);
        return (host, await Everyone.On(host), EndpointTable.Lines.Single(line => line.ToString() == address));
    }

    /// <summary>The form as somebody who may use it has it: what another person could copy from their screen. Nobody uses it up: all who send it are refused.</summary>
    private static Task<IReadOnlyList<KeyValuePair<string, string>>> FormOf(CollabCaseHost host, Everyone everyone, Endpoint line) =>
        !line.IsPost || !EndpointTable.Lines.Any(other => !other.IsPost && other.Route == line.Route) ? Task.FromResult<IReadOnlyList<KeyValuePair<string, string>>>([])
            : Forms.GetOrAdd((host.Database, line.Route), _ => new(() => OpenFormAsync(host, everyone, line))).Value;

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> OpenFormAsync(CollabCaseHost host, Everyone everyone, Endpoint line)
    {
        var page = await (await everyone.Browser(Role.Administrator)).Get(await line.Path(host, everyone.Partnership));
        return page.Forms is [var form, ..] ? form.Posted : [];
    }

    private static async Task<Page> Ask(Browser browser, Endpoint line, string path, IReadOnlyList<KeyValuePair<string, string>>? form = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(line.Method), path);
        if (line.IsPost)
            request.Content = new FormUrlEncodedContent([.. (form ?? []).Where(f => f.Key != FilledForm.Token), KeyValuePair.Create(FilledForm.Token, await browser.Token())]);
        return await browser.Send(request, follow: false);
    }

    private static void AssertSameAnswer(Page expected, Page actual)
    {
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Body, actual.Body);
        Assert.Equal(Headers(expected), Headers(actual));
    }

    private static IEnumerable<string> Headers(Page page) =>
        page.Response.Headers.Concat(page.Response.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);

    private static void AssertNothingIsWritten(Page page) => Assert.Empty(page.WritingStatements);
}
