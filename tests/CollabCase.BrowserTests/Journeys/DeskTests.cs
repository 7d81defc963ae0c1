using System.Globalization;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>A coordinator's fortnight: each line of the desk is acted on where it stands, and one is back at the desk.</summary>
public sealed class DeskTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Partnership = "Neighbours of the strath (invented)";
    private const string Outcome = "Agree the outcome", Rooms = "Find the rooms", Fund = "Write to the fund", Board = "Hear what the board says", Report = "Send the report";
    private const string Why = "The practice asked for one more week.";
    private const string WhatWasSaid = "They would rather meet on a Tuesday.";

    [Fact]
    public async Task A_fortnight_is_worked_through_with_the_keyboard_alone()
    {
        var fortnight = await FortnightAsync();
        await using var coordinator = await Visitor.SignedIn(fortnight.Host, fortnight.Coordinator.Email);
        var keys = new Keys(coordinator);
        await coordinator.Open("/");
        await keys.Follow("Desk");
        await coordinator.Arrives("Your desk");
        await coordinator.Sees("1 thing late");

        await keys.SkipToMain();
        await keys.PressButton($"Done: {Line(Outcome)}");
        await BackAtTheDesk(coordinator, $"Done: {Outcome}");
        // Whoever pressed the wrong one is at Undo with the next key.
        await keys.SkipToMain();
        Assert.Equal("Undo", await keys.Tab());

        await keys.Follow($"Re-plan: {Line(Rooms)}");
        await coordinator.Arrives("Re-plan");
        await keys.SkipToMain();
        await keys.PressButton("Re-plan");
        await BeginsAtTheSummary(coordinator);
        await keys.TabTo("New date");
        await keys.Press("Control+a");
        await keys.Type(Written(fortnight.Today.AddDays(9)));
        await keys.TabTo("Waiting for a partner");
        await keys.Press("Space");
        await keys.Type("Note", Why);
        await keys.PressButton("Re-plan");
        await BackAtTheDesk(coordinator, $"Moved to {Written(fortnight.Today.AddDays(9))}: {Rooms}");

        await keys.SkipToMain();
        await keys.Follow($"Hand over: {Line(Fund)}");
        await coordinator.Arrives("Hand over");
        await keys.SkipToMain();
        await keys.TabTo("A person of this partnership");
        await keys.Type("Nobody");
        await keys.Type("Or a role", "Service manager");
        await keys.PressButton("Hand over");
        await BackAtTheDesk(coordinator, Fund);
        await coordinator.Sees("Seen to by Service manager");

        await keys.SkipToMain();
        await keys.Follow($"Note: {Line(Report)}");
        await coordinator.Arrives("Notes");
        // The link leads to the box itself, past what was written before.
        Assert.Equal("Note", await keys.Tab());
        await keys.Type(WhatWasSaid);
        await keys.PressButton("Add the note");
        await BackAtTheDesk(coordinator, $"Note added: {Report}");

        await keys.SkipToMain();
        await keys.Follow(Board);
        await coordinator.Arrives(Board);
        await keys.SkipToMain();
        await keys.Follow("It waits for others");
        await keys.SkipToMain();
        await keys.Type("For whom or what does it wait?", "The decision of the board");
        await keys.PressButton("Save");
        await coordinator.Arrives(Board);
        await coordinator.Sees("Waiting for The decision of the board");
        await keys.Follow("Desk");
        await coordinator.Arrives("Your desk");
        await coordinator.Sees("1 waiting for others", "Waiting for The decision of the board");

        await fortnight.HoldAsync();
    }

    [Fact]
    public async Task A_fortnight_is_worked_through_on_a_small_screen_without_script()
    {
        var fortnight = await FortnightAsync();
        await using var coordinator = await Visitor.SignedIn(fortnight.Host, fortnight.Coordinator.Email, width: 320, javaScript: false);
        await coordinator.Open("/desk");

        await coordinator.Press(On(coordinator, AriaRole.Button, "Done", Outcome));
        await BackAtTheDesk(coordinator, $"Done: {Outcome}");
        await coordinator.Press("Undo");
        await coordinator.Open("/desk");
        await coordinator.Press(On(coordinator, AriaRole.Button, "Done", Outcome));
        await BackAtTheDesk(coordinator, $"Done: {Outcome}");

        await coordinator.Follow(On(coordinator, AriaRole.Link, "Re-plan", Rooms));
        await coordinator.Type("New date", Written(fortnight.Today.AddDays(9)));
        await coordinator.Press("Re-plan");
        Assert.Equal(Written(fortnight.Today.AddDays(9)), await coordinator.TypedInto("New date"));
        await coordinator.Choose("Waiting for a partner");
        await coordinator.Type("Note", Why);
        await coordinator.Press("Re-plan");
        await BackAtTheDesk(coordinator, $"Moved to {Written(fortnight.Today.AddDays(9))}: {Rooms}");

        await coordinator.Follow(On(coordinator, AriaRole.Link, "Hand over", Fund));
        await coordinator.Choose("A person of this partnership", "Nobody who signs in");
        await coordinator.Type("Or a role", "Service manager");
        await coordinator.Press("Hand over");
        await BackAtTheDesk(coordinator, Fund);

        await coordinator.Follow(On(coordinator, AriaRole.Link, "Note", Report));
        await coordinator.Type("Note", WhatWasSaid);
        await coordinator.Press("Add the note");
        await BackAtTheDesk(coordinator, $"Note added: {Report}");

        await coordinator.Follow(Board);
        await coordinator.Follow("It waits for others");
        await coordinator.Type("For whom or what does it wait?", "The decision of the board");
        await coordinator.Press("Save");
        await coordinator.Open("/desk");
        await coordinator.Sees("1 waiting for others");

        await fortnight.HoldAsync();
    }

    [Fact]
    public async Task Of_two_who_re_plan_the_same_milestone_the_second_is_told_and_keeps_what_was_typed()
    {
        var fortnight = await FortnightAsync();
        await using var first = await Visitor.SignedIn(fortnight.Host, fortnight.Coordinator.Email);
        await using var second = await Visitor.SignedIn(fortnight.Host, "admin@example.org");
        var rePlan = $"/partnerships/{fortnight.Reference}/milestones/2/re-plan";
        await first.Open("/desk");
        await first.Follow(On(first, AriaRole.Link, "Re-plan", Rooms));
        await second.Open(rePlan);

        await first.Type("New date", Written(fortnight.Today.AddDays(9)));
        await first.Choose("Waiting for a partner");
        await first.Type("Note", Why);
        await first.Press("Re-plan");
        await BackAtTheDesk(first, Rooms);
        await second.Type("New date", Written(fortnight.Today.AddDays(20)));
        await second.Choose("Staff change");
        await second.Type("Note", "Whoever knows the rooms is away.");
        await second.Press("Re-plan");

        await second.Sees("Someone else changed this while you were writing", "Nothing you wrote is lost", Why);
        Assert.Equal((Written(fortnight.Today.AddDays(20)), "Whoever knows the rooms is away."), (await second.TypedInto("New date"), await second.TypedInto("Note")));
        Assert.True(await second.Page.GetByLabel("Staff change").IsCheckedAsync());
        Assert.Equal([fortnight.Today.AddDays(9)], (await fortnight.Milestone(Rooms)).DateChanges.Select(change => change.To));

        await second.Press("Re-plan");

        await second.Arrives(Rooms);
        await second.Sees(Why, "Whoever knows the rooms is away.", "2 changes of an agreed date");
        var rooms = await fortnight.Milestone(Rooms);
        Assert.Equal([(fortnight.Today.AddDays(3), fortnight.Today.AddDays(9)), (fortnight.Today.AddDays(9), fortnight.Today.AddDays(20))], rooms.DateChanges.OrderBy(change => change.Id).Select(change => (change.From, change.To)));
        Assert.Equal(fortnight.Today.AddDays(3), rooms.BaselineOn);
        await fortnight.Host.VerifyHistory();
    }

    // What is read out of it says which line it is on.
    private static ILocator On(Visitor visitor, AriaRole role, string act, string what) => visitor.Page.GetByRole(role).Filter(new() { HasText = $"{act}: {Line(what)}" });

    private static string Line(string what) => $"{what}, {Partnership}";

    private static async Task BackAtTheDesk(Visitor visitor, string saved)
    {
        Assert.Equal("/desk", visitor.Path);
        await visitor.Arrives("Your desk");
        Assert.Contains(saved, await visitor.Page.GetByRole(AriaRole.Status).First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task BeginsAtTheSummary(Visitor visitor)
    {
        Assert.StartsWith("Error: ", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await visitor.Page.Locator(".ds_error-summary").EvaluateAsync<bool>("summary => summary === document.activeElement"), "The page does not begin at the summary of what is wrong.");
    }

    private async Task<Fortnight> FortnightAsync()
    {
        var host = await journey.StartedAsync();
        var (today, coordinator) = (host.Clock.Today(), await A.Person().Coordinator().SavedIn(host));
        var reference = await A.Partnership().Named(Partnership).CoordinatedBy(coordinator)
            .WithMilestone(m => m.Titled(Outcome).OwnedBy(coordinator).On(today.AddDays(-4)).Agreed())
            .WithMilestone(m => m.Titled(Rooms).OwnedBy(coordinator).On(today.AddDays(3)).Agreed())
            .WithMilestone(m => m.Titled(Fund).OwnedBy(coordinator).On(today.AddDays(4)))
            .WithMilestone(m => m.Titled(Board).OwnedBy(coordinator).On(today.AddDays(5)))
            .WithMilestone(m => m.Titled(Report).OwnedBy(coordinator).On(today.AddDays(10)))
            .SavedIn(host);
        return new(host, coordinator, reference, today);
    }

    /// <summary>A coordinator with one partnership, in which something is late and the rest is due.</summary>
    private sealed record Fortnight(CollabCaseHost Host, TestPerson Coordinator, string Reference, DateOnly Today)
    {
        public async Task<Milestone> Milestone(string title)
        {
            var id = (await Host.Partnership(Reference)).Id;
            return await Host.Read(db => db.Set<Milestone>().AsNoTracking().Include(m => m.DateChanges).SingleAsync(m => m.PartnershipId == id && m.Title == title));
        }

        /// <summary>Every act of the fortnight is in the records, with its history.</summary>
        public async Task HoldAsync()
        {
            Assert.Equal((MilestoneState.Done, Today), ((await Milestone(Outcome)).State, (await Milestone(Outcome)).ActualOn));
            var move = Assert.Single((await Milestone(Rooms)).DateChanges);
            Assert.Equal((Today.AddDays(3), Today.AddDays(9), ReplanReason.WaitingForPartner, Why), (move.From, move.To, move.Reason, move.Note));
            Assert.Equal(("Service manager", null), ((await Milestone(Fund)).OwnerRole, (await Milestone(Fund)).OwnerPersonId));
            Assert.Equal((Today, "The decision of the board"), ((await Milestone(Board)).WaitingSince, (await Milestone(Board)).WaitingFor));
            var (id, about) = ((await Host.Partnership(Reference)).Id, NoteSubject.Milestone((await Milestone(Report)).Number).Code);
            Assert.Equal([(about, WhatWasSaid)], await Host.Read(async db => (await db.Set<Note>().Where(n => n.PartnershipId == id).Select(n => new { n.About, n.Body }).ToListAsync()).Select(n => (n.About, n.Body)).ToList()));
            await Host.VerifyHistory();
        }
    }

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
