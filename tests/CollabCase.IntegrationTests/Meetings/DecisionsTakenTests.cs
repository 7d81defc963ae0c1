using CollabCase.Domain.Governance;
using CollabCase.IntegrationTests.Decisions;
using CollabCase.IntegrationTests.Notes;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

/// <summary>The decisions on the page of the meeting at which they were taken.</summary>
public sealed class DecisionsTakenTests
{
    [Theory, OnEveryDatabase]
    public async Task A_meeting_lists_what_was_decided_there_and_what_has_taken_its_place(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        await A.Decision().Titled("Meet on Tuesdays").On(Today.AddDays(-14)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Decision().Titled("Meet on Thursdays").On(Today.AddDays(-7)).By(new Votes(3, 1)).InPlaceOf(1).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(-2)).Held().SavedIn(desk.Host, desk.Reference, tier);

        var (first, second, third) = (await desk.GetMeeting(1), await desk.GetMeeting(2), await desk.GetMeeting(3));

        Assert.Equal(["Meet on Tuesdays Decision 1 By consensus Superseded by decision 2"], Rows(first));
        Assert.Equal(["Meet on Thursdays Decision 2 By vote In force"], Rows(second));
        Assert.Empty(Rows(third));
        Assert.Null(third.Document.QuerySelector("#decisions"));
        Assert.Equal($"{desk.Home}/decisions/1", (await first.Follow("Meet on Tuesdays")).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_takes_no_part_sees_what_was_decided_and_no_agenda(Database database)
    {
        var notes = await NotesDesk.On(database);
        var (desk, tier) = await Task.FromResult(notes.Desk).WithSteeringGroup();
        await A.Decision().Titled("Meet on Tuesdays").SavedIn(notes.Host, desk.Reference, tier);

        var page = await (await notes.Host.SignedIn(notes.Funder)).Get($"{desk.Home}/meetings/1");

        Assert.Contains("are for those who take part", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Meet on Tuesdays Decision 1 By consensus In force"], Rows(page));
        Assert.Equal("Meet on Tuesdays", (await page.Follow("Meet on Tuesdays")).Heading);
    }

    private static IReadOnlyList<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("#decisions + table tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
