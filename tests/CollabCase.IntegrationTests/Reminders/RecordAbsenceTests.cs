using System.Net;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Reminders;

public sealed class RecordAbsenceTests
{
    private const string Own = "/account/absence", Others = "/people/{reference}/absence";

    [Theory, OnEveryDatabase, Covers("POST " + Own, Case.Done), Covers("GET " + Own, Case.Done)]
    public async Task Both_are_named_in_the_history_until_the_person_is_back(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (person, colleague) = await Colleagues(host);
        var browser = await host.SignedIn(person);
        var today = Web.Mvc.Time.Today(host.Clock);

        var done = await (await browser.Get(Own)).Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today.AddDays(13)), StandIn = colleague.Reference });

        Assert.Equal("/account/notices", done.Path);
        Assert.StartsWith($"{colleague.Name} is reminded in your place from ", done.Saved, StringComparison.Ordinal);
        Assert.Contains($"{colleague.Name} is reminded in your place.", done.Text, StringComparison.Ordinal);
        Assert.Equal((today, today.AddDays(13), colleague.Id), await Kept(host, person));
        Assert.Contains($"StandInPersonId: nothing -> {colleague.Id}", (await host.History(person.Reference))[^1].Changes);
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        Assert.Contains($"{person.Name} is away from ", (await administrator.Get($"/people/{person.Reference}/history")).Text, StringComparison.Ordinal);
        Assert.Contains($"{colleague.Name} stands in.", (await administrator.Get($"/people/{person.Reference}/history")).Text, StringComparison.Ordinal);
        Assert.Contains($"{colleague.Name} is reminded in their place.", (await administrator.Get($"/people/{person.Reference}")).Text, StringComparison.Ordinal);

        var back = await (await browser.Get(Own)).Submit(new { }, button: "I am not away");

        Assert.Equal("Nobody is reminded in your place any more.", back.Saved);
        Assert.Equal((null, null, null), await Kept(host, person));
        Assert.Contains($"{colleague.Name} does not stand in any more", (await administrator.Get($"/people/{person.Reference}/history")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("POST " + Own, Case.Invalid)]
    public async Task All_three_are_needed(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (person, _) = await Colleagues(host);

        var page = await (await (await host.SignedIn(person)).Get(Own)).Submit(new { AwayFrom = "", AwayUntil = "", StandIn = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter the first day of the absence.", "Enter the last day of the absence."), (page.ErrorAt("AwayFrom"), page.ErrorAt("AwayUntil")));
        Assert.StartsWith("Choose who is reminded meanwhile", page.ErrorAt("StandIn"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("POST " + Own, Case.Refused)]
    public async Task An_absence_that_cannot_be_and_somebody_whom_one_does_not_know_are_refused(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (person, colleague) = await Colleagues(host);
        var stranger = await A.Person().SavedIn(host);
        var browser = await host.SignedIn(person);
        var form = await browser.Get(Own);
        var today = Web.Mvc.Time.Today(host.Clock);

        var backwards = await form.Submit(new { AwayFrom = Typed(today.AddDays(5)), AwayUntil = Typed(today.AddDays(4)), StandIn = colleague.Reference });
        var unknown = await form.Form().Fill(new { AwayFrom = Typed(today), AwayUntil = Typed(today) }).Tamper("StandIn", stranger.Reference).SendBy(browser, form);
        var byAddress = await form.Form().Fill(new { AwayFrom = Typed(today), AwayUntil = Typed(today) }).Tamper("StandIn", colleague.Email).SendBy(browser, form);

        Assert.StartsWith("Enter a last day on or after the first", backwards.ErrorAt("AwayUntil"), StringComparison.Ordinal);
        Assert.Equal(("Choose somebody from the list.", "Choose somebody from the list."), (unknown.ErrorAt("StandIn"), byAddress.ErrorAt("StandIn")));
        Assert.Null(await Kept(host, person));
    }

    [Theory, OnEveryDatabase, Covers("POST " + Own, Case.Stale)]
    public async Task A_stale_form_shows_what_changed_first(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (person, colleague) = await Colleagues(host);
        var browser = await host.SignedIn(person);
        var today = Web.Mvc.Time.Today(host.Clock);
        var form = await browser.Get(Own);
        await (await browser.Get(Own)).Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today.AddDays(1)), StandIn = colleague.Reference });

        var page = await form.Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today.AddDays(9)), StandIn = colleague.Reference });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(today.AddDays(1), (await Kept(host, person))?.Until);
        Assert.Equal("/account/notices", (await page.Submit(new { })).Path);
        Assert.Equal(today.AddDays(9), (await Kept(host, person))?.Until);
    }

    [Theory, OnEveryDatabase, Covers("POST " + Others, Case.Done), Covers("GET " + Others, Case.Done), Covers("POST " + Others, Case.Invalid), Covers("POST " + Others, Case.Refused), Covers("POST " + Others, Case.Stale)]
    public async Task An_administrator_names_anybody_who_can_sign_in(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (person, colleague) = await Colleagues(host);
        var administrator = await A.Person().Administrator().SavedIn(host);
        var browser = await host.SignedIn(administrator);
        var (address, today) = ($"/people/{person.Reference}/absence", Web.Mvc.Time.Today(host.Clock));
        var form = await browser.Get(address);

        var empty = await form.Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today), StandIn = "" });
        var themselves = await form.Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today), StandIn = person.Email });
        Assert.StartsWith("Choose who is reminded meanwhile", empty.ErrorAt("StandIn"), StringComparison.Ordinal);
        Assert.StartsWith("Choose somebody else", themselves.ErrorAt("StandIn"), StringComparison.Ordinal);

        var done = await form.Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today.AddDays(2)), StandIn = colleague.Email });

        Assert.Equal($"/people/{person.Reference}", done.Path);
        Assert.Equal((today, today.AddDays(2), colleague.Id), await Kept(host, person));
        Assert.Equal(administrator.Email, (await host.History(person.Reference))[^1].Who);
        Assert.Equal($"{colleague.Name} ({colleague.Reference})", (await browser.Get(address)).Value("StandIn"));

        var stale = await form.Submit(new { AwayFrom = Typed(today), AwayUntil = Typed(today.AddDays(9)), StandIn = colleague.Email });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Equal(today.AddDays(2), (await Kept(host, person))?.Until);
    }

    private static string Typed(DateOnly day) => Web.Mvc.Format.Date(day);

    // Two of one partnership.
    private static async Task<(TestPerson Person, TestPerson Colleague)> Colleagues(CollabCaseHost host)
    {
        var (person, colleague) = (await A.Person().Coordinator().SavedIn(host), await A.Person().SavedIn(host));
        await A.Partnership().CoordinatedBy(person).WithMember(colleague, MemberRole.SteeringMember).SavedIn(host);
        return (person, colleague);
    }

    private static Task<(DateOnly? From, DateOnly? Until, long? StandIn)?> Kept(CollabCaseHost host, TestPerson person) => host.Read(async db =>
        await db.Set<NoticeSettings>().AsNoTracking().SingleOrDefaultAsync(n => n.PersonId == person.Id) is { } kept ? (kept.AwayFrom, kept.AwayUntil, kept.StandInPersonId) : ((DateOnly?, DateOnly?, long?)?)null);
}
