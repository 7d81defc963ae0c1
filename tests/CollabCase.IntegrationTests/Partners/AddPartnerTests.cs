using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class AddPartnerTests
{
    private const string Form = "GET /partnerships/{reference}/partners/add", Add = "POST /partnerships/{reference}/partners/add";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Add, Case.Done)]
    public async Task An_organisation_is_looked_for_chosen_and_added(Database database)
    {
        var desk = await Desk.On(database);
        var word = "W" + Guid.NewGuid().ToString("N")[..10];
        var organisation = await A.Organisation().Named($"The {word} Trust (invented)").SavedIn(desk.Host);
        var search = await desk.Get("partners/add");
        Assert.NotNull(search.Document.QuerySelector("input[name=q]"));

        var found = await desk.Get($"partners/add?q={word[..6].ToLowerInvariant()}");
        var form = await found.Follow(organisation.Name);
        var page = await form.Submit(new { Roles = new[] { "Provider", "UserLed" }, JoinedOn = "1 may 2026", ContactName = "Service manager", ContactEmail = "manager@example.org", ContactPhone = "0141 496 0000" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/partners", $"{organisation.Name} is on the list of partners. See what this sets in motion"), (page.Status, page.Path, page.Saved));
        Assert.Equal($"{organisation.Name} Third sector", page.Table()[1][0]);
        var partner = Assert.Single((await desk.Partnership()).Partners);
        Assert.Equal((organisation.Id, PartnerRoles.Provider | PartnerRoles.UserLed, new DateOnly(2026, 5, 1), "Service manager", "manager@example.org", "0141 496 0000"),
            (partner.OrganisationId, partner.Roles, partner.JoinedOn!.Value, partner.ContactName, partner.ContactEmail, partner.ContactPhone));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "AddPartner", Add, 2), (written.Who, written.UseCase, written.Screen, written.Version));
    }

    [Theory, OnEveryDatabase, Covers(Form, Case.Done)]
    public async Task One_that_is_a_partner_is_not_offered_again_and_one_that_is_not_there_can_be_recorded(Database database)
    {
        var desk = await Desk.On(database);
        var word = "V" + Guid.NewGuid().ToString("N")[..10];
        var organisation = await A.Organisation().Named($"{word} Trust (invented)").SavedIn(desk.Host);
        await desk.Change(p => p.AddPartner(organisation.Id, PartnerRoles.Provider, null, null, PartnershipBuilder.Today));

        var page = await desk.Get($"partners/add?q={word}");

        Assert.Contains("Is a partner here already", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, link => link.Contains(organisation.Reference, StringComparison.Ordinal));
        Assert.Contains($"{desk.Home}/partners/add-new?name={word}", page.Links);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task A_role_is_needed_and_dates_and_addresses_are_checked(Database database)
    {
        var desk = await Desk.On(database);
        var organisation = await A.Organisation().SavedIn(desk.Host);

        var page = await (await desk.Get($"partners/add?organisation={organisation.Reference}")).Submit(new { JoinedOn = "31 february 2026", ContactName = "Service manager" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Choose at least one role for the partner.", page.ErrorAt("Roles"));
        Assert.Contains("must be a real date", page.ErrorAt("JoinedOn"), StringComparison.Ordinal);
        Assert.Equal(("31 february 2026", "Service manager", organisation.Reference), (page.Value("JoinedOn"), page.Value("ContactName"), page.Value("Organisation")));

        var again = await page.Submit(new { JoinedOn = "", Roles = "Broker", ContactEmail = "not an address" });

        Assert.Equal("Enter an e-mail address in the form name@example.org.", again.ErrorAt("ContactEmail"));
        Assert.Equal("Broker", again.Value("Roles"));
        Assert.Empty((await desk.Partnership()).Partners);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task An_organisation_that_is_not_there_is_not_added(Database database)
    {
        var desk = await Desk.On(database);
        var organisation = await A.Organisation().SavedIn(desk.Host);
        var form = await desk.Get($"partners/add?organisation={organisation.Reference}");

        var page = await form.Form().Fill(new { Roles = "Broker" }).Tamper("Organisation", "ORG-NOT-THERE").SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("That organisation is not in the directory.", page.Errors[0], StringComparison.Ordinal);
        Assert.Empty((await desk.Partnership()).Partners);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task A_paused_partnership_takes_no_partner(Database database)
    {
        var desk = await Desk.On(database);
        var organisation = await A.Organisation().SavedIn(desk.Host);
        var form = await desk.Get($"partners/add?organisation={organisation.Reference}");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(new { Roles = "Provider", ContactName = "Kept as typed" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("has been paused since", page.Errors[0], StringComparison.Ordinal);
        Assert.Equal(("Provider", "Kept as typed"), (page.Value("Roles"), page.Value("ContactName")));
        Assert.Empty((await desk.Partnership()).Partners);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task Of_two_at_once_that_add_the_same_organisation_one_is_refused_kindly(Database database)
    {
        var desk = await Desk.On(database);
        var organisation = await A.Organisation().SavedIn(desk.Host);
        var address = $"partners/add?organisation={organisation.Reference}";
        var forms = await Task.WhenAll(desk.Get(address), desk.Get(address));

        var pages = await Task.WhenAll(forms.Select(form => form.Submit(new { Roles = "Provider", JoinedOn = "1 may 2026" })));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], pages.Select(p => p.Status).Order());
        Assert.Contains("This organisation is a partner from 1 May 2026 on.", pages.Single(p => p.Status != HttpStatusCode.OK).ErrorAt("JoinedOn"), StringComparison.Ordinal);
        Assert.Single((await desk.Partnership()).Partners);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task There_is_one_lead_partner_at_a_time(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (lead, other) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithPartners(lead));

        var page = await (await desk.Get($"partners/add?organisation={other.Reference}")).Submit(new { Roles = new[] { "Lead", "Provider" } });

        Assert.StartsWith("There is a lead partner for that time already.", page.ErrorAt("Roles"), StringComparison.Ordinal);
        Assert.Equal(["Lead", "Provider"], page.Values("Roles"));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Done)]
    public async Task The_same_form_twice_adds_one(Database database)
    {
        var desk = await Desk.On(database);
        var organisation = await A.Organisation().SavedIn(desk.Host);
        var form = await desk.Get($"partners/add?organisation={organisation.Reference}");

        var (first, second) = (await form.Submit(new { Roles = "Provider" }), await form.Submit(new { Roles = "Provider" }));

        Assert.Equal((first.Path, first.Saved), (second.Path, second.Saved));
        Assert.Single((await desk.Partnership()).Partners);
    }
}
