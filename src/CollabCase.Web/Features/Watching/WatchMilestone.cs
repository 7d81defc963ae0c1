using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Watching;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Watching;

/// <summary>A person begins to watch a milestone, or watches it no longer. Pressed twice it is as pressed once.</summary>
public static class WatchMilestone
{
    public sealed class Query : AboutMilestone, IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required bool IsWatched { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed class Command : AboutMilestone, ICommand<Watched>
    {
        public bool IsWatched { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var watches = visible.Watches;
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var found = await visible.Milestones.Where(m => m.Number == request.Number && visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == request.Reference))
                .Select(m => new { m.Title, IsWatched = watches.Any(w => w.SubjectId == m.Id) }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = frame,
                Title = found.Title,
                IsWatched = found.IsWatched,
                Form = new Command { Reference = request.Reference, Number = request.Number, From = request.From, At = request.At },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, WatchList list, TimeProvider clock) : IRequestHandler<Command, Watched>
    {
        public async Task<Watched> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var found = await visible.Milestones.Where(m => m.Number == request.Number && visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == request.Reference))
                .Select(m => new { m.Id, m.Title }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            if (request.IsWatched) await list.AddMilestonesAsync([found.Id], WriteScope.Now(clock), cancellationToken);
            else await list.RemoveAsync([found.Id], cancellationToken);
            return new Watched(found.Title, request.IsWatched);
        }
    }
}
