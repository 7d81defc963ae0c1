using CollabCase.Domain.People;
using CollabCase.Domain.Views;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Views;

public sealed class OpenViewTests
{
    [Theory, OnEveryDatabase]
    public async Task A_default_opens_the_list_and_can_be_left_for_everything(Database database)
    {
        var desk = await ViewDesk.On(database);
        var (first, second) = (await A.Partnership().Named($"First {desk.Person.Reference} (invented)").CoordinatedBy(desk.Person).SavedIn(desk.Host),
            await A.Partnership().Named($"Second {desk.Person.Reference} (invented)").CoordinatedBy(desk.Person).Paused().SavedIn(desk.Host));
        await desk.Save("partnerships", "state=paused", "Paused", isDefault: true);

        var opened = await desk.Browser.Get("/partnerships");

        Assert.Equal([second], References(opened));
        Assert.Equal("Paused", Current(opened));
        var plain = await desk.Browser.Get(opened.Document.QuerySelector("a.chip")!.GetAttribute("href")!);
        Assert.Equal([first, second], References(plain));
        Assert.Equal("Show everything", Current(plain));
        Assert.Equal([second], References(await desk.Browser.Get("/partnerships?state=paused")));
        Assert.Equal([first], References(await desk.Browser.Get("/partnerships?state=active")));
        // A file is never narrowed by what its address does not say.
        Assert.Contains(first, (await desk.Browser.Get("/partnerships.csv")).Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_shared_view_shows_each_reader_only_what_they_see(Database database)
    {
        var desk = await ViewDesk.On(database);
        var other = await ViewDesk.On(database);
        var mine = await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);
        var theirs = await A.Partnership().CoordinatedBy(other.Person).SavedIn(desk.Host);
        var shared = await desk.Save("partnerships", "state=active", $"Active of {desk.Person.Reference}", ViewSharing.Coordinators);

        var read = await other.Browser.Get($"/partnerships?view={shared}");

        Assert.Equal([theirs], References(read));
        Assert.StartsWith($"Active of {desk.Person.Reference}", Current(read), StringComparison.Ordinal);
        Assert.Equal([mine], References(await desk.Browser.Get($"/partnerships?view={shared}")));
        Assert.Contains($"Active of {desk.Person.Reference}", (await other.Browser.Get("/views")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_view_is_shared_with_those_of_a_seat_in_any_partnership(Database database)
    {
        var desk = await ViewDesk.On(database);
        var (steers, speaks) = (await ViewDesk.On(database, p => p), await ViewDesk.On(database, p => p));
        await A.Partnership().CoordinatedBy(desk.Person).WithMember(steers.Person, MemberRole.SteeringMember).WithMember(speaks.Person, MemberRole.PartnerMember).SavedIn(desk.Host);
        var shared = await desk.Save("partnerships", "state=paused", $"For steering {desk.Person.Reference}", ViewSharing.SteeringMembers);

        Assert.DoesNotContain("There is no such view", (await steers.Browser.Get($"/partnerships?view={shared}")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no such view", (await speaks.Browser.Get($"/partnerships?view={shared}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_view_that_is_kept_and_one_that_is_not_there_open_the_plain_list_and_say_the_same(Database database)
    {
        var desk = await ViewDesk.On(database);
        var other = await ViewDesk.On(database);
        var theirs = await A.Partnership().CoordinatedBy(other.Person).SavedIn(desk.Host);
        var kept = await desk.Save("partnerships", "state=paused", "Kept");

        foreach (var view in new[] { kept, "VIEW-99999", "'; drop" })
        {
            var page = await other.Browser.Get($"/partnerships?view={Uri.EscapeDataString(view)}");

            Assert.Equal([theirs], References(page));
            Assert.Contains("There is no such view among those that you can open", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Kept", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_view_asks_that_is_no_longer_understood_is_said(Database database)
    {
        var desk = await ViewDesk.On(database);
        await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);
        var view = await desk.Save("partnerships", "stage=gone&columns=lost", "Old");

        var page = await desk.Browser.Get($"/partnerships?view={view}");

        Assert.Contains("The address asks for a stage that is not on the list", page.Text, StringComparison.Ordinal);
        Assert.Contains("The address asks for a column that this list has not", page.Text, StringComparison.Ordinal);
        Assert.Single(References(page));
        Assert.Equal("Old", Current(page));
    }

    [Theory, OnEveryDatabase]
    public async Task Columns_are_kept_in_their_order_through_the_list_and_its_file(Database database)
    {
        var desk = await ViewDesk.On(database);
        await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);

        var page = await desk.Browser.Get("/partnerships?columns=state&columns=stage");

        Assert.Equal(["Name and reference", "State", "Stage", "Watch"], page.Document.QuerySelectorAll("table.partnership-list th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.All(page.Document.QuerySelectorAll("a.sort-link"), link => Assert.Contains("columns=state&columns=stage", link.GetAttribute("href")!, StringComparison.Ordinal));
        var file = page.Document.QuerySelector("a[href^='/partnerships.csv']")!.GetAttribute("href")!;
        Assert.StartsWith("Reference,Name,State,Agreed exceptions open,Agreed exceptions overdue,Stage\r\n", (await desk.Browser.Get(file)).Html.TrimStart('\ufeff'), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Organisations_funding_and_milestones_have_views_too(Database database)
    {
        var desk = await ViewDesk.On(database);
        var partnership = await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);
        await A.Milestone().Titled("Planned one").SavedIn(desk.Host, partnership);
        await A.Milestone().Titled("Agreed one").Agreed().SavedIn(desk.Host, partnership);
        await A.Award().SavedIn(desk.Host, partnership);
        var organisations = await desk.Save("organisations", "sector=third&columns=type", "Third");
        var funding = await desk.Save("portfolio", "stage=test-and-embed&stage=sustain-and-embed", "Later");
        var milestones = await desk.Save("milestones", "state=agreed&columns=owner", "Agreed ones", isDefault: true);

        var third = await desk.Browser.Get($"/organisations?view={organisations}");
        Assert.Equal(["Name", "Type"], third.Document.QuerySelectorAll("main th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.Equal("Third", Current(third));
        var later = await desk.Browser.Get($"/funding/portfolio?view={funding}");
        Assert.Equal(2, later.Document.QuerySelectorAll("a.chip").Length);
        Assert.Equal("Later", Current(later));
        var list = await desk.Browser.Get($"/partnerships/{partnership}/milestones");
        Assert.Equal(["Choose", "Milestone", "Owner", "Watch"], list.Document.QuerySelectorAll("main th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.Equal("Agreed ones", Current(list));
        Assert.Contains("Agreed one", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Planned one", list.Text, StringComparison.Ordinal);
        Assert.Contains("Planned one", (await desk.Browser.Get($"/partnerships/{partnership}/milestones?view=none")).Text, StringComparison.Ordinal);
        Assert.Equal($"/partnerships/{partnership}/milestones", (await (await desk.Browser.Get($"/views/save?list=milestones&asked=state%3Dlate&partnership={partnership}")).Submit(new { Name = "Late" })).Path);
        Assert.NotEmpty(milestones);
    }

    [Theory, OnEveryDatabase]
    public async Task Risks_notes_and_documents_of_any_partnership_have_views_too(Database database)
    {
        var desk = await ViewDesk.On(database);
        var partnership = await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);
        var home = $"/partnerships/{partnership}";
        await A.Risk().SavedIn(desk.Host, partnership);
        await A.Document().SavedIn(desk.Host, partnership, desk.Person);
        await (await desk.Browser.Get(home + "/notes")).Submit(new { Body = "They called." });
        await desk.Save("risks", "state=closed&columns=owner", "Closed ones", isDefault: true);
        var notes = await desk.Save("notes", $"by={desk.Person.Reference}&about=milestone-7", "Mine");
        var documents = await desk.Save("documents", "columns=version&columns=file&q=nothing", "By version");

        var risks = await desk.Browser.Get(home + "/risks");
        Assert.Equal("Closed ones", Current(risks));
        Assert.Contains("No risk fits", risks.Text, StringComparison.Ordinal);
        var all = await desk.Browser.Get(risks.Document.QuerySelector("a.chip")!.GetAttribute("href")!);
        Assert.Equal(["What could happen", "Owner"], all.Document.QuerySelectorAll(".risk-list th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.StartsWith("Number,What could happen,Owner\r\n", (await desk.Browser.Get(home + "/risks.csv?columns=owner")).Html.TrimStart('\ufeff'), StringComparison.Ordinal);

        var mine = await desk.Browser.Get($"{home}/notes?view={notes}");
        Assert.Equal("Mine", Current(mine));
        Assert.Contains("They called.", mine.Text, StringComparison.Ordinal);
        Assert.Contains("asks for a subject that is not on the list", mine.Text, StringComparison.Ordinal);

        var found = await desk.Browser.Get($"{home}/notes/documents?view={documents}");
        Assert.Equal("By version", Current(found));
        var listed = await desk.Browser.Get(found.Document.QuerySelector("a.chip")!.GetAttribute("href")!);
        Assert.Equal(["Document", "Newest version", "File"], listed.Document.QuerySelectorAll("main th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.Contains("Documents of a partnership", (await desk.Browser.Get("/views")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task People_have_views_for_those_to_whom_the_list_is_open(Database database)
    {
        var desk = await ViewDesk.On(database, p => p.Administrator());
        var other = await ViewDesk.On(database);
        var view = await desk.Save("people", $"q={desk.Person.Reference}&columns=state", $"Only {desk.Person.Reference}", ViewSharing.Coordinators);

        var page = await desk.Browser.Get($"/people?view={view}");

        Assert.Equal([desk.Person.Reference], References(page));
        Assert.Equal(["Name, reference and e-mail address", "State"], page.Document.QuerySelectorAll("main th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.DoesNotContain($"Only {desk.Person.Reference}", (await other.Browser.Get("/views")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(Page page) => page.Document.QuerySelectorAll(".partnership-list__reference").Select(r => r.TextContent.Trim()).Order(StringComparer.Ordinal);

    private static string Current(Page page) => page.Document.QuerySelector("[aria-labelledby=views-of-list] [aria-current=true]")?.TextContent.Trim() ?? "none";
}
