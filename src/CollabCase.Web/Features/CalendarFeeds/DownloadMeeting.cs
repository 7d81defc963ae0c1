using CollabCase.Data.Access;
using CollabCase.Web.Calendars;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>One meeting as a file, to be put into somebody's own calendar once.</summary>
public static class DownloadMeeting
{
    public sealed record Query(string Reference, int Number) : IRequest<byte[]>;

    public sealed class Handler(Viewer viewer, CalendarEntries entries) : IRequestHandler<Query, byte[]>
    {
        public async Task<byte[]> Handle(Query request, CancellationToken cancellationToken) =>
            CalendarWriter.WriteFile(await entries.OfMeetingAsync(viewer, request.Reference, request.Number, cancellationToken) ?? throw new RecordNotFoundException());
    }
}
