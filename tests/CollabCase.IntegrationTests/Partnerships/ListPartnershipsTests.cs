using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ListPartnershipsTests
{
    [Theory, OnEveryDatabase, Covers("GET /partnerships", Case.Done)]
    public async Task Shows_those_that_the_person_may_see_and_no_other(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen Tests Connections"));
        await A.Partnership().Named("Another's partnership").CoordinatedBy(await A.Person().Coordinator().SavedIn(desk.Host)).SavedIn(desk.Host);

        var page = await desk.Browser.Get("/partnerships");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.HasLinkTo(desk.Home));
        Assert.DoesNotContain("Another's partnership", page.Text, StringComparison.Ordinal);
    }
}
