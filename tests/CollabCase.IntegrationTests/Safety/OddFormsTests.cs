using System.Net;
using CollabCase.Data.History;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Safety;

/// <summary>
/// The forms with lists, sets and grids in them, sent as no page sends them: fields left out, twice, of the wrong length, unknown
/// codes, text of a megabyte. Nothing of it is a fault of the program; it is said what is wrong, or it is what the same form says
/// without it.
/// </summary>
public sealed class OddFormsTests
{
    private static readonly string Megabyte = new('x', 1_000_000);

    [Theory]
    [OnEveryDatabase("correct-funders")]
    [OnEveryDatabase("revise-amounts")]
    [OnEveryDatabase("change-partner")]
    [OnEveryDatabase("correct-identifiers")]
    [OnEveryDatabase("roles")]
    [OnEveryDatabase("link")]
    [OnEveryDatabase("change-link")]
    [OnEveryDatabase("adapt-profile")]
    public async Task Odd_fields_break_nothing_and_what_is_refused_is_not_written(Database database, string form)
    {
        var (host, browser, address, chain) = await FormOf(database, form);
        var page = await browser.Get(address);
        var names = page.Document.QuerySelectorAll("main form[method=post] [name]").Select(e => e.GetAttribute("name")!).Where(n => n is not (FilledForm.Token or "SubmissionKey")).Distinct().ToList();
        var odd = new List<(string What, Func<FilledForm, FilledForm> Change)> { ("nothing but the token", f => names.Aggregate(f, (rest, name) => rest.Tamper(name))) };
        foreach (var name in names)
        {
            odd.Add(($"without {name}", f => f.Tamper(name)));
            odd.Add(($"{name} twice", f => f.Tamper(name, "one", "another")));
            odd.Add(($"{name} of a megabyte", f => f.Tamper(name, Megabyte)));
            odd.Add(($"{name} as a list", f => f.Tamper(name).Tamper($"{name}[-1]", "1").Tamper($"{name}[0]", "2").Tamper($"{name}[7]", "3")));
            foreach (var value in new[] { "-1", "99999999999999999999", "\u0007\u001b", "a\u0000b" }) odd.Add(($"{name} = {string.Join(' ', value.Select(c => (int)c))}", f => f.Tamper(name, value)));
        }

        var before = await WritesOf(host, chain);
        foreach (var (what, change) in odd)
        {
            // What was refused leaves the form as it was: it is used up by what is accepted.
            var answer = await change(page.Form()).SendBy(browser, page);

            Assert.True((int)answer.Status < 500, $"{what}: answers {(int)answer.Status}");
            if (answer.Status == HttpStatusCode.OK)
            {
                (page, before) = (await browser.Get(address), await WritesOf(host, chain));
                continue;
            }
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge || (answer.Status == HttpStatusCode.UnprocessableEntity && answer.Errors.Count > 0), $"{what}: answers {(int)answer.Status} {answer.Title}");
            Assert.True(before == await WritesOf(host, chain), $"{what}: is refused and written");
        }
        await host.VerifyHistory();
    }

    [Theory]
    [OnEveryDatabase("correct-funders")]
    [OnEveryDatabase("revise-amounts")]
    public async Task A_grid_of_amounts_that_is_not_whole_loses_none_of_them(Database database, string form)
    {
        const string cell = "Amounts.Years[0].Given[0]";
        var (host, browser, address, chain) = await FormOf(database, form);
        var before = await WritesOf(host, chain);
        foreach (var (what, change) in new (string, Func<FilledForm, FilledForm>)[]
        {
            ("a cell is missing", f => f.Tamper(cell)),
            ("a year is missing", f => f.Tamper("Amounts.Years[0].Year")),
            ("the last cell is missing", f => f.Tamper("Amounts.NoYear[2]")),
            ("a cell too many", f => f.Tamper("Amounts.Years[0].Given[3]", "5")),
            ("a cell twice", f => f.Tamper(cell, "1", "2")),
            ("a cell of a negative place", f => f.Tamper("Amounts.Years[0].Given[-1]", "5")),
            ("a row of a negative place", f => f.Tamper("Amounts.Years[-1].Year", "2030-31").Tamper("Amounts.Years[-1].Given[0]", "5")),
            ("a row after a gap", f => f.Tamper("Amounts.Years[9].Year", "2030-31").Tamper("Amounts.Years[9].Given[0]", "5")),
            ("rows of other names", f => f.Tamper("Amounts.Years.Index", "a").Tamper("Amounts.Years[a].Year", "2030-31").Tamper("Amounts.Years[a].Given[0]", "5")),
            ("no grid", f => f.Tamper("Amounts", "5")),
        })
        {
            var page = await browser.Get(address);
            var answer = await change(page.Form(form == "revise-amounts" ? "Save the amounts" : "Save funders and amounts")).SendBy(browser, page);

            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity && answer.Errors.Count > 0, $"{what}: answers {(int)answer.Status}");
            Assert.True(before == await WritesOf(host, chain), $"{what}: is written");
        }
    }

    [Theory]
    [OnEveryDatabase("ORG-NOT-THERE")]
    [OnEveryDatabase("")]
    [OnEveryDatabase("ORG-0001' OR 1=1 --")]
    public async Task A_funder_who_is_not_there_is_not_left_out_unsaid(Database database, string another)
    {
        var (host, browser, address, chain) = await FormOf(database, "correct-funders");
        var page = await browser.Get(address);
        var before = await WritesOf(host, chain);

        var answer = await page.Form("Save funders and amounts").Tamper("Funder", [.. page.Values("Funder"), another]).SendBy(browser, page);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, before), (answer.Status, await WritesOf(host, chain)));
        Assert.NotEmpty(answer.Errors);
    }

    [Theory, OnEveryDatabase]
    public async Task Odd_addresses_of_the_choice_of_funders_break_nothing(Database database)
    {
        var desk = await Desk.On(database);
        foreach (var query in new[] { "funder=&funder=", "funder=nope&next=true", "funder=a%00b", "q=%00", "q=%07%1b", "next=banana", "q=%25%25__%5c", "funder[0]=x&funder[-1]=y", "q=" + new string('x', 4000), "funder=%ED%A0%80" })
        {
            var page = await desk.Get($"awards/choose-funders?{query}");
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{query}: answers {(int)page.Status}");
        }
    }

    private static Task<int> WritesOf(CollabCaseHost host, string chain) =>
        host.Read(db => db.Set<HistoryEntry>().CountAsync(e => db.Set<HistoryChain>().Any(c => c.Key == chain && c.Id == e.ChainId)));

    private static async Task<(CollabCaseHost Host, Browser Browser, string Address, string Chain)> FormOf(Database database, string form)
    {
        var desk = await Desk.On(database);
        var host = desk.Host;
        switch (form)
        {
            case "correct-funders" or "revise-amounts":
                var (one, two) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
                var number = await A.Award().By(one).By(two).Of(100, 2026).SavedIn(host, desk.Reference);
                return (host, desk.Browser, $"{desk.Home}/awards/{number}/{form}", desk.Reference);
            case "change-partner":
                var partner = await A.Organisation().SavedIn(host);
                await desk.Change(p => p.AddPartner(partner.Id, PartnerRoles.Provider, null, null, PartnershipBuilder.Today));
                return (host, desk.Browser, $"{desk.Home}/partners/1/change", desk.Reference);
            case "correct-identifiers":
                var organisation = await A.Organisation().SavedIn(host);
                return (host, desk.Browser, $"/organisations/{organisation.Reference}/identifiers", organisation.Reference);
            case "adapt-profile":
                return (host, desk.Browser, $"{desk.Home}/gate/criteria/approved-pilot/adapt-profile", desk.Reference);
        }
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var person = await A.Person().SavedIn(host);
        var linked = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMember(person, MemberRole.Participant).SavedIn(host);
        return form switch
        {
            "roles" => (host, administrator, $"/people/{person.Reference}/roles", person.Reference),
            "link" => (host, administrator, $"{desk.Home}/people/link?person={person.Reference}", desk.Reference),
            "change-link" => (host, administrator, $"/partnerships/{linked}/people/{person.Reference}/role", linked),
            _ => (host, administrator, $"/partnerships/{linked}/people/{person.Reference}/remove", linked),
        };
    }
}
