using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The same list as a file: every row that the filters leave, in the same order.</summary>
public static class ExportPartnerships
{
    public sealed class Query : PartnershipSearch, IRequest<CsvFile<Row>>;

    public sealed class Row
    {
        public required string Reference { get; init; }
        public required string Name { get; init; }
        public required string Purpose { get; init; }
        public required Stage Stage { get; init; }
        public required DateOnly? StageSince { get; init; }
        public required DatePrecision StageSincePrecision { get; init; }
        public required PartnershipState State { get; init; }
        public required DateOnly StateSince { get; init; }
        public required PartnershipProfile Profile { get; init; }
        public required Theme? Theme { get; init; }
        public required PartnershipForm? Form { get; init; }
        public required Responsibility? DesignedBy { get; init; }
        public required Responsibility? DeliveredBy { get; init; }
        public required string? LeadPartner { get; init; }
        public required string? LeadName { get; init; }
        public required string? Coordinator { get; init; }
        public required DateOnly? StartedOn { get; init; }
        public required DatePrecision StartedOnPrecision { get; init; }
        public required DateOnly? ExpectedEndOn { get; init; }
        public required int OpenExceptions { get; init; }
        public required int OverdueExceptions { get; init; }
        public required List<string> PlaceCodes { get; init; }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFilters filters, PlaceList placeList, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = await filters.ReadAsync(request, cancellationToken);
            var places = await placeList.ReadAsync(cancellationToken);
            return new CsvFile<Row>($"partnerships-{Format.Iso(clock.Today())}", Columns(places, filter.Columns), Rows(filters.Narrow(filter).In(filter.Sort)).AsAsyncEnumerable());
        }

        private IQueryable<Row> Rows(IQueryable<Partnership> partnerships)
        {
            var (today, visible) = (clock.Today(), db.VisibleTo(viewer));
            var (names, organisations) = (visible.Names, visible.Organisations);
            return partnerships.Select(p => new Row
            {
                Reference = p.Reference, Name = p.Name, Purpose = p.Purpose, Stage = p.Stage, State = p.State, StateSince = p.StateSince, Profile = p.Profile,
                StageSince = p.StagePeriods.OrderByDescending(s => s.Number).Select(s => s.From).FirstOrDefault(),
                StageSincePrecision = p.StagePeriods.OrderByDescending(s => s.Number).Select(s => s.FromPrecision).FirstOrDefault(),
                Theme = p.Theme, Form = p.Form, DesignedBy = p.DesignedBy, DeliveredBy = p.DeliveredBy,
                LeadPartner = p.Partners
                    .Where(x => (x.Roles & PartnerRoles.Lead) != 0 && (x.JoinedOn == null || x.JoinedOn <= today) && (x.LeftOn == null || x.LeftOn >= today))
                    .Select(x => organisations.Where(o => o.Id == x.OrganisationId).Select(o => o.Name).FirstOrDefault()).FirstOrDefault(),
                LeadName = p.LeadName,
                Coordinator = names.Where(n => n.Id == p.CoordinatorPersonId).Select(n => n.Name).FirstOrDefault(),
                StartedOn = p.StartedOn, StartedOnPrecision = p.StartedOnPrecision, ExpectedEndOn = p.ExpectedEndOn,
                OpenExceptions = p.Exceptions.Count(e => e.EndedOn == null),
                OverdueExceptions = p.Exceptions.Count(e => e.EndedOn == null && e.ByWhen < today),
                PlaceCodes = p.Places.Select(x => x.PlaceCode).ToList(),
            }).AsSingleQuery();
        }

        private static CsvColumns<Row> Columns(Places places, ChosenColumns chosen) => chosen.AreAll ? All(places) : All(places).Only(["Reference", "Name", .. chosen.Shown.SelectMany(c => c.InFile)]);

        private static CsvColumns<Row> All(Places places) => new CsvColumns<Row>()
            .Text("Reference", r => r.Reference)
            .Text("Name", r => r.Name)
            .Text("Stage", r => r.Stage.Label())
            .Text("Stage since", r => Format.Iso(r.StageSince, r.StageSincePrecision))
            .Text("State", r => r.State.Label())
            .Date("State since", r => r.StateSince)
            .Text("Lead partner", r => r.LeadPartner)
            .Text("Places", r => string.Join("; ", places.NamesOf(r.PlaceCodes)))
            .Text("Coordinator", r => r.Coordinator)
            .Text("Lead person", r => r.LeadName)
            .Text("Profile", r => r.Profile.Label())
            .Text("Theme", r => r.Theme?.Label())
            .Text("Form", r => r.Form?.Label())
            .Text("Model of collaboration", r => CollaborationModels.From(r.DesignedBy, r.DeliveredBy)?.Label())
            .Text("Began", r => Format.Iso(r.StartedOn, r.StartedOnPrecision))
            .Date("Expected to end", r => r.ExpectedEndOn)
            .Number("Agreed exceptions open", r => r.OpenExceptions)
            .Number("Agreed exceptions overdue", r => r.OverdueExceptions)
            .Text("Purpose", r => r.Purpose);
    }
}
