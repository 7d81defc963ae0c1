using System.Net;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Reviews;

public sealed class ShowReviewTests
{
    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}/reviews/{number}", Case.Done)]
    public async Task Says_when_who_and_how_often(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview(r => r.Of(ReviewKind.Readiness, "How ready we are").OwnedBy("Treasurer"));

        var page = await desk.Get($"reviews/{number}");

        Assert.Equal((HttpStatusCode.OK, "How ready we are"), (page.Status, page.Heading));
        Assert.Contains("Every 12 months", page.Text, StringComparison.Ordinal);
        Assert.Contains("Treasurer", page.Text, StringComparison.Ordinal);
        Assert.Contains("It was not looked at yet.", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Another_partnerships_number_is_not_there(Database database)
    {
        var (desk, number) = await Desk.On(database).WithReview();
        var other = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get($"/partnerships/{other}/reviews/{number}")).Status);
    }
}
