using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

/// <summary>Resuming, reopening and handing over: acts, which never merge with what somebody else did.</summary>
public sealed class PartnershipStateTests
{
    private const string Resume = "POST /partnerships/{reference}/resume";
    private const string Reopen = "POST /partnerships/{reference}/reopen";
    private const string HandOver = "POST /partnerships/{reference}/hand-over";

    private sealed record Setting(CollabCaseHost Host, TestPerson Coordinator, string Reference, Browser Browser)
    {
        public Task<Page> Open(string act) => Browser.Get($"/partnerships/{Reference}/{act}");
        public async Task<PartnershipState> State() => (await Host.Partnership(Reference)).State;
        public async Task<string> LastUseCase() => (await Host.History(Reference))[^1].UseCase;
    }

    private static async Task<Setting> On(Database database, Func<PartnershipBuilder, PartnershipBuilder>? more = null)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = await (more ?? (p => p))(A.Partnership().CoordinatedBy(coordinator)).SavedIn(host);
        return new(host, coordinator, reference, await host.SignedIn(coordinator));
    }

    [Theory, OnEveryDatabase, Covers(Resume, Case.Done), Covers("GET /partnerships/{reference}/resume", Case.Done)]
    public async Task Resumes_with_a_note(Database database)
    {
        var on = await On(database, p => p.Paused());
        var page = await (await on.Open("resume")).Submit(new { Note = "The new office is ready." });
        Assert.Contains("under way again", page.Saved, StringComparison.Ordinal);
        Assert.Equal((PartnershipState.Active, "ResumePartnership"), (await on.State(), await on.LastUseCase()));
    }

    [Theory, OnEveryDatabase, Covers(Resume, Case.Invalid)]
    public async Task Resuming_wants_a_note(Database database)
    {
        var on = await On(database, p => p.Paused());
        var page = await (await on.Open("resume")).Submit(new { Note = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Add a note on how the work goes on.", page.ErrorAt("Note"));
        Assert.Equal(PartnershipState.Paused, await on.State());
    }

    [Theory, OnEveryDatabase, Covers(Resume, Case.Refused)]
    public async Task What_is_not_paused_is_not_resumed(Database database)
    {
        var on = await On(database);
        var page = await (await on.Open("resume")).Submit(new { Note = "On we go." });
        Assert.Contains(page.Errors, e => e.Contains("under way already", StringComparison.Ordinal));
        Assert.Equal("On we go.", page.Value("Note"));
    }

    [Theory, OnEveryDatabase, Covers(Resume, Case.Stale), Covers(Reopen, Case.Stale)]
    public async Task Resuming_or_reopening_what_changed_meanwhile_is_asked_again(Database database)
    {
        var on = await On(database, p => p.Paused());
        var resume = await on.Open("resume");
        var reopen = await on.Open("reopen");
        await on.Host.Change(on.Reference, p => { p.Resume("Early.", PartnershipBuilder.Today); p.Rename("Renamed meanwhile"); p.Pause("Again.", PartnershipBuilder.Today); });
        foreach (var page in new[] { await resume.Submit(new { Note = "On we go." }), await reopen.Submit(new { Reason = "By mistake." }) })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal("Again.", (await on.Host.Partnership(on.Reference)).StateReason);
    }

    [Theory, OnEveryDatabase, Covers(Reopen, Case.Done), Covers("GET /partnerships/{reference}/reopen", Case.Done)]
    public async Task Reopens_at_the_stage_where_it_closed(Database database)
    {
        var on = await On(database, p => p.InTestAndEmbed().Closed());
        var page = await (await on.Open("reopen")).Submit(new { Reason = "The council asks for another year." });
        Assert.Contains("open again", page.Saved, StringComparison.Ordinal);
        var partnership = await on.Host.Partnership(on.Reference);
        Assert.Equal((PartnershipState.Active, Stage.TestAndEmbed), (partnership.State, partnership.Stage));
    }

    [Theory, OnEveryDatabase, Covers(Reopen, Case.Invalid, Case.Refused)]
    public async Task Reopening_wants_a_reason_and_something_closed(Database database)
    {
        var on = await On(database);
        var missing = await (await on.Open("reopen")).Submit(new { Reason = "" });
        Assert.Equal("Give a reason for opening it again.", missing.ErrorAt("Reason"));
        var refused = await missing.Submit(new { Reason = "By mistake." });
        Assert.Contains(refused.Errors, e => e.Contains("not closed", StringComparison.Ordinal));
        Assert.Equal("By mistake.", refused.Value("Reason"));
    }

    [Theory, OnEveryDatabase, Covers(HandOver, Case.Done), Covers("GET /partnerships/{reference}/hand-over", Case.Done)]
    public async Task After_handing_over_the_new_coordinator_sees_it_and_the_old_one_does_not(Database database)
    {
        var on = await On(database);
        var successor = await A.Person().Coordinator().SavedIn(on.Host);
        var page = await (await on.Open("hand-over")).Submit(new { Coordinator = successor.Reference });
        Assert.Equal("/partnerships", page.Path);
        Assert.Contains(on.Reference, page.Saved, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await on.Open("")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await on.Host.SignedIn(successor)).Get($"/partnerships/{on.Reference}")).Status);
    }

    [Theory, OnEveryDatabase, Covers(HandOver, Case.Invalid)]
    public async Task Only_a_coordinator_can_be_chosen(Database database)
    {
        var on = await On(database);
        var somebody = await A.Person().SavedIn(on.Host);
        var form = await on.Open("hand-over");
        Assert.NotNull((await form.Submit(new { Coordinator = "" })).ErrorAt("Coordinator"));
        var page = await form.Form().Tamper("Coordinator", somebody.Reference).SendBy(on.Browser, form);
        Assert.Equal("Choose a coordinator from the list.", page.ErrorAt("Coordinator"));
    }

    [Theory, OnEveryDatabase, Covers(HandOver, Case.Stale, Case.Refused)]
    public async Task Handing_over_what_changed_or_was_paused_meanwhile_changes_nothing(Database database)
    {
        var on = await On(database);
        var successor = await A.Person().Coordinator().SavedIn(on.Host);
        var form = await on.Open("hand-over");
        await on.Host.Change(on.Reference, p => p.Pause("A rest.", PartnershipBuilder.Today));
        var stale = await form.Submit(new { Coordinator = successor.Reference });
        Assert.Contains("A rest.", stale.Text, StringComparison.Ordinal);
        var refused = await stale.Submit(new { Coordinator = successor.Reference });
        Assert.Contains(refused.Errors, e => e.Contains("paused", StringComparison.Ordinal));
        Assert.Equal(on.Coordinator.Id, (await on.Host.Partnership(on.Reference)).CoordinatorPersonId);
    }
}
