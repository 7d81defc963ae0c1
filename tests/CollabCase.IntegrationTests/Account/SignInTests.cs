using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Account;

public sealed class SignInTests
{
    private const string Page = "GET /account/sign-in", SignIn = "POST /account/sign-in";
    private const string NotRight = "The e-mail address or the password is not right. After five wrong passwords in a row an account rests for 15 minutes; an administrator can unlock it sooner, or set a new password.";

    [Theory, OnEveryDatabase, Covers(SignIn, Case.Done)]
    public async Task Leads_to_the_page_that_was_asked_for(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var form = await host.Browser().Get("/partnerships/open?from=mail");
        Assert.Equal("/account/sign-in", form.Path);

        var page = await form.Submit(new { coordinator.Email, PersonBuilder.Password });

        Assert.Equal((HttpStatusCode.OK, "/partnerships/open?from=mail"), (page.Status, page.Address.PathAndQuery));
        Assert.Contains(coordinator.Name, page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task The_demonstration_lists_an_account_for_each_kind_of_user(Database database)
    {
        var host = await CollabCaseHost.On(database);

        var page = await host.Browser().Get("/account/sign-in");

        Assert.Equal(Demonstration.Password, page.Document.GetElementById("demonstration-password")!.TextContent);
        foreach (var account in host.Services.GetRequiredService<Demonstration>().Accounts)
        {
            Assert.Contains(account.Email, page.Text, StringComparison.Ordinal);
            await host.SignedIn(account.Email);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Any_other_installation_lists_none(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);

        var page = await host.Browser().Get("/account/sign-in");

        Assert.Null(page.Document.GetElementById("demonstration-password"));
        Assert.DoesNotContain(Demonstration.Password, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(SignIn, Case.Invalid)]
    public async Task Asks_for_what_was_left_out_and_keeps_the_address(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var form = await host.Browser().Get("/account/sign-in");

        var page = await form.Submit(new { Email = "someone@example.org", Password = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Enter your password.", page.ErrorAt("Password"));
        Assert.Equal("someone@example.org", page.Value("Email"));
    }

    [Theory, OnEveryDatabase, Covers(SignIn, Case.Refused)]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        async Task<Testing.Browsing.Page> Try(string email) => await (await host.Browser().Get("/account/sign-in")).Submit(new { Email = email, Password = "not-the-password" });

        var (wrong, unknown) = (await Try(person.Email), await Try("nobody@tests.example.org"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal([NotRight], wrong.Errors);
        Assert.Equal((wrong.Status, wrong.Text), (unknown.Status, unknown.Text));
        // The password typed is not sent back.
        Assert.DoesNotContain("not-the-password", wrong.Html, StringComparison.Ordinal);
        Assert.Equal(wrong.Response.Headers.Select(h => h.Key).Order(), unknown.Response.Headers.Select(h => h.Key).Order());
    }

    [Theory, OnEveryDatabase, Covers(SignIn, Case.Refused)]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait_too(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var person = await A.Person().SavedIn(host);
        var browser = host.Browser();
        for (var i = 0; i < 5; i++) await (await browser.Get("/account/sign-in")).Submit(new { person.Email, Password = "not-the-password" });

        var page = await (await browser.Get("/account/sign-in")).Submit(new { person.Email, PersonBuilder.Password });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([NotRight], page.Errors);
    }

    [Theory]
    [OnEveryDatabase("https://example.org/")]
    [OnEveryDatabase("//example.org/")]
    [OnEveryDatabase(@"/\example.org/")]
    [OnEveryDatabase("javascript:alert(1)")]
    [OnEveryDatabase("/%2F/example.org/@")]
    public async Task Leads_to_no_other_site(Database database, string returnUrl)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        var browser = host.Browser();
        var form = await browser.Get($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var request = form.Form().Fill(new { person.Email, PersonBuilder.Password }).Request(form);
        var answer = await browser.Send(request, follow: false);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(host.Address.Authority, new Uri(host.Address, answer.Response.Headers.Location!).Authority);
        var signedIn = await browser.Send(new HttpRequestMessage(HttpMethod.Get, $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"), follow: false);
        Assert.Equal(host.Address.Authority, new Uri(host.Address, signedIn.Response.Headers.Location!).Authority);
    }
}
