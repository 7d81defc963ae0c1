using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class UnlockPersonTests
{
    private const string Unlock = "POST /people/{reference}/unlock";

    [Theory, OnEveryDatabase, Covers(Unlock, Case.Done), Covers("GET /people/{reference}/unlock", Case.Done)]
    public async Task Lets_a_locked_person_in(Database database)
    {
        var desk = await PersonDesk.On(database);
        await desk.LockOut();
        Assert.Equal("/account/sign-in", (await desk.SignIn(PersonBuilder.Password)).Path);
        Assert.True((await desk.Browser.Get(desk.Home)).HasLinkTo($"{desk.Home}/unlock"));
        var form = await desk.Open("unlock");
        Assert.Contains("it is locked until", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal((desk.Home, $"{desk.Person.Name} can try again now."), (page.Path, page.Saved));
        Assert.False(page.HasLinkTo($"{desk.Home}/unlock"));
        await desk.Host.SignedIn(desk.Person);
        var last = (await desk.Host.History(desk.Person.Reference))[^1];
        Assert.Equal(("UnlockPerson", desk.Administrator.Email), (last.UseCase, last.Who));
        Assert.Contains(last.Changes, c => c.StartsWith("UnlockedAtUtc: nothing -> ", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Unlock, Case.Stale)]
    public async Task A_stale_form_unlocks_nothing_until_it_is_sent_again(Database database)
    {
        var desk = await PersonDesk.On(database);
        await desk.LockOut();
        var form = await desk.Open("unlock");
        await desk.Change(p => p.Describe("Renamed Meanwhile", desk.Person.Email));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed Meanwhile", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await desk.Account()).LockoutEnd);
        Assert.DoesNotContain("UnlockPerson", await desk.UseCases(desk.Person.Reference));

        Assert.Equal("Renamed Meanwhile can try again now.", (await page.Submit()).Saved);
        await desk.Host.SignedIn(desk.Person);
    }

    [Theory, OnEveryDatabase, Covers(Unlock, Case.Refused)]
    public async Task What_is_not_locked_is_not_unlocked(Database database)
    {
        var desk = await PersonDesk.On(database);
        // Four wrong passwords do not lock it.
        for (var i = 0; i < 4; i++) await desk.SignIn(PersonDesk.WrongPassword);
        var none = await desk.Open("unlock");
        Assert.Contains("It is not locked: they can try again now.", none.Text, StringComparison.Ordinal);
        Assert.Equal((false, true), (none.HasButton("Unlock the account"), none.HasLinkTo(desk.Home)));
        await desk.SignIn(PersonDesk.WrongPassword);
        var (form, other) = (await desk.Open("unlock"), await desk.Open("unlock"));
        await other.Submit();
        var unlocked = (await desk.Record()).UnlockedAtUtc;

        // The first press says that somebody else has done it.
        var page = await (await form.Submit()).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([$"{desk.Person.Name}'s account is not locked. They can try again now."], page.Errors);
        Assert.Equal(unlocked, (await desk.Record()).UnlockedAtUtc);
        Assert.Single(await desk.UseCases(desk.Person.Reference), useCase => useCase == "UnlockPerson");
    }
}
