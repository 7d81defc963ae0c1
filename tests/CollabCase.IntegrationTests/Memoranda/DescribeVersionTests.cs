using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class DescribeVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/details", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/details";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Summary_dates_and_notice_are_kept(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().WithNextVersion());
        var page = await (await desk.Browser.Get($"{desk.AddressOf(document)}/versions/2/details")).Submit(new { Summary = "In short.", ChangeNote = "A clause on money.", EffectiveOn = "1 jan 2027", ExpiresOn = "31 dec 2028", ReviewOn = "1 dec 2027", NoticeNumber = "3", NoticeUnit = "Months" });

        Assert.Equal((HttpStatusCode.OK, "Summary, dates and notice are saved."), (page.Status, page.Saved));
        var version = await desk.VersionOf(document, 2);
        Assert.Equal(("In short.", "A clause on money.", new DateOnly(2027, 1, 1), new DateOnly(2028, 12, 31), new DateOnly(2027, 12, 1), "3 months"),
            (version.Summary, version.ChangeNote, version.EffectiveOn, version.ExpiresOn, version.ReviewOn, version.Notice!.Say()));
        Assert.Equal("DescribeVersion", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_that_is_none_and_notice_without_a_unit_are_said(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "details")).Submit(new { EffectiveOn = "31 feb 2027", NoticeNumber = "3", Summary = "Kept." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept.", "Choose whether notice is counted in days or months."), (page.Status, page.Value("Summary"), page.ErrorAt("NoticeUnit")));
        Assert.NotNull(page.ErrorAt("EffectiveOn"));
        Assert.Null((await desk.VersionOf(document)).Summary);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_last_day_before_the_first_is_refused(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "details");
        var page = await form.Submit(new { EffectiveOn = "1 jan 2027", ExpiresOn = "1 jan 2027" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("after the day from which it counts", page.ErrorAt("ExpiresOn"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Summary = "In short." })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var (first, second) = (await desk.GetVersion(document, "details"), await desk.GetVersion(document, "details"));
        await desk.ChangeDocument(document, (d, facts) => d.Describe(1, new("Theirs."), facts));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { ReviewOn = "1 dec 2027" })).Status);
        Assert.Equal(("Theirs.", new DateOnly(2027, 12, 1)), ((await desk.VersionOf(document)).Summary, (await desk.VersionOf(document)).ReviewOn));
        var clash = await second.Submit(new { Summary = "Mine." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (clash.Status, clash.Value("Summary")));
        Assert.Equal("Theirs.", (await desk.VersionOf(document)).Summary);
    }
}
