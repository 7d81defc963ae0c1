using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Actions;

/// <summary>The same list as a file: every action that the filters leave, in the same order.</summary>
public static class ExportActions
{
    public sealed class Query : ActionSearch, IRequest<CsvFile<Row>>;

    public sealed record Row(int Number, string Title, ActionState State, string? Owner, string? Organisation, string? Group, DateOnly RaisedOn, DateOnly FirstDueOn, DateOnly DueOn, DateOnly? ClosedOn, string? ClosingNote);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, ActionFilters filters, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
            var (filter, _, _) = await filters.ReadAsync(request, cancellationToken);
            var (names, organisations, tiers) = (visible.Names, visible.Organisations, visible.Tiers);
            var rows = filter.Narrow(visible.ActionsOf(request.Reference, today), today).InOrder().Select(p => new Row(p.Action.Number, p.Action.Title, p.Action.State,
                p.Action.OwnerName ?? names.Where(n => n.Id == p.Action.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                organisations.Where(o => o.Id == p.Action.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault(), tiers.Where(t => t.Id == p.Action.TierId).Select(t => t.Name).FirstOrDefault(),
                p.Action.RaisedOn, p.Action.FirstDueOn, p.Action.DueOn, p.Action.ClosedOn, p.Action.ClosingNote));
            return new CsvFile<Row>($"{request.Reference}-actions-{Format.Iso(today)}", new CsvColumns<Row>()
                .Number("Number", r => r.Number)
                .Text("Action", r => r.Title)
                .Text("State", r => r.State.Label())
                .Text("Owner", r => r.Owner)
                .Text("For", r => r.Organisation)
                .Text("Group", r => r.Group)
                .Date("Agreed on", r => r.RaisedOn)
                .Date("First due", r => r.FirstDueOn)
                .Date("Due", r => r.DueOn)
                .Number("Days late", r => r.State is ActionState.Open && r.DueOn < today ? today.DayNumber - r.DueOn.DayNumber : null)
                .Date("Closed on", r => r.ClosedOn)
                .Text("What came of it", r => r.ClosingNote), rows.AsAsyncEnumerable());
        }
    }
}
