using System.Net;
using CollabCase.Domain.Views;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Views;

public sealed class ChangeViewTests
{
    private const string Change = "POST /views/change";

    [Theory, OnEveryDatabase, Covers(Change, Case.Done), Covers("GET /views/change", Case.Done), Covers("GET /views", Case.Done)]
    public async Task A_view_is_renamed_shared_and_opens_the_list_in_place_of_another(Database database)
    {
        var desk = await ViewDesk.On(database);
        await desk.Save("partnerships", "state=active", "Active", isDefault: true);
        var view = await desk.Save("partnerships", "state=paused", "Paused");
        var chosen = (await desk.Browser.Get("/views/change")).Document.QuerySelectorAll(".choose-list a").Select(a => a.TextContent);
        Assert.Equal(["Active", "Paused"], chosen);

        var page = await (await desk.Browser.Get($"/views/change?view={view}")).Submit(new { Name = "Resting", SharedWith = "Auditors", IsDefault = "true" });

        Assert.Equal(("/views", "‘Resting’ is saved."), (page.Path, page.Saved));
        Assert.Contains("Resting", page.Text, StringComparison.Ordinal);
        Assert.Equal([("Active", ViewSharing.Kept, false), ("Resting", ViewSharing.Auditors, true)], (await desk.Views()).Select(v => (v.Name, v.SharedWith, v.IsDefault)));
        Assert.Equal(["ChangeView", "ChangeView"], (await desk.Host.History(desk.Person.Reference)).TakeLast(2).Select(h => h.UseCase));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task A_name_that_changed_meanwhile_is_asked_about(Database database)
    {
        var desk = await ViewDesk.On(database);
        var view = await desk.Save("partnerships", "state=paused", "Paused");
        var form = await desk.Browser.Get($"/views/change?view={view}");
        await desk.Change(view, "Theirs");

        var page = await form.Submit(new { Name = "Yours" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Theirs", page.Text, StringComparison.Ordinal);
        Assert.Equal("Yours", page.Value("Name"));
        Assert.Equal("Theirs", (await desk.Views()).Single().Name);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task A_name_that_is_too_long_changes_nothing(Database database)
    {
        var desk = await ViewDesk.On(database);
        var view = await desk.Save("partnerships", "state=paused", "Paused");

        var page = await (await desk.Browser.Get($"/views/change?view={view}")).Submit(new { Name = new string('n', 61) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Shorten the name to 60 characters or fewer.", page.ErrorAt("Name"));
        Assert.Equal("Paused", (await desk.Views()).Single().Name);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task The_name_of_another_view_is_refused_and_anothers_view_is_not_there(Database database)
    {
        var desk = await ViewDesk.On(database);
        var view = await desk.Save("partnerships", "state=paused", "Paused", ViewSharing.Coordinators);
        await desk.Save("partnerships", "state=active", "Active");
        var other = await ViewDesk.On(database);

        var page = await (await desk.Browser.Get($"/views/change?view={view}")).Submit(new { Name = "active" });
        var form = await desk.Browser.Get($"/views/change?view={view}");
        var theirs = await form.Form().Tamper(FilledFormToken, await other.Browser.Token()).SendBy(other.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("You have a view called ‘active’ of this list already.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"/views/change?view={view}")).Status);
        Assert.Equal(["Paused", "Active"], (await desk.Views()).Select(v => v.Name));
    }

    private const string FilledFormToken = Testing.Browsing.FilledForm.Token;

    [Theory, OnEveryDatabase, Covers("POST /views/change", Case.Done)]
    public async Task It_asks_from_now_on_what_the_list_has_now(Database database)
    {
        var desk = await ViewDesk.On(database);
        var view = await desk.Save("partnerships", "state=paused", "Mine", ViewSharing.Funders);
        var save = await desk.Browser.Get("/views/save?list=partnerships&asked=" + Uri.EscapeDataString("stage=sustain-and-embed&columns=lead&evil=1"));

        var form = await save.Follow("Mine");
        Assert.Contains("the filters, the order and the columns that the list has now", form.Text, StringComparison.Ordinal);
        var page = await form.Submit();

        Assert.Equal(("‘Mine’ is saved.", "/partnerships"), (page.Saved, page.Path));
        var changed = Assert.Single(await desk.Views());
        Assert.Equal((view, "stage=sustain-and-embed&columns=lead", ViewSharing.Funders), (changed.Reference, changed.Query, changed.SharedWith));
        await (await desk.Browser.Get($"/views/change?view={view}")).Submit(new { Name = "Renamed" });
        Assert.Equal(("Renamed", "stage=sustain-and-embed&columns=lead"), (await desk.Views()).Select(v => (v.Name, v.Query)).Single());
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Done)]
    public async Task What_is_changed_in_a_list_after_a_view_was_opened_can_be_saved_in_that_view(Database database)
    {
        var desk = await ViewDesk.On(database);
        await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);
        var view = await desk.Save("partnerships", "state=active", "Mine");
        await desk.Save("partnerships", "state=paused", "Another");
        var opened = await desk.Browser.Get($"/partnerships?view={view}");
        Assert.DoesNotContain("Save changes", opened.Text, StringComparison.Ordinal);

        var filter = opened.Document.QuerySelector("form.list-filter input[name=view]")!.GetAttribute("value");
        var narrowed = await desk.Browser.Get($"/partnerships?q=&stage=&state=active&sort=newest&view={filter}");
        Assert.NotNull(narrowed.Document.QuerySelector("a[href^='/views/save']"));
        var saved = await (await narrowed.Follow("Save changes to ‘Mine’")).Submit();

        Assert.Equal(("/partnerships", $"?view={view}", "‘Mine’ is saved."), (saved.Path, saved.Address.Query, saved.Saved));
        Assert.Equal([("Mine", "state=active&sort=newest"), ("Another", "state=paused")], (await desk.Views()).Select(v => (v.Name, v.Query)));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Done)]
    public async Task A_view_can_be_made_to_ask_nothing(Database database)
    {
        var desk = await ViewDesk.On(database);
        var partnership = await A.Partnership().CoordinatedBy(desk.Person).SavedIn(desk.Host);
        await A.Milestone().SavedIn(desk.Host, partnership);
        var view = await desk.Save("milestones", "state=planned", "Mine", isDefault: true);
        var list = $"/partnerships/{partnership}/milestones";

        var opened = await desk.Browser.Get(list);
        var everything = await desk.Browser.Get(opened.Document.QuerySelector("a.chip")!.GetAttribute("href")!);
        var form = await everything.Follow("Save changes to ‘Mine’");
        Assert.Contains("From now on the view shows everything", form.Text, StringComparison.Ordinal);
        var refused = await form.Submit(new { Name = "" });
        Assert.Contains("From now on the view shows everything", refused.Text, StringComparison.Ordinal);
        var saved = await refused.Submit(new { Name = "All" });

        Assert.Equal((list, "‘All’ is saved."), (saved.Path, saved.Saved));
        Assert.Equal((view, "All", "", true), (await desk.Views()).Select(v => (v.Reference, v.Name, v.Query, v.IsDefault)).Single());
    }

    [Theory, OnEveryDatabase]
    public async Task Changes_to_anothers_view_can_only_be_saved_as_ones_own(Database database)
    {
        var desk = await ViewDesk.On(database);
        var other = await ViewDesk.On(database);
        var shared = await desk.Save("partnerships", "state=paused", $"Paused of {desk.Person.Reference}", ViewSharing.Coordinators);

        var opened = await other.Browser.Get($"/partnerships?view={shared}");
        var changed = await other.Browser.Get($"/partnerships?q={other.Person.Reference}&view=changed-{shared}");

        Assert.Null(opened.Document.QuerySelector("form.list-filter input[name=view]"));
        Assert.DoesNotContain("Save changes", changed.Text, StringComparison.Ordinal);
        Assert.Contains("Save this view", changed.Text, StringComparison.Ordinal);
    }
}
