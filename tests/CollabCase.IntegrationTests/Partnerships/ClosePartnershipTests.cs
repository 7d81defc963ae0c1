using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ClosePartnershipTests
{
    private const string Form = "GET /partnerships/{reference}/close", Close = "POST /partnerships/{reference}/close", Press = "Close the partnership";
    private static readonly object Answers = new { Reason = "PurposeAchieved", Summary = "The service is part of\nwhat the council does.", MoneyIsReconciled = true, MoneyNote = "£20 went back." };

    private sealed record Setting(CollabCaseHost Host, string Reference, Browser Browser)
    {
        public Task<Page> Open(string act = "close") => Browser.Get($"/partnerships/{Reference}/{act}");
        public Task<Partnership> Partnership() => Host.Partnership(Reference);
    }

    private static async Task<Setting> On(Database database, Func<PartnershipBuilder, PartnershipBuilder>? more = null)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = await (more ?? (p => p))(A.Partnership().CoordinatedBy(coordinator)).SavedIn(host);
        return new(host, reference, await host.SignedIn(coordinator));
    }

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Close, Case.Done)]
    public async Task Closes_after_the_answers_were_checked_and_is_read_only_afterwards(Database database)
    {
        var on = await On(database);
        var check = await (await on.Open()).Submit(Answers);
        Assert.Equal((HttpStatusCode.OK, "Check your answers"), (check.Status, check.Heading));
        foreach (var answer in new[] { "Purpose achieved", "what the council does.", "Reconciled. £20 went back.", "21 November 2031" }) Assert.Contains(answer, check.Text, StringComparison.Ordinal);
        Assert.Empty(check.WritingStatements);
        Assert.Equal(PartnershipState.Active, (await on.Partnership()).State);

        var page = await check.Submit(button: Press);

        Assert.Contains("is closed", page.Saved, StringComparison.Ordinal);
        var closed = await on.Partnership();
        Assert.Equal((PartnershipState.Closed, CloseReason.PurposeAchieved, "The service is part of\nwhat the council does.", "£20 went back.", PartnershipBuilder.Today.AddYears(5)),
            (closed.State, closed.ClosedFor, closed.ClosingSummary, closed.MoneyNote, closed.PersonalDataKeptUntil));
        Assert.Equal("ClosePartnership", (await on.Host.History(on.Reference))[^1].UseCase);
        var refused = await (await on.Open("pause")).Submit(new { Reason = "A rest." });
        Assert.Contains(refused.Errors, e => e.Contains("Reopen", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Done)]
    public async Task Going_back_and_on_again_loses_nothing(Database database)
    {
        var on = await On(database);
        var check = await (await on.Open()).Submit(Answers);

        var answers = await check.Submit(button: "Change your answers");
        Assert.Equal(("Close the partnership", "£20 went back."), (answers.Heading, answers.Value("MoneyNote")));
        await (await answers.Submit(new { Summary = "It goes on elsewhere." })).Submit(button: Press);

        var closed = await on.Partnership();
        Assert.Equal((PartnershipState.Closed, "It goes on elsewhere.", "£20 went back."), (closed.State, closed.ClosingSummary, closed.MoneyNote));
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Done)]
    public async Task Pressed_twice_it_closes_once(Database database)
    {
        var on = await On(database);
        var check = await (await on.Open()).Submit(Answers);

        var pages = await Task.WhenAll(check.Submit(button: Press), check.Submit(button: Press));

        Assert.All(pages, page => Assert.Equal($"/partnerships/{on.Reference}", page.Path));
        Assert.Single(await on.Host.History(on.Reference), entry => entry.UseCase == "ClosePartnership");
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Invalid)]
    public async Task Wants_its_reason_summary_and_reconciled_money(Database database)
    {
        var on = await On(database);
        var page = await (await on.Open()).Submit(new { Summary = "", PersonalDataKeptUntil = "31 February 2030" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Close the partnership"), (page.Status, page.Heading));
        Assert.NotNull(page.ErrorAt("Reason"));
        Assert.NotNull(page.ErrorAt("Summary"));
        Assert.NotNull(page.ErrorAt("MoneyIsReconciled"));
        Assert.Equal("31 February 2030", page.Value("PersonalDataKeptUntil"));
        Assert.Equal(PartnershipState.Active, (await on.Partnership()).State);
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Invalid)]
    public async Task What_was_carried_along_is_checked_again_at_the_end(Database database)
    {
        var on = await On(database);
        var check = await (await on.Open()).Submit(Answers);

        var page = await check.Form(Press).Tamper("PersonalDataKeptUntil", "1 january 2020").SendBy(on.Browser, check);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Close the partnership"), (page.Status, page.Heading));
        Assert.Contains("today or later", page.ErrorAt("PersonalDataKeptUntil"), StringComparison.Ordinal);
        Assert.Equal(PartnershipState.Active, (await on.Partnership()).State);
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Refused)]
    public async Task Asks_what_becomes_of_an_open_exception_before_the_answers_are_checked(Database database)
    {
        var on = await On(database, p => p.InTestAndEmbedWithout("agreed-vision"));
        var form = await on.Open();
        Assert.Contains("Still open", form.Text, StringComparison.Ordinal);
        var page = await form.Submit(Answers);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Close the partnership"), (page.Status, page.Heading));
        Assert.Contains(page.Errors, e => e.Contains("say what becomes of it", StringComparison.Ordinal));
        Assert.Equal(PartnershipState.Active, (await on.Partnership()).State);

        var check = await page.Submit(new { WhatBecomesOfExceptions = "The council writes the statement." });
        Assert.Contains("The council writes the statement.", check.Text, StringComparison.Ordinal);
        var closed = await check.Submit(button: Press);

        Assert.Contains("is closed", closed.Saved, StringComparison.Ordinal);
        Assert.Empty((await on.Partnership()).OpenExceptions());
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Refused)]
    public async Task What_is_closed_already_is_not_closed_again(Database database)
    {
        var on = await On(database);
        var form = await on.Open();
        await on.Host.Change(on.Reference, p => p.Close(CloseReason.FundingEnded, "It ended.", PartnershipBuilder.Today, null, new ClosingFacts(0, true, null), PartnershipBuilder.Today));

        var page = await form.Submit(Answers);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("closed", StringComparison.Ordinal));
        Assert.Equal(CloseReason.FundingEnded, (await on.Partnership()).ClosedFor);
    }

    [Theory, OnEveryDatabase, Covers(Close, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_and_the_button_pressed_again(Database database)
    {
        var on = await On(database);
        var check = await (await on.Open()).Submit(Answers);
        await on.Host.Change(on.Reference, p => p.Rename("Renamed meanwhile"));

        var page = await check.Submit(button: Press);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Check your answers"), (page.Status, page.Heading));
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(PartnershipState.Active, (await on.Partnership()).State);

        await page.Submit(button: Press);
        Assert.Equal((PartnershipState.Closed, "£20 went back."), ((await on.Partnership()).State, (await on.Partnership()).MoneyNote));
    }
}
