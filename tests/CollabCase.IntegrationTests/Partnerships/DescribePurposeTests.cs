using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class DescribePurposeTests
{
    private const string Page = "GET /partnerships/{reference}/purpose", Describe = "POST /partnerships/{reference}/purpose";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Describe, Case.Done)]
    public async Task Saves_what_was_typed_and_remembers_what_it_was(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Before"));
        var form = await desk.Get("purpose");
        Assert.Equal(("Before", "To make recovery easier to reach."), (form.Value("Name"), form.Value("Purpose")));

        var page = await form.Submit(new { Name = "After", Vision = "Everyone has somebody beside them." });

        Assert.Equal((HttpStatusCode.OK, desk.Home, "Name and purpose are saved."), (page.Status, page.Path, page.Saved));
        var partnership = await desk.Partnership();
        Assert.Equal(("After", "Everyone has somebody beside them.", 2), (partnership.Name, partnership.Vision, partnership.Version));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "DescribePurpose", Describe, 2), (written.Who, written.UseCase, written.Screen, written.Version));
        Assert.Equal(["Name: Before -> After", "Vision: nothing -> Everyone has somebody beside them."], written.Changes.Order());
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Done)]
    public async Task A_save_that_changes_nothing_writes_no_history(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("purpose")).Submit();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(1, (await desk.Partnership()).Version);
        Assert.Single(await desk.History());
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Invalid)]
    public async Task Without_name_and_purpose_both_are_asked_for(Database database)
    {
        var desk = await Desk.On(database);

        var page = await (await desk.Get("purpose")).Submit(new { Name = "", Purpose = " ", Vision = "Kept as typed" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Enter a name for the partnership.", "Say in a sentence or two what the partnership is for."], page.Errors);
        Assert.Equal(("Enter a name for the partnership.", "Kept as typed"), (page.ErrorAt("Name"), page.Value("Vision")));
        Assert.Equal(1, (await desk.Partnership()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Stale)]
    public async Task Changes_to_different_fields_are_both_kept(Database database)
    {
        var desk = await Desk.On(database);
        var other = await desk.Host.SignedIn(await A.Person().Administrator().SavedIn(desk.Host));
        var mine = await desk.Get("purpose");
        await (await other.Get($"{desk.Home}/purpose")).Submit(new { Name = "Theirs" });

        var page = await mine.Submit(new { Vision = "Mine" });

        Assert.Equal((HttpStatusCode.OK, desk.Home), (page.Status, page.Path));
        var partnership = await desk.Partnership();
        Assert.Equal(("Theirs", "Mine", 3), (partnership.Name, partnership.Vision, partnership.Version));
        var history = await desk.History();
        Assert.Equal([1, 2, 3], history.Select(line => line.Version));
        Assert.Equal(["Vision: nothing -> Mine"], history[^1].Changes);
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Stale)]
    public async Task Who_changes_the_same_field_in_two_windows_is_told_that_it_was_themselves(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Before"));
        var (first, second) = (await desk.Get("purpose"), await desk.Get("purpose"));
        await first.Submit(new { Name = "In the first window" });

        var page = await second.Submit(new { Name = "In the second window" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Answer", "In the other window", "Here"], page.Table(".stale-notice__conflicts")[0]);
        Assert.Contains(page.Errors, error => error.StartsWith("You changed the same thing in another window", StringComparison.Ordinal));
        Assert.Equal("You gave two different answers. Choose one: keep this one, or go back to the other.", page.ErrorAt("Name"));
        Assert.DoesNotContain("omeone else", page.Text, StringComparison.Ordinal);
        Assert.Equal("In the first window", (await desk.Partnership()).Name);
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Stale)]
    public async Task A_change_to_the_same_field_is_asked_about_and_neither_is_lost(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Before"));
        var administrator = await A.Person().Named("Ms Administrator").Administrator().SavedIn(desk.Host);
        var other = await desk.Host.SignedIn(administrator);
        var mine = await desk.Get("purpose");
        await (await other.Get($"{desk.Home}/purpose")).Submit(new { Name = "Theirs" });

        var page = await mine.Submit(new { Name = "Mine", Vision = "Only mine" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Mine", "Only mine"), (page.Value("Name"), page.Value("Vision")));
        var conflict = page.Table(".stale-notice__conflicts")[1];
        Assert.Equal("Name", conflict[0]);
        Assert.StartsWith("Theirs", conflict[1], StringComparison.Ordinal);
        Assert.Equal("Mine", conflict[2]);
        Assert.Contains(page.Errors, error => error.StartsWith("Someone else changed the same thing", StringComparison.Ordinal));
        Assert.Equal("Theirs and yours differ. Choose one: keep yours, or change it to theirs.", page.ErrorAt("Name"));
        Assert.Equal(("Theirs", (string?)null, 2), ((await desk.Partnership()).Name, (await desk.Partnership()).Vision, (await desk.Partnership()).Version));
        Assert.Equal(2, (await desk.History()).Count);

        var again = await page.Submit();

        Assert.Equal((HttpStatusCode.OK, desk.Home), (again.Status, again.Path));
        Assert.Equal(("Mine", "Only mine", 3), ((await desk.Partnership()).Name, (await desk.Partnership()).Vision, (await desk.Partnership()).Version));
        Assert.Equal(["Name: Theirs -> Mine", "Vision: nothing -> Only mine"], (await desk.History())[^1].Changes.Order());
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Stale)]
    public async Task Deciding_about_one_field_takes_nothing_back_that_others_changed_in_another(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Before"));
        var mine = await desk.Get("purpose");
        await desk.Change(p => p.DescribePurpose("Their purpose", "Their vision", null));
        await desk.Change(p => p.Rename("Theirs"));

        var asked = await mine.Submit(new { Name = "Mine" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        await desk.Change(p => p.DescribePurpose("Their purpose, again", "Their vision, again", "Their people"));
        var page = await asked.Submit();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var partnership = await desk.Partnership();
        Assert.Equal(("Mine", "Their purpose, again", "Their vision, again", "Their people"), (partnership.Name, partnership.Purpose, partnership.Vision, partnership.PeopleWeSupport));
        Assert.Equal(["Name: Theirs -> Mine"], (await desk.History())[^1].Changes);
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Stale)]
    public async Task After_deciding_a_third_answer_is_asked_about_again(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Before"));
        var mine = await desk.Get("purpose");
        await desk.Change(p => p.Rename("Theirs"));
        var asked = await mine.Submit(new { Name = "Mine" });
        await desk.Change(p => p.Rename("Theirs, again"));

        var again = await asked.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.StartsWith("Theirs, again", again.Table(".stale-notice__conflicts")[1][1], StringComparison.Ordinal);
        Assert.Equal("Theirs, again", (await desk.Partnership()).Name);
        Assert.Equal("/partnerships/" + desk.Reference, (await again.Submit()).Path);
        Assert.Equal("Mine", (await desk.Partnership()).Name);
    }

    [Theory, OnEveryDatabase, Covers(Describe, Case.Refused)]
    public async Task A_paused_partnership_is_not_changed(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("purpose");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(new { Name = "Mine" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal("Mine", page.Value("Name"));
        Assert.NotEqual("Mine", (await desk.Partnership()).Name);
    }
}
