using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Cases;

/// <summary>A coordinator who has signed in, with a partnership of their own: where most tests begin.</summary>
public sealed record Desk(CollabCaseHost Host, TestPerson Coordinator, string Reference, Browser Browser)
{
    /// <summary>On the shared host; the partnership is as the builder makes it: <c>Desk.On(database, p => p.Paused())</c>.</summary>
    public static async Task<Desk> On(Database database, Func<PartnershipBuilder, PartnershipBuilder>? partnership = null) =>
        await On(await CollabCaseHost.On(database), partnership);

    /// <inheritdoc cref="On(Database, Func{PartnershipBuilder, PartnershipBuilder}?)"/>
    public static async Task<Desk> On(CollabCaseHost host, Func<PartnershipBuilder, PartnershipBuilder>? partnership = null)
    {
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var builder = A.Partnership().CoordinatedBy(coordinator);
        var reference = await (partnership is null ? builder : partnership(builder)).SavedIn(host);
        return new(host, coordinator, reference, await host.SignedIn(coordinator));
    }

    /// <summary>Where the partnership's pages are.</summary>
    public string Home => $"/partnerships/{Reference}";

    /// <summary>Opens a page of the partnership, such as `pause`.</summary>
    public Task<Page> Get(string page) => Browser.Get($"{Home}/{page}");

    /// <summary>The partnership as it is in the database now.</summary>
    public Task<Partnership> Partnership() => Host.Partnership(Reference);

    /// <summary>The history of the partnership, oldest first.</summary>
    public Task<IReadOnlyList<HistoryLine>> History() => Host.History(Reference);

    /// <summary>Changes the partnership behind the coordinator's back.</summary>
    public Task Change(Action<Partnership> change, TestPerson? by = null) => Host.Change(Reference, change, by);
}
