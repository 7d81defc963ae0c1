using System.Linq.Expressions;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>The rows of an import, each with what would become or became of it and what is wrong with it. Those that are not wanted are left out here.</summary>
public static class ListImportRows
{
    private static readonly Dictionary<string, (string Label, Expression<Func<AwardImportRow, bool>> Which)> Filters = new()
    {
        ["new"] = ("New", r => r.Plan == RowPlan.New && !r.IsLeftOut),
        ["recorded"] = ("Recorded", r => r.Outcome == RowOutcome.Created),
        ["changed"] = ("Changed", r => r.Outcome == RowOutcome.Changed || r.Plan == RowPlan.Changed && r.Outcome == null && !r.IsLeftOut),
        ["unchanged"] = ("Unchanged", r => r.Plan == RowPlan.Unchanged && !r.IsLeftOut),
        ["to-be-placed"] = ("To be placed", r => r.Plan == RowPlan.ToBePlaced && r.Outcome == null && !r.IsLeftOut),
        ["name-open"] = ("Name to be matched", r => r.Plan == RowPlan.NameOpen && !r.IsLeftOut),
        ["refused"] = ("Refused", r => (r.Plan == RowPlan.Refused || r.Plan == RowPlan.NameOpen) && r.Outcome == null && !r.IsLeftOut || r.Outcome == RowOutcome.Refused),
        ["left-out"] = ("Left out", r => r.IsLeftOut),
        ["waiting"] = ("Not written yet", r => r.Outcome == null && !r.IsLeftOut && (r.Plan == RowPlan.ToCompare || r.Plan == RowPlan.New || r.Plan == RowPlan.Changed || r.Plan == RowPlan.Unchanged)),
        ["taken-back"] = ("Taken back", r => r.Outcome == RowOutcome.TakenBack),
        ["kept"] = ("Kept, because changed since", r => r.Outcome == RowOutcome.Kept),
        ["problems"] = ("With something to know", r => r.Problems != null),
    };

    public sealed record Query(string Number, string? Show, string? After) : IRequest<Page>;

    public sealed record Row(int Number, string Label, RowPlan Plan, string? Reason, bool IsLeftOut, RowOutcome? Outcome, Money Amount, IReadOnlyList<RowProblem> Problems, string? Award, string? AwardHref);

    public sealed class Page : IFormPage<Command>
    {
        public required AwardImport Import { get; init; }
        public required string? Show { get; init; }
        public required Slice<Row> Rows { get; init; }
        public required bool IsFirst { get; init; }
        public required IReadOnlyList<string> Messages { get; init; }
        public required bool MayChoose { get; init; }
        public required Command Form { get; set; }

        public static IEnumerable<(string Value, string Label)> Choices => Filters.Select(f => (f.Key, f.Value.Label));

        public string Href(string? show, string? after = null) => new AddressQuery().With("show", show).With("after", after).After($"/funding/imports/{Import.Number}/rows");
    }

    public sealed class Command : ICommand<int>, IVersioned
    {
        public string Number { get; set; } = "";
        public int Version { get; set; }
        public string? Show { get; set; }
        public List<int> Row { get; set; } = [];

        /// <summary>They are taken in again.</summary>
        public bool TakeIn { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Row).NotEmpty().WithMessage("Tick the rows first.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            var show = request.Show is { } asked && Filters.ContainsKey(asked) ? asked : null;
            var list = $"/funding/imports/{import.Number}/rows?{show}";
            var fits = Cursor.TryRead(request.After, list, out var cursor);
            var rows = visible.AwardImportRows.Where(r => r.ImportId == import.Id);
            if (show is not null) rows = rows.Where(Filters[show].Which);
            var (awards, partnerships) = (visible.Awards, visible.Partnerships);
            var found = await rows.FromLowest(cursor).Select(r => new
            {
                r.Row, r.Label, r.Plan, r.PlanReason, r.IsLeftOut, r.Outcome, r.OutcomeReason, r.AmountPence, r.Problems,
                Award = awards.Where(a => a.Id == r.AwardId).Select(a => new { a.Number, Partnership = partnerships.Where(p => p.Id == a.PartnershipId).Select(p => p.Reference).FirstOrDefault() }).FirstOrDefault(),
            }).SliceAsync(cursor, list, _ => "", r => r.Row, cancellationToken);
            return new Page
            {
                Import = import,
                Show = show,
                Rows = found.Select(r => new Row(r.Row, r.Label, r.Plan, r.OutcomeReason ?? r.PlanReason, r.IsLeftOut, r.Outcome, Money.FromPence(r.AmountPence), ImportJson.Problems(r.Problems), r.Award?.Number,
                    r.Award is { Partnership: { } partnership } award ? $"/partnerships/{partnership}/awards/{award.Number}" : null)),
                IsFirst = cursor is null,
                Messages = fits ? [] : [Cursor.DoesNotFit],
                MayChoose = import.State is AwardImportState.Previewed && Imports.MayKeep(viewer),
                Form = new Command { Number = import.Number, Version = import.Version, Show = show },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, import, cancellationToken);
            if (import.State is not AwardImportState.Previewed) throw new DomainRuleException("Rows are left out and taken in before they are imported, once they are checked.");
            var chosen = request.Row.Distinct().ToList();
            // The rows of one award are imported together or not at all.
            var firsts = visible.AwardImportRows.Where(r => r.ImportId == import.Id && EF.Parameter(chosen).Contains(r.Row)).Select(r => r.First);
            var rows = await visible.AwardImportRows.Where(r => r.ImportId == import.Id && firsts.Contains(r.First)).ToListAsync(cancellationToken);
            foreach (var row in rows) row.IsLeftOut = !request.TakeIn;
            return rows.Count;
        }
    }

    private static IQueryable<AwardImportRow> FromLowest(this IQueryable<AwardImportRow> rows, Cursor? cursor)
    {
        var number = cursor?.Number;
        var from = cursor switch
        {
            null => rows.OrderBy(r => r.Row),
            { Back: true } => rows.Where(r => r.Row < number).OrderByDescending(r => r.Row),
            _ => rows.Where(r => r.Row > number).OrderBy(r => r.Row),
        };
        return from.Take(Keyset.PageSize + 1);
    }
}
