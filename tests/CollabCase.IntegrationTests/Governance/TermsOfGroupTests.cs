using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

public sealed class TermsOfGroupTests
{
    [Theory, OnEveryDatabase]
    public async Task The_page_of_a_group_leads_to_its_terms_from_beginning_them_to_their_review(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, _) = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember)).WithTier();
        var buses = await A.Tier().Of(TierKind.Workstream, "Night buses").SavedIn(host, desk.Reference);
        var reader = await host.SignedIn(member);

        var group = await desk.GetTier(buses);
        Assert.Contains("None yet that you can read", group.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await reader.Get(group.Path)).Links, link => link.Contains("/documents/start", StringComparison.Ordinal));

        var start = await desk.Get($"documents/start?tier={buses}");
        Assert.Equal(("TermsOfReference", $"{buses}", "Terms of reference: Night buses"), (start.Value("Kind"), start.Value("Tier"), start.Value("Title")));
        Assert.Contains($"{desk.Home}/documents/start?tier={buses}", group.Links);

        var terms = await A.AgreedDocument().Titled("How the night buses group works").ForTier(buses).SavedIn(host, desk.Reference);
        Assert.Contains("Version 1, draft", (await desk.GetTier(buses)).Text, StringComparison.Ordinal);
        // A draft is for those who write it.
        Assert.Contains("None yet that you can read", (await reader.Get(group.Path)).Text, StringComparison.Ordinal);

        await A.AgreedDocument().Titled("How the night buses group works now").ForTier(buses).Describing(new("In short.", ReviewOn: Today.AddYears(1))).Agreed().WithNextVersion().SavedIn(host, desk.Reference);
        var now = await desk.GetTier(buses);
        foreach (var words in new[] { "How the night buses group works now", "Version 1, in force since 21 November 2026", "Looked at again by 21 November 2027", "Version 2 is being written" }) Assert.Contains(words, now.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await now.Follow("How the night buses group works now")).Status);
        Assert.DoesNotContain("Version 2", (await reader.Get(group.Path)).Text, StringComparison.Ordinal);
        Assert.NotEqual(0, terms);
    }

    [Theory, OnEveryDatabase]
    public async Task Terms_whose_review_is_overdue_say_so(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        await A.AgreedDocument().ForTier(tier).Describing(new("In short.", ReviewOn: Today.AddDays(-1))).Agreed().SavedIn(desk.Host, desk.Reference);
        Assert.Contains("Their review was due on 20 November 2026", (await desk.GetTier(tier)).Text, StringComparison.Ordinal);
    }
}
