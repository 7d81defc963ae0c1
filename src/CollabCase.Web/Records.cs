using CollabCase.Data;
using CollabCase.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web;

/// <summary>The database: which one, where, and with which migrations.</summary>
public static class Records
{
    public const string Sqlite = "Sqlite", SqlServer = "SqlServer", PostgreSql = "PostgreSql";

    public static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration configuration, ProgramHome home)
    {
        services.AddDbContextPool<CollabCaseDb>((provider, options) => Choose(options, provider.GetRequiredService<IConfiguration>(), home));
        services.AddSingleton(provider => new SingleWriter(ProviderOf(provider.GetRequiredService<IConfiguration>()) == Sqlite));
        services.AddScoped<WriteTransaction>();
        services.AddScoped<Merge>();
        services.AddScoped<CollabCase.Data.Sums.StoredSums>();
        services.AddScoped<CollabCase.Data.Watching.WatchList>();
        services.AddScoped<CollabCase.Data.Reminders.Snoozes>();
        services.AddScoped<CollabCase.Data.History.HistoryVerification>();
        return services;
    }

    public static string ProviderOf(IConfiguration configuration)
    {
        var named = configuration["Database:Provider"] ?? Sqlite;
        return new[] { Sqlite, SqlServer, PostgreSql }.FirstOrDefault(p => p.Equals(named, StringComparison.OrdinalIgnoreCase))
            ?? throw new StartRefusedException($"Database:Provider is '{named}'. It must be Sqlite, SqlServer or PostgreSql.");
    }

    private static void Choose(DbContextOptionsBuilder options, IConfiguration configuration, ProgramHome home)
    {
        options.ReplaceService<Microsoft.EntityFrameworkCore.Storage.IDatabase, ManyRows>();
        if (Mvc.StatementCount.IsOn(configuration)) options.AddInterceptors(new Mvc.StatementCount());
        var provider = ProviderOf(configuration);
        var connection = configuration.GetConnectionString("CollabCase");
        if (provider != Sqlite && string.IsNullOrWhiteSpace(connection))
            throw new StartRefusedException($"Database:Provider is {provider}, so ConnectionStrings:CollabCase must say where the server is.");
        switch (provider)
        {
            case Sqlite:
                options.UseSqlite(connection ?? SqliteIn(home.Resolve(configuration["DataFolder"] ?? "data")),
                    sqlite => sqlite.MigrationsAssembly("CollabCase.Migrations.Sqlite")).AddInterceptors(new KeptConnection());
                break;
            case SqlServer:
                options.UseSqlServer(connection, server => server.MigrationsAssembly("CollabCase.Migrations.SqlServer").EnableRetryOnFailure());
                break;
            default:
                options.UseNpgsql(connection, server => server.MigrationsAssembly("CollabCase.Migrations.PostgreSql").EnableRetryOnFailure());
                break;
        }
    }

    private static string SqliteIn(string folder)
    {
        Directory.CreateDirectory(folder);
        return $"Data Source={Path.Combine(folder, "collabcase.db")}";
    }
}

/// <summary>The program cannot start as it is configured; the message says what to change.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
