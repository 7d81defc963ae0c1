using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Seeding;

public sealed class LoadDemonstrationTests
{
    [Theory]
    [OnEveryDatabase("PSP-LOWMOSS", "2012", Stage.TestAndEmbed, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction, "", "")]
    [OnEveryDatabase("PSP-LOTHIAN", "2013", Stage.TestAndEmbed, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction, "Lothian", "NHS Lothian: Lead")]
    [OnEveryDatabase("PSP-EASTREN", "2012", Stage.SustainAndEmbed, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction, "East Renfrewshire, East Renfrewshire", "East Renfrewshire Health and Social Care Partnership: Lead")]
    [OnEveryDatabase("PSP-TLIW", "2012", Stage.TestAndEmbed, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction, "Glasgow City", "")]
    [OnEveryDatabase("PSP-SPT", "2013", Stage.TestAndEmbed, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction, "", "Strathclyde Partnership for Transport: Lead, Funder")]
    [OnEveryDatabase("PSP-ELEVATE", "2016", Stage.TestAndEmbed, PartnershipForm.StrategicPsp, CollaborationModel.FullCoProduction, "", "Glasgow Council on Alcohol: Lead; NHS Greater Glasgow and Clyde: Funder")]
    [OnEveryDatabase("COL-INVERCLYDE", "2015", Stage.TestAndEmbed, PartnershipForm.ProviderCollaboration, null, "Inverclyde, Inverclyde",
        "The Advisory Group: Provider; KEY: Provider; Turning Point Scotland: Provider; Quarriers: Provider; Inverclyde Health and Social Care Partnership: Provider")]
    [OnEveryDatabase("COL-MRR", null, Stage.TestAndEmbed, PartnershipForm.ProviderCollaboration, null, "Dundee City",
        "Scottish Recovery Network: Provider; Penumbra: Provider; SAMH: Provider; Dundee Voluntary Action: Provider; NHS Tayside: Provider")]
    [OnEveryDatabase("COL-CAN", "2015", Stage.TestAndEmbed, PartnershipForm.ProviderCollaboration, null, "Glasgow City, Glasgow City",
        "Simon Community: Provider; Glasgow City Mission: Provider; The Marie Trust: Provider; Turning Point Scotland: Provider; Glasgow Health and Social Care Partnership: Provider")]
    [OnEveryDatabase("COL-SOL", null, Stage.TestAndEmbed, PartnershipForm.ProviderCollaboration, null, "", "Fair Deal: Provider; Support for Ordinary Living: Provider")]
    public async Task A_real_partnership_is_taken_over_with_what_is_published_and_its_source(
        Database database, string reference, string? started, Stage stage, PartnershipForm form, CollaborationModel? model, string places, string partners)
    {
        var host = await CollabCaseHost.On(database);

        var partnership = await host.Partnership(reference);

        Assert.Equal(started, partnership.StartedOn?.Year.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((stage, stage, form, model), (partnership.Stage, partnership.TakenOverAt, partnership.Form, partnership.Model));
        Assert.Contains("2018). The stage is our reading", partnership.Source, StringComparison.Ordinal);
        var names = await host.Read(db => db.Set<Place>().ToDictionaryAsync(p => p.Code, p => p.Name));
        Assert.Equal(places, string.Join(", ", partnership.Places.Select(p => p.PlaceCode).Order(StringComparer.Ordinal).Select(code => names[code])));
        var organisations = await host.Read(db => db.Set<Organisation>().ToDictionaryAsync(o => o.Id, o => o.Name));
        Assert.Equal(partners, string.Join("; ", partnership.Partners.OrderBy(p => p.Number).Select(p => $"{organisations[p.OrganisationId]}: {p.Roles}")));
        Assert.All(partnership.Partners, p => Assert.Null(p.JoinedOn));
        // Nothing that did not come from the report.
        Assert.Empty(partnership.Attestations);
        Assert.Empty(partnership.GateDecisions);
        Assert.Null(partnership.LeadName);
        Assert.Null(partnership.CurrentStagePeriod().From);
    }

    [Theory, OnEveryDatabase]
    public async Task The_Scottish_Governments_money_adds_up_to_its_own_cells(Database database)
    {
        var host = await CollabCaseHost.On(database);

        var awards = await AwardsOf(host, "Scottish Government", "PSP-%");

        Assert.Equal(6, awards.Count);
        Assert.Equal(Money.FromPounds(2_759_068), Money.Sum(awards.Select(a => a.Total)));
        Assert.Equal(Money.FromPounds(462_072), Money.Sum(awards.SelectMany(a => a.Lines).Where(l => l.Year.ToString() == "2013-14").Select(l => l.Amount)));
        Assert.Equal(5, awards.Count(a => a.Source!.Contains("£300 less", StringComparison.Ordinal)));
    }

    [Theory]
    [OnEveryDatabase("National Lottery", "PSP-LOWMOSS", 280_511, 3, null)]
    [OnEveryDatabase("The Robertson Trust", "PSP-LOWMOSS", 280_511, 3, null)]
    [OnEveryDatabase("Strathclyde Partnership for Transport", "PSP-SPT", 101_459, 1, true)]
    [OnEveryDatabase("East Renfrewshire Council", "PSP-EASTREN", 135_000, 1, null)]
    [OnEveryDatabase("NHS Greater Glasgow and Clyde", "PSP-ELEVATE", 165_000, 1, null)]
    [OnEveryDatabase("Oak Foundation", "COL-CAN", 0, 1, null)]
    public async Task Money_without_a_published_year_or_split_is_kept_as_it_is_known(Database database, string funder, string partnership, int pounds, int funders, bool? ringFenced)
    {
        var host = await CollabCaseHost.On(database);

        var award = Assert.Single(await AwardsOf(host, funder, partnership));

        Assert.Equal((Money.FromPounds(pounds), funders, ringFenced, (AwardKind?)null), (award.Total, award.Funders.Count, award.IsRingFenced, award.Kind));
        Assert.All(award.Lines, line => Assert.Null(line.Year));
        if (award.IsJoint) Assert.Null(Assert.Single(award.Lines).FunderOrganisationId);
        if (pounds == 0) Assert.Empty(award.Lines);
    }

    [Theory]
    [OnEveryDatabase("coordinator@example.org", 12, SystemRoles.Coordinator)]
    [OnEveryDatabase("funder@example.org", 6, SystemRoles.Funder)]
    [OnEveryDatabase("foundation@example.org", 2, SystemRoles.Funder)]
    [OnEveryDatabase("steering@example.org", 2, SystemRoles.None)]
    [OnEveryDatabase("partner@example.org", 1, SystemRoles.None)]
    [OnEveryDatabase("participant@example.org", 1, SystemRoles.None)]
    [OnEveryDatabase("auditor@example.org", 12, SystemRoles.Auditor)]
    [OnEveryDatabase("admin@example.org", 12, SystemRoles.Administrator)]
    public async Task Each_account_sees_its_own_part_of_the_demonstration(Database database, string email, int partnerships, SystemRoles roles)
    {
        var host = await CollabCaseHost.On(database);
        var references = Demonstrated.References;
        var seen = await host.InScope(await host.Person(email), services =>
            services.GetRequiredService<CollabCaseDb>().VisibleTo(services.GetRequiredService<Viewer>()).Partnerships.CountAsync(p => references.Contains(p.Reference)));

        Assert.Equal(partnerships, seen);
        Assert.Equal(roles, await host.Read(db => db.Set<Person>().Where(p => p.Email == email).Select(p => p.Roles).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Strathexample_is_near_its_gate(Database database)
    {
        var host = await CollabCaseHost.On(database);

        var partnership = await host.Partnership("EX-STRATH");
        var checks = partnership.CheckGate(Gate.ToTestAndEmbed, await Demonstrated.Facts(host, "EX-STRATH"), host.Clock.Today());

        Assert.Equal(Stage.PreCollaboration, partnership.Stage);
        Assert.All(checks, check => Assert.Equal(CriterionWeight.Required, check.Weight));
        Assert.Equal(["signed-memorandum", "commissioner-and-target", "data-sharing"], checks.Where(c => !c.IsInPlace).Select(c => c.Criterion.Key));
        Assert.Equal(["paid-lead", "catalytic-funding"], checks.Where(c => c.IsInPlace && c.KnownBy is CriterionSource.Computed).Select(c => c.Criterion.Key));
        Assert.Contains("one partner has joined the list since", checks[1].Explanation, StringComparison.Ordinal);
        var decision = Assert.Single(partnership.GateDecisions);
        Assert.Equal((GateOutcome.NotYet, 11, 6), (decision.Outcome, decision.Snapshots.Count, decision.Snapshots.Count(s => s.Result is CriterionResult.Met)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_Glen_moved_on_with_an_exception_that_is_still_open(Database database)
    {
        var host = await CollabCaseHost.On(database);

        var partnership = await host.Partnership("EX-GLEN");

        Assert.Equal((Stage.TestAndEmbed, PartnershipProfile.Light), (partnership.Stage, partnership.Profile));
        Assert.Equal(GateOutcome.AdvancedWithExceptions, Assert.Single(partnership.GateDecisions).Outcome);
        var exception = Assert.Single(partnership.OpenExceptions());
        Assert.Equal(("measured-outcome", false), (exception.CriterionKey, exception.IsOverdue(host.Clock.Today())));
    }

    [Theory, OnEveryDatabase]
    public async Task History_says_that_the_demonstration_wrote_it_and_verifies(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, demonstration: true);

        var entries = await host.Read(db => db.Set<HistoryEntry>().AsNoTracking().ToListAsync());

        Assert.All(entries, e => Assert.Equal(("demonstration", 0L, (string?)null), (e.Job, e.PersonId, e.Screen)));
        Assert.Equal(["LoadAccounts", "LoadOrganisations", "LoadPartnership"], entries.Select(e => e.UseCase).Distinct().Order(StringComparer.Ordinal));
        Assert.True((await host.History("EX-STRATH")).Count > 20, "Each day of the story is an entry of its own.");
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task No_address_in_the_records_is_outside_example_org(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, demonstration: true);

        var addresses = await host.Read(async db => (string?[])[
            .. await db.Set<Person>().Select(p => p.Email).ToListAsync(),
            .. await db.Set<Partnership>().Select(p => p.LeadEmail).ToListAsync(),
            .. await db.Set<Partner>().Select(p => p.ContactEmail).ToListAsync()]);

        Assert.True(addresses.OfType<string>().Count() > 15, "There are addresses.");
        Assert.All(addresses.OfType<string>(), address => Assert.EndsWith("@example.org", address, StringComparison.Ordinal));
    }

    private static Task<List<Award>> AwardsOf(CollabCaseHost host, string funder, string partnerships) => host.Read(async db =>
    {
        var organisation = await db.Set<Organisation>().Where(o => o.Name == funder).Select(o => o.Id).SingleAsync();
        return await db.Set<Award>().AsNoTracking().Include(a => a.Funders).Include(a => a.Lines)
            .Where(a => a.Funders.Any(f => f.OrganisationId == organisation))
            .Where(a => db.Set<Partnership>().Any(p => p.Id == a.PartnershipId && EF.Functions.Like(p.Reference, partnerships)))
            .ToListAsync();
    });
}
