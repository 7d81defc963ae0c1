using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ShowMilestoneTests
{
    private const string Show = "GET /partnerships/{reference}/milestones/{number}";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Shows_how_its_date_moved_what_it_waits_for_and_what_shows_that_it_is_done(Database database)
    {
        var desk = await Desk.On(database);
        await A.Milestone().Titled("Sign the lease").In(Strand.FundingAndResource, Stage.TestAndEmbed).DoneLooksLike("The keys are here.").OwnedBy("Service manager").On(new(2026, 12, 1)).Agreed()
            .MovedTo(new(2026, 12, 21)).WaitingSince(Today.AddDays(-9)).Then((m, facts) => m.StopWaiting(Today.AddDays(-7), facts, Today)).WaitingSince(Today.AddDays(-2))
            .Then((m, facts) => m.AddEvidence(new("Draft lease", "https://example.org/lease", "Page 3."), facts, Today)).SavedIn(desk.Host, desk.Reference);

        var page = await desk.Get("milestones/1");

        Assert.Equal("Sign the lease", page.Heading);
        foreach (var words in new[]
        {
            "Expected on 21 December 2026", "Was agreed for 1 December 2026, now 20 days later.", "Waiting for The decision of the board since 19 November 2026.", "The keys are here.", "Service manager",
            "Funding and resource", "Test and embed", "20 days later than agreed", "1 change of an agreed date", "Waiting for a partner The partner needs more time.", $"by {desk.Coordinator.Name}",
            "Draft lease", "Page 3.", "For The decision of the board, from 12 November 2026 to 14 November 2026 (2 days)", "Nothing has to come first.", "What changed",
        }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo("https://example.org/lease"));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Says_what_comes_first_what_builds_on_it_and_which_dates_do_not_fit(Database database)
    {
        var desk = await Desk.On(database, p => p
            .WithMilestone(m => m.Titled("Choose the outcome").On(Today.AddDays(40)))
            .WithMilestone(m => m.Titled("Measure it").On(Today.AddDays(30)).After(1))
            .WithMilestone(m => m.Titled("Report on it").On(Today.AddDays(50)).After(2))
            .WithMilestone(m => m.Titled("Something else")));

        var page = await desk.Get("milestones/2");

        Assert.Contains("'Measure it' is planned for 21 December 2026, before 'Choose the outcome' on 31 December 2026, which has to come first.", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"{desk.Home}/milestones/1") && page.HasLinkTo($"{desk.Home}/milestones/3"));
        Assert.False(page.HasLinkTo($"{desk.Home}/milestones/4"));
        Assert.Contains("Dates to look at", (await desk.Get("milestones/1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dates to look at", (await desk.Get("milestones/3")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task A_participant_sees_it_without_its_history_and_a_number_that_is_not_there_is_not_found(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant).WithMilestone(m => m.DoneOn(Today)));
        var browser = await host.SignedIn(participant);

        var page = await browser.Get($"{desk.Home}/milestones/1");

        Assert.Contains("Done on 21 November 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{desk.Home}/milestones/2")).Status);
    }
}
