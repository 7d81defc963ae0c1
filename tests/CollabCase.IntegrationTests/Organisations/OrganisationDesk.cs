using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;

namespace CollabCase.IntegrationTests.Organisations;

/// <summary>A coordinator at the directory of organisations, with a browser.</summary>
internal sealed record OrganisationDesk(CollabCaseHost Host, TestPerson Coordinator, Browser Browser)
{
    private static int s_last = Environment.TickCount & 0xFFFF;

    public static async Task<OrganisationDesk> On(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        return new OrganisationDesk(host, coordinator, await host.SignedIn(coordinator));
    }

    /// <summary>A number of the Scottish register of charities that no other test uses.</summary>
    public static string NewIdentifier() => FormattableString.Invariant($"GB-SC-SC{100_000 + Interlocked.Increment(ref s_last):000000}");

    /// <summary>A name that no other organisation has.</summary>
    public static string NewName() => $"Organisation {Guid.NewGuid():N} (invented)";

    public Task<Organisation> Organisation(string reference) => Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeOrganisationAsync(reference, CancellationToken.None) ?? throw new InvalidOperationException($"There is no organisation {reference}."));

    /// <summary>Changes an organisation behind everybody's back.</summary>
    public Task Change(string reference, Action<Organisation> change) => Host.Write([reference], async db =>
    {
        change((await db.VisibleTo(Viewer.Job("tests")).WholeOrganisationAsync(reference, CancellationToken.None))!);
        return true;
    });

    public Task<IReadOnlyList<string>> ReferencesOf(string name) => Host.Read<IReadOnlyList<string>>(db =>
        Task.FromResult<IReadOnlyList<string>>([.. db.VisibleTo(Viewer.Job("tests")).Organisations.Where(o => o.Name == name).Select(o => o.Reference)]));
}
