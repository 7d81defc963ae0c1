using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class CorrectMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/correct", Correct = "POST /partnerships/{reference}/milestones/{number}/correct";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task Saves_what_is_corrected_in_any_state(Database database)
    {
        var desk = await WithDoneOne(database);
        var form = await desk.Get("milestones/1/correct");
        Assert.Equal(("Before", "Delivery", "PreCollaboration", "It is there."), (form.Value("Title"), form.Value("Strand"), form.Value("Stage"), form.Value("DoneLooksLike")));

        var page = await form.Submit(new { Title = "After", Strand = "Partnership", Stage = "TestAndEmbed" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones/1", "The details are saved."), (page.Status, page.Path, page.Saved));
        var milestone = await desk.Milestone(1);
        Assert.Equal(("After", Strand.Partnership, Stage.TestAndEmbed, "It is there.", MilestoneState.Done), (milestone.Title, milestone.Strand, milestone.Stage, milestone.DoneLooksLike, milestone.State));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CorrectMilestone", "POST /partnerships/{reference}/milestones/{number:int}/correct"), (written.Who, written.UseCase, written.Screen));
        Assert.Contains("Title: Before -> After", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task A_milestone_without_a_title_or_strand_is_not_saved(Database database)
    {
        var desk = await WithDoneOne(database);

        var page = await (await desk.Get("milestones/1/correct")).Submit(new { Title = "", DoneLooksLike = new string('x', 2001) });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a title for the milestone."), (page.Status, page.ErrorAt("Title")));
        Assert.NotNull(page.ErrorAt("DoneLooksLike"));
        Assert.Equal("Before", (await desk.Milestone(1)).Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task A_title_without_a_letter_and_a_paused_partnership_are_refused(Database database)
    {
        var desk = await WithDoneOne(database);
        var form = await desk.Get("milestones/1/correct");

        Assert.StartsWith("Use at least one letter or digit", (await form.Submit(new { Title = "?!" })).ErrorAt("Title"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (paused.Status, paused.Value("Title")));
        Assert.Contains(paused.Errors, error => error.Contains("paused", StringComparison.Ordinal));
        Assert.Equal("Before", (await desk.Milestone(1)).Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var desk = await WithDoneOne(database);
        var (first, second) = (await desk.Get("milestones/1/correct"), await desk.Get("milestones/1/correct"));
        await desk.ChangeMilestone((m, facts) => m.CorrectDetails(new("Theirs", Strand.Delivery, Stage.PreCollaboration, "It is there."), facts));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Strand = "Partnership", DoneLooksLike = "Mine" })).Status);
        var merged = await desk.Milestone(1);
        Assert.Equal(("Theirs", Strand.Partnership, "Mine"), (merged.Title, merged.Strand, merged.DoneLooksLike));

        var clash = await second.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Title")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await desk.Milestone(1)).Title);

        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal(("Mine", Strand.Partnership), ((await desk.Milestone(1)).Title, (await desk.Milestone(1)).Strand));
    }

    private static Task<Desk> WithDoneOne(Database database) =>
        Desk.On(database, p => p.WithMilestone(m => m.Titled("Before").In(Strand.Delivery).DoneLooksLike("It is there.").DoneOn(PartnershipBuilder.Today)));
}
