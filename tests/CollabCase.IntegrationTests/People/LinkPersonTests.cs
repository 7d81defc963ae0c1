using System.Net;
using CollabCase.Domain.People;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.People;

/// <summary>Linking somebody to a partnership, from the partnership's people or from the person.</summary>
public sealed class LinkPersonTests
{
    private const string Link = "POST /partnerships/{reference}/people/link", Form = "GET /partnerships/{reference}/people/link";
    private const string Choose = "GET /people/{reference}/link", List = "GET /partnerships/{reference}/people";

    [Theory, OnEveryDatabase, Covers(Link, Case.Done), Covers(Form, Case.Done), Covers(List, Case.Done)]
    public async Task The_person_sees_the_partnership_at_once(Database database)
    {
        var desk = await PersonDesk.On(database);
        var theirs = await desk.Host.SignedIn(desk.Person);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Get($"/partnerships/{desk.Partnership}")).Status);
        Assert.Contains("Nobody is linked yet", (await desk.Browser.Get(desk.People)).Text, StringComparison.Ordinal);

        var page = await (await desk.Browser.Get($"{desk.People}/link")).Submit(new { Person = desk.Person.Email, Role = MemberRole.SteeringMember });

        Assert.Equal((desk.People, $"{desk.Person.Name} is linked as steering group member."), (page.Path, page.Saved));
        Assert.Equal([desk.Person.Name, "Steering group member", "None given"], page.Table()[1].Take(3));
        Assert.Equal(HttpStatusCode.OK, (await theirs.Get($"/partnerships/{desk.Partnership}")).Status);
        var last = (await desk.Host.History(desk.Partnership))[^1];
        Assert.Equal(("LinkPerson", desk.Administrator.Email), (last.UseCase, last.Who));
        Assert.Contains(last.Changes, c => c.EndsWith("-> SteeringMember", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Done), Covers(Link, Case.Done)]
    public async Task From_the_person_a_partnership_is_chosen_first(Database database)
    {
        var desk = await PersonDesk.On(database);
        var choose = await desk.Open($"link?q={desk.Partnership}");
        var address = $"{desk.People}/link?person={desk.Person.Reference}";
        Assert.True(choose.HasLinkTo(address));

        var form = await desk.Browser.Get(address);
        var missing = await form.Submit();
        Assert.NotNull(missing.ErrorAt("Role"));
        foreach (var page in new[] { form, missing })
            Assert.Equal(($"Link {desk.Person.Name}", desk.Person.Reference), (page.Heading, page.Value("Person")));
        await missing.Submit(new { Role = MemberRole.Participant });

        Assert.Equal(MemberRole.Participant, await desk.Link());
        var again = await desk.Open($"link?q={desk.Partnership}");
        Assert.False(again.HasLinkTo(address));
        Assert.Contains("Linked already", again.Text, StringComparison.Ordinal);
        Assert.Contains("No partnership fits", (await desk.Open("link?q=nothing-is-called-this")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Link, Case.Done)]
    public async Task A_closed_partnership_is_opened_to_people_too(Database database)
    {
        var desk = await PersonDesk.On(database, more: p => p.InTestAndEmbed().Closed());

        await (await desk.Browser.Get($"{desk.People}/link")).Submit(new { Person = desk.Person.Reference, Role = MemberRole.PartnerMember });

        Assert.Equal(MemberRole.PartnerMember, await desk.Link());
    }

    [Theory, OnEveryDatabase, Covers(Link, Case.Invalid)]
    public async Task Wants_somebody_who_is_here_and_what_they_are(Database database)
    {
        var desk = await PersonDesk.On(database);
        var form = await desk.Browser.Get($"{desk.People}/link");

        var empty = await form.Submit(new { Person = "" });
        var unknown = await empty.Submit(new { Person = "nobody@tests.example.org", Role = MemberRole.Participant });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.StartsWith("Say who it is", empty.ErrorAt("Person"), StringComparison.Ordinal);
        Assert.Equal("Choose what they are in the partnership.", empty.ErrorAt("Role"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.NotNull(unknown.ErrorAt("Person"));
        Assert.Equal(("nobody@tests.example.org", "Participant"), (unknown.Value("Person"), unknown.Value("Role")));
        Assert.DoesNotContain("LinkPerson", await desk.UseCases(desk.Partnership));
    }

    [Theory, OnEveryDatabase, Covers(Link, Case.Refused)]
    public async Task Nobody_is_linked_twice(Database database)
    {
        var desk = await PersonDesk.On(database, MemberRole.Participant);

        // However the person was named, the form asks again who it is, so that another can be.
        foreach (var typed in new[] { desk.Person.Email, desk.Person.Reference })
        {
            var page = await (await desk.Browser.Get($"{desk.People}/link")).Submit(new { Person = typed, Role = MemberRole.SteeringMember });

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal($"{desk.Person.Name} is linked already, as participant. Change that link in the list of people instead.", page.ErrorAt("Person"));
            Assert.Equal((typed, "SteeringMember"), (page.Value("Person"), page.Value("Role")));
        }
        Assert.Equal(MemberRole.Participant, await desk.Link());
        Assert.DoesNotContain("LinkPerson", await desk.UseCases(desk.Partnership));
    }

    [Theory, OnEveryDatabase, Covers(Link, Case.Refused)]
    public async Task Somebody_who_is_switched_off_is_not_linked(Database database)
    {
        var desk = await PersonDesk.On(database);
        var form = await desk.Browser.Get($"{desk.People}/link");
        await desk.Change(p => p.Deactivate(desk.Administrator.Id, othersAdminister: true));

        var page = await form.Submit(new { Person = desk.Person.Email, Role = MemberRole.PartnerMember });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"{desk.Person.Name}'s account is switched off. Switch it on first.", page.ErrorAt("Person"));
        Assert.Equal((desk.Person.Email, "PartnerMember"), (page.Value("Person"), page.Value("Role")));
        Assert.Null(await desk.Link());
    }
}
