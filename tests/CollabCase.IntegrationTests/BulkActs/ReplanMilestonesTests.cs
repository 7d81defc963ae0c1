using System.Net;
using CollabCase.Data.Writing;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.BulkActs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.BulkActs;

public sealed class ReplanMilestonesTests
{
    private const string Page = "GET /milestones/re-plan", Act = "POST /milestones/re-plan";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    // A Tuesday; 30 November is a bank holiday.
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly object TenDays = new { WorkingDays = "10", Reason = "MoneyNotConfirmed", Note = "The grant is decided in January." };

    private static Task<Desk> WithThree(Database database) => Desk.On(database, p => p
        .WithMilestone(m => m.Titled("Sign the lease").On(Tuesday).Agreed())
        .WithMilestone(m => m.Titled("Move in").On(Tuesday.AddDays(7)))
        .WithMilestone(m => m.Titled("Was done").On(Tuesday).DoneOn(Today)));

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task What_will_change_is_seen_first_and_then_exactly_that_is_done(Database database)
    {
        var desk = await WithThree(database);
        var form = await desk.Choose("re-plan", 1, 2, 3);
        Assert.False(form.HasButton("Re-plan these 2 milestones"));

        var preview = await form.Submit(TenDays, button: "Show what will change");

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.True(preview.HasButton("Re-plan these 2 milestones"));
        Assert.Contains("24 November 2026", preview.Table()[1][1], StringComparison.Ordinal);
        Assert.Contains("9 December 2026", preview.Table()[1][2], StringComparison.Ordinal);
        Assert.Contains("It was done on 21 November 2026.", preview.Text, StringComparison.Ordinal);
        Assert.Empty(preview.WritingStatements);

        var done = await preview.Submit(button: "Re-plan these 2 milestones");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones"), (done.Status, done.Path));
        Assert.StartsWith("2 milestones are moved 10 working days later.", done.Saved, StringComparison.Ordinal);
        var (lease, moveIn) = (await desk.Milestone(1), await desk.Milestone(2));
        Assert.Equal((new DateOnly(2026, 12, 9), Tuesday), (lease.ForecastOn, lease.BaselineOn));
        var change = lease.DateChanges.Single();
        Assert.Equal((Tuesday, ReplanReason.MoneyNotConfirmed, "The grant is decided in January.", desk.Coordinator.Id), (change.From, change.Reason, change.Note, change.ByPersonId));
        Assert.Equal((new DateOnly(2026, 12, 15), 0), (moveIn.ForecastOn, moveIn.DateChanges.Count));
        Assert.All((await desk.History()).TakeLast(2), h => Assert.Equal((desk.Coordinator.Email, "ReplanMilestones", Act, nameof(Milestone)), (h.Who, h.UseCase, h.Screen, h.Entry.SubjectType)));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task All_that_a_filter_leaves_are_chosen_on_the_list_itself(Database database)
    {
        var desk = await Desk.On(database, p => Enumerable.Range(1, 30).Aggregate(p, (all, n) => all.WithMilestone(m => m.Titled($"Step {n}").In(n % 2 == 0 ? Strand.Delivery : Strand.Partnership).On(Tuesday.AddDays(n)))));
        var list = await desk.Get("milestones?strand=delivery");
        Assert.Contains("Re-plan", list.Buttons);
        Assert.NotEmpty(list.Document.QuerySelectorAll("input[name=row][form=several]"));

        var form = await desk.Browser.Get(desk.AddressOfAll("re-plan", "?strand=delivery"));
        var done = await (await form.Submit(new { WorkingDays = "-1" }, button: "Show what will change")).Submit(button: "Re-plan these 15 milestones");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones"), (done.Status, done.Path));
        Assert.Equal("?strand=delivery", done.Address.Query);
        var all = await desk.Milestones();
        Assert.All(all, m => Assert.Equal(m.Strand == Strand.Delivery, m.ForecastOn < Tuesday.AddDays(m.Number)));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Each_row_that_stays_says_why(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host, p => p
            .WithMilestone(m => m.Titled("Has no day").On(null))
            .WithMilestone(m => m.Titled("Was dropped").Dropped())
            .WithMilestone(m => m.Titled("Would be before it began").On(Today.AddYears(-1).AddDays(3)))
            .WithMilestone(m => m.Titled("Comes first").On(Tuesday))
            .WithMilestone(m => m.Titled("Builds on it").On(Tuesday.AddDays(3)).After(4)));
        var paused = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMilestone(m => m.Titled("Rests").On(Tuesday)).Paused().SavedIn(host);
        var another = await A.Person().Coordinator().SavedIn(host);
        var others = await A.Partnership().CoordinatedBy(another).WithMilestone(m => m.Titled("Is somebody else's").On(Tuesday)).WithMember(desk.Coordinator, MemberRole.SteeringMember).SavedIn(host);
        var hidden = await A.Partnership().CoordinatedBy(another).WithMilestone(m => m.Titled("Is not for them").On(Tuesday)).SavedIn(host);

        var form = await desk.Browser.Get(desk.Address("re-plan", 1, 2, 3, 5) + string.Concat(new[] { paused, others, hidden }.Select(r => $"&row={r}/1")));
        var preview = await form.Submit(new { WorkingDays = "-10" }, button: "Show what will change");

        Assert.Contains("It has no date yet.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("It was dropped on", preview.Text, StringComparison.Ordinal);
        Assert.Contains("when this partnership began", preview.Text, StringComparison.Ordinal);
        Assert.Contains("has been paused since", preview.Text, StringComparison.Ordinal);
        Assert.Contains(ChosenMilestones.NoRight, preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 of those chosen is not there, or not for you to see", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Is not for them", preview.Text, StringComparison.Ordinal);
        Assert.Contains("before 'Comes first' on 24 November 2026, which has to come first", preview.Text, StringComparison.Ordinal);
        Assert.True(preview.HasButton("Re-plan this milestone"));

        // Where nothing can move there is no button, and whoever sends the form all the same is told.
        form = await desk.Choose("re-plan", 1, 2);
        preview = await form.Submit(new { WorkingDays = "5" }, button: "Show what will change");
        Assert.DoesNotContain(preview.Buttons, b => b.StartsWith("Re-plan", StringComparison.Ordinal));
        var refused = await preview.Form().SendBy(desk.Browser, preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Every milestone that you chose stays as it is", refused.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_days_a_reason_or_a_note_the_form_comes_back(Database database)
    {
        var desk = await WithThree(database);
        var form = await desk.Choose("re-plan", 1, 2);

        Assert.NotNull((await form.Submit(new { Note = "Because." }, button: "Show what will change")).ErrorAt("WorkingDays"));
        Assert.NotNull((await form.Submit(new { WorkingDays = "soon" }, button: "Show what will change")).ErrorAt("WorkingDays"));
        Assert.Contains("from 1 to 2500", (await form.Submit(new { WorkingDays = "0" }, button: "Show what will change")).ErrorAt("WorkingDays"), StringComparison.Ordinal);
        Assert.NotNull((await form.Submit(new { WorkingDays = "5", Note = "Because." }, button: "Show what will change")).ErrorAt("Reason"));
        var page = await form.Submit(new { WorkingDays = "5", Reason = "StaffChange" }, button: "Show what will change");
        Assert.NotNull(page.ErrorAt("Note"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "5"), (page.Status, page.Value("WorkingDays")));
        // What was shown for other days is not done.
        var preview = await form.Submit(TenDays, button: "Show what will change");
        page = await preview.Submit(new { WorkingDays = "5" }, button: "Re-plan these 2 milestones");
        Assert.Equal("5", page.Value("LookedAt"));
        Assert.Equal(1, (await desk.Milestone(1)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_is_no_longer_as_shown_is_named_and_nothing_is_done_until_it_was_seen(Database database)
    {
        var desk = await WithThree(database);
        var preview = await (await desk.Choose("re-plan", 1, 2)).Submit(TenDays, button: "Show what will change");
        await desk.ChangeMilestone((m, facts) => m.PlanFor(Tuesday.AddDays(20), facts), 2);

        var page = await preview.Submit(button: "Re-plan these 2 milestones");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("‘Move in’ changed since", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Changed since you looked at it", page.Text, StringComparison.Ordinal);
        Assert.Contains("14 December 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("The grant is decided in January.", page.Value("Note"));
        Assert.Equal((1, 2), ((await desk.Milestone(1)).Version, (await desk.Milestone(2)).Version));

        var again = await page.Submit(button: "Re-plan these 2 milestones");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal((2, 3), ((await desk.Milestone(1)).Version, (await desk.Milestone(2)).Version));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Of_several_partnerships_one_is_paused_meanwhile_and_all_stay(Database database)
    {
        var desk = await WithThree(database);
        var second = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMilestone(m => m.Titled("Open the doors").On(Tuesday)).SavedIn(desk.Host);
        var form = await desk.Browser.Get($"{desk.Address("re-plan", 2)}&row={second}/1");
        var preview = await form.Submit(new { WorkingDays = "3" }, button: "Show what will change");
        await desk.Host.Change(second, p => p.Pause("The lead partner is moving house.", Today));

        var page = await preview.Submit(button: "Re-plan these 2 milestones");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("‘Open the doors’ (This partnership has been paused", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(1, (await desk.Milestone(2)).Version);
        // What is shown now is that it stays; the other moves.
        Assert.Equal(HttpStatusCode.OK, (await page.Submit(button: "Re-plan this milestone")).Status);
        Assert.Equal(2, (await desk.Milestone(2)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task The_same_form_twice_moves_once(Database database)
    {
        var desk = await WithThree(database);
        var preview = await (await desk.Choose("re-plan", 1, 2)).Submit(TenDays, button: "Show what will change");

        var pages = await Task.WhenAll(preview.Submit(button: "Re-plan these 2 milestones"), preview.Submit(button: "Re-plan these 2 milestones"));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal((2, 1), ((await desk.Milestone(1)).Version, (await desk.Milestone(1)).DateChanges.Count));
        Assert.Equal(1, await desk.Host.Read(db => db.Set<BulkAct>().CountAsync(a => a.PersonId == desk.Coordinator.Id)));
        // Gone back to, and with other days: that is another form, and what it showed is not so any more.
        var other = await preview.Form("Re-plan these 2 milestones").Fill(new { WorkingDays = "3" }).Tamper("LookedAt", "3").SendBy(desk.Browser, preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid), Covers(Page, Case.Done)]
    public async Task Five_thousand_at_once_are_refused_with_what_to_do(Database database)
    {
        var desk = await WithThree(database);
        var form = await desk.Choose("re-plan", 2);
        var rows = ChosenRows.Write(Enumerable.Range(1, 5000).Select(n => new ChosenRow(desk.Reference, n, 1)));

        var page = await form.Form("Show what will change").Fill(new { WorkingDays = "3" }).Tamper("Rows", rows).SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("You chose 5,000 milestones. Up to 1,000 can be changed at once. Narrow the list with a filter, or take one partnership after the other.", page.Errors.Single());
        // Nothing chosen, by an address that somebody kept
        Assert.Contains("No milestone is chosen.", (await desk.Browser.Get("/milestones/re-plan")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_thousand_move_at_once_and_a_thousand_and_one_do_not(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host, p => Enumerable.Range(1, ChosenRows.Most).Aggregate(p, (all, n) => all.WithMilestone(m => m.Titled($"Step {n}").On(Tuesday).Agreed())));
        var preview = await (await desk.Browser.Get(desk.AddressOfAll("re-plan"))).Submit(TenDays, button: "Show what will change");

        var done = await preview.Submit(button: "Re-plan these 1,000 milestones");

        Assert.StartsWith("1,000 milestones are moved", done.Saved, StringComparison.Ordinal);
        var back = await done.Submit(button: "Undo");
        Assert.StartsWith("1,000 milestones are as before.", back.Saved, StringComparison.Ordinal);
        await A.Milestone().SavedIn(host, desk.Reference);
        Assert.Contains("You chose more than 1,000 milestones.", (await desk.Browser.Get(desk.AddressOfAll("re-plan"))).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_may_change_a_milestone_may_change_it_with_others(Database database)
    {
        // Of its own: the partnership that everybody shares is not written to.
        await using var host = await CollabCaseHost.NewOn(database);
        var everyone = await Everyone.On(host);
        await A.Milestone().On(Tuesday).SavedIn(host, everyone.Partnership);
        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await (await everyone.Browser(role)).Get($"/milestones/re-plan?from=list&partnership={everyone.Partnership}&row={everyone.Partnership}/1");
            var preview = page.Forms.Count == 0 ? page : await page.Submit(new { WorkingDays = "1" }, button: "Show what will change");

            Assert.Equal(role is Role.Coordinator or Role.Administrator, preview.Buttons.Any(b => b.StartsWith("Re-plan", StringComparison.Ordinal)));
            Assert.Equal(Everyone.Seeing.Contains(role), page.Forms.Count > 0);
        }
    }
}
