using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partners;

public sealed class ChangePartnerTests
{
    private const string Form = "GET /partnerships/{reference}/partners/{number}/change", Change = "POST /partnerships/{reference}/partners/{number}/change";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Change, Case.Done)]
    public async Task Changes_roles_dates_and_contact(Database database)
    {
        var desk = await DeskWithPartner(database);
        var form = await desk.Get("partners/1/change");
        Assert.Equal(["Provider", "UserLed"], form.Values("Roles"));
        Assert.Equal(("1 May 2026", "Service manager"), (form.Value("JoinedOn"), form.Value("ContactName")));

        var page = await form.Submit(new { Roles = new[] { "Commissioner" }, JoinedOn = "", ContactPhone = "0141 496 0000" });

        Assert.Equal(($"{desk.Home}/partners", "The changes are saved."), (page.Path, page.Saved));
        var partner = (await desk.Partnership()).Partners.Single();
        Assert.Equal((PartnerRoles.Commissioner, (DateOnly?)null, "Service manager", "0141 496 0000"), (partner.Roles, partner.JoinedOn, partner.ContactName, partner.ContactPhone));
        Assert.Equal(["ContactPhone: nothing -> 0141 496 0000", "JoinedOn: 2026-05-01 -> nothing", "Roles: Provider, UserLed -> Commissioner"], (await desk.History())[^1].Changes.Order());
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task The_last_role_cannot_be_taken_away(Database database)
    {
        var desk = await DeskWithPartner(database);

        var page = await (await desk.Get("partners/1/change")).Submit(new { Roles = Array.Empty<string>(), ContactName = "Typed" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose at least one role for the partner."), (page.Status, page.ErrorAt("Roles")));
        Assert.Equal("Typed", page.Value("ContactName"));
        Assert.Empty(page.Values("Roles"));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task A_joining_after_the_leaving_is_refused(Database database)
    {
        var desk = await DeskWithPartner(database);
        await desk.Change(p => p.PartnerLeaves(1, new DateOnly(2026, 6, 1), null, PartnershipBuilder.Today));

        var page = await (await desk.Get("partners/1/change")).Submit(new { JoinedOn = "2 june 2026" });

        Assert.Equal("Give a joining date on or before 1 June 2026, the day the partner left.", page.ErrorAt("JoinedOn"));
        Assert.Equal(new DateOnly(2026, 5, 1), (await desk.Partnership()).Partners.Single().JoinedOn);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task Changes_to_different_fields_are_both_kept_and_the_same_field_is_asked_about(Database database)
    {
        var desk = await DeskWithPartner(database);
        var (mine, later) = (await desk.Get("partners/1/change"), await desk.Get("partners/1/change"));
        await desk.Change(p => p.ChangePartner(1, PartnerRoles.Evaluator, new DateOnly(2026, 5, 1), new PartnerContact("Service manager"), PartnershipBuilder.Today));

        await mine.Submit(new { ContactName = "Head of service" });
        var asked = await later.Submit(new { Roles = "Broker" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        var conflict = asked.Table(".stale-notice__conflicts")[1];
        Assert.Equal("Roles", conflict[0]);
        Assert.StartsWith("Evaluator", conflict[1], StringComparison.Ordinal);
        Assert.Equal("Broker", conflict[2]);
        Assert.Equal("Broker", asked.Value("Roles"));
        var partner = (await desk.Partnership()).Partners.Single();
        Assert.Equal((PartnerRoles.Evaluator, "Head of service"), (partner.Roles, partner.ContactName));
    }

    private static async Task<Desk> DeskWithPartner(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        return await Desk.On(host, p => p.Then(x =>
            x.AddPartner(organisation.Id, PartnerRoles.Provider | PartnerRoles.UserLed, new DateOnly(2026, 5, 1), new PartnerContact("Service manager"), PartnershipBuilder.Today)));
    }
}
