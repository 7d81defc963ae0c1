using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class AddPaperTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/papers/add", Add = "POST /partnerships/{reference}/meetings/{number}/papers/add";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Add, Case.Done)]
    public async Task Whoever_may_not_read_a_document_is_told_nothing_of_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, _, number) = await Desk.On(host, p => p.WithMember(member, MemberRole.SteeringMember)).WithMeeting(m => m.WithItem("Money"));
        var open = await A.Document().Titled("Budget for all").SavedIn(host, desk.Reference, desk.Coordinator);
        var secret = await A.Document().Titled("Draft dismissal").For(SharedWith.CoordinatorOnly).SavedIn(host, desk.Reference, desk.Coordinator);

        var page = await (await desk.GetMeeting(number, "papers/add")).Submit(new { Document = FormattableString.Invariant($"{open}"), Item = "1" });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The paper is with the meeting."), (page.Status, page.Path, page.Saved));
        await (await desk.GetMeeting(number, "papers/add")).Submit(new { Document = FormattableString.Invariant($"{secret}") });
        page = await (await desk.GetMeeting(number, "papers/add")).Submit(new { Link = "https://example.org/plan", Title = "The council’s plan" });

        Assert.Equal(3, (await desk.MeetingNumbered(number)).Papers.Count);
        foreach (var words in new[] { "Budget for all", "For item 1, Money", "Draft dismissal", "The council’s plan" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Equal((desk.Coordinator.Email, "AddPaper"), ((await desk.History())[^1].Who, (await desk.History())[^1].UseCase));
        var theirs = await (await host.SignedIn(member)).Get($"{desk.Home}/meetings/{number}");
        Assert.Contains("Budget for all", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft dismissal", theirs.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"notes/documents/{secret}", theirs.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft dismissal", (await (await host.SignedIn(member)).Get($"{desk.Home}/history")).Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Invalid)]
    public async Task A_link_needs_words_and_an_address(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();
        var form = await desk.GetMeeting(number, "papers/add");

        var nameless = await form.Submit(new { Link = "https://example.org/plan" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "https://example.org/plan"), (nameless.Status, nameless.Value("Link")));
        Assert.NotNull(nameless.ErrorAt("Title"));
        Assert.NotNull((await form.Submit(new { Link = "ftp://example.org", Title = "Plan" })).ErrorAt("Link"));
        Assert.Empty((await desk.MeetingNumbered(number)).Papers);
    }

    [Theory, OnEveryDatabase, Covers(Add, Case.Refused)]
    public async Task Both_neither_twice_and_what_is_not_ones_to_see_are_refused(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var secretary = await A.Person().SavedIn(host);
        var (desk, _, number) = await Desk.On(host, p => p.WithMember(secretary, MemberRole.SteeringMember)).WithMeeting(tier: t => t.Seating(secretary, TierOffice.Secretary));
        var document = FormattableString.Invariant($"{await A.Document().SavedIn(host, desk.Reference, desk.Coordinator)}");
        var secret = FormattableString.Invariant($"{await A.Document().For(SharedWith.CoordinatorOnly).SavedIn(host, desk.Reference, desk.Coordinator)}");
        var form = await desk.GetMeeting(number, "papers/add");

        Assert.Contains("one of the two", (await form.Submit(new { Document = document, Link = "https://example.org/plan" })).ErrorAt("Link"), StringComparison.Ordinal);
        Assert.Contains("one of the two", (await form.Submit(new { Document = "", Link = "" })).ErrorAt("Link"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Document = document, Link = "" })).Status);
        Assert.Contains("among the papers already", (await (await desk.GetMeeting(number, "papers/add")).Submit(new { Document = document })).ErrorAt("Document"), StringComparison.Ordinal);
        var browser = await host.SignedIn(secretary);
        var theirs = await browser.Get($"{desk.Home}/meetings/{number}/papers/add");
        Assert.Equal("Choose a document from the list.", (await theirs.Form().Tamper("Document", secret).SendBy(browser, theirs)).ErrorAt("Document"));
        Assert.Single((await desk.MeetingNumbered(number)).Papers);
    }
}

public sealed class UploadPaperTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/papers/upload", Upload = "POST /partnerships/{reference}/meetings/{number}/papers/upload";
    private static readonly byte[] Report = "It went well."u8.ToArray();

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Upload, Case.Done)]
    public async Task The_file_is_a_document_and_a_paper_at_once(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithItem("Money"));
        var form = await desk.GetMeeting(number, "papers/upload");

        var page = await form.Form().Fill(new { Item = "1" }).Choose("File", "report.txt", Report).SendBy(desk.Browser, form);

        Assert.Equal(($"{desk.Home}/meetings/{number}", "‘report’ is with the meeting, and among the partnership’s documents."), (page.Path, page.Saved));
        Assert.Contains($"{desk.Home}/notes/documents/1", page.Links);
        var meeting = await desk.MeetingNumbered(number);
        var document = Assert.Single(await desk.Documents());
        Assert.Equal(((long?)document.Id, (long?)meeting.Agenda.Single().Id), (meeting.Papers.Single().DocumentId, meeting.Papers.Single().AgendaItemId));
        Assert.Equal(SharedWith.PartnersAndSteering, document.SharedWith);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Upload, Case.Invalid)]
    public async Task A_file_that_is_not_what_its_name_says_is_not_kept(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();
        var form = await desk.GetMeeting(number, "papers/upload");

        Assert.Equal("Choose a file.", (await form.Submit(new { Title = "Kept" })).ErrorAt("File"));
        var page = await form.Form().Fill(new { Title = "Kept" }).Choose("File", "report.pdf", Report).SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept"), (page.Status, page.Value("Title")));
        Assert.NotNull(page.ErrorAt("File"));
        Assert.Empty((await desk.MeetingNumbered(number)).Papers);
    }

    [Theory, OnEveryDatabase, Covers(Upload, Case.Refused)]
    public async Task Of_a_cancelled_meeting_neither_paper_nor_document_is_kept(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();
        var form = await desk.GetMeeting(number, "papers/upload");
        await desk.ChangeMeeting(number, (m, facts) => m.Cancel("Too few can come.", facts));

        var page = await form.Form().Choose("File", "report.txt", Report).SendBy(desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("was cancelled", StringComparison.Ordinal));
        Assert.Empty(await desk.Documents());
    }
}

public sealed class RemovePaperTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/papers/{paper}/remove", Remove = "POST /partnerships/{reference}/meetings/{number}/papers/{paper}/remove";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Remove, Case.Done)]
    public async Task It_is_off_the_list(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithPaper("Report", "https://example.org/report"));

        var page = await (await desk.GetMeeting(number, "papers/1/remove")).Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The paper is off the list."), (page.Status, page.Path, page.Saved));
        Assert.Empty((await desk.MeetingNumbered(number)).Papers);
        Assert.Equal("RemovePaper", (await desk.History())[^1].UseCase);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetMeeting(number, "papers/1/remove")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Refused)]
    public async Task Those_of_a_cancelled_meeting_stay(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithPaper("Report", "https://example.org/report").Cancelled());

        var page = await (await desk.GetMeeting(number, "papers/1/remove")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("was cancelled", StringComparison.Ordinal));
        Assert.Single((await desk.MeetingNumbered(number)).Papers);
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.WithPaper("Report", "https://example.org/report"));
        var form = await desk.GetMeeting(number, "papers/1/remove");
        await desk.ChangeMeeting(number, (m, facts) => m.AddItem(new("Theirs"), facts));

        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Theirs", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Empty((await desk.MeetingNumbered(number)).Papers);
    }
}
