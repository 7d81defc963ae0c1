using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>The same list as a file: every organisation that the filters leave, by name.</summary>
public static class ExportOrganisations
{
    public sealed class Query : OrganisationSearch, IRequest<CsvFile<Row>>;

    public sealed record Row(string Reference, string Name, Sector Sector, OrganisationType Type, SizeBand? SizeBand, string? Website, IReadOnlyList<string> Identifiers);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = OrganisationFilter.Read(request);
            var rows = filter.Narrow(db, viewer).OrderBy(o => o.NameKey).ThenBy(o => o.Id)
                .Select(o => new Row(o.Reference, o.Name, o.Sector, o.Type, o.SizeBand, o.Website, o.Identifiers.Select(i => i.Value).ToList())).AsSingleQuery();
            var columns = new CsvColumns<Row>()
                .Text("Reference", r => r.Reference)
                .Text("Name", r => r.Name)
                .Text("Sector", r => r.Sector.Label())
                .Text("Type", r => r.Type.Label())
                .Text("Size", r => r.SizeBand?.Label())
                .Text("Website", r => r.Website)
                .Text("Identifiers", r => string.Join("; ", r.Identifiers.Order(StringComparer.Ordinal)));
            if (!filter.Columns.AreAll) columns = columns.Only(["Reference", "Name", .. filter.Columns.Shown.SelectMany(c => c.InFile)]);
            return Task.FromResult(new CsvFile<Row>($"organisations-{Format.Iso(clock.Today())}", columns, rows.AsAsyncEnumerable()));
        }
    }
}
