using System.Text;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Contributions;

public sealed class ExportContributionsTests
{
    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}/contributions.csv", Case.Done)]
    public async Task Holds_the_partners_of_the_page_and_no_formula(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (first, gone) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithPartners(first, gone)
            .Then(x => x.PartnerLeaves(2, PartnershipBuilder.Today.AddDays(-1), null, PartnershipBuilder.Today))
            .Then(x => x.StateContributions(1, [new(ContributionKind.Staff, ContributionAnswer.AbleAndWilling, "=1+1")], PartnershipBuilder.Today)));
        Assert.True((await desk.Get("contributions")).HasLinkTo($"{desk.Home}/contributions.csv"));

        var file = await desk.Get("contributions.csv");

        var lines = Encoding.UTF8.GetString(file.Body).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Partner,Staff,\"Staff, in words\",Time,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(first.Name, lines[1].Trim('"'), StringComparison.Ordinal);
        Assert.Contains($",{ContributionAnswer.AbleAndWilling.Label()},", lines[1], StringComparison.Ordinal);
        Assert.Contains("'=1+1", lines[1], StringComparison.Ordinal);
        Assert.Contains($",{PartnershipWords.NotSaidYet},", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("2026-11-21", lines[1], StringComparison.Ordinal);
    }
}
