using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.Risks;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Risks;

/// <summary>What the tests of the register do with risks.</summary>
internal static class RisksOfTests
{
    /// <summary>A desk with one risk on its register.</summary>
    public static async Task<(Desk Desk, int Number)> WithRisk(this Task<Desk> opening, Func<RiskBuilder, RiskBuilder>? risk = null)
    {
        var desk = await opening;
        var builder = A.Risk();
        return (desk, await (risk is null ? builder : risk(builder)).SavedIn(desk.Host, desk.Reference));
    }

    /// <summary>A page about one risk, such as `review`.</summary>
    public static Task<Page> GetRisk(this Desk desk, int number, string page) => desk.Get(string.Create(CultureInfo.InvariantCulture, $"risks/{number}/{page}"));

    /// <summary>The risk as it is in the database now, whole.</summary>
    public static Task<Risk> Risk(this Desk desk, int number) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeRiskAsync(desk.Reference, number, CancellationToken.None) ?? throw new InvalidOperationException($"There is no risk {number}."));

    /// <summary>The numbers of the partnership's risks.</summary>
    public static Task<List<int>> RiskNumbers(this Desk desk) => desk.Host.Read(db => db.VisibleTo(Viewer.Job("tests")).Risks
        .Where(r => db.VisibleTo(Viewer.Job("tests")).Partnerships.Any(p => p.Id == r.PartnershipId && p.Reference == desk.Reference)).Select(r => r.Number).ToListAsync());

    /// <summary>Changes a risk behind everybody's back.</summary>
    public static Task ChangeRisk(this Desk desk, int number, Action<Risk, RiskFacts> change) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeRiskAsync(desk.Reference, number, CancellationToken.None))!, (await visible.RiskFactsAsync(desk.Reference, PartnershipBuilder.Today, CancellationToken.None))!);
        return true;
    });
}
