using CollabCase.Data;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>The dates of several milestones are agreed as they stand, such as those of a template: seen first, then all at once.</summary>
public static class AgreeMilestones
{
    public const string Path = "/milestones/agree";

    /// <summary>Where these milestones of a partnership are shown, to be agreed.</summary>
    public static string AddressOf(string reference, IEnumerable<int> numbers) =>
        new AddressQuery().With("from", AboutMilestone.List).With("partnership", reference).With("row", numbers.Select(number => ChosenRows.Box(reference, number))).After(Path);

    public sealed class Query : Selection, IRequest<Page>
    {
        /// <summary>The form as it was sent, to show it again.</summary>
        internal Command? Typed { get; private init; }

        public static Query Again(Command typed) => new() { From = typed.From, At = typed.At, Partnership = typed.Partnership, Typed = typed };
    }

    public sealed class Page : BulkPage<Command>
    {
        public override string BeforeHeading => "Date now";
        public override string AfterHeading => "Afterwards";
    }

    public sealed class Command : BulkCommand
    {
        // There is nothing to answer: the first page shows what will change already.
        public override bool IsToBeLookedAt => false;
    }

    public sealed class Validator : BulkCommandValidator<Command>;

    public sealed class QueryHandler(ChosenMilestones chosen, WhatComesBefore order, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var shown = request.Typed is { } typed ? ChosenRows.Read(typed.Rows) : await chosen.FindAsync(request, cancellationToken);
            var form = request.Typed ?? new Command { From = request.From, At = request.At, Partnership = request.Partnership };
            if (shown.Count is 0 or > ChosenRows.Most)
                return new() { Rows = [], IsPreview = true, NotThere = 0, Form = form, WhyNothing = ChosenThings.Milestones.WhyNothing(shown.Count) };
            var rows = await chosen.ReadAsync(shown, toBeSaved: false, cancellationToken);
            var whyNot = Plan(rows, chosen.MayWorkOn);
            var agreed = rows.Where(r => whyNot[r.Shown] is null).ToDictionary(r => r.Milestone.Id, r => r.Milestone.BaselineOn!.Value);
            var warnings = await order.WarningsAsync(agreed, cancellationToken);
            var today = clock.Today();
            return new()
            {
                Rows =
                [
                    .. rows.Select(r => new PreviewRow(r.Now with { Stays = whyNot[r.Shown] is not null }, r.Milestone.Title, r.PartnershipName, Format.Date(r.Milestone.Dates.On, "No date yet"),
                        agreed.TryGetValue(r.Milestone.Id, out var on) ? $"Agreed for {Format.Date(on)}" : null, whyNot[r.Shown],
                        [.. r.Milestone.IsLate(today) ? ["this day has passed."] : Array.Empty<string>(), .. warnings.GetValueOrDefault(r.Milestone.Id, [])],
                        request.Typed is not null && r.HasChanged && !r.Shown.Stays)),
                ],
                IsPreview = true, NotThere = shown.Count - rows.Count, Form = form,
                WhyNothing = rows.Count == 0 ? "The milestones that were chosen are not there, or not for you to see." : null,
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, ChosenMilestones chosen) : IRequestHandler<Command, BulkDone>
    {
        public async Task<BulkDone> Handle(Command request, CancellationToken cancellationToken)
        {
            var shown = ChosenRows.Read(request.Rows);
            var rows = await chosen.ReadAsync(shown, toBeSaved: true, cancellationToken);
            var meant = rows.Where(r => !r.Shown.Stays).ToList();
            var whyNot = Plan(meant, chosen.MayWorkOn);
            ChosenThings.Milestones.RefuseWhatIsNotAsShown(shown, rows, row => whyNot[row.Shown]);
            var key = db.KeepTogether([.. meant.Select(r => new BulkActRow(r.Milestone.Id, Agreed: DateAgreed.Of(r.Milestone)))]);
            return new(key, meant.Count == 1 ? "1 date is agreed." : $"{meant.Count:N0} dates are agreed.");
        }
    }

    /// <summary>Agrees every date that can be, and says why the others stay: the preview does it to what is not saved, the act to what is.</summary>
    private static Dictionary<ChosenRow, string?> Plan(IReadOnlyList<ChosenMilestoneRow> rows, Func<ChosenMilestoneRow, bool> mayWorkOn)
    {
        return rows.ToDictionary(row => row.Shown, WhyNot);

        string? WhyNot(ChosenMilestoneRow row)
        {
            if (!mayWorkOn(row)) return ChosenMilestones.NoRight;
            try
            {
                row.Milestone.Agree(row.Facts);
                return null;
            }
            catch (DomainRuleException refusal)
            {
                return refusal.Message;
            }
        }
    }
}
