using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Funding;

/// <summary>What the tests of funding do with awards.</summary>
internal static class AwardsOfTests
{
    /// <summary>The award as it is in the database now, whole.</summary>
    public static Task<Award> Award(this CollabCaseHost host, string number) => host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeAwardAsync(number, CancellationToken.None) ?? throw new InvalidOperationException($"There is no award {number}."));

    /// <summary>The awards of the desk's partnership.</summary>
    public static async Task<IReadOnlyList<Award>> Awards(this Desk desk)
    {
        var id = (await desk.Partnership()).Id;
        return await desk.Host.Read(db => db.Set<Award>().Include(a => a.Funders).Include(a => a.Lines).Where(a => a.PartnershipId == id).OrderBy(a => a.Number).ToListAsync());
    }

    /// <summary>Changes an award behind everybody's back.</summary>
    public static Task ChangeAward(this Desk desk, string number, Action<Award> change) => desk.Host.Write([desk.Reference], async db =>
    {
        change((await db.VisibleTo(Viewer.Job("tests")).WholeAwardAsync(number, CancellationToken.None))!);
        return true;
    });

    /// <summary>Its amounts as `2026-27: £1.00`, or `no year: £1.00`, with the funder's id where it is known.</summary>
    public static IReadOnlyList<string> Amounts(this Award award) =>
        [.. award.Lines.OrderBy(l => l.Year is null).ThenBy(l => l.Year).ThenBy(l => l.FunderOrganisationId ?? long.MaxValue).Select(l => $"{l.Year?.ToString() ?? "no year"}: {l.Amount}{(l.FunderOrganisationId is null ? " jointly" : "")}{(l.IsIndicative ? " indicative" : "")}")];
}
