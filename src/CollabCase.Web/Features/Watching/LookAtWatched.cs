using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Watching;

/// <summary>The person has looked at what changed: from now on it is not new.</summary>
public static class LookAtWatched
{
    public sealed class Command : ICommand<Done>
    {
        /// <summary>When the page was made on which they looked, in milliseconds since 1970, UTC: what was changed after that they have not seen.</summary>
        public long Until { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = WriteScope.Now(clock);
            var until = DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(request.Until, 0, (long)(now - DateTime.UnixEpoch).TotalMilliseconds));
            foreach (var watch in await db.VisibleTo(viewer).Watches.ToListAsync(cancellationToken)) watch.Look(until);
            return Done.It;
        }
    }
}
