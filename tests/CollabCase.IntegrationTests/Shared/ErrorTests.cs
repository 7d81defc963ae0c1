using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Shared;

public sealed class ErrorTests
{
    [Theory, OnEveryDatabase, Covers("GET /error/{status}", Case.Done)]
    public async Task Says_what_to_do(Database database)
    {
        var browser = (await CollabCaseHost.On(database)).Browser();
        foreach (var (status, heading) in new[] { ("404", "Page not found"), ("403", "You cannot do this"), ("500", "Sorry, something went wrong"), ("413", "That is too large") })
        {
            var page = await browser.Get($"/error/{status}");

            Assert.Equal(heading, page.Heading);
            Assert.True(page.HasLinkTo("/"));
        }
    }
}
