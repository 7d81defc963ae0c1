using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.IntegrationTests.Meetings;

/// <summary>What the tests of meetings do with them.</summary>
internal static class MeetingsOfTests
{
    /// <summary>A desk with one group and one meeting of it, a fortnight ahead.</summary>
    public static async Task<(Desk Desk, int Tier, int Meeting)> WithMeeting(this Task<Desk> opening, Func<MeetingBuilder, MeetingBuilder>? meeting = null, Func<TierBuilder, TierBuilder>? tier = null)
    {
        var (desk, group) = await opening.WithTier(tier);
        var builder = A.Meeting();
        return (desk, group, await (meeting is null ? builder : meeting(builder)).SavedIn(desk.Host, desk.Reference, group));
    }

    /// <summary>A page about one meeting, such as `move`; its own page without.</summary>
    public static Task<Page> GetMeeting(this Desk desk, int meeting, string? page = null) => desk.Get(string.Create(CultureInfo.InvariantCulture, $"meetings/{meeting}{(page is null ? "" : "/" + page)}"));

    /// <summary>The meeting as it is in the database now, whole.</summary>
    public static Task<Meeting> MeetingNumbered(this Desk desk, int meeting) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeMeetingAsync(desk.Reference, meeting, default, CancellationToken.None) ?? throw new InvalidOperationException($"There is no meeting {meeting}."));

    /// <summary>How many meetings the partnership has.</summary>
    public static Task<int> CountMeetings(this Desk desk) => desk.Host.Read(async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        return await visible.MeetingsInOutline.CountAsync(m => visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == desk.Reference));
    });

    public static async Task<List<Meeting>> Meetings(this Desk desk)
    {
        var id = (await desk.Partnership()).Id;
        return await desk.Host.Read(db => db.Set<Meeting>().Where(m => m.PartnershipId == id).OrderBy(m => m.Number).ToListAsync());
    }

    public static async Task<List<Document>> Documents(this Desk desk)
    {
        var id = (await desk.Partnership()).Id;
        return await desk.Host.Read(db => db.Set<Document>().Where(d => d.PartnershipId == id).ToListAsync());
    }

    /// <summary>Changes a meeting behind everybody's back.</summary>
    public static Task ChangeMeeting(this Desk desk, int meeting, Action<Meeting, GovernanceFacts> change) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeMeetingAsync(desk.Reference, meeting, default, CancellationToken.None))!, (await visible.GovernanceFactsAsync(desk.Reference, CancellationToken.None))!);
        return true;
    });
}
