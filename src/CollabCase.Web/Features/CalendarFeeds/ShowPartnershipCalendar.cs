using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Features.Partnerships;
using MediatR;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>How to have one partnership's meetings, milestones and reviews in one's own calendar.</summary>
public static class ShowPartnershipCalendar
{
    public sealed record Query(string Reference) : IRequest<Page>;

    /// <param name="Feed">The address that the person has; null while they have none.</param>
    public sealed record Page(PartnershipFrame Frame, FeedRow? Feed) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Meetings, cancellationToken);
            return new Page(frame, (await db.VisibleTo(viewer).OpenFeedsAsync(cancellationToken)).Find(f => f.Partnership == frame.Reference));
        }
    }
}
