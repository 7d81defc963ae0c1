using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
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
    public async Task Tells_a_newcomer_what_is_due_first_and_of_the_risks_where_they_see_them(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var today = PartnershipBuilder.Today;
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant)
            .WithMilestone(m => m.Titled("Later").On(today.AddDays(9)).OwnedBy("Service manager")).WithMilestone(m => m.Titled("Passed").On(today.AddDays(-1)))
            .WithMilestone(m => m.Titled("Done already").On(today.AddDays(-2)).DoneOn(today.AddDays(-2))).WithMilestone(m => m.Titled("Without a day").On(null)));
        await A.Risk().SavedIn(host, desk.Reference);
        await A.Risk().Closed().SavedIn(host, desk.Reference);

        var (mine, theirs) = (await desk.Get("induction"), await (await host.SignedIn(participant)).Get($"{desk.Home}/induction"));

        foreach (var page in new[] { mine, theirs })
            Assert.Equal(["20 November 2026, late: Passed", "30 November 2026: Later, seen to by Service manager"],
                page.Document.QuerySelectorAll("[aria-labelledby=open] h3 + ul > li").Select(li => li.TextContent.Trim()));
        Assert.Contains("1 open risk is on the register.", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("risk", theirs.Document.QuerySelector("main .induction")!.TextContent, StringComparison.Ordinal);
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
