using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class ShowVersionTests
{
    private const string One = "GET /partnerships/{reference}/documents/{number}", Version = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}";

    [Theory, OnEveryDatabase, Covers(One, Case.Done), Covers(Version, Case.Done)]
    public async Task It_shows_the_summary_the_numbered_clauses_who_signs_and_the_fingerprint(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Describing(new("In plain English.", Notice: new(3, NoticeUnit.Months))).Agreed());

        var page = await desk.Browser.Get(desk.AddressOf(document));
        Assert.Equal((HttpStatusCode.OK, "Memorandum (invented)"), (page.Status, page.Heading));
        Assert.Contains("Version 1 is agreed and waits for", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 2 have signed", page.Text, StringComparison.Ordinal);

        var version = await page.Follow("Read version 1");
        Assert.Equal("Version 1", version.Heading);
        foreach (var words in new[] { "In plain English.", "1. Purpose", "2. Review", "We look at this once a year.", "3 months", "Not asked yet", (await desk.VersionOf(document)).TextHash! }) Assert.Contains(words, version.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(version.Links, link => link.EndsWith("/change", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get(desk.AddressOf(document) + "/versions/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get(desk.AddressOf(9))).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Drafts_are_for_those_who_write_them_negotiations_for_those_who_take_part(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (chair, member, participant) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var funding = await A.Organisation().SavedIn(host);
        var (funder, auditor) = (await A.Person().FunderOf(funding).SavedIn(host), await A.Person().Auditor().SavedIn(host));
        var (desk, document) = await DeskWithDocument(database, null, p => p.WithMember(chair, MemberRole.SteeringMember).WithMember(member, MemberRole.PartnerMember).WithMember(participant, MemberRole.Participant));
        await A.Tier().Seating(chair, TierOffice.Chair).SavedIn(host, desk.Reference);
        await A.Award().By(funding).SavedIn(host, desk.Reference);
        var here = desk.AddressOf(document) + "/versions/1";

        async Task Sees(TestPerson person, HttpStatusCode status) => Assert.Equal(status, (await (await host.SignedIn(person)).Get(here)).Status);
        foreach (var someone in new[] { member, participant, funder, auditor }) await Sees(someone, HttpStatusCode.NotFound);
        await Sees(chair, HttpStatusCode.OK);
        Assert.DoesNotContain("Memorandum (invented)", (await (await host.SignedIn(member)).Get($"{desk.Home}/history")).Text, StringComparison.Ordinal);

        await desk.ChangeDocument(document, (d, facts) => d.Share(1, facts, Now));
        foreach (var someone in new[] { chair, member, participant }) await Sees(someone, HttpStatusCode.OK);
        foreach (var someone in new[] { funder, auditor }) await Sees(someone, HttpStatusCode.NotFound);

        await desk.ChangeDocument(document, (d, facts) => d.Comment(1, 1, "Between us.", facts, Now, chair.Id));
        Assert.Contains("Between us.", (await (await host.SignedIn(participant)).Get(here)).Text, StringComparison.Ordinal);
        await desk.ChangeDocument(document, (d, facts) => d.Agree(1, null, facts, Today, chair.Id));
        foreach (var someone in new[] { chair, member, participant, funder, auditor }) await Sees(someone, HttpStatusCode.OK);
        Assert.DoesNotContain("Between us.", (await (await host.SignedIn(funder)).Get(here)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignedIn(funder)).Get($"{desk.Home}/documents")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Chair_and_secretary_of_the_steering_group_draft_and_those_of_a_group_its_terms(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (secretary, convener, member) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, memorandum) = await DeskWithDocument(database, d => d.Shared(), p => p.WithMember(secretary, MemberRole.PartnerMember).WithMember(convener, MemberRole.Participant).WithMember(member, MemberRole.SteeringMember));
        await A.Tier().Seating(secretary, TierOffice.Secretary).Seating(member).SavedIn(host, desk.Reference);
        var panel = await A.Tier().Of(TierKind.ReferenceGroup, "Panel").Seating(convener, TierOffice.Chair).SavedIn(host, desk.Reference);
        var terms = await A.AgreedDocument().Titled("Terms of the panel").ForTier(panel).SavedIn(host, desk.Reference);

        async Task May(TestPerson person, int document, string page, HttpStatusCode status) => Assert.Equal(status, (await (await host.SignedIn(person)).Get(desk.AddressOf(document, page))).Status);
        await May(secretary, memorandum, "add-clause", HttpStatusCode.OK);
        await May(secretary, terms, "add-clause", HttpStatusCode.OK);
        await May(convener, terms, "add-clause", HttpStatusCode.OK);
        await May(convener, memorandum, "add-clause", HttpStatusCode.Forbidden);
        await May(convener, memorandum, "comment", HttpStatusCode.Forbidden);
        await May(convener, terms, "comment", HttpStatusCode.OK);
        await May(member, memorandum, "add-clause", HttpStatusCode.Forbidden);
        await May(member, memorandum, "comment", HttpStatusCode.OK);
        Assert.Contains($"{desk.Home}/documents/start", (await (await host.SignedIn(secretary)).Get($"{desk.Home}/documents")).Links);
    }

    [Theory, OnEveryDatabase]
    public async Task A_memorandum_is_told_what_it_does_not_say_and_a_paused_partnership_offers_nothing(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await desk.GetVersion(document);
        Assert.Contains("12 things that a memorandum usually says", page.Text, StringComparison.Ordinal);
        Assert.Contains(desk.AddressOf(document, "share"), page.Links);

        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.DoesNotContain((await desk.GetVersion(document)).Links, link => link.StartsWith(desk.AddressOf(document, ""), StringComparison.Ordinal));
    }
}
