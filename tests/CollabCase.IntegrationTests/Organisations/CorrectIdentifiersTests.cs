using System.Net;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Organisations;

public sealed class CorrectIdentifiersTests
{
    private const string Form = "GET /organisations/{reference}/identifiers", Correct = "POST /organisations/{reference}/identifiers";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Correct, Case.Done)]
    public async Task Adds_and_takes_away(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var (first, second) = (OrganisationDesk.NewIdentifier(), OrganisationDesk.NewIdentifier());
        var there = await A.Organisation().Identified(first).SavedIn(directory.Host);
        var form = await directory.Browser.Get($"/organisations/{there.Reference}/identifiers");
        Assert.Equal(first, form.Value("Identifiers"));

        var page = await form.Submit(new { Identifiers = second });

        Assert.Equal(($"/organisations/{there.Reference}", "The identifiers are saved."), (page.Path, page.Saved));
        Assert.Equal([second], (await directory.Organisation(there.Reference)).Identifiers.Select(i => i.Value));
        Assert.Equal([$"Value: {first} -> nothing", $"Value: nothing -> {second}"], (await directory.Host.History(there.Reference))[^1].Changes.Order());
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task What_is_no_identifier_is_said_and_kept_as_typed(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);
        var identifier = OrganisationDesk.NewIdentifier();

        var page = await (await directory.Browser.Get($"/organisations/{there.Reference}/identifiers")).Submit(new { Identifiers = $"{identifier}\n{identifier}" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"‘{identifier}’ is there twice. Enter it once only.", page.ErrorAt("Identifiers"));
        Assert.Equal($"{identifier}\n{identifier}", page.Value("Identifiers")?.ReplaceLineEndings("\n"));
        Assert.Empty((await directory.Organisation(there.Reference)).Identifiers);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task Anothers_identifier_is_refused_with_a_way_to_that_record(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var identifier = OrganisationDesk.NewIdentifier();
        var (mine, theirs) = (await A.Organisation().SavedIn(directory.Host), await A.Organisation().Identified(identifier).SavedIn(directory.Host));

        var page = await (await directory.Browser.Get($"/organisations/{mine.Reference}/identifiers")).Submit(new { Identifiers = identifier });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"{theirs.Name} ({theirs.Reference}) has the identifier {identifier} already", page.ErrorAt("Identifiers"), StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"/organisations/{theirs.Reference}"));
        Assert.Empty((await directory.Organisation(mine.Reference)).Identifiers);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task What_two_people_add_is_both_kept_and_what_one_took_away_stays_away(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var (old, theirs, mine) = (OrganisationDesk.NewIdentifier(), OrganisationDesk.NewIdentifier(), OrganisationDesk.NewIdentifier());
        var there = await A.Organisation().Identified(old).SavedIn(directory.Host);
        var form = await directory.Browser.Get($"/organisations/{there.Reference}/identifiers");
        await directory.Change(there.Reference, o => o.CorrectIdentifiers([OrgId.Parse(theirs)]));

        var page = await form.Submit(new { Identifiers = $"{old}\n{mine}" });

        Assert.Equal($"/organisations/{there.Reference}", page.Path);
        Assert.Equal(new[] { theirs, mine }.Order(StringComparer.Ordinal), (await directory.Organisation(there.Reference)).Identifiers.Select(i => i.Value).Order(StringComparer.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task Of_two_at_once_that_take_the_same_identifier_one_is_refused_kindly(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var identifier = OrganisationDesk.NewIdentifier();
        var organisations = new[] { await A.Organisation().SavedIn(directory.Host), await A.Organisation().SavedIn(directory.Host) };
        var forms = await Task.WhenAll(organisations.Select(o => directory.Browser.Get($"/organisations/{o.Reference}/identifiers")));

        var pages = await Task.WhenAll(forms.Select(form => form.Submit(new { Identifiers = identifier })));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], pages.Select(p => p.Status).Order());
        Assert.Contains($"has the identifier {identifier} already", pages.Single(p => p.Status != HttpStatusCode.OK).ErrorAt("Identifiers"), StringComparison.Ordinal);
        await directory.Host.VerifyHistory();
    }
}
