using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Sums;
using CollabCase.Data.Writing;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Web;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>Makes so many milestones of a filled database due on one day, each partnership's by a coordinator of its own, and nothing else due for years.</summary>
public sealed class RemindersDue(IConfiguration configuration)
{
    private const int AtOnce = 500;
    private static readonly DateOnly Never = new(2099, 1, 1);

    /// <summary>Answers how many people are reminded, and among how many records.</summary>
    public async Task<(int People, long Records)> MakeAsync(int due, DateOnly on)
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        await db.Set<Milestone>().Where(m => m.ForecastOn != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.ForecastOn, Never));
        await db.Set<Risk>().ExecuteUpdateAsync(set => set.SetProperty(r => r.NextReviewOn, Never));

        // One of each partnership first, then a second of each, until there are enough.
        var open = await db.Set<Milestone>().Where(m => Milestone.OpenStates.Contains(m.State) && m.ForecastOn != null && db.Set<Partnership>().Any(p => p.Id == m.PartnershipId && p.State == PartnershipState.Active))
            .OrderBy(m => m.PartnershipId).Select(m => new { m.Id, m.PartnershipId }).ToListAsync();
        var chosen = open.GroupBy(m => m.PartnershipId).SelectMany(g => g.Select((m, rank) => (m.Id, m.PartnershipId, rank))).OrderBy(m => m.rank).ThenBy(m => m.PartnershipId).Take(due).ToList();
        if (chosen.Count < due) throw new InvalidOperationException($"There are {chosen.Count} milestones to make due, and not {due}: fill more partnerships.");
        foreach (var some in chosen.Select(m => m.Id).Chunk(AtOnce))
            await db.Set<Milestone>().Where(m => some.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.ForecastOn, on).SetProperty(m => m.OwnerPersonId, (long?)null).SetProperty(m => m.OwnerRole, (string?)null));

        var partnerships = chosen.Select(m => m.PartnershipId).Distinct().ToList();
        var people = new List<long>(partnerships.Count);
        foreach (var some in Enumerable.Range(0, partnerships.Count).Chunk(AtOnce)) people.AddRange(await CoordinatorsAsync(services, some));
        for (var i = 0; i < partnerships.Count; i++)
        {
            var (partnership, person) = (partnerships[i], people[i]);
            await db.Set<Partnership>().Where(p => p.Id == partnership).ExecuteUpdateAsync(set => set.SetProperty(p => p.CoordinatorPersonId, person));
        }
        // As in a program that has run for a minute: otherwise it would fold the awards of all these partnerships together while reminders are measured.
        await scope.ServiceProvider.GetRequiredService<StoredSums>().FoldAsync(CancellationToken.None);
        return (partnerships.Count, await db.Set<Milestone>().LongCountAsync() + await db.Set<Risk>().LongCountAsync());
    }

    private static async Task<IReadOnlyList<long>> CoordinatorsAsync(ServiceProvider services, int[] numbers)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        var write = new WriteScope(Viewer.Job("fill"), WriteScope.Now(TimeProvider.System), "Fill", null);
        return await scope.ServiceProvider.GetRequiredService<WriteTransaction>().RunAsync<IReadOnlyList<long>>(write, [], null, () =>
        {
            var made = numbers.Select(n => new Person($"PER-R{n:000000}", $"Coordinator {n}", $"coordinator-{n}@example.org", SystemRoles.Coordinator, null)).ToList();
            db.AddRange(made);
            return Task.FromResult<IReadOnlyList<long>>([.. made.Select(p => p.Id)]);
        }, CancellationToken.None);
    }

    private ServiceProvider Services()
    {
        var home = ProgramHome.Find();
        return new ServiceCollection().AddLogging().AddSingleton(configuration).AddSingleton(home).AddSingleton(TimeProvider.System).AddRecords(configuration, home).BuildServiceProvider();
    }
}
