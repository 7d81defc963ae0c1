using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class ShowInductionTests
{
    private const string Show = "GET /partnerships/{reference}/induction";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Tells_a_newcomer_what_was_agreed_who_is_who_and_what_is_open(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (first, second) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithVision().WithLeadInKind().WithPartners(first, second).InTestAndEmbedWithout("measured-outcome"));

        var page = await desk.Get("induction");

        Assert.Contains("Everyone who wants to recover has somebody beside them.", page.Text, StringComparison.Ordinal);
        Assert.Contains("It is at the stage Test and embed, since 11 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Steering group, all partners present", page.Text, StringComparison.Ordinal);
        Assert.Contains("by 21 December 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Coordinator {desk.Coordinator.Name}", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Table().Count);
        Assert.Contains("Gate to Sustain and embed", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.Links, link => link.EndsWith("/help/words", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Takes_as_many_statements_for_many_partners_as_for_none(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisations = new List<long>();
        for (var i = 0; i < 12; i++) organisations.Add((await A.Organisation().SavedIn(host)).Id);

        var (few, more) = (await (await Desk.On(host)).Get("induction"), await (await Desk.On(host, p => p.WithPartners([.. organisations]))).Get("induction"));

        Assert.Contains("No partners are recorded yet.", few.Text, StringComparison.Ordinal);
        Assert.Equal(13, more.Table().Count);
        Assert.Equal(few.Statements.Count, more.Statements.Count);
    }
}
