using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Signing;

public sealed class EndAgreementTests
{
    private const string Version = "/partnerships/{reference}/documents/{number}/versions/{versionNumber}";
    private const string EndPage = "GET " + Version + "/end", End = "POST " + Version + "/end", KeepPage = "GET " + Version + "/keep", Keep = "POST " + Version + "/keep";

    [Theory, OnEveryDatabase, Covers(EndPage, Case.Done), Covers(End, Case.Done), Covers(KeepPage, Case.Done), Covers(Keep, Case.Done)]
    public async Task The_last_day_is_worked_out_before_anything_is_confirmed_and_notice_can_be_taken_back(Database database)
    {
        var desk = await InForce(database);
        var form = await desk.Get("end");
        Assert.Contains("It says that notice is 3 months. For notice given on 21 November 2026, its last day is 21 February 2027 or later.", form.Text, StringComparison.Ordinal);

        var worked = await form.Submit(new { NoticeGivenOn = "30 october 2026", EndReason = "The money ends." }, button: "Work out the last day");
        Assert.Contains("For notice given on 30 October 2026, its last day is 30 January 2027 or later.", worked.Text, StringComparison.Ordinal);
        Assert.Equal(("The money ends.", 0), (worked.Value("EndReason"), worked.Errors.Count));
        Assert.Null((await desk.Document()).Versions.Single().EndsOn);

        var page = await worked.Submit(button: "Give notice");
        Assert.Equal((desk.Home + "/signatures", "Notice is recorded. It ends by itself after its last day."), (page.Path, page.Saved));
        var version = (await desk.Document()).Versions.Single();
        Assert.Equal((new DateOnly(2027, 1, 30), new DateOnly(2026, 10, 30), "The money ends.", VersionState.InForce), (version.EndsOn, version.NoticeGivenOn, version.EndReason, version.State));
        Assert.Contains("its last day is 30 January 2027", page.Text, StringComparison.Ordinal);

        var kept = await (await desk.Get("keep")).Submit();
        Assert.Equal("Notice is taken back. The agreement goes on.", kept.Saved);
        Assert.Null((await desk.Document()).Versions.Single().EndsOn);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(End, Case.Invalid)]
    public async Task A_day_and_a_reason_are_asked_for(Database database)
    {
        var desk = await InForce(database);

        var page = await (await desk.Get("end")).Submit(new { NoticeGivenOn = "" }, button: "Give notice");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day on which notice was given.", "Say why it ends."), (page.Status, page.ErrorAt("NoticeGivenOn"), page.ErrorAt("EndReason")));
    }

    [Theory, OnEveryDatabase, Covers(End, Case.Refused), Covers(Keep, Case.Refused)]
    public async Task A_day_before_the_notice_has_run_out_is_refused_and_so_is_what_is_not_in_force(Database database)
    {
        var desk = await InForce(database);
        var early = await (await desk.Get("end")).Submit(new { EndsOn = "1 december 2026", EndReason = "The money ends." }, button: "Give notice");
        Assert.Contains("its last day is 21 February 2027 or later", early.ErrorAt("EndsOn"), StringComparison.Ordinal);
        Assert.Contains((await (await desk.Get("keep")).Submit()).Errors, e => e.Contains("No notice was given", StringComparison.Ordinal));

        var unsigned = await SigningDesk.On(database);
        var page = await (await unsigned.Get("end")).Submit(new { EndReason = "The money ends." }, button: "Give notice");
        Assert.Contains("Only a version in force is ended with notice.", page.Errors);
    }

    [Theory, OnEveryDatabase, Covers(End, Case.Stale), Covers(Keep, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var desk = await InForce(database);
        var end = await desk.Get("end");
        await desk.Change((document, facts) => document.GiveNotice(1, Today, null, "Theirs.", facts, Today));
        var stale = await end.Submit(new { EndReason = "Mine." }, button: "Give notice");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (stale.Status, stale.Value("EndReason")));
        Assert.Contains("21 February 2027", stale.Text, StringComparison.Ordinal);

        var keep = await desk.Get("keep");
        await desk.Change((document, facts) => document.PlanReview(1, Today.AddMonths(6), facts));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keep.Submit()).Status);
        Assert.NotNull((await desk.Document()).Versions.Single().EndsOn);
    }

    private static async Task<SigningDesk> InForce(Database database)
    {
        var desk = await SigningDesk.On(database);
        await desk.Sign(1);
        await desk.Sign(2);
        return desk;
    }
}
