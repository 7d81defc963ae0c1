using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CollabCase.Testing.Hosting;

/// <summary>The databases that tests run on. Its name is in the name of each test, by which the runs are counted.</summary>
public enum Database
{
    Sqlite = 1,
    PostgreSql = 2,
}

/// <summary>
/// Runs a theory once on each database, whose first parameter is the <see cref="Database"/>; more values follow it as
/// with InlineData. Where there is no PostgreSQL the test is skipped and says what to do, or fails where every test has to run.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryDatabaseAttribute(params object?[] more) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(Database.Sqlite, more), Row(Database.PostgreSql, more)]);

    /// <summary>One row of a theory on a database, for other data attributes.</summary>
    public static ITheoryDataRow Row(Database database, params object?[] more) =>
        new TheoryDataRow([database, .. more]) { Skip = database == Database.PostgreSql ? PostgreSqlServer.WhyToSkip : null };
}

/// <summary>Runs a theory on the databases that are servers, which several programs share: <see cref="OnEveryDatabaseAttribute"/> without the file.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnAServerAttribute(params object?[] more) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([OnEveryDatabaseAttribute.Row(Database.PostgreSql, more)]);
}
