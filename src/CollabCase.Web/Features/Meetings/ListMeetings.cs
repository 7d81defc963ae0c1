using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>The meetings of a partnership, of all its groups: when each was or will be, and whether enough people came.</summary>
public static class ListMeetings
{
    /// <summary>Meetings are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : MeetingSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(int Number, string Group, DateOnly On, TimeOnly? StartsAt, MeetingState State, bool? IsQuorate);

    public sealed record Page(PartnershipFrame Frame, MeetingFilter Filter, IReadOnlyList<MeetingGroup> Groups, Slice<Row> Rows, int Count, bool IsFirst, DateOnly Today,
        IReadOnlyList<string> Messages, bool MaySchedule, bool HasAny) : IPartnershipPage
    {
        /// <summary>'12 meetings', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 meeting",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} meetings",
            _ => $"{Format.Number(Count)} meetings",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, visible, allowed) = (clock.Today(), db.VisibleTo(viewer), http.HttpContext!.Features.Get<Allowed>()!);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken);
            var id = allowed.Partnership?.Id ?? throw new RecordNotFoundException();
            var groups = await visible.Tiers.Where(t => t.PartnershipId == id).OrderBy(t => t.Kind).ThenBy(t => t.Number)
                .Select(t => new { Group = new MeetingGroup(t.Id, t.Number, t.Name), IsWoundUp = t.EndedOn != null, HasMet = visible.MeetingsInOutline.Any(m => m.TierId == t.Id) }).ToListAsync(cancellationToken);
            request.Reference = frame.Reference;
            var filter = MeetingFilter.Read(request, [.. groups.Select(g => g.Group)]);

            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var left = filter.Narrow(visible.MeetingsInOutline.Where(m => m.PartnershipId == id), today);
            var tiers = visible.Tiers;
            var found = await left.FromDay(cursor, m => m.On, m => m.Id, filter.IsFalling)
                .Select(m => new { m.Id, m.Number, m.On, m.StartsAt, m.State, m.IsQuorate, Group = tiers.Where(t => t.Id == m.TierId).Select(t => t.Name).First() })
                .Counting(left.Select(m => m.Id), CountedUpTo).SliceAsync(cursor, list, m => Format.Iso(m.Row.On), m => m.Row.Id, cancellationToken);

            return new Page(frame, filter, [.. groups.Where(g => !g.IsWoundUp || g.HasMet).Select(g => g.Group)],
                found.Select(m => new Row(m.Row.Number, m.Row.Group, m.Row.On, m.Row.StartsAt, m.Row.State, m.Row.IsQuorate)), found.Count(), cursor is null, today,
                fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit],
                !frame.IsReadOnly && groups.Exists(g => !g.IsWoundUp) && allowed.To(Act.KeepMeetings), groups.Exists(g => g.HasMet));
        }
    }
}
