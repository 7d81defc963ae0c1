using System.Net;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Organisations;

public sealed class ListOrganisationsTests
{
    private const string List = "GET /organisations", File = "GET /organisations.csv";

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Finds_by_the_beginnings_of_words_of_name_reference_and_identifier(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var word = "Z" + Guid.NewGuid().ToString("N")[..10];
        var identifier = OrganisationDesk.NewIdentifier();
        var there = await A.Organisation().Named($"Éire {word} Trust (invented)").Identified(identifier).SavedIn(directory.Host);
        await A.Organisation().SavedIn(directory.Host);

        foreach (var words in new[] { $"eire {word[..6]}", word.ToUpperInvariant(), there.Reference, identifier, identifier["GB-SC-".Length..].ToLowerInvariant() })
        {
            var page = await directory.Browser.Get($"/organisations?q={Uri.EscapeDataString(words)}");

            Assert.Contains(page.Table().Skip(1), row => row[0] == $"Éire {word} Trust (invented)");
        }
        Assert.Contains("No organisation fits", (await directory.Browser.Get($"/organisations?q={word}&sector=public")).Text, StringComparison.Ordinal);
        Assert.Contains($"/organisations/record?name={word}x", (await directory.Browser.Get($"/organisations?q={word}x")).Links);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Follows_a_new_name_and_other_identifiers(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var (before, after) = ("Y" + Guid.NewGuid().ToString("N")[..10], "X" + Guid.NewGuid().ToString("N")[..10]);
        var (old, identifier) = (OrganisationDesk.NewIdentifier(), OrganisationDesk.NewIdentifier());
        var there = await A.Organisation().Named($"{before} {before} Trust").Identified(old).SavedIn(directory.Host);
        await directory.Change(there.Reference, o =>
        {
            o.CorrectDetails(new OrganisationDetails($"{after} Trust", o.Sector, o.Type));
            o.CorrectIdentifiers([OrgId.Parse(identifier)]);
        });

        foreach (var gone in new[] { before, old }) Assert.Contains("No organisation fits", (await directory.Browser.Get($"/organisations?q={gone}")).Text, StringComparison.Ordinal);
        foreach (var found in new[] { after, identifier, "trust " + after }) Assert.Equal($"{after} Trust", (await directory.Browser.Get($"/organisations?q={found}")).Table()[1][0]);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(File, Case.Done)]
    public async Task Pages_through_all_of_them_in_the_order_of_their_names_and_filters(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var browser = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        Assert.Contains("No organisations yet", (await browser.Get("/organisations")).Text, StringComparison.Ordinal);
        foreach (var i in Enumerable.Range(1, 60).Reverse()) await A.Organisation().Named($"Organisation {i:00} (invented)").SavedIn(host);
        await host.Write([], db =>
        {
            db.Add(Organisation.Record("ORG-X", new OrganisationDetails("=SUM(A1)", Sector.Public, OrganisationType.Council), []));
            return Task.FromResult(true);
        });

        var first = await browser.Get("/organisations");
        var second = await first.Follow("Next page");
        var third = await second.Follow("Next page");

        Assert.Contains("61 organisations", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Organisation 01 (invented)", "Organisation 25 (invented)"], Ends(first));
        Assert.Equal(["Organisation 26 (invented)", "Organisation 50 (invented)"], Ends(second));
        Assert.Equal(["Organisation 51 (invented)", "=SUM(A1)"], Ends(third));
        Assert.Equal(Ends(first), Ends(await second.Follow("Previous page")));
        Assert.DoesNotContain(third.Document.QuerySelectorAll("a"), a => a.TextContent == "Next page");
        Assert.Equal(second.Statements.Count, third.Statements.Count);
        Assert.InRange(second.Statements.Count, 1, 5);

        var narrowed = await browser.Get("/organisations?sector=public&type=council");
        Assert.Equal(["=SUM(A1)"], narrowed.Table().Skip(1).Select(row => row[0]));
        Assert.Contains("Remove the filter Sector: Public sector", narrowed.Text, StringComparison.Ordinal);
        Assert.Contains("/organisations?type=council", narrowed.Links);
        Assert.Contains("so it is left out", (await browser.Get("/organisations?sector=nonsense")).Text, StringComparison.Ordinal);
        Assert.Contains("so this is its first page", (await browser.Get(second.Address.PathAndQuery + "&sector=third")).Text, StringComparison.Ordinal);

        var file = await browser.Get("/organisations.csv?sector=public");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (file.Status, file.Response.Content.Headers.ContentType?.MediaType));
        var lines = file.Html.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Reference,Name,Sector,Type,Size,Website,Identifiers", lines[0]);
        Assert.Equal("""ORG-X,"'=SUM(A1)",Public sector,Council,,,""", Assert.Single(lines[1..]));
    }

    private static IReadOnlyList<string> Ends(Page page) => [page.Table()[1][0], page.Table()[^1][0]];
}
