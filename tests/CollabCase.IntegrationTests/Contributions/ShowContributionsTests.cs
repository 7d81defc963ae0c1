using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Contributions;

public sealed class ShowContributionsTests
{
    private const string Show = "GET /partnerships/{reference}/contributions";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Shows_every_partner_beside_every_kind(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (first, second, gone) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithPartners(first, second, gone)
            .Then(x => x.PartnerLeaves(3, PartnershipBuilder.Today.AddDays(-1), null, PartnershipBuilder.Today))
            .Then(x => x.StateContributions(1, Enum.GetValues<ContributionKind>().Select(k => new ContributionStatement(k, ContributionAnswer.AbleAndWilling)), PartnershipBuilder.Today)));

        var page = await desk.Get("contributions");

        Assert.Equal(["Partner", "Staff", "Time", "Money", "Space", "Data"], page.Table(".contributions")[0]);
        Assert.Equal(3, page.Table(".contributions").Count);
        Assert.Contains("1 of 2 partners have said about all five", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{second.Name} has not said yet what it can bring.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Name, page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Without_partners_it_says_what_will_be_here(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var (active, paused) = (await Desk.On(host), await Desk.On(host, p => p.WithPartners(organisation).Paused()));

        Assert.Contains((await active.Get("contributions")).Links, link => link.EndsWith("/partners/add", StringComparison.Ordinal));
        Assert.DoesNotContain((await paused.Get("contributions")).Links, link => link.Contains("/contributions/1", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Takes_as_many_statements_for_many_partners_as_for_none(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisations = new List<long>();
        for (var i = 0; i < 12; i++) organisations.Add((await A.Organisation().SavedIn(host)).Id);
        var (none, many) = (await Desk.On(host), await Desk.On(host, p => p.WithPartners([.. organisations])));

        var (few, more) = (await none.Get("contributions"), await many.Get("contributions"));

        Assert.Equal(13, more.Table(".contributions").Count);
        Assert.Equal(few.Statements.Count, more.Statements.Count);
    }
}
