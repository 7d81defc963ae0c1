using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>A partner stays after all: its leaving is taken back.</summary>
public static class PartnerStays
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }
        public required DateOnly? LeftOn { get; init; }
        public required string? LeavingReason { get; init; }
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
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Partners, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                where partner.Number == request.Number
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                select new { partnership.Version, partner.LeftOn, partner.LeavingReason, organisation.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Frame = frame, Organisation = found.Name, LeftOn = found.LeftOn, LeavingReason = found.LeavingReason,
                Form = new Command { Reference = frame.Reference, Number = request.Number, Version = found.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            if (partnership.Partners.All(p => p.Number != request.Number)) throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            await visible.SettleAgreementsAsync(request.Reference, clock.Today(), cancellationToken);
            partnership.PartnerStays(request.Number, clock.Today());
            return Done.It;
        }
    }
}
