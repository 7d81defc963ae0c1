using System.Net;
using CollabCase.Data;
using CollabCase.Domain.Reminders;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

public sealed class ChangeNoticesTests
{
    private const string Address = "/account/notices", Change = "POST " + Address;

    [Theory, OnEveryDatabase, Covers(Change, Case.Done), Covers("GET " + Address, Case.Done)]
    public async Task The_first_change_is_kept_in_the_persons_history_and_the_next_beside_it(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var person = await A.Person().Coordinator().SavedIn(host);
        var browser = await host.SignedIn(person);
        var form = await browser.Get(Address);
        Assert.Equal("8", form.Value("Hour"));

        var done = await form.Submit(new { Hour = "17", ByMail = "true", Kinds = new[] { "Review", "Action" } });

        Assert.Equal(("/account", "How you are reminded is saved."), (done.Path, done.Saved));
        Assert.Equal((17, true, NoticeWords.All & ~(ReminderKinds.Review | ReminderKinds.Action)), await Kept(host, person));
        Assert.Equal(("ChangeNotices", person.Email), ((await host.History(person.Reference))[^1].UseCase, (await host.History(person.Reference))[^1].Who));

        await (await browser.Get(Address)).Submit(new { Hour = "17", ByMail = Array.Empty<string>(), Kinds = Array.Empty<string>() });

        Assert.Equal((17, false, NoticeWords.All), await Kept(host, person));
        Assert.Contains("ByMail: true -> false", (await host.History(person.Reference))[^1].Changes);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task Without_an_hour_nothing_is_kept(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);

        var page = await (await (await host.SignedIn(person)).Get(Address)).Submit(new { Hour = "", Kinds = new[] { "Risk" } });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose an hour."), (page.Status, page.ErrorAt("Hour")));
        Assert.Null(await Kept(host, person));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task An_hour_that_no_day_has_is_refused(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        var browser = await host.SignedIn(person);
        var form = await browser.Get(Address);

        var page = await form.Form().Tamper("Hour", "24").SendBy(browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose an hour from the list."), (page.Status, page.ErrorAt("Hour")));
        Assert.Null(await Kept(host, person));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task What_was_changed_elsewhere_meanwhile_stays_beside_what_is_changed_here(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        var browser = await host.SignedIn(person);
        await (await browser.Get(Address)).Submit(new { Hour = "9" });
        var form = await browser.Get(Address);
        await (await browser.Get(Address)).Submit(new { Hour = "10" });

        var other = await form.Submit(new { Hour = "9", ByMail = Array.Empty<string>() });
        Assert.Equal("/account", other.Path);
        Assert.Equal((10, false), (await Kept(host, person)) is { } merged ? (merged.Hour, merged.ByMail) : default);

        var clash = await form.Submit(new { Hour = "11" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.Equal(10, (await Kept(host, person))?.Hour);
    }

    private static Task<(int Hour, bool ByMail, ReminderKinds KindsOff)?> Kept(CollabCaseHost host, TestPerson person) => host.Read(async db =>
        await db.Set<NoticeSettings>().AsNoTracking().SingleOrDefaultAsync(n => n.PersonId == person.Id) is { } kept ? (kept.Hour, kept.ByMail, kept.KindsOff) : ((int, bool, ReminderKinds)?)null);
}
