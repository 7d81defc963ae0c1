using System.Net;
using CollabCase.Data.Identity;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class AddPersonTests
{
    private const string Form = "GET /people/add", Add = "POST /people/add";
    private const string Password = "heather-and-granite-42";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Add, Case.Done), Covers("GET /people/{reference}", Case.Done)]
    public async Task Adds_somebody_who_signs_in_and_has_to_choose_their_own_password(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var there = await A.Organisation().SavedIn(desk.Host);
        var (name, email) = (PeopleDesk.NewName(), PeopleDesk.NewEmail());
        var form = await desk.Browser.Get("/people/add");
        Assert.Equal((HttpStatusCode.OK, "Add a person"), (form.Status, form.Heading));
        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", form.Value("Password"));

        var page = await form.Submit(new { Name = name, Email = email.ToUpperInvariant(), Roles = new[] { "Funder", "Coordinator" }, Organisation = there.Reference, Password });

        var person = await desk.Host.Person(email);
        Assert.Equal((HttpStatusCode.OK, $"/people/{person.Reference}", name), (page.Status, page.Path, page.Heading));
        Assert.Equal($"{name} can sign in now. Pass the first password on; it is not shown again.", page.Saved);
        Assert.Contains(email, page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"/organisations/{there.Reference}"));
        Assert.DoesNotContain(Password, page.Html, StringComparison.Ordinal);
        var written = await desk.Person(person);
        Assert.Equal((SystemRoles.Funder | SystemRoles.Coordinator, there.Id, true, true), (written.Roles, written.OrganisationId, written.IsActive, written.MustChoosePassword));
        var entry = Assert.Single(await desk.Host.History(person.Reference));
        Assert.Equal((desk.Administrator.Email, "AddPerson"), (entry.Who, entry.UseCase));
        Assert.Contains($"Name: nothing -> {name}", entry.Changes);
        Assert.DoesNotContain(entry.Changes, change => change.Contains(Password, StringComparison.Ordinal));
        Assert.Equal("/account/password", (await desk.SignIn(email, Password)).Path);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Done)]
    public async Task A_form_cannot_say_that_the_password_is_their_own(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var email = PeopleDesk.NewEmail();
        var form = await desk.Browser.Get("/people/add");

        await form.Form().Fill(new { Name = PeopleDesk.NewName(), Email = email }).Tamper("IsOwnPassword", "true").SendBy(desk.Browser, form);

        Assert.True((await desk.Person(await desk.Host.Person(email))).MustChoosePassword);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task A_name_an_address_and_a_password_are_needed(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var form = await desk.Browser.Get("/people/add");

        var empty = await form.Submit(new { Name = " ", Email = "", Password = "", Roles = new[] { "Coordinator" }, Organisation = "As typed" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Equal(("Enter the person's name.", "Enter the person's e-mail address.", "Enter a password to begin with."),
            (empty.ErrorAt("Name"), empty.ErrorAt("Email"), empty.ErrorAt("Password")));
        Assert.Equal(("Coordinator", "As typed"), (empty.Value("Roles"), empty.Value("Organisation")));

        var name = PeopleDesk.NewName();
        var unreadable = await form.Submit(new { Name = name, Email = "not an address" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.NotNull(unreadable.ErrorAt("Email"));
        Assert.Equal((name, "not an address"), (unreadable.Value("Name"), unreadable.Value("Email")));
        Assert.Equal(0, await desk.CountOf(name));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task An_address_that_somebody_has_is_refused_beside_it_in_capitals_too(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var there = await A.Person().SavedIn(desk.Host);
        var (name, typed) = (PeopleDesk.NewName(), there.Email.ToUpperInvariant());

        var page = await (await desk.Browser.Get("/people/add")).Submit(new { Name = name, Email = typed, Roles = new[] { "Coordinator" }, Password });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Someone with this e-mail address is here already. Look for them under People.", page.ErrorAt("Email"));
        Assert.Equal((name, typed, "Coordinator", Password), (page.Value("Name"), page.Value("Email"), page.Value("Roles"), page.Value("Password")));
        Assert.Equal(0, await desk.CountOf(name));
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task An_auditor_with_another_role_a_funder_of_nobody_and_a_short_password_are_refused(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var (name, email) = (PeopleDesk.NewName(), PeopleDesk.NewEmail());
        var form = await desk.Browser.Get("/people/add");

        var auditor = await form.Submit(new { Name = name, Email = email, Roles = new[] { "Auditor", "Coordinator" } });
        var funder = await form.Submit(new { Name = name, Email = email, Roles = new[] { "Funder" } });
        var brief = await form.Submit(new { Name = name, Email = email, Password = "short" });

        Assert.All([auditor, funder, brief], page => Assert.Equal((HttpStatusCode.UnprocessableEntity, name, email), (page.Status, page.Value("Name"), page.Value("Email"))));
        Assert.Contains("An auditor changes nothing", auditor.ErrorAt("Roles"), StringComparison.Ordinal);
        Assert.Equal(["Auditor", "Coordinator"], auditor.Values("Roles").Order());
        Assert.Equal("Choose the organisation that this funder speaks for.", funder.ErrorAt("Organisation"));
        Assert.NotNull(brief.ErrorAt("Password"));
        Assert.Equal(0, await desk.CountOf(name));
        Assert.False(await desk.Host.Read(db => db.Set<Credentials>().AnyAsync(account => account.Email == email)));
    }

    [Theory, OnEveryDatabase, Covers("GET /people", Case.Done)]
    public async Task The_list_finds_people_by_address_for_administrators_alone(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Named(PeopleDesk.NewName()).Coordinator().SavedIn(desk.Host);
        var auditor = await desk.Host.SignedIn(await A.Person().Auditor().SavedIn(desk.Host));

        var (byAddress, theirs, byName) = (await desk.Browser.Get($"/people?q={person.Email}"), await auditor.Get($"/people?q={person.Email}"), await auditor.Get($"/people?q={person.Reference}"));

        var row = byAddress.Table()[1];
        Assert.Equal((2, $"{person.Name} {person.Reference} {person.Email}", "Coordinator", "Can sign in"), (byAddress.Table().Count, row[0], row[1], row[4]));
        Assert.True(byAddress.HasLinkTo($"/people/{person.Reference}"));
        Assert.True(byAddress.HasButton("Add a person"));
        Assert.DoesNotContain(person.Name, theirs.Text, StringComparison.Ordinal);
        Assert.Contains(person.Name, byName.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, byName.Html, StringComparison.Ordinal);
        Assert.False(byName.HasButton("Add a person"));
    }
}
