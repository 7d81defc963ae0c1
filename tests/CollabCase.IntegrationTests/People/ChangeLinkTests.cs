using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.People;

public sealed class ChangeLinkTests
{
    private const string Change = "POST /partnerships/{reference}/people/{person}/role";

    [Theory, OnEveryDatabase, Covers(Change, Case.Done), Covers("GET /partnerships/{reference}/people/{person}/role", Case.Done)]
    public async Task What_they_see_changes_at_once(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);
        var theirs = await desk.Host.SignedIn(desk.Person);
        var history = $"/partnerships/{desk.Partnership}/history";
        Assert.NotEqual(HttpStatusCode.OK, (await theirs.Get(history)).Status);
        var form = await desk.OpenLink("role");
        Assert.Contains(desk.Person.Name, form.Heading, StringComparison.Ordinal);
        Assert.Equal("Participant", form.Value("Role"));

        var page = await form.Submit(new { Role = MemberRole.SteeringMember });

        Assert.Equal((desk.People, "The link is saved."), (page.Path, page.Saved));
        Assert.Equal("Steering group member", page.Table()[1][1]);
        Assert.Equal(HttpStatusCode.OK, (await theirs.Get(history)).Status);
        var last = (await desk.Host.History(desk.Partnership))[^1];
        Assert.Equal(("ChangeLink", desk.Administrator.Email), (last.UseCase, last.Who));
        Assert.Equal(["Role: Participant -> SteeringMember"], last.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task When_two_answer_differently_the_second_is_asked_once(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);
        var form = await desk.OpenLink("role");
        await desk.ChangeLink(MemberRole.PartnerMember);

        var page = await form.Submit(new { Role = MemberRole.SteeringMember });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorAt("Role"));
        var answers = page.Table(".stale-notice__conflicts")[1];
        Assert.StartsWith("Partner member", answers[1], StringComparison.Ordinal);
        Assert.Equal("Steering group member", answers[2]);
        Assert.Equal("SteeringMember", page.Value("Role"));
        Assert.Equal(MemberRole.PartnerMember, await desk.Link());
        Assert.DoesNotContain("ChangeLink", await desk.UseCases(desk.Partnership));

        Assert.Equal("The link is saved.", (await page.Submit()).Saved);
        Assert.Equal(MemberRole.SteeringMember, await desk.Link());
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task Wants_one_of_the_roles(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);
        var form = await desk.OpenLink("role");

        foreach (var sent in new[] { await form.Form().Tamper("Role").SendBy(desk.Browser, form), await form.Form().Tamper("Role", "99").SendBy(desk.Browser, form) })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.NotNull(sent.ErrorAt("Role"));
        }
        Assert.Equal(MemberRole.Participant, await desk.Link());
        Assert.DoesNotContain("ChangeLink", await desk.UseCases(desk.Partnership));
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task A_form_about_a_link_that_was_removed_is_asked_about_the_link_that_was_made_after_it(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);
        var form = await desk.OpenLink("role");
        await desk.LinkAgain(MemberRole.SteeringMember);

        var page = await form.Submit(new { Role = MemberRole.PartnerMember });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Steering group member", page.Table(".stale-notice__conflicts")[1][1], StringComparison.Ordinal);
        Assert.Equal(MemberRole.SteeringMember, await desk.Link());
        Assert.DoesNotContain("ChangeLink", await desk.UseCases(desk.Partnership));
    }
}
