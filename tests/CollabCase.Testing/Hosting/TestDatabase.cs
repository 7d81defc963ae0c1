using CollabCase.Data;
using CollabCase.Web;
using CollabCase.Web.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Testing.Hosting;

/// <summary>A database of a test's own: a file in a folder of its own, or one on the PostgreSQL server. Gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _folder;

    private TestDatabase(Database kind, string connectionString, string? folder)
    {
        Kind = kind;
        ConnectionString = connectionString;
        _folder = folder;
    }

    public Database Kind { get; }

    /// <summary>A folder for the files of a host on it; gone with it.</summary>
    public string Files { get; } = Directory.CreateTempSubdirectory("collabcase-files-").FullName;

    /// <summary>Where a host on it writes its messages; gone with it.</summary>
    public string Mails => Path.Combine(Files, ".mail");

    public string ConnectionString { get; }

    /// <summary>An empty one, in which the program has never been.</summary>
    public static async Task<TestDatabase> CreateAsync(Database kind)
    {
        if (kind == Database.PostgreSql) return new(kind, await PostgreSqlServer.CreateDatabaseAsync(), null);
        var folder = Directory.CreateTempSubdirectory("collabcase-test-").FullName;
        return new(kind, $"Data Source={Path.Combine(folder, "collabcase.db")}", folder);
    }

    /// <summary>One that the command `migrate` has brought to this version, with nobody in it.</summary>
    public static Task<TestDatabase> CreateMigratedAsync(Database kind) => Templates.CopyAsync(kind, demonstration: false);

    /// <summary>A context on this database, as the program opens it.</summary>
    public CollabCaseDb Open()
    {
        var options = new DbContextOptionsBuilder<CollabCaseDb>();
        if (Kind == Database.Sqlite) options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly("CollabCase.Migrations.Sqlite"));
        else options.UseNpgsql(ConnectionString, server => server.MigrationsAssembly("CollabCase.Migrations.PostgreSql"));
        return new CollabCaseDb(options.Options);
    }

    /// <summary>What the command `migrate` does.</summary>
    internal async Task MigrateAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        await new ReferenceData(db, ProgramHome.Find()).LoadAsync(CancellationToken.None);
    }

    /// <summary>Another with the same in it. Nobody may be connected to this one.</summary>
    internal async Task<TestDatabase> CopyAsync()
    {
        var copy = _folder is null ? new TestDatabase(Kind, await PostgreSqlServer.CreateDatabaseAsync(ConnectionString), null) : await CreateAsync(Kind);
        if (_folder is not null) Copy(_folder, copy._folder!);
        Copy(Files, copy.Files);
        return copy;
    }

    internal void CloseConnections()
    {
        if (_folder is null) PostgreSqlServer.CloseConnections(ConnectionString);
        else
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Files, recursive: true);
        if (_folder is null)
        {
            await PostgreSqlServer.DropDatabaseAsync(ConnectionString);
            return;
        }
        CloseConnections();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
