using System.Net;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Organisations;

public sealed class RecordOrganisationTests
{
    private const string Form = "GET /organisations/record", Record = "POST /organisations/record";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Record, Case.Done)]
    public async Task Records_what_was_typed(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var (name, identifier) = (OrganisationDesk.NewName(), OrganisationDesk.NewIdentifier());

        var page = await (await directory.Browser.Get("/organisations/record")).Submit(new
        {
            Name = name, Sector = "Third", Type = "SocialEnterprise", SizeBand = "Small", Website = "www.example.org",
            Identifiers = $" {identifier.ToLowerInvariant()} \n\nGB-COH-SC{identifier[^6..]}",
        });

        Assert.Equal((HttpStatusCode.OK, name), (page.Status, page.Heading));
        var reference = page.Path.Split('/')[^1];
        Assert.Equal($"{name} is recorded as {reference}.", page.Saved);
        var organisation = await directory.Organisation(reference);
        Assert.Equal((name, Sector.Third, OrganisationType.SocialEnterprise, SizeBand.Small, "https://www.example.org"),
            (organisation.Name, organisation.Sector, organisation.Type, organisation.SizeBand, organisation.Website));
        Assert.Equal([$"GB-COH-SC{identifier[^6..]}", identifier], organisation.Identifiers.Select(i => i.Value).Order(StringComparer.Ordinal));
        var written = Assert.Single(await directory.Host.History(reference));
        Assert.Equal((directory.Coordinator.Email, "RecordOrganisation", Record, 1), (written.Who, written.UseCase, written.Screen, written.Version));
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task Asks_for_what_is_missing_and_keeps_what_was_typed(Database database)
    {
        var directory = await OrganisationDesk.On(database);

        var page = await (await directory.Browser.Get("/organisations/record")).Submit(new { Name = " ", Website = "ftp://example.org", Identifiers = "SC012345\nGB-SC-12" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("Enter the name of the organisation.", "Choose the sector.", "Choose the type of organisation."), (page.ErrorAt("Name"), page.ErrorAt("Sector"), page.ErrorAt("Type")));
        Assert.Contains("‘SC012345’: enter the identifier with its register in front", page.ErrorAt("Identifiers"), StringComparison.Ordinal);
        Assert.Contains("‘GB-SC-12’: check the number after GB-SC-", page.ErrorAt("Identifiers"), StringComparison.Ordinal);
        Assert.Equal(("ftp://example.org", "SC012345\nGB-SC-12"), (page.Value("Website"), page.Value("Identifiers")?.ReplaceLineEndings("\n")));
        Assert.Empty(page.WritingStatements);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task A_sector_that_is_not_on_the_list_is_not_taken(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var form = await directory.Browser.Get("/organisations/record");

        var page = await form.Form().Fill(new { Name = OrganisationDesk.NewName(), Type = "Charity" }).Tamper("Sector", "99").SendBy(directory.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Sector must be one of the answers on the list.", page.ErrorAt("Sector"));
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task The_same_identifier_is_refused_with_a_way_to_the_record_that_has_it(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var identifier = OrganisationDesk.NewIdentifier();
        var there = await A.Organisation().Identified(identifier).SavedIn(directory.Host);
        var name = OrganisationDesk.NewName();

        var page = await (await directory.Browser.Get("/organisations/record")).Submit(new { Name = name, Sector = "Public", Type = "Council", Identifiers = identifier });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"{there.Name} ({there.Reference}) has the identifier {identifier} already. Use that record, or check the identifier.", page.ErrorAt("Identifiers"));
        Assert.True(page.HasLinkTo($"/organisations/{there.Reference}"));
        Assert.Equal((name, "Public", "Council"), (page.Value("Name"), page.Value("Sector"), page.Value("Type")));
        Assert.Empty(await directory.ReferencesOf(name));
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused, Case.Done)]
    public async Task The_same_name_is_asked_about_and_recorded_when_it_is_another(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().Named(OrganisationDesk.NewName()).SavedIn(directory.Host);
        var name = $"The {there.Name.ToUpperInvariant()} Ltd";

        var asked = await (await directory.Browser.Get("/organisations/record")).Submit(new { Name = name, Sector = "Third", Type = "Charity", Website = "www.example.org" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.NotNull(asked.ErrorAt("IsAnother"));
        Assert.True(asked.HasLinkTo($"/organisations/{there.Reference}"));
        Assert.Equal((name, "www.example.org"), (asked.Value("Name"), asked.Value("Website")));
        Assert.Empty(await directory.ReferencesOf(name));

        var done = await asked.Submit(new { IsAnother = true });

        Assert.Equal((HttpStatusCode.OK, name), (done.Status, done.Heading));
        Assert.Single(await directory.ReferencesOf(name));
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task Of_two_at_once_with_the_same_identifier_one_is_refused_kindly(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        for (var round = 0; round < 5; round++)
        {
            var identifier = OrganisationDesk.NewIdentifier();
            var names = new[] { OrganisationDesk.NewName(), OrganisationDesk.NewName() };
            var forms = await Task.WhenAll(names.Select(_ => directory.Browser.Get("/organisations/record")));

            var pages = await Task.WhenAll(forms.Zip(names, (form, name) => form.Submit(new { Name = name, Sector = "Third", Type = "Charity", Identifiers = identifier })));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], pages.Select(p => p.Status).Order());
            var refused = pages.Single(p => p.Status == HttpStatusCode.UnprocessableEntity);
            Assert.Contains($"has the identifier {identifier} already", refused.ErrorAt("Identifiers"), StringComparison.Ordinal);
            Assert.Equal(1, await directory.Host.Read(db => Task.FromResult(db.Set<OrganisationIdentifier>().Count(i => i.Value == identifier))));
        }
    }
}
