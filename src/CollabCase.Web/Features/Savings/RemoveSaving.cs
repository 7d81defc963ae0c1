using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Costs;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Savings;

/// <summary>Takes a saving away that was recorded by mistake.</summary>
public static class RemoveSaving
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Saving Saving { get; init; }
        public required string Organisation { get; init; }
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
            var (savings, saving) = await visible.SavingAsync(request.Reference, request.Number, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Funding, cancellationToken),
                Saving = saving,
                Organisation = await visible.Organisations.Where(o => o.Id == saving.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken),
                Form = new Command { Reference = request.Reference, Number = saving.Number, Version = savings.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (_, savings) = await db.VisibleTo(viewer).SavingsToChangeAsync(request.Reference, cancellationToken);
            if (savings is null || savings.Savings.All(s => s.Number != request.Number)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, savings, cancellationToken);
            savings.Remove(request.Number);
            return Done.It;
        }
    }
}
