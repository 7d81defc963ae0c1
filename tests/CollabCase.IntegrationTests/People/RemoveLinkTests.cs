using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class RemoveLinkTests
{
    private const string Remove = "POST /partnerships/{reference}/people/{person}/remove";

    [Theory, OnEveryDatabase, Covers(Remove, Case.Done), Covers("GET /partnerships/{reference}/people/{person}/remove", Case.Done)]
    public async Task The_partnership_is_hidden_from_them_at_once(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.PartnerMember);
        var theirs = await desk.Host.SignedIn(desk.Person);
        Assert.Equal(HttpStatusCode.OK, (await theirs.Get($"/partnerships/{desk.Partnership}")).Status);
        var form = await desk.OpenLink("remove");
        Assert.Contains($"{desk.Person.Name}, partner member, no longer sees this partnership", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal((desk.People, "The link is removed."), (page.Path, page.Saved));
        Assert.DoesNotContain(desk.Person.Name, page.Text, StringComparison.Ordinal);
        Assert.Null(await desk.Link());
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Get($"/partnerships/{desk.Partnership}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenLink("remove")).Status);
        var last = (await desk.Host.History(desk.Partnership))[^1];
        Assert.Equal(("RemoveLink", desk.Administrator.Email), (last.UseCase, last.Who));
        Assert.Contains("Role: PartnerMember -> nothing", last.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Stale)]
    public async Task A_link_that_changed_meanwhile_stays_until_it_is_asked_again(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);
        var form = await desk.OpenLink("remove");
        await desk.ChangeLink(MemberRole.SteeringMember);

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("steering group member", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(MemberRole.SteeringMember, await desk.Link());
        Assert.DoesNotContain("RemoveLink", await desk.UseCases(desk.Partnership));

        Assert.Equal("The link is removed.", (await page.Submit()).Saved);
        Assert.Null(await desk.Link());
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Stale)]
    public async Task A_form_about_a_link_that_was_removed_leaves_the_link_that_was_made_after_it(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);
        var form = await desk.OpenLink("remove");
        await desk.LinkAgain(MemberRole.SteeringMember);

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("steering group member", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(MemberRole.SteeringMember, await desk.Link());
        Assert.DoesNotContain("RemoveLink", await desk.UseCases(desk.Partnership));
        Assert.Equal("The link is removed.", (await page.Submit()).Saved);
    }
}
