using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.People;

/// <summary>Switching an account off and on again: acts, which never merge with what somebody else did.</summary>
public sealed class SwitchOffPersonTests
{
    private const string SwitchOff = "POST /people/{reference}/deactivate", SwitchOn = "POST /people/{reference}/reactivate";

    [Theory, OnEveryDatabase, Covers("GET /people/{reference}/deactivate", Case.Done), Covers(SwitchOff, Case.Done)]
    public async Task Whoever_is_switched_off_is_signed_out_at_the_next_request_and_cannot_come_back(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Coordinator().SavedIn(desk.Host);
        var theirs = await desk.Host.SignedIn(person);
        Assert.Equal("/partnerships", (await theirs.Get("/partnerships")).Path);
        var form = await desk.Open(person, "deactivate");
        Assert.Equal("Switch off this account", form.Heading);

        var page = await form.Submit();

        Assert.Equal(($"/people/{person.Reference}", $"{person.Name}'s account is switched off."), (page.Path, page.Saved));
        Assert.True(page.HasLinkTo($"/people/{person.Reference}/reactivate"));
        Assert.False(page.HasLinkTo($"/people/{person.Reference}/deactivate"));
        Assert.False((await desk.Person(person)).IsActive);
        var entry = (await desk.Host.History(person.Reference))[^1];
        Assert.Equal((desk.Administrator.Email, "DeactivatePerson"), (entry.Who, entry.UseCase));
        Assert.Contains(entry.Changes, change => change.StartsWith("IsActive: ", StringComparison.Ordinal));
        Assert.Equal("/account/sign-in", (await theirs.Get("/partnerships")).Path);
        Assert.Equal("/account/sign-in", (await desk.SignIn(person.Email, PersonBuilder.Password)).Path);
    }

    [Theory, OnEveryDatabase, Covers(SwitchOff, Case.Refused)]
    public async Task Nobody_switches_themselves_off_nor_somebody_twice(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().SavedIn(desk.Host);
        await desk.Change(person, p => p.Deactivate(desk.Administrator.Id, true));
        var before = (await desk.Written(desk.Administrator), await desk.Written(person));

        var own = await (await desk.Open(desk.Administrator, "deactivate")).Submit();
        var twice = await (await desk.Open(person, "deactivate")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.Equal(["You cannot switch off your own account. Ask another administrator."], own.Errors);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Equal([$"{person.Name} is switched off already."], twice.Errors);
        Assert.True((await desk.Person(desk.Administrator)).IsActive);
        Assert.Equal(before, (await desk.Written(desk.Administrator), await desk.Written(person)));
    }

    [Theory, OnEveryDatabase, Covers(SwitchOff, Case.Refused)]
    public async Task Of_two_administrators_one_can_be_switched_off_and_the_last_cannot(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await PeopleDesk.In(host);
        var other = await A.Person().Administrator().SavedIn(host);
        var theirs = await host.SignedIn(other);
        var formOfOther = await theirs.Get($"/people/{desk.Administrator.Reference}/deactivate");

        await (await desk.Open(other, "deactivate")).Submit();
        var late = await formOfOther.Submit();
        var own = await (await desk.Open(desk.Administrator, "deactivate")).Submit();

        Assert.False((await desk.Person(other)).IsActive);
        Assert.Equal("/account/sign-in", late.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.True((await desk.Person(desk.Administrator)).IsActive);
        Assert.Single(await host.History(desk.Administrator.Reference));
    }

    [Theory]
    [OnEveryDatabase("deactivate")]
    [OnEveryDatabase("roles")]
    public async Task Two_administrators_who_do_it_to_each_other_at_the_same_moment_leave_one(Database database, string act)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await PeopleDesk.In(host);
        var both = new[] { desk.Administrator, await A.Person().Administrator().SavedIn(host) };
        for (var round = 0; round < 6; round++)
        {
            var browsers = new[] { await host.SignedIn(both[0]), await host.SignedIn(both[1]) };
            var forms = new[] { await browsers[0].Get($"/people/{both[1].Reference}/{act}"), await browsers[1].Get($"/people/{both[0].Reference}/{act}") };

            var pages = await Task.WhenAll(forms.Select((form, i) => Task.Run(() => form.Form().Tamper("Roles").SendBy(browsers[i], form))));

            Assert.DoesNotContain(pages, page => page.Status == HttpStatusCode.InternalServerError);
            var left = new[] { await desk.Person(both[0]), await desk.Person(both[1]) }.Count(p => p.IsActive && p.Roles.HasFlag(SystemRoles.Administrator));
            Assert.Equal(1, left);
            foreach (var person in both)
                await desk.Change(person, p =>
                {
                    if (!p.IsActive) p.Reactivate();
                    p.ChangeRoles(SystemRoles.Administrator, null, true);
                });
        }
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(SwitchOff, Case.Stale), Covers(SwitchOn, Case.Stale)]
    public async Task Switching_off_or_on_what_changed_meanwhile_is_asked_again(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var (active, off) = (await A.Person().SavedIn(desk.Host), await A.Person().SavedIn(desk.Host));
        await desk.Change(off, p => p.Deactivate(desk.Administrator.Id, true));
        foreach (var (person, act) in new[] { (active, "deactivate"), (off, "reactivate") })
        {
            var form = await desk.Open(person, act);
            var theirs = PeopleDesk.NewName();
            await desk.Change(person, p => p.Describe(theirs, p.Email));
            var before = await desk.Written(person);

            var page = await form.Submit();

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(page.Errors, e => e.StartsWith("What this page is about changed after you opened it.", StringComparison.Ordinal));
            Assert.Contains(theirs, page.Document.QuerySelector(".stale-notice")!.TextContent, StringComparison.Ordinal);
            Assert.Equal((before, person == active), (await desk.Written(person), (await desk.Person(person)).IsActive));

            var pressedAgain = await page.Submit();

            Assert.Equal(($"/people/{person.Reference}", person != active), (pressedAgain.Path, (await desk.Person(person)).IsActive));
        }
    }

    [Theory, OnEveryDatabase, Covers("GET /people/{reference}/reactivate", Case.Done), Covers(SwitchOn, Case.Done)]
    public async Task Whoever_is_switched_on_again_signs_in_as_before(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().Coordinator().SavedIn(desk.Host);
        await desk.Change(person, p => p.Deactivate(desk.Administrator.Id, true));
        var form = await desk.Open(person, "reactivate");
        Assert.Contains("Roles: Coordinator.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal(($"/people/{person.Reference}", $"{person.Name} can sign in again."), (page.Path, page.Saved));
        Assert.True((await desk.Person(person)).IsActive);
        var entry = (await desk.Host.History(person.Reference))[^1];
        Assert.Equal((desk.Administrator.Email, "ReactivatePerson"), (entry.Who, entry.UseCase));
        Assert.Equal("/partnerships/open", (await (await desk.Host.SignedIn(person)).Get("/partnerships/open")).Path);
    }

    [Theory, OnEveryDatabase, Covers(SwitchOn, Case.Refused)]
    public async Task Whoever_can_sign_in_is_not_switched_on(Database database)
    {
        var desk = await PeopleDesk.On(database);
        var person = await A.Person().SavedIn(desk.Host);
        var before = await desk.Written(person);

        var page = await (await desk.Open(person, "reactivate")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([$"{person.Name} can sign in already."], page.Errors);
        Assert.Equal(before, await desk.Written(person));
    }
}
