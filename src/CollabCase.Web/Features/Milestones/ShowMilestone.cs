using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Web.Access;
using CollabCase.Web.Features.History;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>All about one milestone: what it is, by when, how its date moved, what comes first, what it waits for and what shows that it is done.</summary>
public static partial class ShowMilestone
{
    public sealed record Query(string Reference, int Number, int? Before) : IRequest<Page>;

    /// <param name="First">What has to come first.</param>
    /// <param name="Later">What builds on it.</param>
    /// <param name="Conflicts">Sentences on dates that do not fit what comes first.</param>
    /// <param name="Notes">The latest notes and documents about it.</param>
    /// <param name="Changes">What changed; null for those to whom no history is open.</param>
    /// <param name="MayPlan">Whether the person may say now what the milestone is and what comes first.</param>
    /// <param name="MayWork">Whether the person may do something with it now, as a coordinator or as its owner.</param>
    public sealed record Page(PartnershipFrame Frame, Details Milestone, IReadOnlyList<MilestoneLine> First, IReadOnlyList<MilestoneLine> Later, IReadOnlyList<string> Conflicts,
        NotesOn Notes, HistoryTimeline? Changes, DateOnly Today, bool MayPlan, bool MayWork) : IPartnershipPage
    {
        public string Address => MilestoneCrumbs.AddressOf(Frame.Reference, Milestone.Number);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history, NotesOnReader notes, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var found = await Read(visible, visible.MilestonesOf(request.Reference).Where(m => m.Number == request.Number))
                .AsSplitQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var around = await Around(visible, found).ToListAsync(cancellationToken);

            var first = around.Where(a => !a.BuildsOnIt).Select(a => a.Line).ToList();
            var later = around.Where(a => a.BuildsOnIt).Select(a => a.Line).ToList();
            var allowed = http.HttpContext!.Features.Get<Allowed>()!;
            var changes = allowed.To(Act.SeeHistory)
                ? await history.OfPartAsync(found.PartnershipId, found.Id, MilestoneCrumbs.AddressOf(frame.Reference, found.Number), request.Before, cancellationToken)
                : null;
            return new Page(frame, found, first, later, ConflictsOf(found, first, later),
                await notes.ReadAsync(frame, found.PartnershipId, NoteSubject.Milestone(found.Number), cancellationToken), changes, clock.Today(),
                !frame.IsReadOnly && allowed.To(Act.PlanMilestones), !frame.IsReadOnly && allowed.OnMilestoneOf(found.OwnerPersonId).To(Act.WorkOnMilestone));
        }

        private static IQueryable<Neighbour> Around(Visible visible, Details milestone)
        {
            var (partnership, id) = (milestone.PartnershipId, milestone.Id);
            var own = visible.Milestones.Where(m => m.PartnershipId == partnership);
            return own.Where(m => m.Dependencies.Any(d => d.DependsOnMilestoneId == id) || own.Any(o => o.Id == id && o.Dependencies.Any(d => d.DependsOnMilestoneId == m.Id)))
                .OrderBy(m => m.ActualOn ?? m.ForecastOn).ThenBy(m => m.Number)
                .Select(m => new Neighbour
                {
                    BuildsOnIt = m.Dependencies.Any(d => d.DependsOnMilestoneId == id),
                    Line = new MilestoneLine(m.Id, m.Number, m.Title, m.Strand, m.Stage, new MilestoneDates(m.State, m.BaselineOn, m.ForecastOn, m.ActualOn), m.WaitingSince),
                });
        }

        private static List<string> ConflictsOf(Details milestone, IReadOnlyList<MilestoneLine> first, IReadOnlyList<MilestoneLine> later)
        {
            static MilestoneNode Node(MilestoneLine line, IReadOnlyCollection<long> dependsOn) => new(line.Id, line.Number, line.Title, line.Dates.State, line.Dates.On, dependsOn);
            var graph = new MilestoneGraph([Node(milestone.Line, [.. first.Select(f => f.Id)]), .. first.Select(f => Node(f, [])), .. later.Select(l => Node(l, [milestone.Id]))]);
            return [.. graph.DependencyConflicts().Select(c => c.Sentence)];
        }
    }
}
