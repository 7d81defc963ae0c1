using CollabCase.Data.Access;
using CollabCase.Web.Access;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Hangfire.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Data.SqlClient;

namespace CollabCase.Web.Jobs;

// Compiled only with -p:JobServer=Hangfire, in place of QuartzWaker: the packages of Hangfire are not in every package source.

/// <summary>Wakes the jobs with Hangfire: from memory on SQLite, from the database on SQL Server. Administrators can look at its dashboard.</summary>
public sealed class HangfireWaker : IJobWaker, IDisposable
{
    /// <summary>Where the dashboard is.</summary>
    public const string Path = "/administration/hangfire";

    // Its pages set the widths of bars in the markup.
    private const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // What was done is in the records of runs; here it is of use to somebody who looks just now.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory _scopes;
    private JobStorage? _storage;
    private BackgroundJobServer? _server;
    private RequestDelegate? _dashboard;

    /// <param name="configuration">Where the database is.</param>
    /// <param name="hangfire">Asked for, so that how jobs are written down is settled before the first.</param>
    /// <param name="scopes">Where jobs are run.</param>
    public HangfireWaker(IConfiguration configuration, IGlobalConfiguration hangfire, IServiceScopeFactory scopes)
    {
        ArgumentNullException.ThrowIfNull(hangfire);
        if (Records.ProviderOf(configuration) == Records.PostgreSql)
            throw new StartRefusedException("This program was built with Hangfire (JobServer=Hangfire), which keeps its jobs in SQL Server, or in memory with SQLite. For PostgreSQL build it without: its own scheduler shares the jobs there.");
        _scopes = scopes;
    }

    public Task StartAsync(string provider, string connectionString, CancellationToken cancel)
    {
        JobStorage storage = provider == Records.SqlServer
            ? new SqlServerStorage(connectionString, new SqlServerStorageOptions { SqlClientFactory = SqlClientFactory.Instance })
            : new InMemoryStorage();
        storage.JobExpirationTimeout = Kept;
        var recurring = new RecurringJobManager(storage);
        foreach (var job in JobList.All)
        {
            var name = job.Name;
            recurring.AddOrUpdate<WokenByHangfire>(name, woken => woken.WakeAsync(name, CancellationToken.None), Cron(job.Times.WokenEvery), new RecurringJobOptions { MisfireHandling = MisfireHandlingMode.Ignorable });
        }
        RemoveOthers(storage, recurring);
        _server = new BackgroundJobServer(new BackgroundJobServerOptions
        {
            Activator = new AspNetCoreJobActivator(_scopes),
            SchedulePollingInterval = JobList.All.Min(job => job.Times.WokenEvery),
            // Each job may run, and one more of each wait for it because somebody asked.
            WorkerCount = 2 * JobList.All.Count,
            ShutdownTimeout = ShutdownPatience,
        }, storage);
        _storage = storage;
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        var server = _server;
        (_server, _storage, _dashboard) = (null, null, null);
        if (server is null) return;
        server.SendStop();
        await server.WaitForShutdownAsync(CancellationToken.None);
        server.Dispose();
    }

    public void Dispose() => _server?.Dispose();

    public Task RunNowAsync(JobLine job, string askedBy, CancellationToken cancel)
    {
        var name = job.Name;
        new BackgroundJobClient(_storage ?? throw new InvalidOperationException("The jobs are not woken yet.")).Enqueue<WokenByHangfire>(woken => woken.RunAsync(name, askedBy, CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <summary>Shows the dashboard, to be looked at only: a job is asked for on our own page, which keeps who asked.</summary>
    public Task ShowAsync(IEndpointRouteBuilder routes, HttpContext context)
    {
        if (_storage is not { } storage)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        _dashboard ??= routes.CreateApplicationBuilder().UseHangfireDashboard(Path, new DashboardOptions
        {
            AppPath = Features.Administration.ListJobs.Path,
            DashboardTitle = "CollabCase: jobs",
            // The policy of the route has let the person in.
            Authorization = [],
            AsyncAuthorization = [],
            IsReadOnlyFunc = _ => true,
            DisplayStorageConnectionString = false,
        }, storage).Build();
        // It answers what it has no page for by passing it on, which an endpoint must not.
        context.SetEndpoint(null);
        return _dashboard(context);
    }

    // Of an earlier version of the program: nothing is left that they could run.
    private static void RemoveOthers(JobStorage storage, RecurringJobManager recurring)
    {
        using var connection = storage.GetConnection();
        foreach (var kept in connection.GetRecurringJobs().Where(kept => JobList.Find(kept.Id) is null)) recurring.RemoveIfExists(kept.Id);
    }

    private static string Cron(TimeSpan every) => every switch
    {
        { TotalMinutes: < 1 } => FormattableString.Invariant($"*/{every.Seconds} * * * * *"),
        { TotalHours: < 1 } => FormattableString.Invariant($"*/{every.Minutes} * * * *"),
        _ => FormattableString.Invariant($"0 */{(int)every.TotalHours} * * *"),
    };
}

/// <summary>What Hangfire calls, in a scope of its own. Of one job one run is under way at a time, on all programs.</summary>
public sealed class WokenByHangfire(JobRunner runner)
{
    // A run that is asked for waits for the one that is under way; one whose time has come comes again.
    private const string OneAtATime = "collabcase-job-{0}";
    private const int WaitsForSeconds = 3600;

    [DisableConcurrentExecution(OneAtATime, 0)]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    public Task WakeAsync(string job, CancellationToken cancel) => JobList.Find(job) is { } line ? runner.WakeAsync(line, cancel) : Task.CompletedTask;

    [DisableConcurrentExecution(OneAtATime, WaitsForSeconds)]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    public Task RunAsync(string job, string askedBy, CancellationToken cancel) => JobList.Find(job) is { } line ? runner.RunAsync(line, askedBy, cancel) : Task.CompletedTask;
}

public static partial class JobsRegistration
{
    static partial void AddWaker(IServiceCollection services)
    {
        services.AddHangfire(hangfire => hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddSingleton<HangfireWaker>();
        services.AddSingleton<IJobWaker>(provider => provider.GetRequiredService<HangfireWaker>());
    }

    static partial void MapPagesOfWaker(WebApplication app)
    {
        RequestDelegate show = context => context.RequestServices.GetRequiredService<HangfireWaker>().ShowAsync(app, context);
        app.Map(HangfireWaker.Path + "/{**page}", show).RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireAssertion(MayLook));
    }

    private static bool MayLook(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.RequestServices.GetRequiredService<Viewer>() is { MustChoosePassword: false } viewer
        && AccessRules.Allows(Act.RunJobs, viewer, Standing.None);
}
