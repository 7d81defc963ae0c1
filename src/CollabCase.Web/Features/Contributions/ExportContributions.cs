using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Contributions;

/// <summary>What each partner can bring, as a file: the same partners in the same order as on the page.</summary>
public static class ExportContributions
{
    public sealed record Query(string Reference) : IRequest<CsvFile<Row>>;

    public sealed record Row(string Organisation, IReadOnlyList<ContributionStatement> Said, DateOnly? StatedOn)
    {
        public ContributionStatement? About(ContributionKind kind) => Said.FirstOrDefault(s => s.Kind == kind);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var rows = (await db.VisibleTo(viewer).ContributingTo(request.Reference, today).ToListAsync(cancellationToken))
                .Select(f => new Row(f.Name, f.Partner.Contributions(), f.Partner.ContributionsStatedOn));
            var columns = new CsvColumns<Row>().Text("Partner", r => r.Organisation);
            foreach (var kind in Enum.GetValues<ContributionKind>())
                columns.Text(kind.Label(), r => r.About(kind)?.Answer?.Label() ?? PartnershipWords.NotSaidYet).Text($"{kind.Label()}, in words", r => r.About(kind)?.Words);
            columns.Date("Said on", r => r.StatedOn);
            return new CsvFile<Row>($"contributions-{request.Reference}-{Format.Iso(today)}", columns, rows.ToAsyncEnumerable());
        }
    }
}
