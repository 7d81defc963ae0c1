using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.History;

public sealed class ShowHistoryTests
{
    private const string OfPartnership = "GET /partnerships/{reference}/history", OfOrganisation = "GET /organisations/{reference}/history";

    [Theory, OnEveryDatabase, Covers(OfPartnership, Case.Done)]
    public async Task Says_who_did_what_with_names_and_words(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen Tests Connections"));
        var administrator = await A.Person().Named("Ms Administrator").Administrator().SavedIn(desk.Host);
        var partner = await A.Organisation().SavedIn(desk.Host);
        await desk.Host.Change(desk.Reference, p => p.AddPartner(partner.Id, PartnerRoles.Provider, new DateOnly(2026, 5, 1), new PartnerContact("Service manager"), PartnershipBuilder.Today), administrator);
        await desk.Host.Change(desk.Reference, p => p.PartnerLeaves(1, new DateOnly(2026, 6, 3), "The project ended.", PartnershipBuilder.Today), administrator);
        await A.Award().By(partner).SavedIn(desk.Host, desk.Reference);

        var page = await desk.Get("history");

        Assert.Equal("What changed", page.Heading);
        Assert.Contains($"{partner.Name} leaves: last day 3 June 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Partner added: {partner.Name}, provider, since 1 May 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Contact: Service manager", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ms Administrator", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Amount added: £50,000.00 in 2026-27 from {partner.Name}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(partner.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(OfPartnership, Case.Done)]
    public async Task Goes_back_page_by_page_with_as_many_statements_each(Database database)
    {
        var desk = await Desk.On(database);
        for (var i = 1; i <= 55; i++) await desk.Change(p => p.Rename($"Name number {i} (invented)"));

        var newest = await desk.Get("history");
        var older = await newest.Follow("Older changes");
        var oldest = await older.Follow("Older changes");

        Assert.Equal([25, 25, 6], new[] { newest, older, oldest }.Select(p => p.Document.QuerySelectorAll(".history__item").Length));
        Assert.Contains("is now “Name number 55 (invented)”".Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal), newest.Text, StringComparison.Ordinal);
        Assert.Contains("Name number 30 (invented)", older.Text, StringComparison.Ordinal);
        Assert.Contains("Stage begun: Pre-collaboration", oldest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(oldest.Links, link => link.Contains("before=", StringComparison.Ordinal));
        Assert.Equal(newest.Statements.Count, older.Statements.Count);
        Assert.InRange(older.Statements.Count, 1, 7);
    }

    [Theory, OnEveryDatabase, Covers(OfPartnership, Case.Done)]
    public async Task What_the_demonstration_wrote_in_one_run_is_said_to_be_read_from_its_files_once(Database database)
    {
        var auditor = await (await CollabCaseHost.On(database)).SignedIn("auditor@example.org");

        var page = await auditor.Get("/partnerships/PSP-ELEVATE/history");

        var items = page.Document.QuerySelectorAll(".history__item");
        Assert.True(items.Length >= 3);
        Assert.StartsWith("Read from the demonstration’s files", items[0].QuerySelector(".history__what")!.TextContent, StringComparison.Ordinal);
        Assert.Single(items, item => item.TextContent.Contains("Read from the demonstration’s files", StringComparison.Ordinal));
        Assert.All(items, item => Assert.NotEmpty(item.QuerySelectorAll(".history__lines > li")));
    }

    [Theory, OnEveryDatabase, Covers(OfPartnership, Case.Done)]
    public async Task Shows_nothing_of_another_partnership(Database database)
    {
        var (desk, other) = (await Desk.On(database), await Desk.On(database, p => p.Named("Another altogether (invented)")));

        Assert.DoesNotContain("Another altogether", (await desk.Get("history?before=999999")).Text, StringComparison.Ordinal);
        Assert.Contains("Another altogether", (await other.Get("history")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}/history.csv", Case.Done)]
    public async Task Can_be_had_whole_as_a_file_with_the_seal_of_each_write(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("=First (invented)"));
        await desk.Change(p => p.Rename("Second (invented)"));
        for (var i = 0; i < 205; i++) await desk.Change(p => p.Rename($"Name number {i} (invented)"));

        var file = await desk.Get("history.csv");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType?.MediaType);
        var lines = file.Html.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Number,When (UTC),Who,What,Screen,About,Record,Change,Field,Was,Is now,Hash", lines[0]);
        var history = await desk.History();
        var renamed = Assert.Single(lines, line => line.StartsWith("2,", StringComparison.Ordinal));
        Assert.Contains(",Partnership,Changed,Name,", renamed, StringComparison.Ordinal);
        Assert.Contains("'=First (invented)", renamed, StringComparison.Ordinal);
        Assert.EndsWith(Convert.ToHexStringLower(history[1].Entry.Hash), renamed, StringComparison.Ordinal);
        Assert.StartsWith($"{history.Count},", lines[^1], StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(OfOrganisation, Case.Done)]
    public async Task Says_what_changed_about_an_organisation(Database database)
    {
        var desk = await Desk.On(database);
        var there = await A.Organisation().Identified(Organisations.OrganisationDesk.NewIdentifier()).SavedIn(desk.Host);
        await (await desk.Browser.Get($"/organisations/{there.Reference}/correct")).Submit(new { Type = "HousingAssociation" });

        var page = await desk.Browser.Get($"/organisations/{there.Reference}/history");

        Assert.Contains("Organisation corrected", page.Text, StringComparison.Ordinal);
        Assert.Contains("Type: was Charity, is now Housing association", page.Text, StringComparison.Ordinal);
        Assert.Contains("Identifier added: GB-SC-SC", page.Text, StringComparison.Ordinal);
        Assert.Contains(desk.Coordinator.Name, page.Text, StringComparison.Ordinal);
    }
}
