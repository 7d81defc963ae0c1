using CollabCase.Data;
using CollabCase.Data.Searching;
using CollabCase.Data.Writing;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mail;
using CollabCase.Web.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web;

/// <summary>The last steps before the program serves, and the first lines that a person reads.</summary>
public static class Starting
{
    /// <summary>What the program answers to the operating system.</summary>
    public const int Done = 0, Failed = 1, WrongUse = 2, Refused = 3;

    /// <param name="app">The program.</param>
    /// <param name="prepared">What <see cref="PrepareAsync"/> answered.</param>
    public static async Task<int> StartAndStayAsync(this WebApplication app, Task prepared)
    {
        try
        {
            await prepared;
            await app.StartAsync();
        }
        catch (StartRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (IOException trouble) when (trouble.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync("Another program already listens at this address. Stop it, or choose another address with --urls http://localhost:5081");
            return Refused;
        }
        foreach (var address in app.Urls) Console.WriteLine($"CollabCase is at {address}. Sign in at {address}/account/sign-in");
        await app.WaitForShutdownAsync();
        return Done;
    }

    /// <summary>
    /// The demonstration migrates and fills its own database, once. Any other is left alone, and has to be ready. It goes on beside what its caller does: the tables' model and
    /// the routes of the pages each take a good part of the start.
    /// </summary>
    public static Task PrepareAsync(this WebApplication app) => Task.Run(async () =>
    {
        // Wrong settings are told now, and not when the first message is due.
        ProgramClock.From(app.Configuration, app.Environment, TimeProvider.System);
        app.Services.GetRequiredService<MailSettings>();
        JobSettings.Enabled(app.Configuration);
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        if (scope.ServiceProvider.GetRequiredService<Demonstration>().IsOn) await db.InTurnAsync(() => DemonstrateAsync(db, scope.ServiceProvider), CancellationToken.None);
        else await RequireMigratedAsync(db);
    });

    private static async Task DemonstrateAsync(CollabCaseDb db, IServiceProvider services)
    {
        if (await PendingAsync(db)) await BringToThisVersionAsync(db, services);
        await services.GetRequiredService<Demonstration>().LoadOnceAsync(services, CancellationToken.None);
    }

    /// <summary>Changes the tables, and fills in what the program keeps in them besides people's records.</summary>
    public static async Task BringToThisVersionAsync(CollabCaseDb db, IServiceProvider services)
    {
        await db.Database.MigrateAsync();
        await services.GetRequiredService<ReferenceData>().LoadAsync(CancellationToken.None);
        await SearchWords.CatchUpAsync(db, CancellationToken.None);
        // Of awards that were there before their sums were kept.
        await services.GetRequiredService<CheckSums>().PutRightAsync(CancellationToken.None);
    }

    /// <summary>Refuses to go on with a database that `migrate` has not brought to this version.</summary>
    public static async Task RequireMigratedAsync(CollabCaseDb db)
    {
        if (await PendingAsync(db))
            throw new StartRefusedException("The database is not at this program's version. Run the same program with the word 'migrate' first, then start it again.");
    }

    private static async Task<bool> PendingAsync(CollabCaseDb db) => (await db.Database.GetPendingMigrationsAsync()).Any();
}
