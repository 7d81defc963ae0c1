using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>What a milestone is called, where it belongs and what done looks like.</summary>
public static class CorrectMilestone
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, IMilestoneDetailsPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required Command Form { get; set; }

        MilestoneDetailsTyped IMilestoneDetailsPage.Form => Form;
    }

    public sealed class Command : MilestoneDetailsTyped, ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : MilestoneDetailsTyped.Validator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Milestones, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var form = await visible.MilestonesOf(request.Reference).Where(m => m.Number == request.Number)
                .Select(m => new Command { Reference = request.Reference, Number = m.Number, Version = m.Version, Title = m.Title, Strand = m.Strand, Stage = m.Stage, DoneLooksLike = m.DoneLooksLike })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new() { Frame = frame, Title = form.Title!, Form = form };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var milestone = await visible.WholeMilestoneAsync(request.Reference, request.Number, cancellationToken) ?? throw new RecordNotFoundException();
            var facts = await visible.PlanningFactsAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, milestone, cancel: cancellationToken);
            milestone.CorrectDetails(request.ToDetails(), facts);
            return Done.It;
        }
    }
}
