using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class ListPartnersTests
{
    private const string List = "GET /partnerships/{reference}/partners";

    private static readonly PartnerContact Contact = new("Service manager", "only-for-us@example.org", "0141 496 0000");

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Shows_who_does_what_since_when_and_who_was_there_before(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (lead, joining, gone) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithLeadInKind().WithPartners(lead, gone)
            .Then(x => x.AddPartner(joining.Id, PartnerRoles.Evaluator, PartnershipBuilder.Today.AddDays(30), null, PartnershipBuilder.Today))
            .Then(x => x.PartnerLeaves(2, PartnershipBuilder.Today.AddDays(-1), "The project ended.", PartnershipBuilder.Today)));

        var page = await desk.Get("partners");

        var rows = page.Table("main table:first-of-type").Skip(1).Select(row => string.Join(" | ", row)).ToList();
        Assert.Contains("Lead partner, Provider | 21 November 2025", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains(joining.Name, StringComparison.Ordinal) && row.Contains("Joins on 21 December 2026", StringComparison.Ordinal));
        Assert.Contains("2 partners", page.Text, StringComparison.Ordinal);
        Assert.Contains("Past partners (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("The project ended.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No commissioner recorded yet.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Add whom to speak to at {lead.Name} and {joining.Name}.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Coordinator {desk.Coordinator.Name}", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasButton("Add a partner"));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Addresses_and_reasons_are_for_those_who_work_together(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var (coordinator, funder, steering, member, participant, auditor) = (await A.Person().Coordinator().SavedIn(host), await A.Person().FunderOf(organisation).SavedIn(host),
            await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().Auditor().SavedIn(host));
        var reference = await A.Partnership().CoordinatedBy(coordinator)
            .WithMember(steering, MemberRole.SteeringMember).WithMember(member, MemberRole.PartnerMember).WithMember(participant, MemberRole.Participant)
            .Then(p =>
            {
                p.AddPartner(organisation.Id, PartnerRoles.Broker, new DateOnly(2026, 1, 1), Contact, PartnershipBuilder.Today);
                p.PartnerLeaves(1, new DateOnly(2026, 2, 1), "Only for us.", PartnershipBuilder.Today);
                p.AddPartner(organisation.Id, PartnerRoles.Broker, new DateOnly(2026, 3, 1), Contact, PartnershipBuilder.Today);
            }).SavedIn(host);
        await A.Award().By(organisation).SavedIn(host, reference);

        foreach (var (person, works) in new[] { (coordinator, true), (steering, true), (member, true), (auditor, true), (funder, false), (participant, false) })
        {
            var page = await (await host.SignedIn(person)).Get($"/partnerships/{reference}/partners");

            Assert.Contains("Service manager", page.Text, StringComparison.Ordinal);
            foreach (var secret in new[] { Contact.Email!, Contact.Phone!, "Only for us." }) Assert.Equal(works, page.Html.Contains(secret, StringComparison.Ordinal));
            Assert.Equal(person == coordinator, page.HasButton("Add a partner"));
        }
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task A_paused_partnership_offers_nothing_to_press(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithPartners(organisation).Paused());

        var page = await desk.Get("partners");

        Assert.False(page.HasButton("Add a partner"));
        Assert.DoesNotContain(page.Links, link => link.Contains("/partners/1/", StringComparison.Ordinal));
        Assert.DoesNotContain("What’s next", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Takes_as_many_statements_for_many_partners_as_for_none(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisations = new List<long>();
        for (var i = 0; i < 12; i++) organisations.Add((await A.Organisation().SavedIn(host)).Id);
        var (none, many) = (await Desk.On(host), await Desk.On(host, p => p.WithPartners([.. organisations])));

        var (few, more) = (await none.Get("partners"), await many.Get("partners"));

        Assert.Contains("No partners recorded yet", few.Text, StringComparison.Ordinal);
        Assert.Equal(13, more.Table().Count);
        Assert.Equal(few.Statements.Count, more.Statements.Count);
        Assert.InRange(more.Statements.Count, 1, 5);
    }
}
