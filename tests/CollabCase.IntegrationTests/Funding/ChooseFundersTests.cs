using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Funding;

public sealed class ChooseFundersTests
{
    private const string ForNew = "GET /partnerships/{reference}/awards/choose-funders", ForOne = "GET /partnerships/{reference}/awards/{number}/choose-funders";

    [Theory, OnEveryDatabase, Covers(ForNew, Case.Done)]
    public async Task Offers_those_near_and_whom_a_search_finds_and_keeps_who_is_chosen(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (partner, giver, found) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host), await A.Organisation().Named($"Kilmarnock Éire Trust {Guid.NewGuid():N}").SavedIn(host));
        var desk = await Desk.On(host, p => p.WithPartners(partner));
        await A.Award().By(giver).SavedIn(host, desk.Reference);

        var page = await desk.Get("awards/choose-funders");
        Assert.Equal(new[] { partner.Reference, giver.Reference }.Order(), page.Choices("Funder").Order());

        var searched = await desk.Get($"awards/choose-funders?funder={partner.Reference}&q={Uri.EscapeDataString("EIRE trust " + found.Name.Split(' ')[^1])}");
        Assert.Contains(found.Reference, searched.Choices("Funder"));
        Assert.Equal([partner.Reference], searched.Values("Funder"));

        var nobody = await desk.Get("awards/choose-funders?next=true");
        Assert.Equal("Choose at least one funder.", nobody.ErrorAt("Funder"));

        var next = await desk.Get($"awards/choose-funders?next=true&funder={partner.Reference}&funder={found.Reference}");
        Assert.Equal($"{desk.Home}/awards/record", next.Path);
        Assert.Contains(found.Name, next.Text, StringComparison.Ordinal);
        Assert.Equal($"{desk.Home}/awards/choose-funders", (await desk.Get("awards/record")).Path);
    }

    [Theory, OnEveryDatabase, Covers(ForOne, Case.Done)]
    public async Task Begins_with_who_the_funders_of_the_award_are(Database database)
    {
        var desk = await Desk.On(database);
        var (now, later) = (await A.Organisation().SavedIn(desk.Host), await A.Organisation().SavedIn(desk.Host));
        var number = await A.Award().By(now).SavedIn(desk.Host, desk.Reference);

        Assert.Equal([now.Reference], (await desk.Get($"awards/{number}/choose-funders")).Values("Funder"));

        var next = await desk.Get($"awards/{number}/choose-funders?next=true&funder={later.Reference}");
        Assert.Equal($"{desk.Home}/awards/{number}/correct-funders", next.Path);
        Assert.Contains(later.Name, next.Text, StringComparison.Ordinal);
    }
}
