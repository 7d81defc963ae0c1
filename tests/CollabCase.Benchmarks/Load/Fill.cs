using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.History;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web;
using CollabCase.Web.Access;
using CollabCase.Web.Features.People;
using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// Fills an empty database through the domain's own methods and the program's own write path, so that history and the
/// words of a search are there, and history verifies. One fixed seed: two runs fill the same.
/// </summary>
public sealed class Fill(IConfiguration configuration)
{
    private const int InOneTransaction = 100;
    private const int Seed = 20261122;

    private static readonly string[] FirstWords = ["Clyde", "Forth", "Tay", "Éire", "Highland", "Border", "Island", "Lomond", "Ochil", "Pentland", "Cairn", "Solway", "Moray", "Ness", "Tweed", "Almond"];
    private static readonly string[] SecondWords = ["Recovery", "Supported Living", "Transport", "Wayfinder", "Young Carers", "Justice", "Housing First", "Community Links", "Early Years", "Employability", "Connections", "Care at Home"];
    private static readonly string[] LastWords = ["Partnership", "Alliance", "Collaboration", "Network", "Programme"];

    private readonly DateOnly _today = TimeProvider.System.Today();

    public async Task<Filled> RunAsync(int partnerships)
    {
        await using var services = Services(configuration);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        await db.Database.MigrateAsync();
        var all = db.VisibleTo(Viewer.Job("fill"));
        if (await all.Partnerships.AnyAsync()) throw new InvalidOperationException("The database is not empty: give an empty one.");
        await scope.ServiceProvider.GetRequiredService<ReferenceData>().LoadAsync(CancellationToken.None);

        var started = TimeProvider.System.GetTimestamp();
        scope.ServiceProvider.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job("fill");
        var cast = await Cast.SignUpAsync(db, scope.ServiceProvider.GetRequiredService<IMediator>(), make => WriteAsync(services, make));
        var places = await all.Places.Select(p => p.Code).ToArrayAsync();
        var organisations = await WriteAsync(services, write => Organisations(write, Math.Clamp(partnerships / 20, 20, 2000)));
        await Parallel.ForEachAsync(Enumerable.Range(0, (partnerships + InOneTransaction - 1) / InOneTransaction), async (batch, cancel) =>
            await WriteAsync(services, write => Partnerships(write, batch * InOneTransaction, Math.Min(InOneTransaction, partnerships - batch * InOneTransaction), cast, organisations, places), cancel));
        var filled = TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        started = TimeProvider.System.GetTimestamp();
        var verdict = await scope.ServiceProvider.GetRequiredService<HistoryVerification>().VerifyAsync(CancellationToken.None);
        if (verdict.Faults.Count > 0) throw new InvalidOperationException("The history of the filled database does not verify: " + verdict.Faults[0]);
        if (db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        else await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new(filled, TimeProvider.System.GetElapsedTime(started).TotalSeconds, verdict.Entries,
            await all.Milestones.CountAsync(), await all.Notes.CountAsync(), await all.Risks.CountAsync());
    }

    /// <summary>What of the program writes and reads records, without its pages.</summary>
    internal static ServiceProvider Services(IConfiguration configuration)
    {
        var home = ProgramHome.Find();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(configuration);
        services.AddSingleton(home);
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddRecords(configuration, home).AddPipeline().AddReading(configuration).AddSignIn().AddDemonstration(configuration, home);
        RowsAtOnce.Use(services);
        return services.BuildServiceProvider();
    }

    private static async Task<T> WriteAsync<T>(ServiceProvider services, Func<CollabCaseDb, T> make, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        var write = new WriteScope(Viewer.Job("fill"), WriteScope.Now(TimeProvider.System), "Fill", null);
        return await scope.ServiceProvider.GetRequiredService<WriteTransaction>().RunAsync(write, [], null, () =>
        {
            // Everything is new, and added when it is whole.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            return Task.FromResult(make(db));
        }, cancel);
    }

    private static long[] Organisations(CollabCaseDb db, int count)
    {
        var random = new Random(Seed);
        var made = Enumerable.Range(1, count).Select(n => Organisation.Record(
            string.Create(CultureInfo.InvariantCulture, $"ORG-{n:0000}"),
            new OrganisationDetails($"{random.Pick(FirstWords)} {random.Pick(SecondWords)} organisation {n}", random.Pick(Enum.GetValues<Sector>()), random.Pick(Enum.GetValues<OrganisationType>())),
            [])).ToList();
        db.AddRange(made);
        return [.. made.Select(o => o.Id)];
    }

    private int Partnerships(CollabCaseDb db, int first, int count, Cast cast, long[] organisations, string[] places)
    {
        var random = new Random(Seed + 1 + first);
        for (var n = first; n < first + count; n++)
        {
            var partnership = OnePartnership(random, n, cast.CoordinatorOf(n), organisations, places);
            var told = new PartnershipTold(partnership, random, cast, _today);
            List<object> parts = [.. Awards(random, partnership, n, organisations, cast.FunderOf(n)), .. told.Milestones(), .. told.Risks(), .. told.Notes()];
            if (cast.MemberOf(n, partnership.Id) is { } member) parts.Add(member);
            if (random.Next(100) < 8) partnership.Pause("Waiting for a decision on next year's budget.", _today);
            db.Add(partnership);
            db.AddRange(parts);
        }
        return count;
    }

    private Partnership OnePartnership(Random random, int n, long coordinator, long[] organisations, string[] places)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"PSP-{2012 + n % 13}-{n:00000}");
        var name = $"{random.Pick(FirstWords)} {random.Pick(SecondWords)} {random.Pick(LastWords)} {n}";
        const string purpose = "To design with the people we support a service that helps early, to test it together, and to see it commissioned.";
        var now = WriteScope.Now(TimeProvider.System);
        var since = _today.AddDays(-random.Next(30, 3000));
        var stage = random.Next(100) switch { < 40 => Stage.PreCollaboration, < 75 => Stage.TestAndEmbed, _ => Stage.SustainAndEmbed };
        var partnership = stage == Stage.PreCollaboration
            ? Partnership.Open(reference, name, purpose, coordinator, since, now)
            : Partnership.TakeOver(reference, name, purpose, stage, since, DatePrecision.Day, "The partners' own records.", coordinator, _today, now);
        partnership.ChoosePlaces(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick(places)).Distinct());
        partnership.Classify(random.Pick(Enum.GetValues<Theme>()), random.Pick(Enum.GetValues<PartnershipForm>()), random.Pick(Enum.GetValues<Responsibility>()), random.Pick(Enum.GetValues<Responsibility>()));
        partnership.ChooseProfile(random.Pick(Enum.GetValues<PartnershipProfile>()));
        var roles = new[] { PartnerRoles.Lead, PartnerRoles.Commissioner, PartnerRoles.Provider, PartnerRoles.Provider, PartnerRoles.Broker, PartnerRoles.Provider, PartnerRoles.Evaluator };
        var partners = Enumerable.Range(0, random.Next(2, 8)).Select(_ => random.Pick(organisations)).Distinct().ToList();
        for (var i = 0; i < partners.Count; i++) partnership.AddPartner(partners[i], roles[i], since, null, _today);
        partnership.CompleteSetUp(now);
        return partnership;
    }

    private IEnumerable<Award> Awards(Random random, Partnership partnership, int n, long[] organisations, long? always)
    {
        for (var i = 0; i < (always is null ? random.Next(0, 5) : 1); i++)
        {
            var from = 2012 + random.Next(0, 12);
            var lines = Enumerable.Range(from, random.Next(1, 5)).Select(year => new AwardAmount(FinancialYear.Starting(year), Money.FromPounds(random.Next(5, 300) * 1000m))).ToList();
            var inKind = random.Next(10) == 0;
            yield return Award.Record(
                string.Create(CultureInfo.InvariantCulture, $"AW-{n:00000}-{i + 1}"), partnership.Id, [always ?? random.Pick(organisations)], always is null && random.Next(8) == 0 ? AwardState.Applied : AwardState.Awarded,
                new AwardDetails("Award " + (i + 1)) { Kind = inKind ? AwardKind.InKind : random.Pick([AwardKind.Catalytic, AwardKind.Sustainability]), InKindBasis = inKind ? "Hours and rate" : null }, lines, _today);
        }
    }
}

/// <summary>How long filling and verifying took, and what is there.</summary>
public sealed record Filled(double Seconds, double VerifySeconds, long Entries, int Milestones, int Notes, int Risks);

internal static class Picking
{
    public static T Pick<T>(this Random random, T[] from) => from[random.Next(from.Length)];
}
