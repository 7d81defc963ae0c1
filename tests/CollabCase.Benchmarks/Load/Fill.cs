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
/// Fills an empty database through the domain's own methods and the program's own write path, so that history is
/// there and verifies. One fixed seed: two runs fill the same.
/// </summary>
public sealed class Fill(IConfiguration configuration)
{
    public const string Email = "coordinator@example.org";
    public const string Password = "a-password-for-measuring";
    private const int InOneTransaction = 250;

    private static readonly string[] FirstWords = ["Clyde", "Forth", "Tay", "Éire", "Highland", "Border", "Island", "Lomond", "Ochil", "Pentland", "Cairn", "Solway", "Moray", "Ness", "Tweed", "Almond"];
    private static readonly string[] SecondWords = ["Recovery", "Supported Living", "Transport", "Wayfinder", "Young Carers", "Justice", "Housing First", "Community Links", "Early Years", "Employability", "Connections", "Care at Home"];
    private static readonly string[] LastWords = ["Partnership", "Alliance", "Collaboration", "Network", "Programme"];

    private readonly Random _random = new(20261122);
    private readonly DateOnly _today = TimeProvider.System.Today();

    public async Task<(double FillSeconds, double VerifySeconds, long Entries)> RunAsync(int partnerships)
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        await db.Database.MigrateAsync();
        if (await db.VisibleTo(Viewer.Job("fill")).Partnerships.AnyAsync()) throw new InvalidOperationException("The database is not empty: give an empty one.");
        await scope.ServiceProvider.GetRequiredService<ReferenceData>().LoadAsync(CancellationToken.None);

        var started = TimeProvider.System.GetTimestamp();
        scope.ServiceProvider.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job("fill");
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new AddPerson.Command { Name = "Coordinator", Email = Email, Password = Password, IsOwnPassword = true, Roles = SystemRoles.Coordinator });
        var coordinator = await db.VisibleTo(Viewer.Job("fill")).People.Select(p => p.Id).SingleAsync();
        var places = await db.VisibleTo(Viewer.Job("fill")).Places.Select(p => p.Code).ToArrayAsync();
        var organisations = await WriteAsync(services, write => Organisations(write, Math.Clamp(partnerships / 20, 20, 2000)));
        for (var first = 0; first < partnerships; first += InOneTransaction)
            await WriteAsync(services, write => Partnerships(write, first, Math.Min(InOneTransaction, partnerships - first), coordinator, organisations, places));
        var filled = TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        started = TimeProvider.System.GetTimestamp();
        var verdict = await scope.ServiceProvider.GetRequiredService<HistoryVerification>().VerifyAsync(CancellationToken.None);
        if (verdict.Faults.Count > 0) throw new InvalidOperationException("The history of the filled database does not verify: " + verdict.Faults[0]);
        if (db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        else await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return (filled, TimeProvider.System.GetElapsedTime(started).TotalSeconds, verdict.Entries);
    }

    private ServiceProvider Services()
    {
        var home = ProgramHome.Find();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(configuration);
        services.AddSingleton(home);
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddRecords(configuration, home).AddPipeline().AddReading(configuration).AddSignIn().AddDemonstration(configuration, home);
        return services.BuildServiceProvider();
    }

    private static async Task<T> WriteAsync<T>(ServiceProvider services, Func<CollabCaseDb, T> make)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollabCaseDb>();
        var write = new WriteScope(Viewer.Job("fill"), WriteScope.Now(TimeProvider.System), "Fill", null);
        return await scope.ServiceProvider.GetRequiredService<WriteTransaction>().RunAsync(write, [], null, () => Task.FromResult(make(db)), CancellationToken.None);
    }

    private long[] Organisations(CollabCaseDb db, int count)
    {
        var made = Enumerable.Range(1, count).Select(n => Organisation.Record(
            string.Create(CultureInfo.InvariantCulture, $"ORG-{n:0000}"),
            new OrganisationDetails($"{Pick(FirstWords)} {Pick(SecondWords)} organisation {n}", Pick(Enum.GetValues<Sector>()), Pick(Enum.GetValues<OrganisationType>())),
            [])).ToList();
        db.AddRange(made);
        return [.. made.Select(o => o.Id)];
    }

    private int Partnerships(CollabCaseDb db, int first, int count, long coordinator, long[] organisations, string[] places)
    {
        for (var n = first; n < first + count; n++)
        {
            var partnership = OnePartnership(n, coordinator, organisations, places);
            db.Add(partnership);
            foreach (var award in Awards(partnership, n, organisations)) db.Add(award);
        }
        return count;
    }

    private Partnership OnePartnership(int n, long coordinator, long[] organisations, string[] places)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"PSP-{2012 + n % 13}-{n:00000}");
        var name = $"{Pick(FirstWords)} {Pick(SecondWords)} {Pick(LastWords)} {n}";
        const string purpose = "To design with the people we support a service that helps early, to test it together, and to see it commissioned.";
        var now = WriteScope.Now(TimeProvider.System);
        var since = _today.AddDays(-_random.Next(30, 3000));
        var stage = _random.Next(100) switch { < 40 => Stage.PreCollaboration, < 75 => Stage.TestAndEmbed, _ => Stage.SustainAndEmbed };
        var partnership = stage == Stage.PreCollaboration
            ? Partnership.Open(reference, name, purpose, coordinator, since, now)
            : Partnership.TakeOver(reference, name, purpose, stage, since, DatePrecision.Day, "The partners' own records.", coordinator, _today, now);
        partnership.ChoosePlaces(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(places)).Distinct());
        partnership.Classify(Pick(Enum.GetValues<Theme>()), Pick(Enum.GetValues<PartnershipForm>()), Pick(Enum.GetValues<Responsibility>()), Pick(Enum.GetValues<Responsibility>()));
        partnership.ChooseProfile(Pick(Enum.GetValues<PartnershipProfile>()));
        var roles = new[] { PartnerRoles.Lead, PartnerRoles.Commissioner, PartnerRoles.Provider, PartnerRoles.Provider, PartnerRoles.Broker, PartnerRoles.Provider, PartnerRoles.Evaluator };
        var partners = Enumerable.Range(0, _random.Next(2, 8)).Select(_ => Pick(organisations)).Distinct().ToList();
        for (var i = 0; i < partners.Count; i++) partnership.AddPartner(partners[i], roles[i], since, null, _today);
        partnership.CompleteSetUp(now);
        if (_random.Next(100) < 8) partnership.Pause("Waiting for a decision on next year's budget.", _today);
        return partnership;
    }

    private IEnumerable<Award> Awards(Partnership partnership, int n, long[] organisations)
    {
        for (var i = 0; i < _random.Next(0, 5); i++)
        {
            var from = 2012 + _random.Next(0, 12);
            var lines = Enumerable.Range(from, _random.Next(1, 5)).Select(year => new AwardAmount(FinancialYear.Starting(year), Money.FromPounds(_random.Next(5, 300) * 1000m))).ToList();
            var inKind = _random.Next(10) == 0;
            yield return Award.Record(
                string.Create(CultureInfo.InvariantCulture, $"AW-{n:00000}-{i + 1}"), partnership.Id, [Pick(organisations)], _random.Next(8) == 0 ? AwardState.Applied : AwardState.Awarded,
                new AwardDetails("Award " + (i + 1)) { Kind = inKind ? AwardKind.InKind : Pick([AwardKind.Catalytic, AwardKind.Sustainability]), InKindBasis = inKind ? "Hours and rate" : null }, lines, _today);
        }
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
