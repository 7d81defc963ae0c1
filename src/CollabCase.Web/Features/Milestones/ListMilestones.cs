using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The milestones of a partnership: narrowed, in an order, page by page.</summary>
public static class ListMilestones
{
    /// <summary>The number of milestones is counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public sealed class Query : MilestoneSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    /// <param name="Owner">The name of a person or of a role; null where nobody sees to it yet.</param>
    /// <param name="IsMine">Whether the person sees to it.</param>
    public sealed record Row(int Number, string Title, Strand Strand, Stage Stage, string? Owner, MilestoneDates Dates, DateOnly? WaitingSince, bool IsWatched, bool IsMine);

    /// <param name="MayPlan">Whether the person may plan milestones here now, and so change any of them.</param>
    public sealed record Page(PartnershipFrame Frame, MilestoneFilter Filter, Slice<Row> Rows, int Count, bool IsFirst, IReadOnlyList<OwnerChoice> Owners,
        IReadOnlyList<string> Messages, DateOnly Today, bool MayPlan) : IPartnershipPage
    {
        /// <summary>Whether a row can be chosen to be changed together with others.</summary>
        public bool MayChoose(Row row) => row.Dates.IsOpen && (MayPlan || (row.IsMine && !Frame.IsReadOnly));

        /// <summary>'12 milestones', or that there are more than were counted.</summary>
        public string CountInWords => Count switch
        {
            1 => "1 milestone",
            > CountedUpTo => $"More than {Format.Number(CountedUpTo)} milestones",
            _ => $"{Format.Number(Count)} milestones",
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, MilestoneFilters filters, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var (filter, owners) = await filters.ReadAsync(request, cancellationToken);
            var list = filter.Href();
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var left = filters.Narrow(filter);

            var found = await Rows(left.From(cursor, filter.Sort)).Counting(left.Select(m => m.Id), CountedUpTo)
                .SliceAsync(cursor, list, r => MilestoneOrder.KeyOf(r.Row.IsBehind, r.Row.On), r => r.Row.Id, cancellationToken);
            return new Page(frame, filter, found.Select(r => r.Row.ToRow(viewer.PersonId)), found.Count(), cursor is null, owners,
                fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], clock.Today(),
                !frame.IsReadOnly && http.HttpContext!.Features.Get<Allowed>()!.To(Act.PlanMilestones));
        }

        private IQueryable<Found> Rows(IQueryable<PlacedMilestone> placed)
        {
            var visible = db.VisibleTo(viewer);
            var (names, watches) = (visible.Names, visible.Watches);
            return placed.Select(p => new Found
            {
                Id = p.Milestone.Id, IsBehind = p.IsBehind, On = p.On, Number = p.Milestone.Number, Title = p.Milestone.Title, Strand = p.Milestone.Strand, Stage = p.Milestone.Stage,
                Owner = p.Milestone.OwnerRole ?? names.Where(n => n.Id == p.Milestone.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                State = p.Milestone.State, BaselineOn = p.Milestone.BaselineOn, ForecastOn = p.Milestone.ForecastOn, ActualOn = p.Milestone.ActualOn, WaitingSince = p.Milestone.WaitingSince, OwnerPersonId = p.Milestone.OwnerPersonId,
                IsWatched = watches.Any(w => w.SubjectId == p.Milestone.Id),
            });
        }
    }

    private sealed class Found
    {
        public required long Id { get; init; }
        public required bool IsBehind { get; init; }
        public required DateOnly On { get; init; }
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required Strand Strand { get; init; }
        public required Stage Stage { get; init; }
        public required string? Owner { get; init; }
        public required MilestoneState State { get; init; }
        public required DateOnly? BaselineOn { get; init; }
        public required DateOnly? ForecastOn { get; init; }
        public required DateOnly? ActualOn { get; init; }
        public required DateOnly? WaitingSince { get; init; }
        public required bool IsWatched { get; init; }
        public required long? OwnerPersonId { get; init; }

        public Row ToRow(long me) => new(Number, Title, Strand, Stage, Owner, new(State, BaselineOn, ForecastOn, ActualOn), WaitingSince, IsWatched, OwnerPersonId == me);
    }
}
