using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Governance;

/// <summary>What the tests of governance do with groups.</summary>
internal static class TiersOfTests
{
    /// <summary>A desk with one group.</summary>
    public static async Task<(Desk Desk, int Tier)> WithTier(this Task<Desk> opening, Func<TierBuilder, TierBuilder>? tier = null)
    {
        var desk = await opening;
        var builder = A.Tier();
        return (desk, await (tier is null ? builder : tier(builder)).SavedIn(desk.Host, desk.Reference));
    }

    /// <summary>A page about one group, such as `rename`; its own page without.</summary>
    public static Task<Page> GetTier(this Desk desk, int tier, string? page = null) => desk.Get(string.Create(CultureInfo.InvariantCulture, $"governance/{tier}{(page is null ? "" : "/" + page)}"));

    /// <summary>The group as it is in the database now, whole.</summary>
    public static Task<GovernanceTier> Tier(this Desk desk, int tier) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeTierAsync(desk.Reference, tier, CancellationToken.None) ?? throw new InvalidOperationException($"There is no group {tier}."));

    /// <summary>How many groups the partnership has.</summary>
    public static Task<int> CountTiers(this Desk desk) => desk.Host.Read(async db => (await db.VisibleTo(Viewer.Job("tests")).GovernanceFactsAsync(desk.Reference, CancellationToken.None))!.Tiers.Count);

    /// <summary>Changes a group behind everybody's back.</summary>
    public static Task ChangeTier(this Desk desk, int tier, Action<GovernanceTier, GovernanceFacts> change) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeTierAsync(desk.Reference, tier, CancellationToken.None))!, (await visible.GovernanceFactsAsync(desk.Reference, CancellationToken.None))!);
        return true;
    });

    /// <summary>Schedules a meeting of a group and does more with it; answers its number.</summary>
    public static Task<int> Meeting(this Desk desk, int tier, DateOnly on, Action<Meeting, GovernanceTier, GovernanceFacts>? then = null) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        var (group, facts) = ((await visible.WholeTierAsync(desk.Reference, tier, CancellationToken.None))!, (await visible.GovernanceFactsAsync(desk.Reference, CancellationToken.None))!);
        var meeting = Domain.Governance.Meeting.Schedule(await db.NextMeetingNumberAsync(facts.PartnershipId, CancellationToken.None), group, new(on), null, facts);
        then?.Invoke(meeting, group, facts);
        db.Add(meeting);
        return meeting.Number;
    });
}
