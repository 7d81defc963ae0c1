using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Watching;

/// <summary>What a person watches, how it stands, and what others changed in it lately.</summary>
public static class ShowWatched
{
    public const string Path = "/watching";

    /// <summary>As the page from which somebody came is named.</summary>
    public const string Name = "watching";

    public sealed record Query : IRequest<Page>;

    /// <param name="Late">How many of its milestones are late.</param>
    /// <param name="NextOn">The first day from today on which one is expected.</param>
    public sealed record PartnershipLine(string Reference, string Name, Stage Stage, PartnershipState State, int Late, DateOnly? NextOn);

    public sealed record MilestoneLine(string Partnership, string PartnershipName, int Number, string Title, MilestoneDates Dates, DateOnly? WaitingSince, string? Owner);

    public sealed class Page : IFormPage<LookAtWatched.Command>
    {
        public required IReadOnlyList<PartnershipLine> Partnerships { get; init; }
        public required IReadOnlyList<MilestoneLine> Milestones { get; init; }

        /// <summary>What others changed; null for those to whom the history of partnerships is not open.</summary>
        public required WatchedNews? News { get; init; }
        public required DateOnly Today { get; init; }
        public LookAtWatched.Command Form { get; set; } = new();

        public bool IsEmpty => Partnerships.Count + Milestones.Count == 0;

        /// <summary>'You watch 2 partnerships and 1 milestone.'</summary>
        public string InWords => $"You watch {string.Join(" and ", new[] { Say(Partnerships.Count, "partnership"), Say(Milestones.Count, "milestone") }.OfType<string>())}.";

        private static string? Say(int count, string what) => count switch { 0 => null, 1 => $"1 {what}", _ => $"{count} {what}s" };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, WatchedChanges changes, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today, now) = (db.VisibleTo(viewer), clock.Today(), WriteScope.Now(clock));
            var (watches, names) = (visible.Watches, visible.Names);
            var watched = visible.Partnerships.Where(p => watches.Any(w => w.SubjectId == p.Id));
            var open = visible.MilestonesOf(watched).Where(m => m.State == MilestoneState.Planned || m.State == MilestoneState.Agreed);
            var partnerships = await watched.OrderBy(p => p.NameKey).ThenBy(p => p.Id)
                .Select(p => new PartnershipLine(p.Reference, p.Name, p.Stage, p.State, open.Count(m => m.PartnershipId == p.Id && m.ForecastOn < today),
                    open.Where(m => m.PartnershipId == p.Id && m.ForecastOn >= today).Min(m => m.ForecastOn)))
                .ToListAsync(cancellationToken);
            var milestones = await (from m in visible.Milestones
                                    join p in visible.Partnerships on m.PartnershipId equals p.Id
                                    where watches.Any(w => w.SubjectId == m.Id)
                                    orderby m.ActualOn ?? m.DroppedOn ?? m.ForecastOn ?? DateOnly.MaxValue, m.Id
                                    select new MilestoneLine(p.Reference, p.Name, m.Number, m.Title, new MilestoneDates(m.State, m.BaselineOn, m.ForecastOn, m.ActualOn), m.WaitingSince,
                                        m.OwnerRole ?? names.Where(n => n.Id == m.OwnerPersonId).Select(n => n.Name).FirstOrDefault())).ToListAsync(cancellationToken);
            var any = partnerships.Count + milestones.Count > 0;
            return new Page
            {
                Partnerships = partnerships,
                Milestones = [.. milestones.OrderByDescending(m => m.Dates.IsOpen)],
                News = any ? await changes.ReadAsync(WatchedChanges.MostNew, cancellationToken) : null,
                Today = today,
                Form = new LookAtWatched.Command { Until = (long)(now - DateTime.UnixEpoch).TotalMilliseconds },
            };
        }
    }
}
