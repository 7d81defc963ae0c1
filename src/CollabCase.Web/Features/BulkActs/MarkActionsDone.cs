using CollabCase.Data;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Several actions were done: seen first, then all at once, on the day on which the button is pressed.</summary>
public static class MarkActionsDone
{
    public const string Path = "/actions/mark-done";

    public sealed class Query : Selection, IRequest<Page>
    {
        /// <summary>The form as it was sent, to show it again.</summary>
        internal Command? Typed { get; private init; }

        public static Query Again(Command typed) => new() { From = typed.From, At = typed.At, Partnership = typed.Partnership, Typed = typed };
    }

    public sealed class Page : BulkPage<Command>
    {
        public override string BeforeHeading => "Due";
        public override string AfterHeading => "Afterwards";
        public override ChosenThings Things => ChosenThings.Actions;
    }

    public sealed class Command : BulkCommand
    {
        // There is nothing to answer: the first page shows what will change already.
        public override bool IsToBeLookedAt => false;
    }

    public sealed class Validator() : BulkCommandValidator<Command>(ChosenThings.Actions);

    public sealed class QueryHandler(ChosenActions chosen, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var shown = request.Typed is { } typed ? ChosenRows.Read(typed.Rows) : await chosen.FindAsync(request, cancellationToken);
            var form = request.Typed ?? new Command { From = request.From, At = request.At, Partnership = request.Partnership };
            if (shown.Count is 0 or > ChosenRows.Most) return new() { Rows = [], IsPreview = true, NotThere = 0, Form = form, WhyNothing = ChosenThings.Actions.WhyNothing(shown.Count) };
            var rows = await chosen.ReadAsync(shown, toBeSaved: false, cancellationToken);
            var today = clock.Today();
            var whyNot = Plan(chosen, rows, today);
            return new()
            {
                Rows = [.. rows.Select(r => new PreviewRow(r.Now with { Stays = whyNot[r.Shown] is not null }, r.Title, r.PartnershipName, Format.Date(r.Action.DueOn),
                    whyNot[r.Shown] is null ? $"Done on {Format.Date(today)}" : null, whyNot[r.Shown], [], request.Typed is not null && r.HasChanged && !r.Shown.Stays))],
                IsPreview = true, NotThere = shown.Count - rows.Count, Form = form,
                WhyNothing = rows.Count == 0 ? "The actions that were chosen are not there, or not for you to see." : null,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, ChosenActions chosen, TimeProvider clock) : IRequestHandler<Command, BulkDone>
    {
        public async Task<BulkDone> Handle(Command request, CancellationToken cancellationToken)
        {
            var shown = ChosenRows.Read(request.Rows);
            var rows = await chosen.ReadAsync(shown, toBeSaved: true, cancellationToken);
            var meant = rows.Where(r => !r.Shown.Stays).ToList();
            var today = clock.Today();
            var whyNot = Plan(chosen, meant, today);
            ChosenThings.Actions.RefuseWhatIsNotAsShown(shown, rows, row => whyNot[row.Shown]);
            var key = db.KeepTogether([.. meant.Select(r => new BulkActRow(0, Action: new(r.Action.Id, DoneOn: today)))]);
            return new(key, $"{ChosenThings.Actions.Counted(meant.Count)} {(meant.Count == 1 ? "is" : "are")} done.");
        }
    }

    private static Dictionary<ChosenRow, string?> Plan(ChosenActions chosen, IReadOnlyList<ChosenActionRow> rows, DateOnly today) => chosen.Plan(rows, row =>
    {
        row.Action.MarkDone(today, null, row.Facts, today);
        return null;
    });
}
