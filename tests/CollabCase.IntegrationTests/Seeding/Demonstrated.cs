using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web;
using CollabCase.Web.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.IntegrationTests.Seeding;

/// <summary>The demonstration as tests of its loading use it.</summary>
internal static class Demonstrated
{
    public static IReadOnlyList<string> References { get; } = new DemonstrationFiles(new ProgramHome(Repository.Root, null)).PartnershipReferences();

    /// <summary>Turns it on in a host that was started without it, and loads it as a start would.</summary>
    public static Task LoadInto(CollabCaseHost host, ProgramHome? home = null) => host.InScope(null, async services =>
    {
        var settings = services.GetRequiredService<IConfiguration>();
        settings["Demonstration"] = "true";
        await new Demonstration(settings, new DemonstrationFiles(home ?? new ProgramHome(Repository.Root, null))).LoadOnceAsync(services, CancellationToken.None);
        return true;
    });

    public static Task<GateFacts> Facts(CollabCaseHost host, string reference) => host.Read(async db =>
    {
        var awards = await db.Set<Award>().AsNoTracking().Include(a => a.Lines)
            .Where(a => db.Set<Partnership>().Any(p => p.Id == a.PartnershipId && p.Reference == reference)).ToListAsync();
        return new GateFacts([.. awards.Select(AwardFact.Of)]);
    });
}
