using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Shared;

public sealed class HomeTests
{
    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task Everybody_who_signs_in_has_a_home(Database database)
    {
        var everyone = await Everyone.On(await CollabCaseHost.On(database));
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(HttpStatusCode.OK, (await (await everyone.Browser(role)).Get("/")).Status);
    }
}
