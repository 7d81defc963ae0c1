using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.History;

/// <summary>What changed in a partnership and in all that belongs to it, newest first.</summary>
public static class ShowPartnershipHistory
{
    public sealed record Query(string Reference, int? Before) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, HistoryTimeline Timeline) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, HistoryReader history) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.History, cancellationToken);
            var id = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Id).SingleAsync(cancellationToken);
            return new Page(frame, await history.OfRecordAsync(id, $"/partnerships/{frame.Reference}/history", request.Before, cancellationToken));
        }
    }
}
