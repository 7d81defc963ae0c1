using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class CorrectPersonTests
{
    private const string Form = "GET /people/{reference}/correct", Correct = "POST /people/{reference}/correct";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Correct, Case.Done), Covers("GET /people/{reference}/history", Case.Done)]
    public async Task They_sign_in_with_the_new_address_and_the_history_says_what_it_was(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Coordinator().SavedIn(desk.Host);
        var (name, email) = (PeopleDesk.NewName(), PeopleDesk.NewEmail());
        var form = await desk.Open(person, "correct");
        Assert.Equal((person.Name, person.Email), (form.Value("Name"), form.Value("Email")));

        var page = await form.Submit(new { Name = name, Email = email });

        Assert.Equal(($"/people/{person.Reference}", "Name and e-mail address are saved.", name), (page.Path, page.Saved, page.Heading));
        var written = await desk.Person(person);
        Assert.Equal((name, email), (written.Name, written.Email));
        var entry = (await desk.Host.History(person.Reference))[^1];
        Assert.Equal((desk.Administrator.Email, "CorrectPerson"), (entry.Who, entry.UseCase));
        Assert.Contains($"Name: {person.Name} -> {name}", entry.Changes);
        Assert.Contains($"Email: {person.Email} -> {email}", entry.Changes);
        Assert.NotEqual("/account/sign-in", (await desk.SignIn(email, PersonBuilder.Password)).Path);
        Assert.Equal("/account/sign-in", (await desk.SignIn(person.Email, PersonBuilder.Password)).Path);

        var history = await desk.Open(person, "history");

        Assert.Equal((HttpStatusCode.OK, "What changed"), (history.Status, history.Heading));
        Assert.Contains(desk.Administrator.Name, history.Text, StringComparison.Ordinal);
        Assert.Contains($"was {person.Name}, is now {name}", history.Text, StringComparison.Ordinal);
        Assert.Equal(2, history.Document.QuerySelectorAll(".history__item").Length);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task A_name_and_an_address_are_needed(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().SavedIn(desk.Host);
        var before = await desk.Written(person);
        var form = await desk.Open(person, "correct");

        var empty = await form.Submit(new { Name = "", Email = "" });
        var unreadable = await form.Submit(new { Name = "As typed", Email = "not an address" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the person's name.", "Enter the person's e-mail address."), (empty.Status, empty.ErrorAt("Name"), empty.ErrorAt("Email")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "As typed", "not an address"), (unreadable.Status, unreadable.Value("Name"), unreadable.Value("Email")));
        Assert.NotNull(unreadable.ErrorAt("Email"));
        Assert.Equal(before, await desk.Written(person));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task An_address_that_somebody_else_has_is_refused_beside_it(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var (person, other) = (await A.Person().SavedIn(desk.Host), await A.Person().SavedIn(desk.Host));
        var before = await desk.Written(person);

        var page = await (await desk.Open(person, "correct")).Submit(new { Name = "As typed", other.Email });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Someone with this e-mail address is here already. Look for them under People.", page.ErrorAt("Email"));
        Assert.Equal(("As typed", other.Email), (page.Value("Name"), page.Value("Email")));
        Assert.Equal(before, await desk.Written(person));
        Assert.Equal((person.Name, person.Email), ((await desk.Person(person)).Name, (await desk.Person(person)).Email));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Changes_to_different_fields_are_both_kept_and_the_same_field_is_asked_about(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().SavedIn(desk.Host);
        var (mine, later) = (await desk.Open(person, "correct"), await desk.Open(person, "correct"));
        var (theirs, email) = (PeopleDesk.NewName(), PeopleDesk.NewEmail());
        await desk.Change(person, p => p.Describe(theirs, p.Email));

        await mine.Submit(new { Email = email });

        Assert.Equal((theirs, email), ((await desk.Person(person)).Name, (await desk.Person(person)).Email));
        var before = await desk.Written(person);

        var asked = await later.Submit(new { Name = "My own version" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains(theirs, asked.Text, StringComparison.Ordinal);
        Assert.Equal(("My own version", "Theirs and yours differ. Choose one: keep yours, or change it to theirs."), (asked.Value("Name"), asked.ErrorAt("Name")));
        Assert.Equal(before, await desk.Written(person));
    }
}
