using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class GiveRolesTests
{
    private const string Form = "GET /people/{reference}/roles", Give = "POST /people/{reference}/roles";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Give, Case.Done)]
    public async Task What_is_given_or_taken_holds_from_their_next_click(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Coordinator().SavedIn(desk.Host);
        var there = await A.Organisation().SavedIn(desk.Host);
        var theirs = await desk.Host.SignedIn(person);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await theirs.Get("/partnerships/open")).Status, (await theirs.Get("/people/add")).Status));
        var form = await desk.Open(person, "roles");
        Assert.Equal(["Coordinator"], form.Values("Roles"));

        var page = await form.Submit(new { Roles = new[] { "Administrator", "Funder" }, Organisation = there.Reference });

        Assert.Equal(($"/people/{person.Reference}", "The roles are saved, and hold from their next click."), (page.Path, page.Saved));
        var written = await desk.Person(person);
        Assert.Equal((SystemRoles.Administrator | SystemRoles.Funder, there.Id), (written.Roles, written.OrganisationId));
        var entry = (await desk.Host.History(person.Reference))[^1];
        Assert.Equal((desk.Administrator.Email, "ChangeRoles"), (entry.Who, entry.UseCase));
        Assert.Contains(entry.Changes, change => change.StartsWith("Roles: Coordinator -> ", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await theirs.Get("/people/add")).Status);

        var again = await desk.Open(person, "roles");
        Assert.Equal(["Administrator", "Funder"], again.Values("Roles").Order());
        Assert.Contains(there.Reference, again.Value("Organisation"), StringComparison.Ordinal);
        await again.Submit(new { Roles = Array.Empty<string>(), Organisation = "" });

        Assert.Equal((SystemRoles.None, (long?)null), ((await desk.Person(person)).Roles, (await desk.Person(person)).OrganisationId));
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.Get("/people/add")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Give, Case.Invalid)]
    public async Task A_role_that_there_is_not_is_not_given(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Coordinator().SavedIn(desk.Host);
        var before = await desk.Written(person);
        var form = await desk.Open(person, "roles");

        foreach (var role in new[] { "Owner", "64" })
        {
            var page = await form.Form().Fill(new { Organisation = "As typed" }).Tamper("Roles", role).SendBy(desk.Browser, form);

            Assert.Equal((HttpStatusCode.UnprocessableEntity, "As typed"), (page.Status, page.Value("Organisation")));
            Assert.NotNull(page.ErrorAt("Roles"));
        }
        Assert.Equal(before, await desk.Written(person));
    }

    [Theory, OnEveryDatabase, Covers(Give, Case.Refused)]
    public async Task An_auditor_with_another_role_and_a_funder_of_nobody_are_refused(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Coordinator().SavedIn(desk.Host);
        var before = await desk.Written(person);
        var form = await desk.Open(person, "roles");

        var auditor = await form.Submit(new { Roles = new[] { "Auditor", "Coordinator" } });
        var funder = await form.Submit(new { Roles = new[] { "Funder" } });
        var unknown = await form.Submit(new { Roles = new[] { "Funder" }, Organisation = "Nowhere at all (invented)" });

        Assert.All([auditor, funder, unknown], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Equal("An auditor changes nothing, so cannot hold another role. Choose auditor alone, or leave it out.", auditor.ErrorAt("Roles"));
        Assert.Equal(["Auditor", "Coordinator"], auditor.Values("Roles").Order());
        Assert.Equal(("Choose the organisation that this funder speaks for.", "Funder"), (funder.ErrorAt("Organisation"), funder.Value("Roles")));
        Assert.Contains("There is no organisation", unknown.ErrorAt("Organisation"), StringComparison.Ordinal);
        Assert.Equal("Nowhere at all (invented)", unknown.Value("Organisation"));
        Assert.Equal(before, await desk.Written(person));
    }

    [Theory, OnEveryDatabase, Covers(Give, Case.Refused)]
    public async Task The_last_administrator_who_can_sign_in_keeps_the_role(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await PeopleDesk.In(host);
        var other = await A.Person().Administrator().SavedIn(host);
        await desk.Change(other, p => p.Deactivate(desk.Administrator.Id, true));
        var before = await desk.Written(desk.Administrator);

        var refused = await (await desk.Open(desk.Administrator, "roles")).Submit(new { Roles = new[] { "Coordinator" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal($"{desk.Administrator.Name} is the only administrator who can sign in. Give somebody else the role first.", refused.ErrorAt("Roles"));
        Assert.Equal(["Coordinator"], refused.Values("Roles"));
        Assert.Equal(before, await desk.Written(desk.Administrator));

        await desk.Change(other, p => p.Reactivate());
        await refused.Submit();

        Assert.Equal(SystemRoles.Coordinator, (await desk.Person(desk.Administrator)).Roles);
    }

    [Theory, OnEveryDatabase, Covers(Give, Case.Stale)]
    public async Task Roles_of_somebody_who_changed_meanwhile_are_asked_about_again(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().SavedIn(desk.Host);
        var form = await desk.Open(person, "roles");
        await desk.Change(person, p => p.ChangeRoles(SystemRoles.Auditor, null, true));
        var before = await desk.Written(person);

        var page = await form.Submit(new { Roles = new[] { "Coordinator" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.StartsWith("What this page is about changed after you opened it.", StringComparison.Ordinal));
        Assert.Contains("Auditor", page.Document.QuerySelector(".stale-notice")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Coordinator"], page.Values("Roles"));
        Assert.Equal((before, SystemRoles.Auditor), (await desk.Written(person), (await desk.Person(person)).Roles));
    }
}
