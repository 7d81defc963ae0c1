using CollabCase.Data.Writing;
using CollabCase.Domain.Organisations;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;

namespace CollabCase.Testing.Organisations;

/// <summary>Builds an organisation of the directory.</summary>
public sealed class OrganisationBuilder
{
    private static int s_last;
    private readonly List<OrgId> _identifiers = [];
    private string? _name;

    public OrganisationBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>With a public identifier, such as GB-SC-SC012345.</summary>
    public OrganisationBuilder Identified(string identifier)
    {
        _identifiers.Add(OrgId.Parse(identifier));
        return this;
    }

    /// <summary>Records it.</summary>
    public Task<TestOrganisation> SavedIn(CollabCaseHost host)
    {
        var name = _name ?? $"Organisation {Interlocked.Increment(ref s_last)} (invented)";
        return host.Write([], async db =>
        {
            var details = new OrganisationDetails(name, Sector.Third, OrganisationType.Charity);
            var organisation = Organisation.Record(await db.NextReferenceAsync("ORG", CancellationToken.None), details, _identifiers);
            db.Add(organisation);
            return new TestOrganisation(organisation.Id, organisation.Reference, organisation.Name);
        });
    }
}
