using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.IntegrationTests.Contributions;

/// <summary>A desk whose partnership has one partner, number 1, with a contact.</summary>
internal sealed record PartnerDesk(Desk Desk, TestOrganisation Organisation)
{
    public CollabCaseHost Host => Desk.Host;

    public string Home => Desk.Home;

    public string Reference => Desk.Reference;

    public Browser Browser => Desk.Browser;

    public static async Task<PartnerDesk> On(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var organisation = await A.Organisation().SavedIn(host);
        return new(await Desk.On(host, p => p.Then(x =>
            x.AddPartner(organisation.Id, PartnerRoles.Provider | PartnerRoles.Lead, new DateOnly(2026, 5, 1), new PartnerContact("Service manager"), PartnershipBuilder.Today))), organisation);
    }

    public Task<Page> Get(string page) => Desk.Get(page);

    public Task<Partnership> Partnership() => Desk.Partnership();

    public Task<IReadOnlyList<HistoryLine>> History() => Desk.History();

    public Task Change(Action<Partnership> change) => Desk.Change(change);
}
