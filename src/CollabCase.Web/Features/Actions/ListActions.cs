using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Actions;

/// <summary>What people said they would do: what is open by its day, then what is done and dropped.</summary>
public static class ListActions
{
    /// <summary>The actions that fit are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : ActionSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Row(int Number, string Title, string? Owner, string? Group, ActionState State, DateOnly DueOn, DateOnly FirstDueOn, DateOnly? ClosedOn);

    public sealed record Page(PartnershipFrame Frame, ActionFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<OwnerChoice> Owners, IReadOnlyList<ActionGroup> Groups,
        IReadOnlyList<string> Messages, DateOnly Today, bool MayAdd) : IPartnershipPage
    {
        /// <summary>'12 actions', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 action",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} actions",
            _ => $"{Format.Number(Count)} actions",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ActionFilters filters, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Actions, cancellationToken);
            var (filter, owners, groups) = await filters.ReadAsync(request, cancellationToken);
            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var left = filter.Narrow(visible.ActionsOf(request.Reference, today), today);
            var (names, tiers) = (visible.Names, visible.Tiers);
            var found = await left.From(cursor).Select(p => new
            {
                p.Action.Id, p.IsBehind, p.On, p.Action.Number, p.Action.Title, p.Action.State, p.Action.DueOn, p.Action.FirstDueOn, p.Action.ClosedOn,
                Owner = p.Action.OwnerName ?? names.Where(n => n.Id == p.Action.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                Group = tiers.Where(t => t.Id == p.Action.TierId).Select(t => t.Name).FirstOrDefault(),
            }).Counting(left.Select(a => a.Id), CountedUpTo).SliceAsync(cursor, list, r => ActionOrder.KeyOf(r.Row.IsBehind, r.Row.On), r => r.Row.Id, cancellationToken);
            return new Page(frame, filter, found.Select(r => new Row(r.Row.Number, r.Row.Title, r.Row.Owner, r.Row.Group, r.Row.State, r.Row.DueOn, r.Row.FirstDueOn, r.Row.ClosedOn)), found.Count(), cursor is null,
                owners, groups, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], today, !frame.IsReadOnly && http.HttpContext!.Features.Get<Allowed>()!.To(Act.RecordAction));
        }
    }
}
