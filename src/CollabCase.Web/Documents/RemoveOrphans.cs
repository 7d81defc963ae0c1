using CollabCase.Data;
using CollabCase.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Documents;

/// <summary>
/// After each start and once a day: removes files that no document names, because the program stopped between keeping the file and
/// writing its row. Only those older than a day, so that nothing that is under way on another node is touched.
/// </summary>
public sealed class RemoveOrphans(IServiceScopeFactory scopes, IDocumentStore store, TimeProvider clock, ILogger<RemoveOrphans> log) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);
    private static readonly Viewer Job = Viewer.Job("files");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                log.LogWarning(trouble, "Files that no document names could not be looked for. It is tried again tomorrow, or at the next start.");
            }
            await Task.Delay(Age, clock, stoppingToken);
        }
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - Age;
        store.RemoveAbandoned(before);
        foreach (var keys in store.KeptBefore(before).Chunk(AtOnce))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
            var named = await db.VisibleTo(Job).Documents.SelectMany(d => d.Versions).Where(v => keys.Contains(v.StorageKey)).Select(v => v.StorageKey).ToListAsync(cancel);
            named.AddRange(await db.VisibleTo(Job).AwardImports.Where(i => keys.Contains(i.StorageKey)).Select(i => i.StorageKey).ToListAsync(cancel));
            foreach (var key in keys.Except(named)) store.Remove(key);
        }
    }
}
