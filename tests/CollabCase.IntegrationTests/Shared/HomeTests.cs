using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Shared;

public sealed class HomeTests
{
    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task Everybody_who_signs_in_has_a_home(Database database)
    {
        var everyone = await Everyone.On(await CollabCaseHost.On(database));
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(HttpStatusCode.OK, (await (await everyone.Browser(role)).Get("/")).Status);
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task A_member_finds_how_to_reach_the_coordinator(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (coordinator, member) = (await A.Person().Coordinator().SavedIn(host), await A.Person().SavedIn(host));
        await A.Partnership().CoordinatedBy(coordinator).WithMember(member, MemberRole.Participant).SavedIn(host);

        var page = await (await host.SignedIn(member)).Get("/");

        Assert.True(page.HasLinkTo($"mailto:{coordinator.Email}"));
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task The_card_of_one_that_was_taken_over_does_not_say_that_things_are_missing(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = $"PSP-{Guid.NewGuid():N}"[..20].ToUpperInvariant();
        await host.Write([], db => Task.FromResult(db.Add(Partnership.TakeOver(reference, "Community transport (invented)", "To get about.", Stage.TestAndEmbed, null, DatePrecision.Day,
            "A report of 2018", coordinator.Id, Today, Now)).Entity.Id));

        var card = (await (await host.SignedIn(coordinator)).Get("/")).Document.QuerySelector(".summary-card")!.TextContent;

        Assert.Contains("Nothing recorded here yet", card, StringComparison.Ordinal);
        Assert.DoesNotContain("0 of", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Next:", card, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task Every_page_leads_to_the_licence(Database database) =>
        Assert.True((await (await CollabCaseHost.On(database)).Browser().Get("/account/sign-in")).HasLinkTo("https://www.apache.org/licenses/LICENSE-2.0"));

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task A_coordinator_is_asked_at_home_for_what_each_partnership_itself_asks_for(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var (provider, commissioner) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        async Task<string> Partnership(string name, Action<Partnership> more) =>
            await A.Partnership().Named(name).CoordinatedBy(coordinator).Then(more).Then(p => { if (name != "Begun") p.CompleteSetUp(Now); }).SavedIn(host);
        string[] references =
        [
            await Partnership("Begun", _ => { }),
            await Partnership("Alone", p => p.NameLead("Lead", null, null, null)),
            await Partnership("Left", p => { p.AddPartner(provider.Id, PartnerRoles.Commissioner, Today.AddDays(-9), null, Today); p.PartnerLeaves(1, Today.AddDays(-1), null, Today); }),
            await Partnership("Leaderless", p => { p.AddPartner(provider.Id, PartnerRoles.Provider, null, null, Today); p.AddPartner(commissioner.Id, PartnerRoles.Provider | PartnerRoles.Commissioner, Today, null, Today); }),
            await Partnership("Late", p =>
            {
                p.AddPartner(provider.Id, PartnerRoles.Provider, Today, null, Today);
                p.NameLead("Lead", null, null, null);
                p.SetDates(Today.AddYears(-2), DatePrecision.Day, Today.AddDays(-1));
            }),
        ];
        var browser = await host.SignedIn(coordinator);

        var home = await browser.Get("/");

        string Of(int partnership, string page) => $"/partnerships/{references[partnership]}/{page}";
        string[] asked = [Of(0, "set-up"), Of(1, "partners"), Of(2, "partners"), Of(4, "partners"), Of(3, "lead"), Of(2, "lead"), Of(4, "lead")];
        Assert.Equal(asked, home.Document.QuerySelectorAll(".to-do__more a").Select(link => link.GetAttribute("href")));
        foreach (var link in asked[1..]) Assert.Contains(link, (await browser.Get(link[..link.LastIndexOf('/')])).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }
}
