using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Account;

public sealed class ChangePasswordTests
{
    private const string Change = "POST /account/password";
    private const string New = "seven quiet lighthouses";

    [Theory, OnEveryDatabase, Covers(Change, Case.Done), Covers("GET /account/password", Case.Done)]
    public async Task The_new_password_signs_in_and_ends_the_sessions_elsewhere(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var person = await A.Person().Coordinator().SavedIn(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var elsewhere = await host.SignedIn(person);
        var browser = await host.SignedIn(person);

        var page = await (await browser.Get("/account/password")).Submit(new { CurrentPassword = PersonBuilder.Password, NewPassword = New, NewPasswordAgain = New });

        Assert.Contains("changed", page.Saved, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        Assert.Equal("/account/sign-in", (await elsewhere.Get("/account")).Path);
        Assert.Equal("/partnerships", (await (await host.Browser().Get("/partnerships")).Submit(new { person.Email, Password = New })).Path);
        Assert.Equal("ChangePassword", (await host.History(person.Reference))[^1].UseCase);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task Asks_for_the_present_password_and_for_the_new_one_twice(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().Coordinator().SavedIn(host);
        var form = await (await host.SignedIn(person)).Get("/account/password");

        var empty = await form.Submit(new { CurrentPassword = "", NewPassword = "", NewPasswordAgain = "" });
        var different = await form.Submit(new { CurrentPassword = PersonBuilder.Password, NewPassword = New, NewPasswordAgain = New + "!" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a new password."), (empty.Status, empty.ErrorAt("NewPassword")));
        Assert.Equal("The two new passwords are not the same. Enter both again.", different.ErrorAt("NewPasswordAgain"));
        Assert.DoesNotContain(New, different.Html, StringComparison.Ordinal);
        await host.SignedIn(person);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task A_wrong_present_password_or_one_that_is_guessed_first_changes_nothing(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().Coordinator().SavedIn(host);
        var form = await (await host.SignedIn(person)).Get("/account/password");

        var wrong = await form.Submit(new { CurrentPassword = "not my password", NewPassword = New, NewPasswordAgain = New });
        var guessed = await form.Submit(new { CurrentPassword = PersonBuilder.Password, NewPassword = "password1234", NewPasswordAgain = "password1234" });

        Assert.StartsWith("That is not your password as it is now.", wrong.ErrorAt("CurrentPassword"), StringComparison.Ordinal);
        Assert.NotNull(guessed.ErrorAt("NewPassword"));
        await host.SignedIn(person);
        Assert.DoesNotContain(await host.History(person.Reference), entry => entry.UseCase == "ChangePassword");
    }

    [Theory, OnEveryDatabase, Covers("GET /account", Case.Done)]
    public async Task The_account_says_who_the_person_is_and_what_they_may_do(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().Coordinator().SavedIn(host);

        var page = await (await host.SignedIn(person)).Get("/account");

        Assert.Contains(person.Email, page.Text, StringComparison.Ordinal);
        Assert.Contains("Coordinator", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo("/account/password"));
    }
}
