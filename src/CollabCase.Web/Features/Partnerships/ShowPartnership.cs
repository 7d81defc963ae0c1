using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The home of one partnership: which it is, where it stands, what is next.</summary>
public static class ShowPartnership
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Page(PartnershipFrame Frame, string Purpose) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken);
            var purpose = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference).Select(p => p.Purpose).SingleAsync(cancellationToken);
            return new Page(frame, purpose);
        }
    }
}
