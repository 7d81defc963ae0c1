using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What every page about one meeting begins with, and what everybody who sees the partnership may know of it.</summary>
public sealed record MeetingOutline(long Id, long PartnershipId, int Number, int Version, long TierId, int TierNumber, string TierName, DateOnly On, TimeOnly? StartsAt, MeetingState State, bool? IsQuorate)
{
    /// <summary>'Steering group, 3 December 2026'.</summary>
    public string Name => $"{TierName}, {Format.Date(On)}";
}

/// <summary>A page with a form about one meeting.</summary>
public sealed class MeetingActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required MeetingOutline Meeting { get; init; }
    public required TCommand Form { get; set; }

    public string Address => $"/partnerships/{Frame.Reference}/meetings/{Meeting.Number}";
}

/// <summary>What the use cases about meetings find.</summary>
internal static class MeetingRecords
{
    public static async Task<Meeting> MeetingToChangeAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        await visible.WholeMeetingAsync(reference, number, today, cancel) ?? throw new RecordNotFoundException();

    /// <summary>The meeting of this number of this partnership with all that is written of it, for a page to read.</summary>
    public static IQueryable<Meeting> MeetingOf(this Visible visible, string reference, int number, DateOnly today) =>
        visible.Meetings(today).Where(m => m.Number == number && visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == reference));

    public static async Task<MeetingOutline> OutlineOfMeetingAsync(this Visible visible, string reference, int number, CancellationToken cancel) => await (
        from m in visible.MeetingsInOutline
        where m.Number == number && visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == reference)
        join t in visible.Tiers on m.TierId equals t.Id
        select new MeetingOutline(m.Id, m.PartnershipId, m.Number, m.Version, t.Id, t.Number, t.Name, m.On, m.StartsAt, m.State, m.IsQuorate)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
}

/// <summary>A group for which somebody may schedule meetings.</summary>
public sealed record MeetingGroup(long Id, int Number, string Name);

/// <summary>Reads for which groups a person may schedule meetings: all of a partnership, or those whose chair or secretary they are.</summary>
public sealed class MeetingGroups(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<IReadOnlyList<MeetingGroup>> ReadAsync(string reference, CancellationToken cancel)
    {
        var (today, me) = (clock.Today(), viewer.PersonId);
        var partnership = await db.FindAsync(viewer, reference, cancel) ?? throw new RecordNotFoundException();
        var tiers = db.VisibleTo(viewer).Tiers.Where(t => t.PartnershipId == partnership.Id && t.EndedOn == null);
        if (!AccessRules.Allows(Act.KeepMeetings, viewer, partnership.Standing))
            tiers = tiers.Where(t => t.Terms.Any(x => x.PersonId == me && x.Office != null && x.From <= today && (x.Until == null || x.Until >= today)));
        return await tiers.OrderBy(t => t.Kind).ThenBy(t => t.Number).Select(t => new MeetingGroup(t.Id, t.Number, t.Name)).ToListAsync(cancel);
    }

    /// <summary>The group of this number, if the person may schedule its meetings. Refused: any other.</summary>
    public async Task<MeetingGroup> ChosenAsync(string reference, int? tier, string field, CancellationToken cancel) =>
        (await ReadAsync(reference, cancel)).FirstOrDefault(g => g.Number == tier) ?? throw new DomainRuleException("Choose a group from the list.", field);
}

/// <summary>The way back from the pages about meetings.</summary>
public static class MeetingCrumbs
{
    /// <summary>Down to the meetings.</summary>
    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. TierCrumbs.ToGroups(frame), ("Meetings", $"/partnerships/{frame.Reference}/meetings")];

    /// <summary>Down to one meeting.</summary>
    public static (string Text, string Href)[] To(PartnershipFrame frame, MeetingOutline meeting) => [.. Of(frame), (meeting.Name, $"/partnerships/{frame.Reference}/meetings/{meeting.Number}")];
}
