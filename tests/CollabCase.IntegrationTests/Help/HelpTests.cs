using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Help;

public sealed class HelpTests
{
    [Theory, OnEveryDatabase, Covers("GET /help", Case.Done), Covers("GET /help/words", Case.Done), Covers("GET /help/accessibility", Case.Done), Covers("GET /help/demonstration", Case.Done)]
    public async Task Help_is_open_to_those_who_are_not_signed_in(Database database)
    {
        var host = await CollabCaseHost.On(database);
        foreach (var (path, says) in new[] { ("/help", "Help"), ("/help/words", "partnership"), ("/help/accessibility", "Web Content Accessibility Guidelines"), ("/help/demonstration", "invented") })
        {
            var page = await host.Browser().Get(path);
            Assert.Equal((HttpStatusCode.OK, path), (page.Status, page.Path));
            Assert.Contains(says, page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_demonstration_there_is_no_page_about_it(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Get("/help/demonstration")).Status);
    }
}
