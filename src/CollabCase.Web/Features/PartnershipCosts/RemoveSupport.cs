using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Costs;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>Takes outside support away that was recorded by mistake.</summary>
public static class RemoveSupport
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required OutsideSupport Support { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var (_, costs) = await visible.CostsToReadAsync(request.Reference, cancellationToken);
            var support = costs?.Support.FirstOrDefault(x => x.Number == request.Number) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Support = support,
                Form = new Command { Reference = request.Reference, Number = support.Number, Version = costs.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, costs) = await db.VisibleTo(viewer).CostsToChangeAsync(request.Reference, cancellationToken);
            if (costs is null || costs.Support.All(x => x.Number != request.Number)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, costs, cancellationToken);
            costs.RemoveSupport(request.Number);
            return Done.It;
        }
    }
}
