using System.Net;
using CollabCase.Data.Reminders;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Reminders;
using CollabCase.IntegrationTests.Actions;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reminders;

public sealed class ReminderLinkTests
{
    private const string Open = "GET /reminders/{token}", IsItDone = "GET /reminders/{token}/done", Done = "POST /reminders/{token}/done", When = "GET /reminders/{token}/later", Later = "POST /reminders/{token}/later";

    [Theory, OnEveryDatabase, Covers(Open, Case.Done), Covers(IsItDone, Case.Done), Covers(Done, Case.Done)]
    public async Task It_asks_first_and_then_does_it_in_the_name_of_whoever_it_was_written_to(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var browser = desk.Host.Browser();

        var opened = await browser.Get(desk.Milestone);
        Assert.Contains("Milestone: Sign the lease was due 3 days ago, on Wednesday 18 November 2026.", opened.Text, StringComparison.Ordinal);
        Assert.Contains($"is done in the name of {desk.Owner.Name}", opened.Text, StringComparison.Ordinal);
        var form = await browser.Get(desk.Milestone + "/done");
        Assert.Equal((HttpStatusCode.OK, "Is it done?"), (form.Status, form.Heading));

        var done = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, desk.Milestone, "Done"), (done.Status, done.Path, done.Heading));
        Assert.Contains("It was done on 21 November 2026.", done.Text, StringComparison.Ordinal);
        Assert.Equal((MilestoneState.Done, Today), ((await desk.Desk.Milestone()).State, (await desk.Desk.Milestone()).ActualOn));
        var entry = (await desk.Desk.History())[^1];
        Assert.Equal(("DoneByLink", desk.Owner.Email, Done), (entry.UseCase, entry.Who, entry.Screen));
        Assert.Contains("by the link in a reminder", (await desk.Desk.Get("history")).Text, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task An_action_is_done_with_it_too_and_once_however_often_it_is_sent(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var browser = desk.Host.Browser();
        var (form, later) = (await browser.Get(desk.Action + "/done"), await browser.Get(desk.Action + "/done"));

        var twice = await Task.WhenAll(form.Submit(), form.Submit());
        var replayed = await later.Submit();

        Assert.All([.. twice, replayed], page => Assert.Equal((HttpStatusCode.OK, "Done"), (page.Status, page.Heading)));
        Assert.Equal(ActionState.Done, (await desk.Desk.Action()).State);
        Assert.Single(await desk.Desk.History(), entry => entry.UseCase == "DoneByLink");
        Assert.Contains("It was done on", (await browser.Get(desk.Action + "/later")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Whatever_follows_links_in_mail_does_nothing(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var scanner = desk.Host.Browser();

        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Get, HttpMethod.Options })
            foreach (var path in new[] { desk.Milestone, desk.Milestone + "/done", desk.Milestone + "/later", desk.Milestone + "?utm_source=mail" })
                Assert.Empty((await scanner.Send(new HttpRequestMessage(method, path))).WritingStatements);
        await scanner.PostBare(desk.Milestone + "/done", new { Version = "1" });
        await scanner.PostBare(desk.Milestone + "/later", new { Days = "7" });

        Assert.NotEqual(MilestoneState.Done, (await desk.Desk.Milestone()).State);
        Assert.Empty(await Snoozed(desk));
    }

    [Theory, OnEveryDatabase, Covers(Done, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var form = await desk.Host.Browser().Get(desk.Milestone + "/done");
        await desk.Desk.ChangeMilestone((m, facts) => m.CorrectDetails(new("Sign both leases", m.Strand, m.Stage, m.DoneLooksLike), facts));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Sign both leases", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(MilestoneState.Done, (await desk.Desk.Milestone()).State);
        Assert.Equal("Done", (await page.Submit()).Heading);
    }

    [Theory, OnEveryDatabase, Covers(Done, Case.Refused)]
    public async Task In_a_paused_partnership_nothing_is_done_and_it_can_still_be_read(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var browser = desk.Host.Browser();
        var form = await browser.Get(desk.Milestone + "/done");
        await desk.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));

        var page = await form.Submit();

        Assert.Equal("A reminder", page.Heading);
        Assert.False(page.HasLinkTo(desk.Milestone + "/done"));
        Assert.NotEqual(MilestoneState.Done, (await desk.Desk.Milestone()).State);
    }

    [Theory, OnEveryDatabase, Covers(When, Case.Done), Covers(Later, Case.Done), Covers(Later, Case.Invalid), Covers(Later, Case.Refused)]
    public async Task It_is_put_off_for_whoever_it_was_written_to_and_the_last_word_counts(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var browser = desk.Host.Browser();
        var form = await browser.Get(desk.Milestone + "/later");

        Assert.Equal("Choose when you want to be reminded again.", (await form.Submit()).ErrorAt("Days"));
        Assert.StartsWith("Choose when you want to be reminded again: tomorrow", (await form.Form().Tamper("Days", "400").SendBy(browser, form)).ErrorAt("Days"), StringComparison.Ordinal);
        Assert.Empty(await Snoozed(desk));

        var done = await form.Submit(new { Days = "7" });
        Assert.Equal(desk.Milestone, done.Path);
        Assert.Contains("You are reminded of it again on Saturday 28 November.", done.Text, StringComparison.Ordinal);
        await (await browser.Get(desk.Milestone + "/later")).Submit(new { Days = "30" });

        var kept = Assert.Single(await Snoozed(desk));
        Assert.Equal((desk.Owner.Id, ReminderKind.Milestone, Today.AddDays(30)), (kept.PersonId, kept.Kind, kept.Until));
    }

    [Theory, OnEveryDatabase]
    public async Task What_opens_nothing_is_answered_to_the_byte_alike_whatever_the_reason(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var host = desk.Host;
        var browser = host.Browser();
        var expected = await browser.Get("/reminders/" + new string('A', 171));
        Assert.Equal((HttpStatusCode.NotFound, "This link opens nothing"), (expected.Status, expected.Heading));
        var milestone = (await desk.Desk.Milestone()).Id;
        var (stranger, leaver) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        await host.Write([leaver.Reference], async db => { (await db.Set<CollabCase.Domain.People.Person>().SingleAsync(p => p.Id == leaver.Id)).Deactivate(0, true); return true; });

        foreach (var link in new[] { "/reminders/" + (desk.Milestone[12] == 'A' ? "B" : "A") + desk.Milestone[13..], desk.Milestone[..^1], desk.Milestone + "A", desk.LinkTo(stranger, milestone), desk.LinkTo(leaver, milestone), desk.LinkTo(desk.Owner, 1), "/reminders/" + new string('A', 2000), "/reminders/%27%20OR%201=1", desk.Milestone.Replace("/reminders/", "/no-more-mail/", StringComparison.Ordinal) })
            foreach (var path in link.StartsWith("/reminders", StringComparison.Ordinal) ? new[] { link, link + "/done", link + "/later" } : [link])
            {
                var page = await browser.Get(path);
                Assert.True(expected.Body.SequenceEqual(page.Body), path);
                Assert.Equal((expected.Status, Headers(expected)), (page.Status, Headers(page)));
            }

        var form = await browser.Get(desk.Milestone + "/done");
        var request = form.Form().Request(form);
        request.RequestUri = new Uri(form.Address, desk.LinkTo(stranger, milestone) + "/done");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Send(request)).Status);
        Assert.NotEqual(MilestoneState.Done, (await desk.Desk.Milestone()).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_may_not_do_it_is_led_to_it_and_offered_nothing_else(Database database)
    {
        var desk = await ReminderDesk.On(database);
        var chair = await A.Person().SavedIn(desk.Host);
        var browser = desk.Host.Browser();
        await desk.Host.Write([desk.Desk.Reference], async db => { db.Add(new CollabCase.Domain.People.PartnershipMember((await desk.Desk.Partnership()).Id, chair.Id, CollabCase.Domain.People.MemberRole.SteeringMember)); return true; });
        var link = desk.LinkTo(chair, (await desk.Desk.Milestone()).Id);

        var page = await browser.Get(link + "/done");

        Assert.Equal("A reminder", page.Heading);
        Assert.False(page.HasLinkTo(link + "/done"));
        Assert.True(page.HasLinkTo(link + "/later"));
        Assert.True(page.HasLinkTo($"{desk.Desk.Home}/milestones/1"));
        Assert.Equal("/account/sign-in", (await browser.Get($"{desk.Desk.Home}/milestones/1")).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_else_who_is_signed_in_acts_in_the_name_of_whoever_it_was_written_to_and_is_told_so(Database database)
    {
        var desk = await ReminderDesk.On(database);

        var page = await desk.Desk.Browser.Get(desk.Milestone + "/done");
        Assert.Contains($"in the name of {desk.Owner.Name}", page.Text, StringComparison.Ordinal);
        await page.Submit();

        Assert.Equal(desk.Owner.Email, (await desk.Desk.History())[^1].Who);
        Assert.Equal(HttpStatusCode.OK, (await desk.Desk.Get("pause")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Its_secret_is_in_no_log_no_history_and_no_referrer_and_its_time_ends(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Information"));
        var desk = await ReminderDesk.On(host);
        var secret = desk.Milestone["/reminders/".Length..];

        var page = await (await host.Browser().Get(desk.Milestone + "/done")).Submit();

        Assert.Equal(("no-referrer", "no-store", "noindex, nofollow"), (page.Response.Headers.GetValues("Referrer-Policy").Single(), page.Response.Headers.CacheControl?.ToString(), page.Response.Headers.GetValues("X-Robots-Tag").Single()));
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await desk.Desk.History(), entry => (entry.Screen + string.Join(' ', entry.Changes)).Contains(secret, StringComparison.Ordinal));
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Get(desk.Milestone)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_asks_too_often_waits_a_minute(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Signing:RequestsAMinute", "3"));
        var browser = host.Browser();
        foreach (var path in new[] { "/reminders/x", "/reminders/y/done", "/no-more-mail/z" }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.Get("/reminders/x")).Status);
    }

    private static Task<List<ReminderSnooze>> Snoozed(ReminderDesk desk) => desk.Host.Read(db => db.Set<ReminderSnooze>().AsNoTracking().Where(s => s.PersonId == desk.Owner.Id).ToListAsync());

    private static string Headers(Page page) => string.Join('\n', page.Response.Headers.Concat(page.Response.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal));
}
