using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Desk;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ShowDeskTests
{
    private const string Whole = "GET /desk", Part = "GET /desk/{part}";

    // A Saturday: this week ends tomorrow.
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done), Covers("GET /", Case.Done)]
    public async Task A_coordinator_finds_what_is_open_in_their_partnerships_by_group_and_day(Database database)
    {
        var desk = await Fortnight(database);
        await (await Elsewhere(desk.Host)).WithMilestone(m => m.Titled("Another's").On(Today.AddDays(-1))).SavedIn(desk.Host);

        foreach (var page in new[] { await desk.Browser.Get("/desk"), await desk.Browser.Get("/") })
        {
            Assert.Contains("2 things late, 4 due by Friday 4 December, 1 waiting for others.", page.Text, StringComparison.Ordinal);
            Assert.Equal(["Late", "This week", "Next week", "The week after next", "Waiting for others"], Words(page, ".desk-list h3"));
            Assert.Equal(
            [
                "Was due 11 November 2026", "Was due 20 November 2026", "Today, Saturday 21 November", "Sunday 22 November", "Monday 23 November", "Friday 4 December", "Since 1 November 2026",
            ], Words(page, ".desk-list h4"));
            Assert.Equal(["Late and waiting", "Late one", "Today", "Tomorrow", "Monday", "Last day", "Waits"], Words(page, ".to-do__what"));
            Assert.Contains("10 days late", page.Text, StringComparison.Ordinal);
            Assert.Contains("due in 2 days", page.Text, StringComparison.Ordinal);
            Assert.Contains("Waiting for The decision of the board", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done), Covers(Part, Case.Done)]
    public async Task A_desk_is_narrowed_to_what_is_mine_and_to_one_partnership(Database database)
    {
        var desk = await Fortnight(database);
        var other = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMilestone(m => m.Titled("In the other").On(Today)).SavedIn(desk.Host);

        Assert.Equal(["Tomorrow"], Words(await desk.Browser.Get("/desk?whose=mine"), ".to-do__what"));
        Assert.Equal(["In the other"], Words(await desk.Browser.Get($"/desk?partnership={other}"), ".to-do__what"));
        Assert.Equal(["In the other"], Words(await desk.Browser.Get($"/desk/this-week?partnership={other}"), ".to-do__what"));
        Assert.Equal(["Today", "In the other", "Tomorrow"], Words(await desk.Browser.Get("/desk/this-week"), ".to-do__what"));
        var odd = await desk.Browser.Get("/desk?partnership=PSP-1999-9999&whose=funded");
        Assert.Contains("asks for a partnership that is not on the list", odd.Text, StringComparison.Ordinal);
        Assert.Contains("asks for a choice that is not on the list", odd.Text, StringComparison.Ordinal);
        Assert.Equal(8, Words(odd, ".to-do__what").Count);
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done)]
    public async Task What_is_done_at_the_desk_leads_back_to_it_as_it_was_and_is_taken_back_with_one_button(Database database)
    {
        var desk = await Fortnight(database);
        var page = await desk.Browser.Get($"/desk?partnership={desk.Reference}");

        page = await page.Submit(button: $"Done: Late one, {(await desk.Partnership()).Name}");

        Assert.Equal($"/desk?partnership={desk.Reference}", page.Address.PathAndQuery);
        Assert.DoesNotContain("Late one", Words(page, ".to-do__what"));
        Assert.Contains("1 thing late", page.Text, StringComparison.Ordinal);

        page = await page.Submit(button: "Undo");

        Assert.Equal("/desk", page.Path);
        Assert.Contains("Late one", Words(page, ".to-do__what"));
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done), Covers(Part, Case.Done)]
    public async Task Beyond_25_a_list_goes_on_page_by_page_and_each_line_is_there_once(Database database)
    {
        // Several on the same day, and agreed exceptions among the milestones.
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host, p => Enumerable.Range(0, 57).Aggregate(p.InTestAndEmbedWithout("measured-outcome"), (some, n) => some.WithMilestone(m =>
        {
            m.Titled($"Late {n}").On(Today.AddDays(9 - n / 5));
            return n % 2 == 0 ? m.Agreed() : m;
        })));
        host.Clock.Advance(TimeSpan.FromDays(60));
        var browser = await host.SignedIn(desk.Coordinator);

        var page = await browser.Get("/desk");

        Assert.Equal(25, Words(page, ".to-do__what").Count);
        page = await page.Follow("All 58 late");
        var (seen, pages) = (Words(page, ".to-do__what"), new List<Page> { page });
        while (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            pages.Add(page = await browser.Get(next));
            seen.AddRange(Words(page, ".to-do__what"));
        }
        Assert.Equal((3, 58, 58), (pages.Count, seen.Count, seen.Distinct().Count()));
        Assert.Equal(Words(pages[1], ".to-do__what"), Words(await page.Follow("Previous page"), ".to-do__what"));
        Assert.Contains("The list has changed", (await browser.Get("/desk/late?after=AAAA")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done), Covers(Part, Case.Done)]
    public async Task What_rests_with_its_partnership_stands_apart_and_is_not_counted(Database database)
    {
        var desk = await Desk.On(database, p => p.WithMilestone(m => m.Titled("Resting").On(Today.AddDays(-3))).Paused());

        foreach (var page in new[] { await desk.Browser.Get("/desk"), await desk.Browser.Get("/desk/paused") })
        {
            Assert.Equal(["Resting"], Words(page, ".to-do__what"));
            Assert.Contains("Paused since 21 November 2026", page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll(".to-do button, .to-do .ds_button"));
        }
        Assert.Contains("Nothing is late, waiting for others, or due by", (await desk.Browser.Get("/desk")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done)]
    public async Task An_agreed_exception_is_a_due_thing_too(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(partnership =>
        {
            var missing = partnership.BlockersToAdvance(GateFacts.None, Today);
            partnership.AdvanceStage(PartnershipBuilder.Decision, [.. missing.Select((check, n) => new ExceptionToAgree(check.Criterion.Key, "It takes longer.", $"Finish it, {n}.", Today.AddDays(n == 0 ? 2 : 90)))],
                GateFacts.None, Today, PartnershipBuilder.Now, PartnershipBuilder.Coordinator);
        }));

        var page = await desk.Browser.Get("/desk");

        Assert.Contains("1 due by Friday 4 December.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Finish it, 0."], Words(page, ".to-do__what"));
        Assert.True(page.HasLinkTo($"{desk.Home}/gate/exceptions/1/complete"));
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done), Covers("GET /", Case.Done)]
    public async Task A_member_finds_what_is_in_their_name_at_home_and_the_rest_when_they_ask(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        await (await Elsewhere(host)).WithMember(member, MemberRole.SteeringMember)
            .WithMilestone(m => m.Titled("Mine").OwnedBy(member).On(Today.AddDays(-2))).WithMilestone(m => m.Titled("Not mine").On(Today.AddDays(-1))).SavedIn(host);
        var browser = await host.SignedIn(member);

        var home = await browser.Get("/");

        Assert.Contains("1 thing late.", home.Text, StringComparison.Ordinal);
        Assert.Equal(["Mine"], Words(home, ".to-do__what"));
        Assert.Equal(["Mine"], Words(await browser.Get("/desk"), ".to-do__what"));
        Assert.Equal(["Mine", "Not mine"], Words(await browser.Get("/desk?whose=all"), ".to-do__what"));
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done), Covers(Whole, Case.Done), Covers(Part, Case.Done)]
    public async Task A_funder_finds_in_outline_what_is_late_due_and_waiting_where_its_money_goes(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var funder = await host.SignedIn(await A.Person().FunderOf(organisation).SavedIn(host));
        var late = Enumerable.Range(1, 6).Aggregate((await Elsewhere(host)).Named("Funded (invented)"), (p, n) => p.WithMilestone(m => m.Titled($"Late {n}").OwnedBy("Service manager").On(Today.AddDays(-n))));
        var funded = await late.WithMilestone(m => m.Titled("Soon").On(Today)).WithMilestone(m => m.Titled("Waits").On(Today.AddDays(40)).WaitingSince(Today.AddDays(-3))).SavedIn(host);
        await A.Award().By(organisation).SavedIn(host, funded);
        await (await Elsewhere(host)).Named("Not funded (invented)").WithMilestone(m => m.Titled("Late elsewhere").On(Today.AddDays(-1))).SavedIn(host);

        var home = await funder.Get("/");

        Assert.Contains("6 things late, 1 due by Friday 4 December, 1 waiting for others.", home.Text, StringComparison.Ordinal);
        Assert.Equal(["Late 6", "Late 5", "Late 4", "Late 3", "Late 2", "Soon", "Waits"], Words(home, ".to-do__what"));
        Assert.Equal(["Funded (invented)"], Words(home, ".summary-card__title"));
        Assert.Equal(["Late 6", "Late 5", "Late 4", "Late 3", "Late 2", "Late 1"], Words(await home.Follow("All 6 late"), ".to-do__what"));
        var desk = await home.Follow("See all of it on your desk");
        Assert.Equal(8, Words(desk, ".to-do__what").Count);
        Assert.Equal(["Funded (invented)"], Words(desk, ".summary-card__title"));
        foreach (var page in new[] { home, desk, await funder.Get("/desk/late?whose=funded") })
        {
            Assert.DoesNotContain("Service manager", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("What changed this week", page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll(".to-do button"));
        }
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done), Covers(Part, Case.Done)]
    public async Task What_is_mine_at_home_stays_mine_when_all_of_it_is_opened(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var both = await A.Person().Coordinator().SavedIn(host);
        await A.Partnership().CoordinatedBy(both).WithMilestone(m => m.Titled("In mine").On(Today.AddDays(-1))).SavedIn(host);
        await Enumerable.Range(1, 6).Aggregate((await Elsewhere(host)).WithMember(both, MemberRole.SteeringMember), (p, n) => p.WithMilestone(m => m.Titled($"Late {n}").OwnedBy(both).On(Today.AddDays(-n)))).SavedIn(host);
        var browser = await host.SignedIn(both);

        var all = await (await browser.Get("/")).Follow("All 6 late");

        Assert.Equal(["Late 6", "Late 5", "Late 4", "Late 3", "Late 2", "Late 1"], Words(all, ".to-do__what"));
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done)]
    public async Task What_changed_this_week_is_said_of_my_partnerships_alone(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Mine to read (invented)"));
        await (await Elsewhere(desk.Host)).Named("Another's to read (invented)").SavedIn(desk.Host);

        var recent = (await desk.Browser.Get("/desk")).Document.QuerySelector("[aria-labelledby=recent]")!;

        Assert.Contains("Mine to read (invented)", recent.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Another's", recent.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done)]
    public async Task What_a_job_wrote_in_one_run_leaves_room_for_what_people_did(Database database)
    {
        var desk = await Desk.On(database);
        await (await desk.Get("pause")).Submit(new { Reason = "The hall is being painted." });
        for (var i = 0; i < ShowDesk.MostRecent + 2; i++) await A.Award().SavedIn(desk.Host, desk.Reference);

        var recent = (await desk.Browser.Get("/desk")).Document.QuerySelectorAll("[aria-labelledby=recent] li").Select(li => li.TextContent).ToList();

        Assert.Contains(recent, line => line.Contains("Partnership paused", StringComparison.Ordinal));
        Assert.InRange(recent.Count, 2, ShowDesk.MostRecent);
    }

    [Theory, OnEveryDatabase, Covers(Part, Case.Done)]
    public async Task A_list_with_nothing_in_it_leads_back(Database database)
    {
        var desk = await Desk.On(database);

        var page = await desk.Browser.Get("/desk/waiting");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.HasLinkTo("/desk"));
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done)]
    public async Task A_line_waits_for_all_that_was_said_as_its_own_page_says_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (organisation, coordinator) = (await A.Organisation().SavedIn(host), await A.Person().Coordinator().SavedIn(host));
        var reference = await A.Partnership().CoordinatedBy(coordinator).WithMilestone(m => m.Titled("Asked").On(Today.AddDays(-1))
            .Then((x, facts) => x.WaitFor(new("Its answer to our letter", organisation.Id, coordinator.Id), Today.AddDays(-4), facts, Today))).SavedIn(host);
        var browser = await host.SignedIn(coordinator);

        foreach (var address in new[] { "/desk", "/", $"/partnerships/{reference}/milestones/1" })
            Assert.Contains($"Waiting for Its answer to our letter, {coordinator.Name}, {organisation.Name} since 17 November 2026", (await browser.Get(address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Whole, Case.Done), Covers("GET /", Case.Done)]
    public async Task Risks_to_look_at_again_stand_on_the_desk_of_who_coordinates_and_who_looks_after_them(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        var (coordinator, owner, other, funder) = (await A.Person().Coordinator().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().FunderOf(organisation).SavedIn(host));
        var reference = await A.Partnership().CoordinatedBy(coordinator).WithMember(owner, MemberRole.PartnerMember).WithMember(other, MemberRole.PartnerMember).SavedIn(host);
        await A.Award().By(organisation).SavedIn(host, reference);
        await A.Risk().Described(new("Soon")).ReviewedOn(Today.AddDays(13)).OwnedBy("Service manager").SavedIn(host, reference);
        await A.Risk().Described(new("First of all")).ReviewedOn(Today.AddDays(1)).OwnedBy(owner).SavedIn(host, reference);
        await A.Risk().Described(new("Too far")).ReviewedOn(Today.AddDays(14)).OwnedBy(owner).SavedIn(host, reference);
        await A.Risk().Described(new("Closed already")).ReviewedOn(Today.AddDays(1)).OwnedBy(owner).Closed().SavedIn(host, reference);
        var resting = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        await A.Risk().Described(new("Rests")).ReviewedOn(Today.AddDays(1)).OwnedBy(coordinator).SavedIn(host, resting);
        await host.Change(resting, p => p.Pause("A rest.", Today));
        var (theirs, mine, anothers, funders) = (await host.SignedIn(coordinator), await host.SignedIn(owner), await host.SignedIn(other), await host.SignedIn(funder));

        foreach (var page in new[] { await theirs.Get("/"), await theirs.Get("/desk") })
        {
            Assert.Equal(["First of all", "Soon"], Words(page, "[aria-labelledby=desk-risks] .to-do__what"));
            Assert.Contains("2 risks to look at again.", page.Text, StringComparison.Ordinal);
            Assert.Contains("Looked after by Service manager", page.Text, StringComparison.Ordinal);
        }
        foreach (var page in new[] { await mine.Get("/"), await mine.Get("/desk") })
        {
            Assert.Equal(["First of all"], Words(page, ".to-do__what"));
            Assert.Contains("Nothing is late, waiting for others, or due by Friday 4 December. 1 risk to look at again.", page.Text, StringComparison.Ordinal);
            Assert.Contains(page.Links, link => link.StartsWith($"/partnerships/{reference}/risks/2/review?from=", StringComparison.Ordinal));
        }
        var all = await anothers.Get("/desk?whose=all");
        Assert.Equal(["First of all", "Soon"], Words(all, ".to-do__what"));
        Assert.DoesNotContain(all.Links, link => link.Contains("/review?", StringComparison.Ordinal));
        foreach (var page in new[] { await anothers.Get("/"), await funders.Get("/"), await funders.Get("/desk"), await anothers.Get("/desk") })
            Assert.Empty(Words(page, ".to-do__what"));
    }

    private static async Task<Desk> Fortnight(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = await A.Partnership().CoordinatedBy(coordinator)
            .WithMilestone(m => m.Titled("Monday").On(Today.AddDays(2)).Agreed())
            .WithMilestone(m => m.Titled("Late one").On(Today.AddDays(-1)).Agreed())
            .WithMilestone(m => m.Titled("Late and waiting").On(Today.AddDays(-10)).WaitingSince(Today.AddDays(-4)))
            .WithMilestone(m => m.Titled("Today").On(Today))
            .WithMilestone(m => m.Titled("Tomorrow").On(Today.AddDays(1)).OwnedBy(coordinator))
            .WithMilestone(m => m.Titled("Last day").On(Today.AddDays(13)))
            .WithMilestone(m => m.Titled("Too far").On(Today.AddDays(14)))
            .WithMilestone(m => m.Titled("Waits").On(Today.AddDays(30)).WaitingSince(Today.AddDays(-20)))
            .WithMilestone(m => m.Titled("No date").On(null))
            .WithMilestone(m => m.Titled("Done").On(Today.AddDays(-1)).DoneOn(Today.AddDays(-1)))
            .WithMilestone(m => m.Titled("Dropped").On(Today.AddDays(-1)).Dropped())
            .SavedIn(host);
        return new(host, coordinator, reference, await host.SignedIn(coordinator));
    }

    /// <summary>A partnership of some other coordinator's.</summary>
    private static async Task<PartnershipBuilder> Elsewhere(CollabCaseHost host) => A.Partnership().CoordinatedBy(await A.Person().Coordinator().SavedIn(host));

    private static List<string> Words(Page page, string selector) =>
        [.. page.Document.QuerySelectorAll(selector).Select(found => string.Join(' ', found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
