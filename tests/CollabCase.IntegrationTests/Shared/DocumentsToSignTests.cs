using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Signing;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Shared;

public sealed class DocumentsToSignTests
{
    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task A_member_finds_at_home_what_their_organisation_was_asked_to_sign(Database database)
    {
        var signing = await SigningDesk.On(database);
        var (host, member) = (signing.Host, await A.Person().At(signing.Partners[0]).SavedIn(signing.Host));
        var id = (await signing.Desk.Partnership()).Id;
        await host.Write([signing.Desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, member.Id, MemberRole.PartnerMember))));
        var browser = await host.SignedIn(member);
        Assert.DoesNotContain("Documents to sign", (await browser.Get("/")).Text, StringComparison.Ordinal);

        await signing.Link(1);
        var home = await browser.Get("/");
        Assert.Contains("Documents to sign", home.Text, StringComparison.Ordinal);
        Assert.Contains("Memorandum of the partnership", home.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(Assert.Single(home.Links, link => link == $"{signing.Home}/sign"))).Status);

        await signing.Sign(1);
        Assert.DoesNotContain("Documents to sign", (await browser.Get("/")).Text, StringComparison.Ordinal);
    }
}
