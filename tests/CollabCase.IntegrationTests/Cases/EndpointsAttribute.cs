using System.Reflection;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>Runs a theory for each line of the endpoint table to which its case can happen, on every database.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EndpointsAttribute(Case @case) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from line in EndpointTable.Lines
                where CanHappen(line)
                from database in Enum.GetValues<Database>()
                select OnEveryDatabaseAttribute.Row(database, line.ToString())]);

    private bool CanHappen(Endpoint line) => line.Act is { } act && !line.Without.Contains(@case) && @case switch
    {
        Case.SignedOut => true,
        Case.WrongRole => RoleMatrix.Refused(act).Count > 0,
        Case.Anothers => line.Parameters.Any() && Web.Access.AccessRules.IsAboutAPartnership(act),
        Case.Missing => line.Parameters.Any(),
        _ => false,
    };
}
