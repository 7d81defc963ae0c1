using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ShowPartnershipTests
{
    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}", Case.Done)]
    public async Task Shows_which_one_it_is_and_where_it_stands(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen Tests Connections").InTestAndEmbed());

        var page = await desk.Browser.Get(desk.Home);

        Assert.Equal((HttpStatusCode.OK, "Glen Tests Connections"), (page.Status, page.Heading));
        Assert.Contains("Test and embed", page.Text, StringComparison.Ordinal);
        Assert.Contains("To make recovery easier to reach.", page.Text, StringComparison.Ordinal);
    }
}
