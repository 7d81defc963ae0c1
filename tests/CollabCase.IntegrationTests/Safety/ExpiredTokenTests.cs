using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Safety;

/// <summary>A form whose token does not fit writes nothing, and loses nothing of what was typed.</summary>
public sealed class ExpiredTokenTests
{
    [Theory, OnEveryDatabase]
    public async Task Keeps_what_was_typed_and_writes_nothing_until_it_is_sent_again(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Before"));
        var form = await desk.Get("purpose");

        var page = await form.Form().Fill(new { Name = "After", Vision = "A long text that nobody wants to type twice." }).WithExpiredToken().SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["This page had been open too long to be sent safely. Nothing is lost: check what you typed and send it again."], page.Errors);
        Assert.Equal(("After", "A long text that nobody wants to type twice."), (page.Value("Name"), page.Value("Vision")));
        Assert.Empty(page.WritingStatements);
        Assert.Equal("Before", (await desk.Partnership()).Name);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal("After", (await desk.Partnership()).Name);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_any_token_nothing_is_written_whatever_the_form(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var everyone = await Everyone.On(host);
        var administrator = await everyone.Browser(Role.Administrator);
        foreach (var line in EndpointTable.Lines.Where(line => line is { IsPost: true, Act: not null }))
        {
            var page = await administrator.Send(new HttpRequestMessage(HttpMethod.Post, await Cases.RouteExamples.Path(line, host, everyone.Partnership))
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("Version", "1")]),
            }, follow: false);

            // Which view, act or address is meant is said in the form, and this one says nothing.
            var expected = line.Route is "/views/change" or "/views/remove" or "/milestones/take-back" or "/account/calendars/replace" or "/account/calendars/revoke" ? HttpStatusCode.NotFound : HttpStatusCode.UnprocessableEntity;
            Assert.True(page.Status == expected, $"{(int)page.Status} for {line}");
            Assert.Empty(page.WritingStatements);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_token_of_another_persons_session_does_not_fit(Database database)
    {
        var (desk, other) = (await Desk.On(database), await Desk.On(database));
        var form = await desk.Get("pause");

        var page = await form.Form().Fill(new { Reason = "Forged." }).Tamper(FilledForm.Token, await other.Browser.Token()).SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase]
    public async Task At_sign_in_the_address_is_kept_and_nobody_is_signed_in(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        var browser = host.Browser();
        var form = await browser.Get("/account/sign-in");

        var page = await form.Form().Fill(new { person.Email, PersonBuilder.Password }).WithExpiredToken().SendBy(browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, person.Email), (page.Status, page.Value("Email")));
        Assert.Equal("/account/sign-in", (await browser.Get("/partnerships")).Path);
    }
}
