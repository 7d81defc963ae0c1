using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>Takes notice back before it has run out: the agreement goes on.</summary>
public static class TakeNoticeBack
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required VersionOutline Version { get; init; }
        public required DateOnly? EndsOn { get; init; }
        public required string? EndReason { get; init; }
        public required Command Form { get; set; }

        public string Back => SignatureCrumbs.Signatures(Frame, Version);
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int VersionNumber { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var outline = await visible.OutlineOfVersionAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            var notice = await (from v in visible.AgreedVersionOf(request.Reference, request.Number, request.VersionNumber, clock.Today()) select new { v.EndsOn, v.EndReason }).SingleAsync(cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Documents, cancellationToken),
                Version = outline,
                EndsOn = notice.EndsOn,
                EndReason = notice.EndReason,
                Form = new Command { Reference = request.Reference, Number = request.Number, VersionNumber = request.VersionNumber, Version = outline.RecordVersion },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (document, facts) = await db.VisibleTo(viewer).ToSignAsync(request.Reference, request.Number, request.VersionNumber, clock.Today(), cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, document, cancellationToken);
            document.TakeNoticeBack(request.VersionNumber, facts, clock.Today());
            return Done.It;
        }
    }
}
