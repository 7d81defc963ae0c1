using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Escalations;

/// <summary>What groups could not settle and took to the group above: those that wait, the longest wait first, and those that ended, newest first.</summary>
public static class ListIssues
{
    /// <summary>So many that wait are listed.</summary>
    public const int MostWaiting = 200;

    public sealed record Query(string Reference, string? After) : IRequest<Page>;

    /// <param name="Days">From the day it was taken up to its answer, or to today.</param>
    public sealed record Row(int Number, string Title, string From, string With, DateOnly RaisedOn, DateOnly? EndedOn, EscalationState State, int Days);

    public sealed record Page(PartnershipFrame Frame, IReadOnlyList<Row> Waiting, Slice<Row> Ended, bool IsFirst, string? Message, bool MayRaise, bool CanBeRaised) : IPartnershipPage
    {
        public string Path => IssueCrumbs.ListOf(Frame.Reference);
    }

    private sealed record Found(int Number, string Title, string From, string With, DateOnly RaisedOn, DateOnly? EndedOn, EscalationState State)
    {
        public Row ToRow(DateOnly today) => new(Number, Title, From, With, RaisedOn, EndedOn, State, (EndedOn ?? today).DayNumber - RaisedOn.DayNumber);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Escalations, cancellationToken);
            var (visible, today, allowed) = (db.VisibleTo(viewer), clock.Today(), http.HttpContext!.Features.Get<Allowed>()!);
            var (tiers, issues) = (visible.Tiers, visible.IssuesOf(request.Reference, today));
            IQueryable<Found> Rows(IQueryable<Escalation> some) => some.Select(e => new Found(e.Number, e.Title, tiers.Where(t => t.Id == e.RaisedByTierId).Select(t => t.Name).First(),
                tiers.Where(t => t.Id == e.WithTierId).Select(t => t.Name).First(), e.RaisedOn, e.EndedOn, e.State));

            var waiting = await Rows(issues.Where(e => e.State == EscalationState.Waiting).OrderBy(e => e.RaisedOn).ThenBy(e => e.Id).Take(MostWaiting)).ToListAsync(cancellationToken);
            var list = IssueCrumbs.ListOf(frame.Reference);
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var ended = await Rows(issues.Where(e => e.State != EscalationState.Waiting).FromHighest(cursor, e => e.Number)).SliceAsync(cursor, list, e => e.Number, cancellationToken);
            var id = allowed.Partnership!.Id;
            var can = await tiers.AnyAsync(t => t.PartnershipId == id && t.EndedOn == null && t.ParentTierId != null, cancellationToken);
            var sits = (await db.InAnyTierAsync(viewer, allowed.Partnership, today, cancellationToken)).HasFlag(Standing.TierMember);
            var may = allowed.To(Act.KeepGovernance) || (sits && allowed.To(Act.RaiseIssue));
            return new Page(frame, [.. waiting.Select(w => w.ToRow(today))], ended.Select(e => e.ToRow(today)), cursor is null, fits ? null : Cursor.DoesNotFit, !frame.IsReadOnly && may && can, can);
        }
    }
}
