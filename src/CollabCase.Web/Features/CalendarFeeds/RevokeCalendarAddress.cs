using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>Takes a calendar address back: it opens nothing from now on.</summary>
public static class RevokeCalendarAddress
{
    /// <param name="Number">Which; null to choose one first.</param>
    public sealed record Query(int? Number) : IRequest<FeedPage<Command>>;

    public sealed class Command : ICommand<Done>, IChangesWhatWasShown
    {
        /// <inheritdoc cref="MakeCalendarAddress.Command.Owner"/>
        [BindNever]
        public string Owner { get; set; } = "";

        public int Number { get; set; }

        public IEnumerable<string> Locks() => [Owner];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, FeedPage<Command>>
    {
        public Task<FeedPage<Command>> Handle(Query request, CancellationToken cancellationToken) =>
            db.VisibleTo(viewer).FeedPageAsync(request.Number, number => new Command { Number = number }, cancellationToken);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var (feed, _) = await db.VisibleTo(viewer).FeedToChangeAsync(request.Number, cancellationToken);
            feed.Revoke(WriteScope.Now(clock));
            return Done.It;
        }
    }
}
