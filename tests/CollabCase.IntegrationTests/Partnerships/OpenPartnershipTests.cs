using System.Net;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class OpenPartnershipTests
{
    private const string Page = "GET /partnerships/open", Open = "POST /partnerships/open";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Open, Case.Done)]
    public async Task A_name_and_a_purpose_are_enough(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var browser = await host.SignedIn(coordinator);

        var page = await (await browser.Get("/partnerships/open")).Submit(new { Name = "Glen Tests Connections", Purpose = "To test what opens." });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var reference = page.Path.Split('/')[2];
        Assert.StartsWith("PSP-2026-", reference, StringComparison.Ordinal);
        Assert.StartsWith(reference, page.Saved, StringComparison.Ordinal);
        var partnership = await host.Partnership(reference);
        Assert.Equal(("Glen Tests Connections", "To test what opens.", Stage.PreCollaboration, coordinator.Id, PartnershipBuilder.Today, 1),
            (partnership.Name, partnership.Purpose, partnership.Stage, partnership.CoordinatorPersonId, partnership.OpenedOn, partnership.Version));
        // The two reviews that it starts with are written with it.
        var all = await host.History(reference);
        Assert.Equal(3, all.Count);
        var written = all[0];
        Assert.Equal((coordinator.Email, "OpenPartnership", Open, 1), (written.Who, written.UseCase, written.Screen, written.Version));
        Assert.Contains("Name: nothing -> Glen Tests Connections", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Open, Case.Invalid)]
    public async Task Without_a_name_or_with_a_purpose_too_long_nothing_is_opened(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var form = await (await host.SignedIn(coordinator)).Get("/partnerships/open");
        var purpose = new string('x', Partnership.PurposeMaxLength + 1);

        var page = await form.Submit(new { Name = "", Purpose = purpose });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Enter a name for the partnership.", "Shorten the purpose to 2,000 characters or fewer."], page.Errors.Select(e => e.Replace("2000", "2,000", StringComparison.Ordinal)));
        Assert.Equal(purpose, page.Value("Purpose"));
        Assert.Empty(page.WritingStatements);
    }
}
