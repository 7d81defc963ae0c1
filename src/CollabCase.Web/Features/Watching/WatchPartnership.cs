using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Watching;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Watching;

/// <summary>A person begins to watch a partnership, or watches it no longer. Pressed twice it is as pressed once.</summary>
public static class WatchPartnership
{
    public sealed record Query(string Reference, string? From, string? At) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Watched>
    {
        /// <summary>The list of partnerships.</summary>
        public const string List = "list";

        public string Reference { get; set; } = "";

        /// <summary>Where the person came from: one of a few pages by name. Anything else is the partnership itself.</summary>
        public string? From { get; set; }

        /// <summary>What that page was asked.</summary>
        public string? At { get; set; }

        public bool IsWatched { get; set; }

        public string WayBack => From switch
        {
            List => AddressQuery.AsLeft("/partnerships", At),
            ShowWatched.Name => ShowWatched.Path,
            _ => $"/partnerships/{Reference}",
        };

        public IEnumerable<string> Locks() => [];
    }

    public sealed class QueryHandler(PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new()
        {
            Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Overview, cancellationToken),
            Form = new Command { Reference = request.Reference, From = request.From, At = request.At },
        };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, WatchList list, TimeProvider clock) : IRequestHandler<Command, Watched>
    {
        public async Task<Watched> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == request.Reference).Select(p => new { p.Id, p.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RecordNotFoundException();
            if (request.IsWatched) await list.AddPartnershipsAsync([found.Id], WriteScope.Now(clock), cancellationToken);
            else await list.RemoveAsync([found.Id], cancellationToken);
            return new Watched(found.Name, request.IsWatched);
        }
    }
}

/// <summary>What is told after a person begins or stops to watch something.</summary>
public sealed record Watched(string Title, bool IsWatched)
{
    public string Sentence => IsWatched ? $"You watch ‘{Title}’ now." : $"You no longer watch ‘{Title}’.";
}
