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

/// <summary>Resuming, closing, reopening and handing over: acts, which never merge with what somebody else did.</summary>
public sealed class PartnershipStateTests
{
    private const string Resume = "POST /partnerships/{reference}/resume";
    private const string Close = "POST /partnerships/{reference}/close";
    private const string Reopen = "POST /partnerships/{reference}/reopen";
    private const string HandOver = "POST /partnerships/{reference}/hand-over";

    private static readonly object Closing = new { Reason = "PurposeAchieved", Summary = "The service is part of what the council does.", MoneyIsReconciled = true };

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

    [Theory, OnEveryDatabase, Covers(Close, Case.Done), Covers("GET /partnerships/{reference}/close", Case.Done)]
    public async Task Closes_with_a_reason_and_a_summary_and_is_read_only_afterwards(Database database)
    {
        var on = await On(database);
        var page = await (await on.Open("close")).Submit(Closing);
        Assert.Contains("is closed", page.Saved, StringComparison.Ordinal);
        var closed = await on.Host.Partnership(on.Reference);
        Assert.Equal((PartnershipState.Closed, CloseReason.PurposeAchieved), (closed.State, closed.ClosedFor));
        Assert.Equal("ClosePartnership", await on.LastUseCase());
        var refused = await (await on.Open("pause")).Submit(new { Reason = "A rest." });
        Assert.Contains(refused.Errors, e => e.Contains("Reopen", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Invalid)]
    public async Task Closing_wants_its_reason_summary_and_reconciled_money(Database database)
    {
        var on = await On(database);
        var page = await (await on.Open("close")).Submit(new { Summary = "", PersonalDataKeptUntil = "31 February 2030" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorAt("Reason"));
        Assert.NotNull(page.ErrorAt("Summary"));
        Assert.NotNull(page.ErrorAt("MoneyIsReconciled"));
        Assert.Equal("31 February 2030", page.Value("PersonalDataKeptUntil"));
        Assert.Equal(PartnershipState.Active, await on.State());
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Refused)]
    public async Task Closing_asks_what_becomes_of_an_open_exception(Database database)
    {
        var on = await On(database, p => p.InTestAndEmbedWithout("agreed-vision"));
        var form = await on.Open("close");
        Assert.Contains("Still open", form.Text, StringComparison.Ordinal);
        var page = await form.Submit(Closing);
        Assert.Contains(page.Errors, e => e.Contains("say what becomes of it", StringComparison.Ordinal));
        Assert.Equal(PartnershipState.Active, await on.State());
        var closed = await page.Submit(new { WhatBecomesOfExceptions = "The council writes the statement." });
        Assert.Contains("is closed", closed.Saved, StringComparison.Ordinal);
        Assert.Empty((await on.Host.Partnership(on.Reference)).OpenExceptions());
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Stale)]
    public async Task Closing_what_changed_meanwhile_is_asked_again(Database database)
    {
        var on = await On(database);
        var form = await on.Open("close");
        await on.Host.Change(on.Reference, p => p.Rename("Renamed meanwhile"));
        var page = await form.Submit(Closing);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal("The service is part of what the council does.", page.Value("Summary"));
        Assert.Equal(PartnershipState.Active, await on.State());
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
