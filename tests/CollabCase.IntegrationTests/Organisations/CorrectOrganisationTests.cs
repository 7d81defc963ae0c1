using System.Net;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Organisations;

public sealed class CorrectOrganisationTests
{
    private const string Form = "GET /organisations/{reference}/correct", Correct = "POST /organisations/{reference}/correct";

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Correct, Case.Done)]
    public async Task Saves_what_was_typed_and_remembers_what_it_was(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);
        var form = await directory.Browser.Get($"/organisations/{there.Reference}/correct");
        Assert.Equal((there.Name, "Third", "Charity"), (form.Value("Name"), form.Value("Sector"), form.Value("Type")));

        var page = await form.Submit(new { Type = "SocialEnterprise", SizeBand = "Large" });

        Assert.Equal((HttpStatusCode.OK, $"/organisations/{there.Reference}", "The details are saved."), (page.Status, page.Path, page.Saved));
        var organisation = await directory.Organisation(there.Reference);
        Assert.Equal((there.Name, OrganisationType.SocialEnterprise, SizeBand.Large, 2), (organisation.Name, organisation.Type, organisation.SizeBand, organisation.Version));
        var written = (await directory.Host.History(there.Reference))[^1];
        Assert.Equal((directory.Coordinator.Email, "CorrectOrganisation"), (written.Who, written.UseCase));
        Assert.Equal(["SizeBand: nothing -> Large", "Type: Charity -> SocialEnterprise"], written.Changes.Order());
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task A_name_and_a_type_are_needed(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);

        var page = await (await directory.Browser.Get($"/organisations/{there.Reference}/correct")).Submit(new { Name = "", Type = "", Website = "www.example.org" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Enter the name of the organisation.", "Choose the type of organisation."], page.Errors);
        Assert.Equal("www.example.org", page.Value("Website"));
        Assert.Equal(1, (await directory.Organisation(there.Reference)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused, Case.Done)]
    public async Task A_name_that_another_has_is_asked_about(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var (mine, theirs) = (await A.Organisation().SavedIn(directory.Host), await A.Organisation().SavedIn(directory.Host));

        var asked = await (await directory.Browser.Get($"/organisations/{mine.Reference}/correct")).Submit(new { theirs.Name, SizeBand = "Small" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains(theirs.Reference, asked.ErrorAt("IsAnother"), StringComparison.Ordinal);
        Assert.True(asked.HasLinkTo($"/organisations/{theirs.Reference}"));
        Assert.Equal("Small", asked.Value("SizeBand"));
        Assert.Equal(mine.Name, (await directory.Organisation(mine.Reference)).Name);

        var done = await asked.Submit(new { IsAnother = true });

        Assert.Equal($"/organisations/{mine.Reference}", done.Path);
        Assert.Equal(theirs.Name, (await directory.Organisation(mine.Reference)).Name);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Done)]
    public async Task Who_shares_a_name_already_can_be_corrected_without_being_asked_again(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var name = OrganisationDesk.NewName();
        var there = await A.Organisation().Named(name).SavedIn(directory.Host);
        await A.Organisation().Named(name).SavedIn(directory.Host);

        var page = await (await directory.Browser.Get($"/organisations/{there.Reference}/correct")).Submit(new { Name = name + " Ltd" });

        Assert.Equal($"/organisations/{there.Reference}", page.Path);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Changes_to_different_fields_are_both_kept_and_the_same_field_is_asked_about(Database database)
    {
        var directory = await OrganisationDesk.On(database);
        var there = await A.Organisation().SavedIn(directory.Host);
        var address = $"/organisations/{there.Reference}/correct";
        var (mine, later) = (await directory.Browser.Get(address), await directory.Browser.Get(address));
        await directory.Change(there.Reference, o => o.CorrectDetails(new OrganisationDetails(o.Name, Sector.Private, o.Type)));

        await mine.Submit(new { Type = "Company" });
        var asked = await later.Submit(new { Sector = "Public", SizeBand = "Micro" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(["Sector", "Private sector", "Public sector"], asked.Table(".stale-notice__conflicts")[1].Select(cell => cell.Replace("CollabCase (tests)", "", StringComparison.Ordinal).Split(',')[0].Trim()).ToList());
        Assert.Equal(("Public", "Micro"), (asked.Value("Sector"), asked.Value("SizeBand")));
        var organisation = await directory.Organisation(there.Reference);
        Assert.Equal((Sector.Private, OrganisationType.Company, (SizeBand?)null), (organisation.Sector, organisation.Type, organisation.SizeBand));
    }
}
