using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class MarkMilestoneDoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/mark-done", Act = "POST /partnerships/{reference}/milestones/{number}/mark-done";

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_participant_who_owns_it_learns_nothing_earlier_by_a_form_that_looks_old(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var owner = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, MemberRole.Participant).WithMilestone(m => m.Titled("Speak to the neighbour").OwnedBy(owner)));
        await desk.ChangeMilestone((m, facts) => m.CorrectDetails(new("Sign the lease", m.Strand, m.Stage, m.DoneLooksLike), facts));
        var browser = await host.SignedIn(owner);
        var form = await browser.Get($"{desk.Place()}/mark-done");

        var page = await form.Form().Tamper("Version", "0").SendBy(browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Look at how it is now", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_done_on_the_day_with_what_shows_it(Database database)
    {
        var desk = await With(database, m => m.WaitingSince(Today.AddDays(-5)));

        var page = await desk.CarriesOut("mark-done", "MarkMilestoneDone", new { ActualOn = "19/11/2026", EvidenceTitle = "Signed lease", EvidenceNote = "In the safe." });

        Assert.StartsWith("Done on 19 November 2026: Sign the lease.", page.Saved, StringComparison.Ordinal);
        var milestone = await desk.Milestone();
        Assert.Equal((MilestoneState.Done, new DateOnly(2026, 11, 19), false), (milestone.State, milestone.ActualOn, milestone.IsWaiting));
        Assert.Equal(("Signed lease", "In the safe."), (milestone.Evidence.Single().Title, milestone.Evidence.Single().Note));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task One_press_in_a_list_does_it_today_leads_back_there_and_is_undone_by_another(Database database)
    {
        var desk = await With(database, m => m);
        var form = await desk.Open("mark-done?from=list&at=state%3Dopen%26sort%3Dnext");

        // As the button of a line sends it: no day, but that it is today.
        var page = await form.Form().Tamper("ActualOn").Tamper("IsToday", "true").SendBy(desk.Browser, form);

        Assert.Equal(($"{desk.Home}/milestones", "?state=open&sort=next"), (page.Path, page.Address.Query));
        Assert.StartsWith("Done: Sign the lease.", page.Saved, StringComparison.Ordinal);
        Assert.Equal((MilestoneState.Done, Today), ((await desk.Milestone()).State, (await desk.Milestone()).ActualOn));

        page = await page.Submit(button: "Undo");

        Assert.Equal(($"{desk.Home}/milestones", "?state=open&sort=next", "Open again: Sign the lease."), (page.Path, page.Address.Query, page.Saved));
        var milestone = await desk.Milestone();
        Assert.Equal((MilestoneState.Planned, "Marked as done by mistake, and taken back at once.", 3), (milestone.State, milestone.StateReason, milestone.Version));
        Assert.Equal(["MarkMilestoneDone", "ReopenMilestone"], (await desk.History()).TakeLast(2).Select(line => line.UseCase));
    }

    [Theory]
    [OnEveryDatabase("/desk")]
    [OnEveryDatabase("/desk/late")]
    [OnEveryDatabase("/")]
    [Covers(Act, Case.Done)]
    public async Task A_line_of_the_desk_is_done_where_it_stands(Database database, string address)
    {
        var desk = await With(database, m => m.On(Today.AddDays(-3)));
        var done = $"Done: Sign the lease, {(await desk.Host.Partnership(desk.Reference)).Name}";
        var form = await desk.Browser.Get(address);
        foreach (var act in new[] { "re-plan", "hand-over" }) Assert.Contains(form.Links, link => link.StartsWith($"{desk.Place()}/{act}?from=", StringComparison.Ordinal));

        var page = await form.Submit(button: done);

        Assert.Equal((HttpStatusCode.OK, address), (page.Status, page.Path));
        Assert.StartsWith("Done: Sign the lease.", page.Saved, StringComparison.Ordinal);
        Assert.False(page.HasButton(done));
        Assert.Equal(Today, (await desk.Milestone()).ActualOn);

        page = await page.Submit(button: "Undo");

        Assert.Equal((HttpStatusCode.OK, address), (page.Status, page.Path));
        Assert.True(page.HasButton(done));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task From_the_desk_it_leads_back_to_the_desk_and_from_nowhere_else_away(Database database)
    {
        foreach (var (from, back) in new[] { ("?from=desk", "/desk"), ("?from=https://example.org/", null), ("?from=//example.org", null), ("?from=list&at=%0d%0a//example.org", "list") })
        {
            var desk = await With(database, m => m);
            var form = await desk.Open("mark-done" + from);

            var answer = await desk.Browser.Send(form.Form().Request(form), follow: false);

            Assert.Equal((HttpStatusCode.Redirect, back switch { null => desk.Place(), "list" => $"{desk.Home}/milestones", _ => back }), (answer.Status, answer.Response.Headers.Location!.OriginalString));
        }
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task Its_owner_marks_it_as_done_and_nothing_else(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var owner = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).WithMilestone(m => m.OwnedBy(owner)).WithMilestone());
        var browser = await host.SignedIn(owner);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{desk.Place(2)}/mark-done")).Status);
        var form = await browser.Get($"{desk.Place()}/mark-done");
        var elsewhere = form.Form().Request(form);
        elsewhere.RequestUri = new Uri(form.Address, $"{desk.Place(2)}/mark-done");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send(elsewhere)).Status);

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, desk.Place()), (page.Status, page.Path));
        Assert.Equal((MilestoneState.Done, MilestoneState.Planned), ((await desk.Milestone()).State, (await desk.Milestone(2)).State));
        Assert.Equal(owner.Email, (await desk.History())[^1].Who);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task An_owner_who_is_no_longer_linked_to_the_partnership_finds_nothing(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var owner = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(owner, MemberRole.PartnerMember).WithMilestone(m => m.OwnedBy(owner)));
        var browser = await host.SignedIn(owner);
        var form = await browser.Get($"{desk.Place()}/mark-done");
        await host.Write([desk.Reference], async db => db.Remove(await db.Set<PartnershipMember>().SingleAsync(m => m.PersonId == owner.Id)));

        Assert.Equal(HttpStatusCode.NotFound, (await form.Submit()).Status);
        Assert.Equal(MilestoneState.Planned, (await desk.Milestone()).State);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_that_has_not_come_or_evidence_without_a_name_comes_back(Database database)
    {
        var desk = await With(database, m => m);

        Assert.Equal("Enter the day it was done.", (await desk.ComesBack("mark-done", new { ActualOn = "" })).ErrorAt("ActualOn"));
        Assert.Equal("Enter the day it was done. It is today or earlier.", (await desk.ComesBack("mark-done", new { ActualOn = "22 November 2026" })).ErrorAt("ActualOn"));
        Assert.NotNull((await desk.ComesBack("mark-done", new { EvidenceNote = "In the safe." })).ErrorAt("EvidenceTitle"));
        Assert.NotNull((await desk.ComesBack("mark-done", new { EvidenceTitle = "Lease", EvidenceLink = "javascript:alert(1)" })).ErrorAt("EvidenceLink"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_marks_nothing(Database database) => await (await With(database, m => m)).RefusesWhenStale("mark-done", new { ActualOn = "20 November 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_marked_in_a_paused_partnership(Database database) => await (await With(database, m => m)).RefusesWhilePaused("mark-done", new { ActualOn = "20 November 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_was_done_by_somebody_else_is_not_done_again(Database database)
    {
        var desk = await With(database, m => m);
        var form = await desk.Open("mark-done");
        await desk.ChangeMilestone((m, facts) => m.MarkDone(Today.AddDays(-1), facts, Today));

        // One press on a line that had been open for a while: the form comes with the day in it.
        var page = await form.Form().Tamper("ActualOn").Tamper("IsToday", "true").Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This milestone was done on 20 November 2026. To change it, open it again first."), (page.Status, page.Errors.Single()));
        Assert.Equal("21 November 2026", page.Value("ActualOn"));
        Assert.Equal(Today.AddDays(-1), (await desk.Milestone()).ActualOn);
        Assert.Empty((await desk.Open("mark-done")).Forms);
    }
}
