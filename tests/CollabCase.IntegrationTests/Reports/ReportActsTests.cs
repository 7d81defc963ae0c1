using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Funding;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Reports.ReportDesk;

namespace CollabCase.IntegrationTests.Reports;

/// <summary>One report is put together, edited once, signed off, and used for every funder who asks.</summary>
public sealed class ReportActsTests
{
    private const string At = "/partnerships/{reference}/reports/", One = At + "{number}/";
    private const string Start = "POST " + At + "new", Section = "POST " + One + "sections/{section}", UpToDate = "POST " + One + "bring-up-to-date", SignOff = "POST " + One + "sign-off",
        Use = "POST " + One + "use", Next = "POST " + One + "next", Withdraw = "POST " + One + "withdraw";
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    [Theory, OnEveryDatabase, Covers("GET " + At + "new", Case.Done), Covers(Start, Case.Done), Covers("GET " + At + "{number}", Case.Done), Covers("GET " + One + "sections/{section}", Case.Done), Covers(Section, Case.Done),
        Covers("GET " + One + "sign-off", Case.Done), Covers(SignOff, Case.Done), Covers("GET " + One + "use", Case.Done), Covers(Use, Case.Done)]
    public async Task It_is_written_once_and_answers_both_funders(Database database)
    {
        var desk = await On(database);
        Assert.Contains("Half-year", (await desk.Desk.Get($"reports/new?award={desk.FirstAward}&asked=1")).Value("Title"), StringComparison.Ordinal);

        var page = await desk.Start();
        Assert.Equal((HttpStatusCode.OK, $"{desk.Desk.Home}/reports/1", "Our half-year"), (page.Status, page.Path, page.Heading));
        Assert.Contains("2 awards in cash: £3,333.00 in all", page.Text, StringComparison.Ordinal);
        Assert.Equal((desk.Desk.Coordinator.Email, "StartReport"), ((await desk.Desk.History())[^1].Who, (await desk.Desk.History())[^1].UseCase));

        page = await (await desk.Desk.Get("reports/1/sections/people")).Submit(new { OwnWords = "Forty people, by name of the group." });
        Assert.Equal("The section is saved.", page.Saved);
        Assert.Contains("Forty people", page.Text, StringComparison.Ordinal);

        page = await (await desk.Desk.Get("reports/1/sign-off")).Submit(new { HasRead = true });
        Assert.Equal($"{desk.Desk.Home}/reports/1", page.Path);
        var report = await desk.Report();
        Assert.Equal((ReportState.SignedOff, FundingReportText.HashOf(report), desk.Desk.Coordinator.Id), (report.State, report.TextHash, report.SignedOffByPersonId!.Value));
        Assert.Contains(report.TextHash!, page.Text, StringComparison.Ordinal);

        page = await desk.Use();
        Assert.Equal("It is recorded as sent for 2 reports. Their funders may read it from now on.", page.Saved);
        foreach (var award in new[] { desk.FirstAward, desk.SecondAward })
        {
            var asked = Assert.Single((await desk.Host.Award(award)).Reports);
            Assert.Equal((FunderReportState.Sent, Today, report.Id), (asked.State, asked.SentOn!.Value, asked.FundingReportId!.Value));
            Assert.Contains("Our half-year", (await desk.Desk.Get($"awards/{award}")).Text, StringComparison.Ordinal);
        }
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_signs_off_before_the_period_is_over_is_told_so(Database database)
    {
        const string Said = "The period is not over";
        var desk = await On(database);
        await desk.Start();
        Assert.DoesNotContain(Said, (await desk.Desk.Get("reports/1/sign-off")).Text, StringComparison.Ordinal);

        await (await desk.Desk.Get("reports/new")).Submit(new { Title = "To today", PeriodFrom = From, PeriodUntil = Today });
        Assert.Contains(Said, (await desk.Desk.Get("reports/2/sign-off")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET " + One + "bring-up-to-date", Case.Done), Covers(UpToDate, Case.Done)]
    public async Task Figures_are_brought_up_to_date_and_words_stay(Database database)
    {
        var desk = await On(database);
        await desk.Start();
        await (await desk.Desk.Get("reports/1/sections/money")).Submit(new { OwnWords = "It was well spent." });
        Assert.Contains("nothing to take over", (await desk.Desk.Get("reports/1/bring-up-to-date")).Text, StringComparison.Ordinal);
        await desk.Desk.ChangeAward(desk.FirstAward, a =>
        {
            a.SchedulePayment(new(Money.FromPounds(500), new(2026, 6, 1)));
            a.MovePayment(1, new(PaymentState.Paid, new(2026, 6, 2)), Today);
        });

        var form = await desk.Desk.Get("reports/1/bring-up-to-date");
        Assert.Contains("Grant of the first: paid in the period", form.Text, StringComparison.Ordinal);
        var page = await form.Submit();

        Assert.Contains("The report is up to date", page.Saved, StringComparison.Ordinal);
        Assert.Contains("It was well spent.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The records changed after you wrote your words", page.Text, StringComparison.Ordinal);
        var report = await desk.Report();
        Assert.Equal((Money.FromPounds(500), true), (report.Awards.Single(a => a.Title == "Grant of the first").InThePeriod, report.Section(ReportSubject.Money).NeedsAnotherLook));
    }

    [Theory, OnEveryDatabase, Covers("GET " + One + "next", Case.Done), Covers(Next, Case.Done), Covers(Next, Case.Refused)]
    public async Task A_new_version_takes_the_words_over_and_there_is_one_at_a_time(Database database)
    {
        var desk = await On(database);
        await desk.Start();
        await desk.Change(r => r.WriteSection(ReportSubject.People, "Forty.", SectionReaders.PartnersAndFunders, desk.Desk.Coordinator.Id, Now));
        await desk.Change(r => r.SignOff(desk.Desk.Coordinator.Id, Now));
        var form = await desk.Desk.Get("reports/1/next");

        var page = await form.Submit();

        Assert.Equal(($"{desk.Desk.Home}/reports/2", "Report 2 is begun, with the words of report 1."), (page.Path, page.Saved));
        Assert.Contains("Forty.", page.Text, StringComparison.Ordinal);
        Assert.Contains("It takes the place of report 1.", page.Text, StringComparison.Ordinal);
        Refused(await (await desk.Desk.Get("reports/1/next")).Submit(), "Report 2 is the new version");
        Assert.Equal((await desk.Report()).Id, (await desk.Report(2)).ReplacesReportId);
    }

    [Theory, OnEveryDatabase, Covers("GET " + One + "withdraw", Case.Done), Covers(Withdraw, Case.Done), Covers(Withdraw, Case.Refused)]
    public async Task A_draft_is_withdrawn_and_what_a_funder_has_is_not(Database database)
    {
        var desk = await On(database);
        await desk.Start();
        var page = await (await desk.Desk.Get("reports/1/withdraw")).Submit(new { Reason = "The wrong half." });
        Assert.Equal("The report is withdrawn.", page.Saved);
        Assert.Contains("The wrong half.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our half-year", (await desk.Desk.Browser.Get("/funding/reports")).Text, StringComparison.Ordinal);

        await desk.Start();
        await desk.Change(r => r.SignOff(desk.Desk.Coordinator.Id, Now), 2);
        await (await desk.Desk.Get("reports/2/use")).Submit(new { On = Today });
        Refused(await (await desk.Desk.Get("reports/2/withdraw")).Submit(new { Reason = "Never mind." }), "A funder has this report");
        Assert.Equal(ReportState.SignedOff, (await desk.Report(2)).State);
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Invalid), Covers(Section, Case.Invalid), Covers(SignOff, Case.Invalid), Covers(Use, Case.Invalid), Covers(Withdraw, Case.Invalid)]
    public async Task What_is_missing_is_said_beside_its_field(Database database)
    {
        var desk = await On(database);
        var page = await (await desk.Desk.Get("reports/new")).Submit(new Dictionary<string, object?> { ["Title"] = " ", ["PeriodFrom"] = "soon", ["Awards"] = Array.Empty<string>() });
        Invalid(page, "Title", "PeriodFrom", "Awards");
        Assert.Equal("soon", page.Value("PeriodFrom"));

        await desk.Start();
        page = await (await desk.Desk.Get("reports/1/sections/money")).Submit(new { OwnWords = new string('a', ReportSection.WordsMaxLength + 1) });
        Invalid(page, "OwnWords");
        Invalid(await (await desk.Desk.Get("reports/1/sign-off")).Submit(), "HasRead");
        Invalid(await (await desk.Desk.Get("reports/1/withdraw")).Submit(new { Reason = " " }), "Reason");
        await desk.Change(r => r.SignOff(desk.Desk.Coordinator.Id, Now));
        Invalid(await (await desk.Desk.Get("reports/1/use")).Submit(new Dictionary<string, object?> { ["For"] = Array.Empty<string>(), ["On"] = "" }), "For", "On");
        Assert.Equal(FunderReportState.Due, (await desk.Host.Award(desk.FirstAward)).Reports.Single().State);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Desk.Get("reports/1/sections/weather")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Refused), Covers(Section, Case.Refused), Covers(UpToDate, Case.Refused), Covers(SignOff, Case.Refused), Covers(Use, Case.Refused)]
    public async Task The_rules_of_a_report_hold(Database database)
    {
        var desk = await On(database);
        Refused(await (await desk.Desk.Get("reports/new")).Submit(new { PeriodFrom = Until, PeriodUntil = From }), "on or after its first day");
        await desk.Start();
        var (section, signOff) = (await desk.Desk.Get("reports/1/sections/money"), await desk.Desk.Get("reports/1/sign-off"));
        Refused(await (await desk.Desk.Get("reports/1/use")).Submit(new { On = Today }), "Sign this report off first");

        await desk.Desk.ChangeAward(desk.FirstAward, a => a.ReviseAmounts([]));
        var upToDate = await desk.Desk.Get("reports/1/bring-up-to-date");
        await desk.Desk.Change(p => p.Pause("Snow.", Today));
        Refused(await section.Submit(new { OwnWords = "Else." }), "paused");
        Refused(await upToDate.Submit(), "paused");
        Refused(await signOff.Submit(new { HasRead = true }), "paused");
        Refused(await (await desk.Desk.Get("reports/new")).Submit(new { Title = "Another", PeriodFrom = From, PeriodUntil = Until }), "paused");
        Assert.Equal((ReportState.BeingWritten, Money.FromPounds(1_111)), ((await desk.Report()).State, (await desk.Report()).Awards.Single(a => a.Title == "Grant of the first").Awarded));
        Assert.DoesNotContain("Sign it off", (await desk.Desk.Get("reports/1")).Buttons);
    }

    [Theory, OnEveryDatabase, Covers(Section, Case.Stale), Covers(UpToDate, Case.Stale), Covers(SignOff, Case.Stale), Covers(Withdraw, Case.Stale)]
    public async Task A_form_that_was_opened_before_shows_what_changed(Database database)
    {
        var desk = await On(database);
        await desk.Start();
        await desk.Desk.ChangeAward(desk.FirstAward, a => a.ReviseAmounts([]));
        var (section, upToDate, signOff, withdraw) = (await desk.Desk.Get("reports/1/sections/people"), await desk.Desk.Get("reports/1/bring-up-to-date"), await desk.Desk.Get("reports/1/sign-off"), await desk.Desk.Get("reports/1/withdraw"));
        await desk.Change(r => r.WriteSection(ReportSubject.People, "Theirs.", SectionReaders.PartnersAndFunders, desk.Desk.Coordinator.Id, Now));

        var clash = await section.Submit(new { OwnWords = "Mine." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (clash.Status, clash.Value("OwnWords")));
        Assert.NotNull(clash.ErrorAt("OwnWords"));
        foreach (var page in new[] { await upToDate.Submit(), await signOff.Submit(new { HasRead = true }), await withdraw.Submit(new { Reason = "Wrong." }) })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("Theirs.", page.Text, StringComparison.Ordinal);
        }
        var report = await desk.Report();
        Assert.Equal((ReportState.BeingWritten, "Theirs.", Money.FromPounds(1_111)), (report.State, report.Section(ReportSubject.People).Text, report.Awards.Single(a => a.Title == "Grant of the first").Awarded));
    }

    [Theory, OnEveryDatabase, Covers(Use, Case.Stale), Covers(Next, Case.Stale)]
    public async Task Nothing_is_sent_that_was_withdrawn_meanwhile(Database database)
    {
        var desk = await (await On(database)).Signed();
        var (use, next) = (await desk.Desk.Get("reports/1/use"), await desk.Desk.Get("reports/1/next"));
        await desk.Change(r => r.Withdraw("A wrong figure.", false, Now));

        foreach (var page in new[] { await use.Submit(new { On = Today }), await next.Submit() })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("A wrong figure.", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal(FunderReportState.Due, (await desk.Host.Award(desk.FirstAward)).Reports.Single().State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_assembled_is_no_words_of_ones_own_even_from_an_old_page(Database database)
    {
        var desk = await On(database);
        await desk.Start();
        var form = await desk.Desk.Get("reports/1/sections/money");
        await desk.Desk.ChangeAward(desk.FirstAward, a => a.ReviseAmounts([]));
        await (await desk.Desk.Get("reports/1/bring-up-to-date")).Submit();

        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Readers = "PartnersOnly" })).Status);

        var section = (await desk.Report()).Section(ReportSubject.Money);
        Assert.Equal((null, SectionReaders.PartnersOnly), (section.OwnWords, section.Readers));
        Assert.Contains("£2,222.00 in all", section.Text, StringComparison.Ordinal);
    }

    private static void Refused(Page page, string because)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(because, StringComparison.Ordinal));
    }

    private static void Invalid(Page page, params string[] fields)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(fields, field => Assert.NotNull(page.ErrorAt(field)));
    }
}
