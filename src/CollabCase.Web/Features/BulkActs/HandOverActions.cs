using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Somebody else does several actions from now on: seen first, then all at once.</summary>
public static class HandOverActions
{
    public const string Path = "/actions/hand-over";

    public sealed class Query : Selection, IRequest<Page>
    {
        /// <summary>The form as it was sent, to show it again.</summary>
        internal Command? Typed { get; private init; }

        /// <summary>Whether what is wrong with the answers is told, and not merely leaves the preview out.</summary>
        internal bool Insists { get; private init; }

        public static Query Again(Command typed, bool insists = false) => new() { From = typed.From, At = typed.At, Partnership = typed.Partnership, Typed = typed, Insists = insists };
    }

    public sealed class Page : BulkPage<Command>
    {
        /// <summary>Everybody who takes part in one of the partnerships and can sign in.</summary>
        public required IReadOnlyList<Choice> People { get; init; }

        public override string BeforeHeading => "Owner now";
        public override string AfterHeading => "New owner";
        public override ChosenThings Things => ChosenThings.Actions;
    }

    public sealed class Command : BulkCommand
    {
        /// <summary>The reference of the person; empty where a name or role is entered.</summary>
        public string? Owner { get; set; }

        public string? OwnerName { get; set; }

        /// <summary>For whom the preview was.</summary>
        public string? LookedAt { get; set; }

        public override bool IsToBeLookedAt => Look || LookedAt != Answer;

        public string Answer => $"{Owner}|{OwnerName}";
    }

    public sealed class Validator() : BulkCommandValidator<Command>(ChosenThings.Actions);

    public sealed class QueryHandler(CollabCaseDb db, ChosenActions chosen, SuccessorsOfPartnerships successors, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var shown = request.Typed is { } typed ? ChosenRows.Read(typed.Rows) : await chosen.FindAsync(request, cancellationToken);
            var form = request.Typed ?? new Command { From = request.From, At = request.At, Partnership = request.Partnership };
            if (shown.Count is 0 or > ChosenRows.Most) return new() { Rows = [], IsPreview = false, NotThere = 0, People = [], Form = form, WhyNothing = ChosenThings.Actions.WhyNothing(shown.Count) };
            var rows = await chosen.ReadAsync(shown, toBeSaved: false, cancellationToken);
            var people = await successors.ReadAsync([.. rows.Select(r => r.Facts.PartnershipId).Distinct()], cancellationToken);
            var names = await NamesAsync(rows, cancellationToken);
            // Before the plan, which changes what was read.
            var before = rows.ToDictionary(r => r.Shown, r => r.Action.OwnerName ?? names.GetValueOrDefault(r.Action.OwnerPersonId ?? 0, "Somebody who is no longer here"));
            var plan = request.Typed is null ? null : Preview(request, rows, people);
            var after = request.Typed is { } answered ? people.FirstOrDefault(p => p.Reference == answered.Owner)?.Name ?? Text.Clean(answered.OwnerName) : null;
            return new()
            {
                Rows = [.. rows.Select(r => (Row: r, WhyNot: plan?.GetValueOrDefault(r.Shown)))
                    .Select(r => new PreviewRow(r.Row.Now with { Stays = r.WhyNot is not null }, r.Row.Title, r.Row.PartnershipName, before[r.Row.Shown], plan is null ? null : after, r.WhyNot, [], request.Typed is not null && r.Row.HasChanged && !r.Row.Shown.Stays))],
                IsPreview = plan is not null, WhyNothing = rows.Count == 0 ? "The actions that were chosen are not there, or not for you to see." : null, NotThere = shown.Count - rows.Count,
                People = [.. people.Select(p => new Choice(p.Reference, p.Name))], Form = form,
            };
        }

        private Dictionary<ChosenRow, string?>? Preview(Query request, IReadOnlyList<ChosenActionRow> rows, IReadOnlyList<Successor> people)
        {
            try
            {
                return Plan(chosen, rows, request.Typed!, people);
            }
            catch (DomainRuleException) when (!request.Insists)
            {
                return null;
            }
        }

        private Task<Dictionary<long, string>> NamesAsync(IReadOnlyList<ChosenActionRow> rows, CancellationToken cancel)
        {
            var ids = rows.Select(r => r.Action.OwnerPersonId).OfType<long>().Distinct().ToList();
            return db.VisibleTo(viewer).Names.Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        }
    }

    public sealed class Handler(CollabCaseDb db, ChosenActions chosen, SuccessorsOfPartnerships successors) : IRequestHandler<Command, BulkDone>
    {
        public async Task<BulkDone> Handle(Command request, CancellationToken cancellationToken)
        {
            var shown = ChosenRows.Read(request.Rows);
            var rows = await chosen.ReadAsync(shown, toBeSaved: true, cancellationToken);
            var people = await successors.ReadAsync([.. rows.Select(r => r.Facts.PartnershipId).Distinct()], cancellationToken);
            var moving = rows.Where(r => !r.Shown.Stays).ToList();
            var before = moving.Select(r => (r.Action, From: ActionHolder.Of(r.Action))).ToList();
            var whyNot = Plan(chosen, moving, request, people);
            ChosenThings.Actions.RefuseWhatIsNotAsShown(shown, rows, row => whyNot[row.Shown]);
            var key = db.KeepTogether([.. before.Select(b => new BulkActRow(0, Action: new(b.Action.Id, b.From, ActionHolder.Of(b.Action))))]);
            return new(key, $"{ChosenThings.Actions.Counted(moving.Count)} {(moving.Count == 1 ? "is" : "are")} handed over to {people.FirstOrDefault(p => p.Reference == request.Owner)?.Name ?? moving[0].Action.OwnerName}.");
        }
    }

    private static Dictionary<ChosenRow, string?> Plan(ChosenActions chosen, IReadOnlyList<ChosenActionRow> rows, Command answer, IReadOnlyList<Successor> people)
    {
        var person = string.IsNullOrEmpty(answer.Owner) ? null
            : people.FirstOrDefault(p => p.Reference == answer.Owner) ?? throw new DomainRuleException("Choose a person from the list.", nameof(Command.Owner));
        var owner = new ActionOwner(new(person?.Id, answer.OwnerName));
        return chosen.Plan(rows, row =>
        {
            if (person is not null && !person.Partnerships.Contains(row.Facts.PartnershipId)) return $"{person.Name} does not take part in its partnership.";
            if (row.Action.IsOpen && (person is not null || Text.Clean(answer.OwnerName) is not null) && row.Action.OwnerPersonId == person?.Id && row.Action.OwnerName == Text.Clean(answer.OwnerName)) return "It is so already.";
            row.Action.HandOver(owner, row.Facts);
            return null;
        });
    }
}
