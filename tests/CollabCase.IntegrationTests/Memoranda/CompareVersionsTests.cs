using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class CompareVersionsTests
{
    private const string Compare = "GET /partnerships/{reference}/documents/{number}/compare";

    [Theory, OnEveryDatabase, Covers(Compare, Case.Done)]
    public async Task Words_clauses_and_dates_that_changed_are_shown_and_heard(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Describing(new("One day a week.", ExpiresOn: new DateOnly(2027, 12, 31))).Agreed().WithNextVersion().Then((x, facts) =>
        {
            x.Describe(2, new("Two days a week.", "More time.", Notice: new(3, NoticeUnit.Months)), facts);
            x.ChangeClause(2, 1, new("Purpose", "We work closely together so that people find one door.", ClauseSubject.Purpose), facts);
            x.RemoveClause(2, 2, facts);
            x.AddClause(2, new("Volunteers", "Volunteers <b>are</b> welcome."), null, facts);
        }));

        var page = await desk.Browser.Get($"{desk.AddressOf(document)}/compare?from=1&to=2");

        Assert.Equal((HttpStatusCode.OK, "What changed from version 1 to version 2"), (page.Status, page.Heading));
        Assert.Contains("1 clause changed, 1 added, 1 removed. None are as they were.", page.Text, StringComparison.Ordinal);
        var (added, removed) = (page.Document.QuerySelectorAll(".compared ins").Select(e => e.TextContent), page.Document.QuerySelectorAll(".compared del").Select(e => e.TextContent));
        Assert.Equal(["Two days", "closely ", "Volunteers <b>are</b> welcome."], added.Select(WithoutWords));
        Assert.Equal(["One day", "We look at this once a year."], removed.Select(WithoutWords));
        Assert.All(added, text => Assert.StartsWith(" added: ", text, StringComparison.Ordinal));
        Assert.All(removed, text => Assert.StartsWith(" removed: ", text, StringComparison.Ordinal));
        Assert.Contains(page.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Last day", StringComparison.Ordinal) && row.TextContent.Contains("31 December 2027", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("tbody th"), head => head.TextContent == "Title");

        // Without numbers: the newest with the one before.
        Assert.Equal(page.Heading, (await desk.Browser.Get($"{desk.AddressOf(document)}/compare")).Heading);
    }

    [Theory, OnEveryDatabase]
    public async Task The_later_one_first_is_turned_round_and_said_and_one_with_itself_is_said_too(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().WithNextVersion());

        var swapped = await desk.Browser.Get($"{desk.AddressOf(document)}/compare?from=2&to=1");
        Assert.Equal("What changed from version 1 to version 2", swapped.Heading);
        Assert.Contains("You asked for the later version first.", swapped.Text, StringComparison.Ordinal);
        Assert.Contains("Every clause says the same, in the same order.", swapped.Text, StringComparison.Ordinal);
        Assert.Equal(2, swapped.Document.QuerySelectorAll("details.compared-clause--same:not([open])").Length);

        var same = await desk.Browser.Get($"{desk.AddressOf(document)}/compare?from=2&to=2");
        Assert.Equal((HttpStatusCode.OK, "Compare versions"), (same.Status, same.Heading));
        Assert.Contains("This is version 2 on both sides", same.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task One_version_alone_says_what_will_be_here(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        Assert.Contains("There is one version so far", (await desk.Browser.Get($"{desk.AddressOf(document)}/compare")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_version_that_one_may_not_read_is_as_one_that_is_not_there(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().WithNextVersion(), p => p.WithMember(member, MemberRole.PartnerMember));
        var browser = await host.SignedIn(member);
        var here = $"{desk.AddressOf(document)}/compare";

        var hidden = await browser.Get($"{here}?from=1&to=2");
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal((await browser.Get($"{here}?from=1&to=7")).Body, hidden.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{here}?from=2")).Status);
        // What they may read is still theirs to open, and names no other.
        var own = await browser.Get(here);
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.DoesNotContain("ersion 2", own.Text, StringComparison.Ordinal);

        await desk.ChangeDocument(document, (d, facts) => d.Share(2, facts, PartnershipBuilder.Now));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"{here}?from=1&to=2")).Status);
    }

    private static string WithoutWords(string text) => text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..text.LastIndexOf(" (end of", StringComparison.Ordinal)];
}
