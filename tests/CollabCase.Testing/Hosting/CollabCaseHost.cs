using System.Collections.Concurrent;
using System.Globalization;
using CollabCase.Data;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.People;
using CollabCase.Web.Seeding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollabCase.Testing.Hosting;

/// <summary>
/// The program as it runs, over a real database. <see cref="On"/> is one for all tests of an assembly, with the demonstration in it: a test
/// makes the partnerships it works on, and counts on nothing else. <see cref="NewOn"/> is an empty one of the test's own.
/// </summary>
public sealed partial class CollabCaseHost : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Database, Lazy<Task<CollabCaseHost>>> Shared = new();

    // What was compiled for one host serves all on the same kind of database; the program's own store holds fewer queries than all pages have.
    private static readonly Dictionary<Database, MemoryCache> Queries = Enum.GetValues<Database>().ToDictionary(kind => kind, _ => new MemoryCache(new MemoryCacheOptions()));

    private readonly Factory _factory;
    private readonly TestDatabase _database;
    private readonly bool _listening;

    private CollabCaseHost(TestDatabase database, Factory factory, bool listening, SettableClock clock, CapturedLog log, Statements statements)
    {
        _database = database;
        _factory = factory;
        _listening = listening;
        Clock = clock;
        Log = log;
        Statements = statements;
    }

    public Database Database => _database.Kind;

    public SettableClock Clock { get; }

    public CapturedLog Log { get; }

    public Statements Statements { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>Where it listens: a real address when it was asked to.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <summary>The assembly's own host on a database: started at the first use, with the demonstration.</summary>
    public static Task<CollabCaseHost> On(Database database) =>
        Shared.GetOrAdd(database, kind => new(() => StartAsync(kind, demonstration: true, listening: false, null))).Value;

    /// <summary>A host of the test's own on an empty database: nobody is in it, and nothing but the reference data. The test disposes it.</summary>
    /// <param name="database">Which database.</param>
    /// <param name="demonstration">With the demonstration after all.</param>
    /// <param name="listening">At a real address, for a real browser.</param>
    /// <param name="change">What is different about it: settings, services.</param>
    public static Task<CollabCaseHost> NewOn(Database database, bool demonstration = false, bool listening = false, Action<IWebHostBuilder>? change = null) =>
        StartAsync(database, demonstration, listening, change);

    /// <summary>A browser that nobody has signed in with.</summary>
    public Browser Browser()
    {
        // Over the network the factory's own client would keep the cookies, and follow redirects, where a test cannot see them.
        if (_listening) return Testing.Browsing.Browser.At(Address, Statements);
        var cookies = new CookieContainerHandler();
        return new Browser(_factory.CreateDefaultClient(Address, cookies), cookies.Container, Statements);
    }

    /// <summary>A browser with which a person of the demonstration, such as coordinator@example.org, or of a builder has signed in.</summary>
    public async Task<Browser> SignedIn(string email)
    {
        var browser = Browser();
        var password = Services.GetRequiredService<Demonstration>().Accounts.Any(account => account.Email == email) ? Demonstration.Password : PersonBuilder.Password;
        var page = await (await browser.Get("/account/sign-in")).Submit(new { Email = email, Password = password });
        return page.Path == "/account/sign-in" ? throw new InvalidOperationException($"{email} could not sign in: {string.Join(' ', page.Errors)}") : browser;
    }

    /// <summary>The program as a process of its own beside this one, on the same database.</summary>
    public ProgramProcess StartProcess(params string[] arguments) => ProgramProcess.Start(_database, arguments);

    /// <inheritdoc cref="SignedIn(string)"/>
    public Task<Browser> SignedIn(TestPerson person) => SignedIn(person.Email);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _database.DisposeAsync();
    }

    internal static async Task StopSharedAsync()
    {
        foreach (var host in Shared.Values.Where(host => host.IsValueCreated && host.Value.IsCompletedSuccessfully)) await (await host.Value).DisposeAsync();
        Shared.Clear();
        await Templates.RemoveAsync();
    }

    /// <summary>Has the program load the demonstration into an empty database, and stops it.</summary>
    internal static async Task DemonstrateAsync(TestDatabase database) =>
        await (await StartOnAsync(database, demonstration: true, listening: false, null))._factory.DisposeAsync();

    private static async Task<CollabCaseHost> StartAsync(Database kind, bool demonstration, bool listening, Action<IWebHostBuilder>? change) =>
        await StartOnAsync(await Templates.CopyAsync(kind, demonstration), demonstration, listening, change);

    private static async Task<CollabCaseHost> StartOnAsync(TestDatabase database, bool demonstration, bool listening, Action<IWebHostBuilder>? change)
    {
        // Files do not change under a test, and each watch on them is one of the few that a machine gives a user.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
        var (clock, log, statements) = (new SettableClock(), new CapturedLog(), new Statements());
        var factory = new Factory(builder =>
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Demonstration", demonstration.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Database:Provider", database.Kind.ToString());
            builder.UseSetting("ConnectionStrings:CollabCase", database.ConnectionString);
            builder.UseSetting("Uploads:Folder", database.Files);
            // All tests ask from the same place.
            builder.UseSetting("Signing:RequestsAMinute", "1000000");
            builder.UseSetting("Mail:PickupFolder", database.Mails);
            // A test runs the job that it is about; none runs by itself meanwhile.
            builder.UseSetting("Jobs:Enabled", "false");
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton<IStartupFilter>(statements);
                services.ConfigureDbContext<CollabCaseDb>(options => options.AddInterceptors(statements).UseMemoryCache(Queries[database.Kind]));
                // A good hash is slow on purpose; tests sign in thousands of times.
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            });
            // Among the settings, and not as the factory's own port, which comes too late where the program starts before the factory has said it.
            if (listening) builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            change?.Invoke(builder);
        });
        if (listening) factory.UseKestrel();
        await Task.Run(factory.StartServer);
        return new CollabCaseHost(database, factory, listening, clock, log, statements);
    }

    private sealed class Factory(Action<IWebHostBuilder> configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => configure(builder);
    }
}

/// <summary>Stops the shared hosts when the tests of an assembly have run: <c>[assembly: AssemblyFixture(typeof(SharedHosts))]</c>.</summary>
public sealed class SharedHosts : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await CollabCaseHost.StopSharedAsync();
}
