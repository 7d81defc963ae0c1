using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>A meeting that somebody is expected at.</summary>
public sealed record MeetingAhead(long Id, string Partnership, string PartnershipName, int Number, string Group, DateOnly On, TimeOnly? StartsAt, string? Place, string? Link, int Papers, string? Deputy, ReplyAnswer? Answer)
{
    public string Href => $"/partnerships/{Partnership}/meetings/{Number}";

    /// <summary>What it is to decide.</summary>
    public IReadOnlyList<string> ToDecide { get; init; } = [];
}

/// <summary>Reads the next meetings of the groups that somebody sits in, and what is to be decided at them, in two statements.</summary>
public sealed class MeetingsAhead(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public const int Most = 4;

    /// <summary>So many items of each are named.</summary>
    public const int MostItems = 40;

    public async Task<IReadOnlyList<MeetingAhead>> ReadAsync(CancellationToken cancel)
    {
        var (visible, today, me) = (db.VisibleTo(viewer), clock.Today(), viewer.PersonId);
        var (names, meetings) = (visible.Names, visible.Meetings(today));
        var found = await (
            from m in meetings
            where m.State == MeetingState.Scheduled && m.On >= today
            join p in visible.Partnerships on m.PartnershipId equals p.Id
            where p.State == PartnershipState.Active
            join t in visible.Tiers on m.TierId equals t.Id
            from x in t.Terms
            where x.PersonId == me && x.From <= m.On && (x.Until == null || x.Until >= m.On)
            orderby m.On, m.Id
            select new
            {
                m.Id, p.Reference, Partnership = p.Name, m.Number, Group = t.Name, m.On, m.StartsAt, m.Place, m.Link, Papers = m.Papers.Count,
                Deputy = t.ProxiesMayAttend ? names.Where(n => n.Id == x.DeputyPersonId).Select(n => n.Name).FirstOrDefault() ?? x.DeputyName : null,
                Answer = m.Replies.Where(r => r.SeatTermId == x.Id).Select(r => (ReplyAnswer?)r.Answer).FirstOrDefault(),
            }).Take(Most).ToListAsync(cancel);
        var ids = found.Select(f => f.Id).ToList();
        var items = await meetings.Where(m => ids.Contains(m.Id)).SelectMany(m => m.Agenda).Where(i => i.Purpose == AgendaPurpose.Decision).OrderBy(i => i.MeetingId).ThenBy(i => i.Position).Take(MostItems)
            .Select(i => new { i.MeetingId, i.Title }).ToListAsync(cancel);
        return
        [
            .. found.Select(f => new MeetingAhead(f.Id, f.Reference, f.Partnership, f.Number, f.Group, f.On, f.StartsAt, f.Place, f.Link, f.Papers, f.Deputy, f.Answer) { ToDecide = [.. items.Where(i => i.MeetingId == f.Id).Select(i => i.Title)] }),
        ];
    }
}
