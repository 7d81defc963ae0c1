using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.BulkActs;
using Xunit;

namespace CollabCase.IntegrationTests.BulkActs;

public sealed class AgreeMilestonesTests
{
    private const string Page = "GET /milestones/agree", Act = "POST /milestones/agree";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    private static Task<Desk> WithThree(Database database) => Desk.On(database, p => p
        .WithMilestone(m => m.Titled("Sign the lease").On(Today.AddDays(10)))
        .WithMilestone(m => m.Titled("Move in").On(Today.AddDays(20)))
        .WithMilestone(m => m.Titled("Was agreed").On(Today.AddDays(30)).Agreed()));

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Several_dates_are_agreed_as_shown_and_taken_back(Database database)
    {
        var desk = await WithThree(database);

        var preview = await desk.Choose("agree", 1, 2, 3);

        Assert.Equal(new[] { "1 December 2026", "Agreed for 1 December 2026" }, preview.Table()[1].Skip(1));
        Assert.Contains("is agreed already: 21 December 2026", preview.Text, StringComparison.Ordinal);
        Assert.Empty(preview.WritingStatements);
        var done = await preview.Submit(button: "Agree these 2 dates");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones"), (done.Status, done.Path));
        Assert.StartsWith("2 dates are agreed.", done.Saved, StringComparison.Ordinal);
        Assert.Equal((MilestoneState.Agreed, Today.AddDays(10)), ((await desk.Milestone(1)).State, (await desk.Milestone(1)).BaselineOn));
        Assert.All((await desk.History()).TakeLast(2), h => Assert.Equal((desk.Coordinator.Email, "AgreeMilestones", Act, nameof(Milestone)), (h.Who, h.UseCase, h.Screen, h.Entry.SubjectType)));
        Assert.Contains("Dates agreed: 2 milestones", (await desk.Browser.Get("/milestones/changed-together")).Text, StringComparison.Ordinal);

        var back = await done.Submit(button: "Undo");

        Assert.StartsWith("2 milestones are as before.", back.Saved, StringComparison.Ordinal);
        Assert.Equal((MilestoneState.Planned, null, Today.AddDays(10)), ((await desk.Milestone(1)).State, (await desk.Milestone(1)).BaselineOn, (await desk.Milestone(1)).ForecastOn));
        Assert.Equal(MilestoneState.Agreed, (await desk.Milestone(3)).State);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task What_a_template_brought_is_agreed_from_the_sentence_that_it_is_planned(Database database)
    {
        var desk = await Desk.On(database, p => p.WithProfile(PartnershipProfile.Light).WithMilestone(m => m.Titled("Was there before")));
        var planned = await (await desk.Get("milestones/start-from-template")).Submit(button: "Plan these milestones");
        var brought = (await desk.Milestones()).Count - 1;

        var preview = await desk.Browser.Get(planned.Links.Single(l => l.StartsWith(AgreeMilestones.Path, StringComparison.Ordinal)));
        await preview.Submit(button: $"Agree these {brought} dates");

        Assert.All(await desk.Milestones(), m => Assert.Equal(m.Title == "Was there before" ? MilestoneState.Planned : MilestoneState.Agreed, m.State));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task All_that_a_filter_leaves_are_agreed(Database database)
    {
        var desk = await Desk.On(database, p => Enumerable.Range(1, 30).Aggregate(p, (all, n) => all.WithMilestone(m => m.Titled($"Step {n}").In(n % 2 == 0 ? Strand.Delivery : Strand.Partnership).On(Today.AddDays(n)))));
        Assert.Contains("Agree dates", (await desk.Get("milestones?strand=delivery")).Buttons);

        var done = await (await desk.Browser.Get(desk.AddressOfAll("agree", "?strand=delivery"))).Submit(button: "Agree these 15 dates");

        Assert.Equal("?strand=delivery", done.Address.Query);
        Assert.All(await desk.Milestones(), m => Assert.Equal(m.Strand == Strand.Delivery, m.State is MilestoneState.Agreed));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Each_row_that_stays_says_why(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host, p => p
            .WithMilestone(m => m.Titled("Has no day").On(null))
            .WithMilestone(m => m.Titled("Was done").DoneOn(Today))
            .WithMilestone(m => m.Titled("Comes first").On(Today.AddDays(9)))
            .WithMilestone(m => m.Titled("Builds on it").On(Today.AddDays(-3)).After(3)));
        var paused = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMilestone(m => m.Titled("Rests")).Paused().SavedIn(host);
        var another = await A.Person().Coordinator().SavedIn(host);
        var others = await A.Partnership().CoordinatedBy(another).WithMilestone(m => m.Titled("Is somebody else's")).WithMember(desk.Coordinator, MemberRole.SteeringMember).SavedIn(host);
        var hidden = await A.Partnership().CoordinatedBy(another).WithMilestone(m => m.Titled("Is not for them")).SavedIn(host);

        var preview = await desk.Browser.Get(desk.Address("agree", 1, 2, 4) + string.Concat(new[] { paused, others, hidden }.Select(r => $"&row={r}/1")));

        Assert.Contains("Enter a date for the milestone, then agree it.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("was done on 21 November 2026", preview.Text, StringComparison.Ordinal);
        Assert.Contains("has been paused since", preview.Text, StringComparison.Ordinal);
        Assert.Contains(ChosenMilestones.NoRight, preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 of those chosen is not there, or not for you to see", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Is not for them", preview.Text, StringComparison.Ordinal);
        Assert.Contains("this day has passed.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("before 'Comes first' on 30 November 2026, which has to come first", preview.Text, StringComparison.Ordinal);
        Assert.True(preview.HasButton("Agree this date"));

        // Where nothing can be agreed there is no button, and whoever sends the form all the same is told.
        preview = await desk.Choose("agree", 1, 2);
        Assert.DoesNotContain(preview.Buttons, b => b.StartsWith("Agree th", StringComparison.Ordinal));
        var refused = await preview.Form().SendBy(desk.Browser, preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Every milestone that you chose stays as it is", refused.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Nothing_chosen_comes_back(Database database)
    {
        var desk = await WithThree(database);
        var form = await desk.Choose("agree", 1);

        var page = await form.Form("Agree this date").Tamper("Rows", "what?").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose at least one milestone on the list."), (page.Status, page.Errors.Single()));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task Another_date_than_was_shown_is_not_agreed_until_it_was_seen(Database database)
    {
        var desk = await WithThree(database);
        var preview = await desk.Choose("agree", 1, 2);
        await desk.ChangeMilestone((m, facts) => m.PlanFor(Today.AddDays(50), facts), 2);

        var page = await preview.Submit(button: "Agree these 2 dates");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("‘Move in’ changed since", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Agreed for 10 January 2027", page.Text, StringComparison.Ordinal);
        Assert.Equal((1, 2), ((await desk.Milestone(1)).Version, (await desk.Milestone(2)).Version));
        Assert.Equal(HttpStatusCode.OK, (await page.Submit(button: "Agree these 2 dates")).Status);
        Assert.Equal(Today.AddDays(50), (await desk.Milestone(2)).BaselineOn);
    }

    [Theory, OnEveryDatabase, Covers("POST /milestones/take-back", Case.Stale)]
    public async Task What_anything_was_done_to_since_stays_agreed(Database database)
    {
        var desk = await WithThree(database);
        var done = await (await desk.Choose("agree", 1, 2)).Submit(button: "Agree these 2 dates");
        await desk.ChangeMilestone((m, facts) => m.HandOver(new(Role: "Director"), facts), 2);

        var page = await done.Submit(button: "Undo");

        Assert.Equal("1 milestone is as before. 1 stays as it is, for the reasons below.", page.Saved);
        Assert.Contains("'Move in' was changed since then, so it stays as it is.", page.Text, StringComparison.Ordinal);
        Assert.Equal((MilestoneState.Planned, MilestoneState.Agreed), ((await desk.Milestone(1)).State, (await desk.Milestone(2)).State));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_may_change_a_milestone_may_agree_it_with_others(Database database)
    {
        // Of its own: the partnership that everybody shares is not written to.
        await using var host = await CollabCaseHost.NewOn(database);
        var everyone = await Everyone.On(host);
        await A.Milestone().On(Today.AddDays(10)).SavedIn(host, everyone.Partnership);
        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await (await everyone.Browser(role)).Get($"/milestones/agree?from=list&partnership={everyone.Partnership}&row={everyone.Partnership}/1");

            Assert.Equal(role is Role.Coordinator or Role.Administrator, page.Buttons.Contains("Agree this date"));
            Assert.Equal(Everyone.Seeing.Contains(role), page.Forms.Count > 0);
        }
    }
}
