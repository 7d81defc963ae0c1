using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class ShowPartnerTests
{
    private const string Show = "GET /partnerships/{reference}/partners/{number}";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task A_new_partner_sees_what_is_next_for_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var desk = await Desk.On(host);

        var added = await (await desk.Get($"partners/add?organisation={organisation.Reference}")).Submit(new { Roles = "Provider", ContactName = "Service manager" });
        Assert.Contains(added.Links, link => link.EndsWith("/partners/1", StringComparison.Ordinal));
        var page = await desk.Get("partners/1");

        Assert.Equal(organisation.Name, page.Heading);
        Assert.DoesNotContain("sector sector", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 5 done. Next: name a contact and a deputy.", page.Text, StringComparison.Ordinal);
        Assert.Contains("They have not been asked here yet.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Links, link => link.EndsWith("/partners/1/authority", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task After_a_leaving_it_says_what_remains(Database database)
    {
        var desk = await PartnerDesk.On(database);
        var member = await A.Person().At(desk.Organisation).SavedIn(desk.Host);
        var id = (await desk.Partnership()).Id;
        await desk.Host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, member.Id, MemberRole.PartnerMember))));
        await A.Award().By(desk.Organisation).SavedIn(desk.Host, desk.Reference);
        await A.Milestone().OwnedBy(member).SavedIn(desk.Host, desk.Reference);
        await A.Milestone().OwnedBy("Somebody else").Then((m, facts) => m.WaitFor(new(OrganisationId: desk.Organisation.Id), PartnershipBuilder.Today, facts, PartnershipBuilder.Today)).SavedIn(desk.Host, desk.Reference);
        await A.Milestone().OwnedBy(member).Dropped().SavedIn(desk.Host, desk.Reference);
        await A.Risk().Described(new("The post ends", CarriedByOrganisationId: desk.Organisation.Id)).SavedIn(desk.Host, desk.Reference);
        await A.Risk().OwnedBy(member).SavedIn(desk.Host, desk.Reference);
        await A.Risk().OwnedBy(member).Closed().SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get("partners/1/leaves");
        Assert.Contains("What to hand over", form.Text, StringComparison.Ordinal);

        var left = await form.Submit(new { LeftOn = "1 june 2026" });
        var page = await left.Follow("See what remains to be settled");

        Assert.Contains("What remains to be settled", page.Text, StringComparison.Ordinal);
        Assert.Contains("It is the lead partner, and nobody else is.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{member.Name} is linked here (partner member)", page.Text, StringComparison.Ordinal);
        Assert.Contains("If the money ends too, say so on the award.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 open milestone is in its hands", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 milestone waits for it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("It carries 1 open risk alone.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Its people look after 1 open risk.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What joining sets in motion", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Addresses_authority_and_what_remains_are_for_those_who_work_together(Database database)
    {
        var desk = await PartnerDesk.On(database);
        await desk.Change(p => p.StateAuthority(1, new("Only for us.", MoneyAuthority.AnySum, null), new("Deputy only for us", "deputy-for-us@example.org"), PartnershipBuilder.Today));
        var participant = await A.Person().SavedIn(desk.Host);
        var id = (await desk.Partnership()).Id;
        await desk.Host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, participant.Id, MemberRole.Participant))));
        var theirs = await desk.Host.SignedIn(participant);

        foreach (var path in new[] { "partners/1", "partners", "induction", "contributions" })
        {
            var (mine, page) = (await desk.Get(path), await theirs.Get($"{desk.Home}/{path}"));
            if (path == "partners/1") Assert.Contains("Only for us.", mine.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("for us", page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }
}
