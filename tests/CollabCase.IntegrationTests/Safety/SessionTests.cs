using CollabCase.Data;
using CollabCase.Data.Identity;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Safety;

/// <summary>What an administrator changes holds at the next request, and a session ends when it should.</summary>
public sealed class SessionTests
{
    private const string SignIn = "/account/sign-in";

    [Theory, OnEveryDatabase]
    public async Task A_person_who_is_switched_off_is_signed_out_at_the_next_request(Database database)
    {
        var desk = await Desk.On(database);
        Assert.Equal(desk.Home, (await desk.Browser.Get(desk.Home)).Path);

        await ChangePerson(desk, person => person.Deactivate(byPersonId: 0, othersAdminister: true));

        Assert.Equal(SignIn, (await desk.Browser.Get(desk.Home)).Path);
        var browser = desk.Host.Browser();
        await (await browser.Get(SignIn)).Submit(new { desk.Coordinator.Email, PersonBuilder.Password });
        Assert.Equal(SignIn, (await browser.Get(desk.Home)).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_password_ends_every_other_session(Database database)
    {
        var desk = await Desk.On(database);

        await desk.Host.InScope(null, async services =>
        {
            var db = services.GetRequiredService<CollabCaseDb>();
            var account = await db.Set<Credentials>().SingleAsync(a => a.Id == desk.Coordinator.Id);
            await services.GetRequiredService<UserManager<Credentials>>().SetPasswordAsync(account, "quite-another-password");
            return await db.SaveChangesAsync();
        });

        Assert.Equal(SignIn, (await desk.Browser.Get(desk.Home)).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request(Database database)
    {
        var desk = await Desk.On(database);

        await ChangePerson(desk, person => person.ChangeRoles(SystemRoles.None, null, othersAdminister: true));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.Browser.Get(desk.Home)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_session_ends_eight_hours_after_it_was_last_used(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        host.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(desk.Home, (await desk.Browser.Get(desk.Home)).Path);
        host.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(desk.Home, (await desk.Browser.Get(desk.Home)).Path);

        host.Clock.Advance(TimeSpan.FromHours(8.5));

        Assert.Equal(SignIn, (await desk.Browser.Get(desk.Home)).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        var browser = host.Browser();
        var form = await browser.Get(SignIn);

        var answer = await browser.Send(form.Form().Fill(new { person.Email, PersonBuilder.Password }).Request(form), follow: false);

        foreach (var cookie in form.Response.Headers.GetValues("Set-Cookie").Concat(answer.Response.Headers.GetValues("Set-Cookie")))
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_cookie_that_somebody_made_up_signs_nobody_in(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var browser = host.Browser();
        browser.Cookies.Add(new System.Net.Cookie("CollabCase", "CfDJ8MadeUp", "/", host.Address.Host));

        Assert.Equal(SignIn, (await browser.Get("/partnerships")).Path);
    }

    private static async Task ChangePerson(Desk desk, Action<Person> change) => await desk.Host.Write([desk.Coordinator.Reference], async db =>
    {
        change(await db.Set<Person>().SingleAsync(p => p.Id == desk.Coordinator.Id));
        return true;
    });
}
