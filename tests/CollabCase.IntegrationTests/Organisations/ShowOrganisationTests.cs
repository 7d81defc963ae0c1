using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Organisations;

public sealed class ShowOrganisationTests
{
    private const string Show = "GET /organisations/{reference}";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Shows_the_partnerships_that_the_person_sees_and_no_others(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().Identified(OrganisationDesk.NewIdentifier()).SavedIn(directory.Host);
        var stranger = await A.Person().Coordinator().SavedIn(directory.Host);
        var now = await A.Partnership().Named("Now (invented)").CoordinatedBy(directory.Coordinator).WithPartners(there).SavedIn(directory.Host);
        var before = await A.Partnership().Named("Before (invented)").CoordinatedBy(directory.Coordinator).WithPartners(there)
            .Then(p => p.PartnerLeaves(1, PartnershipBuilder.Today.AddDays(-10), "The project ended.", PartnershipBuilder.Today)).SavedIn(directory.Host);
        var hidden = await A.Partnership().Named("Another's (invented)").CoordinatedBy(stranger).WithPartners(there).SavedIn(directory.Host);

        var page = await directory.Browser.Get($"/organisations/{there.Reference}");

        Assert.Equal(there.Name, page.Heading);
        Assert.Contains("Third sector", page.Text, StringComparison.Ordinal);
        Assert.Contains("(Scottish charity)", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"/partnerships/{now}"));
        Assert.True(page.HasLinkTo($"/partnerships/{before}"));
        Assert.False(page.HasLinkTo($"/partnerships/{hidden}"));
        Assert.Equal("Lead partner, Provider", page.Table()[1][1]);
        Assert.True(page.HasLinkTo($"/organisations/{there.Reference}/correct"));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Offers_nothing_that_would_be_refused(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);
        var member = await A.Person().SavedIn(directory.Host);
        await A.Partnership().CoordinatedBy(directory.Coordinator).WithMember(member, MemberRole.SteeringMember).SavedIn(directory.Host);

        var page = await (await directory.Host.SignedIn(member)).Get($"/organisations/{there.Reference}");

        Assert.DoesNotContain(page.Links, link => link.EndsWith("/correct", StringComparison.Ordinal) || link.EndsWith("/identifiers", StringComparison.Ordinal));
        Assert.True(page.HasLinkTo($"/organisations/{there.Reference}/history"));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Takes_as_many_statements_for_many_partnerships_as_for_one(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var (one, many) = (await A.Organisation().SavedIn(directory.Host), await A.Organisation().SavedIn(directory.Host));
        await A.Partnership().CoordinatedBy(directory.Coordinator).WithPartners(one).SavedIn(directory.Host);
        for (var i = 0; i < 12; i++) await A.Partnership().CoordinatedBy(directory.Coordinator).WithPartners(many).SavedIn(directory.Host);

        var few = await directory.Browser.Get($"/organisations/{one.Reference}");
        var more = await directory.Browser.Get($"/organisations/{many.Reference}");

        Assert.Equal(13, more.Table().Count);
        Assert.Equal(few.Statements.Count, more.Statements.Count);
        Assert.InRange(more.Statements.Count, 1, 6);
    }
}
