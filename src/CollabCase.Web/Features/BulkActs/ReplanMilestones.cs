using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>The dates of several milestones move by the same number of working days: seen first, then all at once.</summary>
public static class ReplanMilestones
{
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
        /// <summary>Whether a date that was agreed is among them, which moves only with a reason and a note.</summary>
        public required bool AsksWhy { get; init; }

        public required string? HolidaysNotKnown { get; init; }

        public override string BeforeHeading => "Date now";
        public override string AfterHeading => "New date";
    }

    public sealed class Command : BulkCommand
    {
        /// <summary>Forward; back where negative.</summary>
        public int? WorkingDays { get; set; }

        public ReplanReason? Reason { get; set; }
        public string? Note { get; set; }

        /// <summary>For how many days the preview was.</summary>
        public int? LookedAt { get; set; }

        public override bool IsToBeLookedAt => Look || WorkingDays != LookedAt;
    }

    public sealed class Validator : BulkCommandValidator<Command>
    {
        public Validator() => RuleFor(c => c.WorkingDays).NotNull().WithMessage("Enter by how many working days the dates move.");
    }

    public sealed class QueryHandler(ChosenMilestones chosen, WhatComesBefore order, WorkingDays calendar, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var shown = request.Typed is { } typed ? ChosenRows.Read(typed.Rows) : await chosen.FindAsync(request, cancellationToken);
            var form = request.Typed ?? new Command { From = request.From, At = request.At, Partnership = request.Partnership };
            if (shown.Count is 0 or > ChosenRows.Most) return Nothing(form, shown.Count);
            var rows = await chosen.ReadAsync(shown, toBeSaved: false, cancellationToken);
            var asksWhy = rows.Any(r => r.Milestone.State is MilestoneState.Agreed);
            var (moves, holidays) = request.Typed is null ? (null, null) : Preview(request, rows);
            var warnings = await order.WarningsAsync((moves ?? []).Where(m => m.To is not null).ToDictionary(m => m.Row.Milestone.Id, m => m.To!.Value), cancellationToken);
            return new()
            {
                Rows = moves is null ? [.. rows.Select(r => Shown(r, r.Milestone.ForecastOn, null, null, [], false))]
                    : [.. moves.Select(m => Shown(m.Row, m.From, m.To, m.WhyNot, warnings.GetValueOrDefault(m.Row.Milestone.Id, []), m.Row.HasChanged && !m.Row.Shown.Stays && request.Typed is not null))],
                IsPreview = moves is not null, WhyNothing = rows.Count == 0 ? "The milestones that were chosen are not there, or not for you to see." : null, NotThere = shown.Count - rows.Count,
                AsksWhy = asksWhy, HolidaysNotKnown = holidays, Form = form,
            };
        }

        private (IReadOnlyList<Move>?, string?) Preview(Query request, IReadOnlyList<ChosenMilestoneRow> rows)
        {
            try
            {
                return Plan(rows, request.Typed!, chosen.MayWorkOn, calendar, WriteScope.Now(clock), viewer.PersonId);
            }
            catch (DomainRuleException) when (!request.Insists)
            {
                return (null, null);
            }
        }

        private static PreviewRow Shown(ChosenMilestoneRow row, DateOnly? from, DateOnly? to, string? whyNot, IReadOnlyList<string> warnings, bool isNews) =>
            new(row.Now with { Stays = whyNot is not null }, row.Milestone.Title, row.PartnershipName, Format.Date(from, "No date yet"), to is { } day ? Format.Date(day) : null, whyNot, warnings, isNews);

        private static Page Nothing(Command form, int count) => new()
        {
            Rows = [], IsPreview = false, NotThere = 0, AsksWhy = false, HolidaysNotKnown = null, Form = form,
            WhyNothing = ChosenThings.Milestones.WhyNothing(count),
        };
    }

    public sealed class Handler(CollabCaseDb db, ChosenMilestones chosen, WorkingDays calendar, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, BulkDone>
    {
        public async Task<BulkDone> Handle(Command request, CancellationToken cancellationToken)
        {
            var shown = ChosenRows.Read(request.Rows);
            var rows = await chosen.ReadAsync(shown, toBeSaved: true, cancellationToken);
            var (moves, _) = Plan([.. rows.Where(r => !r.Shown.Stays)], request, chosen.MayWorkOn, calendar, WriteScope.Now(clock), viewer.PersonId);
            var whyNot = moves.ToDictionary(m => m.Row, m => m.WhyNot);
            ChosenThings.Milestones.RefuseWhatIsNotAsShown(shown, rows, row => whyNot[row]);
            var key = db.KeepTogether([.. moves.Select(m => new BulkActRow(m.Row.Milestone.Id, new DateMove(m.Row.Milestone.Id, m.Row.Milestone.State, m.From!.Value, m.To!.Value)))]);
            return new(key, Said(moves.Count, request.WorkingDays!.Value));
        }

        private static string Said(int count, int days) =>
            $"{(count == 1 ? "1 milestone is" : $"{count:N0} milestones are")} moved {(Math.Abs(days) == 1 ? "1 working day" : $"{Math.Abs(days):N0} working days")} {(days > 0 ? "later" : "earlier")}.";
    }

    /// <summary>What becomes of one milestone.</summary>
    /// <param name="Row">The milestone.</param>
    /// <param name="From">The date before.</param>
    /// <param name="To">The date after; null where it stays.</param>
    /// <param name="WhyNot">Why it stays; null where it moves.</param>
    public sealed record Move(ChosenMilestoneRow Row, DateOnly? From, DateOnly? To, string? WhyNot);

    /// <summary>
    /// Moves every milestone that can be moved, and says why the others stay: the preview does it to what is not saved, the act to what is, so
    /// that they cannot disagree. What is wrong for all (the number of days, a reason that is missing) is refused.
    /// </summary>
    private static (IReadOnlyList<Move> Moves, string? HolidaysNotKnown) Plan(IReadOnlyList<ChosenMilestoneRow> rows, Command request, Func<ChosenMilestoneRow, bool> mayWorkOn, WorkingDays calendar, DateTime nowUtc, long byPersonId)
    {
        var plan = BulkReplan.By(request.WorkingDays ?? 0, rows.Where(mayWorkOn).Select(r => ChosenMilestone.Of(r.Milestone)), calendar);
        var moves = plan.Moves.ToDictionary(m => m.MilestoneId);
        return ([.. rows.Select(row => moves.TryGetValue(row.Milestone.Id, out var move) ? Moved(row, move) : new Move(row, row.Milestone.ForecastOn, null, mayWorkOn(row) ? WhyItStays(row) : ChosenMilestones.NoRight))],
            plan.HolidaysNotKnown);

        Move Moved(ChosenMilestoneRow row, DateMove move)
        {
            try
            {
                row.Milestone.Replan(move.To, request.Reason, request.Note, row.Facts, nowUtc, byPersonId);
                return new(row, move.From, move.To, null);
            }
            catch (DomainRuleException refusal) when (refusal.Field is not (nameof(Command.Reason) or nameof(Command.Note)))
            {
                return new(row, move.From, null, refusal.Message);
            }
        }
    }

    private static string WhyItStays(ChosenMilestoneRow row) => row.Milestone switch
    {
        { ActualOn: { } done } => $"It was done on {PlainDate.Say(done)}.",
        { DroppedOn: { } dropped } => $"It was dropped on {PlainDate.Say(dropped)}.",
        { ForecastOn: null } => "It has no date yet. Plan it for a day first.",
        _ => $"Its date would not be from {PlainDate.Say(Milestone.Earliest)} to {PlainDate.Say(Milestone.Latest)}.",
    };
}
