using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Calendars;
using MediatR;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>What a calendar address shows: what its person may see now, whoever asks. Null when it opens nothing (any more), whatever the reason is.</summary>
public static class ReadCalendar
{
    private const string OwnName = "CollabCase";

    public sealed record Query(string? Token) : IRequest<byte[]?>;

    public sealed class Handler(OpenFeeds feeds, CalendarEntries entries) : IRequestHandler<Query, byte[]?>
    {
        public async Task<byte[]?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await feeds.FindAsync(SecretToken.HashOf(request.Token), cancellationToken) is not { } feed) return null;
            var (name, found) = (OwnName, (IReadOnlyList<CalendarEntry>)[]);
            if (feed.PartnershipId is { } partnership)
            {
                if (await entries.OfPartnershipAsync(feed.Viewer, partnership, cancellationToken) is not { } calendar) return null;
                (name, found) = (calendar.Name, calendar.Entries);
            }
            else found = await entries.OfPersonAsync(feed.Viewer, cancellationToken);
            await feeds.NoteReadAsync(feed, cancellationToken);
            return CalendarWriter.WriteFeed(name, found);
        }
    }
}
