using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The same list as a file: every milestone that the filters leave, in the same order.</summary>
public static class ExportMilestones
{
    public sealed class Query : MilestoneSearch, IRequest<CsvFile<Row>>;

    public sealed class Row
    {
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required Strand Strand { get; init; }
        public required Stage Stage { get; init; }
        public required string? Owner { get; init; }
        public required MilestoneState State { get; init; }
        public required DateOnly? BaselineOn { get; init; }
        public required DateOnly? ForecastOn { get; init; }
        public required DateOnly? ActualOn { get; init; }
        public required DateOnly? WaitingSince { get; init; }
        public required int DateChanges { get; init; }
        public required string? DoneLooksLike { get; init; }

        public MilestoneDates Dates => new(State, BaselineOn, ForecastOn, ActualOn);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, MilestoneFilters filters, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, _) = await filters.ReadAsync(request, cancellationToken);
            var today = clock.Today();
            return new CsvFile<Row>($"{request.Reference}-milestones-{Format.Iso(today)}", Columns(today, filter.Columns), Rows(filters.Narrow(filter).In(filter.Sort)).AsAsyncEnumerable());
        }

        private IQueryable<Row> Rows(IQueryable<PlacedMilestone> placed)
        {
            var names = db.VisibleTo(viewer).Names;
            return placed.Select(p => new Row
            {
                Number = p.Milestone.Number, Title = p.Milestone.Title, Strand = p.Milestone.Strand, Stage = p.Milestone.Stage,
                Owner = p.Milestone.OwnerRole ?? names.Where(n => n.Id == p.Milestone.OwnerPersonId).Select(n => n.Name).FirstOrDefault(),
                State = p.Milestone.State, BaselineOn = p.Milestone.BaselineOn, ForecastOn = p.Milestone.ForecastOn, ActualOn = p.Milestone.ActualOn,
                WaitingSince = p.Milestone.WaitingSince, DateChanges = p.Milestone.DateChanges.Count, DoneLooksLike = p.Milestone.DoneLooksLike,
            });
        }

        private static CsvColumns<Row> Columns(DateOnly today, ChosenColumns chosen) => chosen.AreAll ? All(today) : All(today).Only(["Number", "Milestone", .. chosen.Shown.SelectMany(c => c.InFile)]);

        private static CsvColumns<Row> All(DateOnly today) => new CsvColumns<Row>()
            .Number("Number", r => r.Number)
            .Text("Milestone", r => r.Title)
            .Text("Strand", r => r.Strand.Label())
            .Text("Stage", r => r.Stage.Label())
            .Text("Owner", r => r.Owner)
            .Text("State", r => r.State.Label())
            .Date("First agreed for", r => r.BaselineOn)
            .Date("Expected", r => r.ForecastOn)
            .Date("Done", r => r.ActualOn)
            .Number("Days later than agreed", r => r.Dates.SlippageDays)
            .Number("Days late", r => r.Dates.DaysLate(today))
            .Number("Changes of date", r => r.DateChanges)
            .Date("Waiting since", r => r.WaitingSince)
            .Text("What done looks like", r => r.DoneLooksLike);
    }
}
