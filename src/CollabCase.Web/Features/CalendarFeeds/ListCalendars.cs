using CollabCase.Data;
using CollabCase.Data.Access;
using MediatR;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>The calendar addresses that a person has, and how to put them into their own calendar.</summary>
public static class ListCalendars
{
    public sealed record Query : IRequest<Page>;

    public sealed record Page(IReadOnlyList<FeedRow> Feeds)
    {
        public bool HasOwn => Feeds.Any(f => !f.IsAboutOne);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new(await db.VisibleTo(viewer).OpenFeedsAsync(cancellationToken));
    }
}
