using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;

namespace CollabCase.IntegrationTests.Decisions;

/// <summary>What the tests of decisions do with them.</summary>
internal static class DecisionsOfTests
{
    /// <summary>A desk with a steering group of four voting members, two of whom have to be there.</summary>
    public static Task<(Desk Desk, int Tier)> WithSteeringGroup(this Task<Desk> opening, Func<TierBuilder, TierBuilder>? more = null) =>
        opening.WithTier(t => (more ?? (x => x))(t.WithQuorum().Seating("Chief officer", TierOffice.Chair).Seating("Treasurer").Seating("Service manager").Seating("Carer")));

    /// <summary>The form for a decision of a group.</summary>
    public static Task<Page> GetDecide(this Desk desk, int tier, string query = "") => desk.GetTier(tier, "decide" + query);

    /// <summary>The decision as it is in the database now.</summary>
    public static Task<Decision> Decision(this Desk desk, int number) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeDecisionAsync(desk.Reference, number, CancellationToken.None) ?? throw new InvalidOperationException($"There is no decision {number}."));

    /// <summary>How many decisions the partnership has.</summary>
    public static Task<int> CountDecisions(this Desk desk) => desk.Host.Read(db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        return Task.FromResult(visible.Decisions.Count(d => visible.Partnerships.Any(p => p.Id == d.PartnershipId && p.Reference == desk.Reference)));
    });

    public static string Code(int number) => number.ToString(CultureInfo.InvariantCulture);
}
