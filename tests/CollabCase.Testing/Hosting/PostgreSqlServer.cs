using System.Diagnostics;
using Npgsql;

namespace CollabCase.Testing.Hosting;

/// <summary>
/// The PostgreSQL server that COLLABCASE_TEST_POSTGRESQL names, or else a throw-away one of this process, which ends
/// with it however it ends.
/// </summary>
internal static class PostgreSqlServer
{
    private const string Variable = "COLLABCASE_TEST_POSTGRESQL";
    // Held for as long as this process runs: collected, it would close the script's standard input, and end the server.
    private static Process? s_script;
    private static readonly Lazy<Task<string>> Server = new(FindOrStartAsync);

    /// <summary>Null where tests run on PostgreSQL, or where they fail rather than be skipped.</summary>
    public static string? WhyToSkip { get; } = Named is not null || Requirement.AllTestsMustRun || HasServerPrograms
        ? null
        : $"PostgreSQL was not found: install its server programs, or set {Variable} to a connection string that may create databases.";

    /// <summary>Creates a database, empty or with what another has in it, and answers its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync(string? like = null)
    {
        var server = await Server.Value;
        var name = $"collabcase_test_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}" + (like is null ? "" : $" TEMPLATE {new NpgsqlConnectionStringBuilder(like).Database}"));
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ConnectionString;
    }

    public static async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        CloseConnections(connectionString);
        await ExecuteAsync(await Server.Value, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    public static void CloseConnections(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    private static bool HasServerPrograms =>
        !OperatingSystem.IsWindows() && Directory.Exists("/usr/lib/postgresql") && Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Any();

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> FindOrStartAsync()
    {
        if (Named is { } named) return named;
        // The script ends the server when its standard input ends: when this process does.
        s_script = Process.Start(new ProcessStartInfo("bash", [Repository.PathOf("infra/postgresql.sh")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("bash did not start.");
        return await s_script.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("PostgreSQL did not start: run infra/postgresql.sh to see why.");
    }
}
