using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CollabCase.Domain.People;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Cases;

/// <summary>What somebody is to the partnership of <see cref="Everyone"/>.</summary>
public enum Role
{
    Coordinator = 1,
    Funder,
    SteeringMember,
    PartnerMember,
    Participant,
    Auditor,
    Administrator,

    /// <summary>Coordinates another partnership, and does not see this one.</summary>
    OtherCoordinator,

    /// <summary>Can sign in, and sees no partnership.</summary>
    Stranger,
}

/// <summary>
/// A partnership with one person of each kind around it, each with a browser that they have signed in with. One for all
/// tests on a host: read it, try what is not allowed on it, and write to a partnership of your own.
/// </summary>
public sealed class Everyone
{
    private static readonly ConditionalWeakTable<CollabCaseHost, Lazy<Task<Everyone>>> Hosts = [];

    private readonly CollabCaseHost _host;
    private readonly IReadOnlyDictionary<Role, TestPerson> _people;
    private readonly ConcurrentDictionary<Role, Lazy<Task<Browser>>> _browsers = new();

    private Everyone(CollabCaseHost host, string partnership, string others, IReadOnlyDictionary<Role, TestPerson> people)
    {
        _host = host;
        Partnership = partnership;
        OthersPartnership = others;
        _people = people;
    }

    /// <summary>Those who see the partnership.</summary>
    public static IReadOnlyList<Role> Seeing { get; } = [.. Enum.GetValues<Role>().Where(role => role is not (Role.OtherCoordinator or Role.Stranger))];

    /// <summary>The partnership's reference.</summary>
    public string Partnership { get; }

    /// <summary>The reference of the other coordinator's partnership.</summary>
    public string OthersPartnership { get; }

    public TestPerson this[Role role] => _people[role];

    public static Task<Everyone> On(CollabCaseHost host) => Hosts.GetValue(host, found => new(() => GatherAsync(found))).Value;

    public Task<Browser> Browser(Role role) => _browsers.GetOrAdd(role, found => new(() => _host.SignedIn(_people[found]))).Value;

    private static async Task<Everyone> GatherAsync(CollabCaseHost host)
    {
        var funder = await A.Organisation().SavedIn(host);
        var people = new Dictionary<Role, TestPerson>
        {
            [Role.Coordinator] = await A.Person().Coordinator().SavedIn(host),
            [Role.Funder] = await A.Person().FunderOf(funder).SavedIn(host),
            [Role.SteeringMember] = await A.Person().SavedIn(host),
            [Role.PartnerMember] = await A.Person().At(await A.Organisation().SavedIn(host)).SavedIn(host),
            [Role.Participant] = await A.Person().SavedIn(host),
            [Role.Auditor] = await A.Person().Auditor().SavedIn(host),
            [Role.Administrator] = await A.Person().Administrator().SavedIn(host),
            [Role.OtherCoordinator] = await A.Person().Coordinator().SavedIn(host),
            [Role.Stranger] = await A.Person().SavedIn(host),
        };
        var partnership = await A.Partnership().Named("Everyone's partnership (invented)").CoordinatedBy(people[Role.Coordinator])
            .WithMember(people[Role.SteeringMember], MemberRole.SteeringMember)
            .WithMember(people[Role.PartnerMember], MemberRole.PartnerMember)
            .WithMember(people[Role.Participant], MemberRole.Participant)
            .SavedIn(host);
        await A.Award().By(funder).SavedIn(host, partnership);
        var others = await A.Partnership().Named("Another's partnership (invented)").CoordinatedBy(people[Role.OtherCoordinator]).SavedIn(host);
        return new Everyone(host, partnership, others, people);
    }
}
