using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Xunit;

namespace CollabCase.UnitTests.Architecture;

/// <summary>
/// Holds the project CollabCase.SqlServerTypes: without it the program builds, starts and migrates on SQL Server, and fails
/// at its first parameter.
/// </summary>
public sealed class SqlServerClientTests
{
    private const string StandIn = "Microsoft.SqlServer.Server";
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_client_finds_every_type_it_names_of_Microsoft_SqlServer_Server()
    {
        var client = typeof(SqlConnection).Assembly;
        Assert.Contains(client.GetReferencedAssemblies(), reference => reference.Name == StandIn);

        var missing = new List<string>();
        var prepared = 0;
        foreach (var method in client.GetTypes().SelectMany(type => type.GetMembers(All)).OfType<MethodBase>().Where(CanBePrepared))
        {
            try
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
                prepared++;
            }
            catch (Exception e) when (e.Message.Contains(StandIn, StringComparison.Ordinal))
            {
                missing.Add($"{method.DeclaringType}.{method.Name}: {e.Message}");
            }
            catch (Exception e) when (e is FileNotFoundException or TypeLoadException or PlatformNotSupportedException)
            {
                // Windows only, or of an optional package: not what is held here
            }
        }

        Assert.Empty(missing);
        Assert.True(prepared > 5_000, $"Only {prepared} methods could be prepared.");
    }

    private static bool CanBePrepared(MethodBase method) =>
        !method.IsAbstract && !method.ContainsGenericParameters && method.GetMethodBody() is not null;
}
