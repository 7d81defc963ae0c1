using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class SetPasswordTests
{
    private const string Set = "POST /people/{reference}/password";
    private const string New = "heather-on-the-hill";

    [Theory, OnEveryDatabase, Covers(Set, Case.Done), Covers("GET /people/{reference}/password", Case.Done)]
    public async Task Ends_the_persons_sessions_and_makes_them_choose_their_own(Database database)
    {
        var desk = await PersonDesk.On(database);
        var theirs = await desk.Host.SignedIn(desk.Person);
        Assert.Equal("/account", (await theirs.Get("/account")).Path);
        var form = await desk.Open("password");
        Assert.Contains(desk.Person.Name, form.Text, StringComparison.Ordinal);
        // Something good enough is suggested, and never the same.
        Assert.Matches("^([a-z2-9]{4}-){3}[a-z2-9]{4}$", form.Value("Password"));
        Assert.NotEqual(form.Value("Password"), (await desk.Open("password")).Value("Password"));

        var page = await form.Submit(new { Password = New });

        Assert.Equal(desk.Home, page.Path);
        Assert.Equal($"{desk.Person.Name} has a new password. Pass it on; it is not shown again.", page.Saved);
        Assert.DoesNotContain(New, page.Html, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await theirs.Get("/account")).Path);
        Assert.Equal("/account/sign-in", (await desk.SignIn(PersonBuilder.Password)).Path);
        Assert.Equal("/account/password", (await desk.SignIn(New)).Path);
        Assert.True((await desk.Record()).MustChoosePassword);
        var last = (await desk.Host.History(desk.Person.Reference))[^1];
        Assert.Equal(("SetPassword", desk.Administrator.Email), (last.UseCase, last.Who));
        Assert.Contains("MustChoosePassword: false -> true", last.Changes);
        Assert.DoesNotContain(last.Changes, c => c.Contains(New, StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Set, Case.Done)]
    public async Task Unlocks_the_account_too(Database database)
    {
        var desk = await PersonDesk.On(database);
        await desk.LockOut();

        await (await desk.Open("password")).Submit(new { Password = New });

        Assert.Equal("/account/password", (await desk.SignIn(New)).Path);
    }

    [Theory, OnEveryDatabase, Covers(Set, Case.Stale)]
    public async Task A_stale_form_sets_nothing_until_it_is_sent_again(Database database)
    {
        var desk = await PersonDesk.On(database);
        var form = await desk.Open("password");
        await desk.Change(p => p.Describe("Renamed Meanwhile", desk.Person.Email));

        var page = await form.Submit(new { Password = New });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed Meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(New, page.Value("Password"));
        await AssertUnchanged(desk);

        Assert.Equal(desk.Home, (await page.Submit()).Path);
        Assert.Equal("/account/password", (await desk.SignIn(New)).Path);
    }

    [Theory, OnEveryDatabase, Covers(Set, Case.Invalid)]
    public async Task Wants_a_password_that_is_good_enough(Database database)
    {
        var desk = await PersonDesk.On(database);
        var form = await desk.Open("password");

        var none = await form.Submit(new { Password = "" });
        var shortOne = await none.Submit(new { Password = "short" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a password to pass on."), (none.Status, none.ErrorAt("Password")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shortOne.Status);
        Assert.NotNull(shortOne.ErrorAt("Password"));
        Assert.Equal("short", shortOne.Value("Password"));
        await AssertUnchanged(desk);
    }

    [Theory, OnEveryDatabase, Covers(Set, Case.Refused)]
    public async Task Ones_own_password_is_changed_elsewhere(Database database)
    {
        var desk = await PersonDesk.On(database);
        var form = await desk.Browser.Get($"/people/{desk.Administrator.Reference}/password");

        var page = await form.Submit(new { Password = New });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.StartsWith("This is your own account.", StringComparison.Ordinal));
        Assert.Equal(New, page.Value("Password"));
        Assert.DoesNotContain("SetPassword", await desk.UseCases(desk.Administrator.Reference));
        await desk.Host.SignedIn(desk.Administrator);
    }

    private static async Task AssertUnchanged(PersonDesk desk)
    {
        Assert.False((await desk.Record()).MustChoosePassword);
        Assert.DoesNotContain("SetPassword", await desk.UseCases(desk.Person.Reference));
        Assert.Equal("/account/sign-in", (await desk.SignIn(New)).Path);
        await desk.Host.SignedIn(desk.Person);
    }
}
