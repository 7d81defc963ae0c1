using System.Net;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class AddNewPartnerTests
{
    private const string Form = "GET /partnerships/{reference}/partners/add-new", Add = "POST /partnerships/{reference}/partners/add-new";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Add, Case.Done)]
    public async Task Records_the_organisation_and_adds_it_at_once(Database database)
    {
        var desk = await Desk.On(database);
        var (name, identifier) = (OrganisationDesk.NewName(), OrganisationDesk.NewIdentifier());
        var form = await desk.Get($"partners/add-new?name={Uri.EscapeDataString(name)}");
        Assert.Equal(name, form.Value("Name"));

        var page = await form.Submit(new { Sector = "Third", Type = "Charity", Identifiers = identifier, Roles = "Provider", JoinedOn = "1 may 2026", ContactName = "Service manager" });

        Assert.Equal(($"{desk.Home}/partners", $"{name} is on the list of partners. See what this sets in motion"), (page.Path, page.Saved));
        var partner = Assert.Single((await desk.Partnership()).Partners);
        var organisation = await desk.Host.Read(db => Task.FromResult(db.Set<Organisation>().Single(o => o.Name == name)));
        Assert.Equal((organisation.Id, PartnerRoles.Provider), (partner.OrganisationId, partner.Roles));
        Assert.Equal("AddNewPartner", Assert.Single(await desk.Host.History(organisation.Reference)).UseCase);
        Assert.Equal("AddNewPartner", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task Asks_for_what_both_need_and_keeps_what_was_typed(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("partners/add-new")).Submit(new { Identifiers = "nonsense", ContactName = "Service manager" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter the name of the organisation.", "Choose the sector.", "Choose the type of organisation.", "Choose at least one role for the partner."),
            (page.ErrorAt("Name"), page.ErrorAt("Sector"), page.ErrorAt("Type"), page.ErrorAt("Roles")));
        Assert.StartsWith("‘nonsense’:", page.ErrorAt("Identifiers"), StringComparison.Ordinal);
        Assert.Equal(("nonsense", "Service manager"), (page.Value("Identifiers"), page.Value("ContactName")));
        Assert.Empty((await desk.Partnership()).Partners);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused, Case.Done)]
    public async Task One_of_the_same_name_is_asked_about_and_can_be_used_without_typing_again(Database database)
    {
        var desk = await Desk.On(database);
        var there = await A.Organisation().Named(OrganisationDesk.NewName()).SavedIn(desk.Host);

        var asked = await (await desk.Get("partners/add-new")).Submit(new
        {
            Name = $"The {there.Name} Ltd", Sector = "Third", Type = "Charity", Roles = new[] { "Provider", "Broker" }, JoinedOn = "1 may 2026", ContactName = "Service manager",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.NotNull(asked.ErrorAt("Same"));
        Assert.Equal([there.Reference, "another"], asked.Choices("Same"));
        Assert.Equal(["Provider", "Broker"], asked.Values("Roles"));
        Assert.Empty((await desk.Partnership()).Partners);

        var page = await asked.Submit(new { Same = there.Reference });

        Assert.Equal($"{there.Name} is on the list of partners. See what this sets in motion", page.Saved);
        var partner = Assert.Single((await desk.Partnership()).Partners);
        Assert.Equal((there.Id, PartnerRoles.Provider | PartnerRoles.Broker, "Service manager"), (partner.OrganisationId, partner.Roles, partner.ContactName));
        Assert.Single(await desk.Host.History(there.Reference));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Done)]
    public async Task One_of_the_same_name_can_be_another(Database database)
    {
        var desk = await Desk.On(database);
        var there = await A.Organisation().Named(OrganisationDesk.NewName()).SavedIn(desk.Host);
        var asked = await (await desk.Get("partners/add-new")).Submit(new { there.Name, Sector = "Public", Type = "Council", Roles = "Commissioner" });

        var page = await asked.Submit(new { Same = "another" });

        Assert.Equal($"{desk.Home}/partners", page.Path);
        Assert.NotEqual(there.Id, Assert.Single((await desk.Partnership()).Partners).OrganisationId);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task One_with_the_same_identifier_can_only_be_used(Database database)
    {
        var desk = await Desk.On(database);
        var identifier = OrganisationDesk.NewIdentifier();
        var there = await A.Organisation().Identified(identifier).SavedIn(desk.Host);
        var name = OrganisationDesk.NewName();

        var asked = await (await desk.Get("partners/add-new")).Submit(new { Name = name, Sector = "Third", Type = "Charity", Identifiers = identifier, Roles = "Provider" });
        Assert.Equal([there.Reference], asked.Choices("Same"));
        var page = await asked.Form().Tamper("Same", "another").SendBy(desk.Browser, asked);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"has the identifier {identifier} already", page.ErrorAt("Identifiers"), StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Partners);
        Assert.False(await desk.Host.Read(db => Task.FromResult(db.Set<Organisation>().Any(o => o.Name == name))));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task Where_the_partnership_is_closed_no_organisation_is_recorded_either(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("partners/add-new");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var name = OrganisationDesk.NewName();

        var page = await form.Submit(new { Name = name, Sector = "Third", Type = "Charity", Roles = "Provider" });

        Assert.Contains("has been paused since", page.Errors[0], StringComparison.Ordinal);
        Assert.False(await desk.Host.Read(db => Task.FromResult(db.Set<Organisation>().Any(o => o.Name == name))));
    }
}
