using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Account;

public sealed class SignOutTests
{
    private const string SignOut = "POST /account/sign-out";

    [Theory, OnEveryDatabase, Covers(SignOut, Case.Done)]
    public async Task Ends_the_session(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Browser.Get(desk.Home)).Submit(button: "Sign out");

        Assert.Equal("/account/sign-in", page.Path);
        Assert.Equal("/account/sign-in", (await desk.Browser.Get(desk.Home)).Path);
    }

    [Theory, OnEveryDatabase, Covers(SignOut, Case.Refused)]
    public async Task Another_site_cannot_sign_a_person_out(Database database)
    {
        var desk = await Desk.On(database);
        var home = await desk.Browser.Get(desk.Home);

        await home.Form("Sign out").WithExpiredToken().SendBy(desk.Browser, home);
        await desk.Browser.PostBare("/account/sign-out");

        Assert.Equal(desk.Home, (await desk.Browser.Get(desk.Home)).Path);
    }
}
