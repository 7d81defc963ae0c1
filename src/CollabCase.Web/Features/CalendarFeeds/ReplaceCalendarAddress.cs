using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>Makes a new address for a calendar: the one before opens nothing any more.</summary>
public static class ReplaceCalendarAddress
{
    /// <param name="Number">Which; null to choose one first.</param>
    public sealed record Query(int? Number) : IRequest<FeedPage<Command>>;

    public sealed class Command : ICommand<MakeCalendarAddress.Result>, IChangesWhatWasShown
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

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PublicAddress address, TimeProvider clock) : IRequestHandler<Command, MakeCalendarAddress.Result>
    {
        public async Task<MakeCalendarAddress.Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var about = await visible.OpenFeedAsync(request.Number, cancellationToken);
            var (feed, owned) = await visible.FeedToChangeAsync(request.Number, cancellationToken);
            if (about.IsLost) throw new DomainRuleException("You no longer see this partnership, so a new address would open nothing. Take this one back instead.");
            var token = SecretToken.Next();
            db.Add(feed.Replace(SecretToken.HashOf(token), WriteScope.Now(clock), owned));
            return new(MakeCalendarAddress.BackTo(about.Partnership)) { Address = address.Of(SecretAddresses.OfCalendar(token)) };
        }
    }
}
