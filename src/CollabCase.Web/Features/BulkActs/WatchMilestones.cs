using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Watching;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>A person begins to watch several milestones. Nothing of the milestones changes, so there is nothing that others could have changed meanwhile.</summary>
public static class WatchMilestones
{
    public sealed class Query : Selection, IRequest<Page>
    {
        /// <summary>The form as it was sent, to show it again.</summary>
        internal Command? Typed { get; private init; }

        public static Query Again(Command typed) => new() { From = typed.From, At = typed.At, Partnership = typed.Partnership, Typed = typed };
    }

    public sealed class Page : BulkPage<Command>
    {
        public override string BeforeHeading => "Now";
        public override string AfterHeading => "Afterwards";
    }

    public sealed class Command : BulkCommand
    {
        public override bool IsToBeLookedAt => false;
    }

    public sealed class Validator : BulkCommandValidator<Command>;

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, ChosenMilestones chosen) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var shown = request.Typed is { } typed ? ChosenRows.Read(typed.Rows) : await chosen.FindAsync(request, cancellationToken);
            var form = request.Typed ?? new Command { From = request.From, At = request.At, Partnership = request.Partnership };
            if (shown.Count is 0 or > ChosenRows.Most)
                return new() { Rows = [], IsPreview = true, NotThere = 0, Form = form, WhyNothing = ChosenThings.Milestones.WhyNothing(shown.Count) };
            var rows = await chosen.ReadAsync(shown, toBeSaved: false, cancellationToken);
            var watched = (await db.VisibleTo(viewer).Watches.Select(w => w.SubjectId).ToListAsync(cancellationToken)).ToHashSet();
            return new()
            {
                Rows = [.. rows.Select(r => (Row: r, WhyNot: watched.Contains(r.Milestone.Id) ? "You watch it already." : null))
                    .Select(r => new PreviewRow(r.Row.Now with { Stays = r.WhyNot is not null }, r.Row.Milestone.Title, r.Row.PartnershipName, r.WhyNot is null ? "Not watched" : "Watched", "Watched", r.WhyNot, [], false))],
                IsPreview = true, NotThere = shown.Count - rows.Count, Form = form,
                WhyNothing = rows.Count == 0 ? "The milestones that were chosen are not there, or not for you to see." : null,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, ChosenMilestones chosen, WatchList list, TimeProvider clock) : IRequestHandler<Command, BulkDone>
    {
        public async Task<BulkDone> Handle(Command request, CancellationToken cancellationToken)
        {
            var rows = await chosen.ReadAsync([.. ChosenRows.Read(request.Rows)], toBeSaved: false, cancellationToken);
            var added = await list.AddMilestonesAsync([.. rows.Select(r => r.Milestone.Id)], WriteScope.Now(clock), cancellationToken);
            var key = db.KeepTogether([.. added.Select(id => new BulkActRow(id, IsWatched: true))]);
            return new(key, added.Count == 1 ? "You watch 1 more milestone." : $"You watch {added.Count:N0} more milestones.");
        }
    }
}
