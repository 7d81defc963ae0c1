using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Imports;

/// <summary>A file that shows what an import can look like.</summary>
public static class DownloadExample
{
    public sealed record Query : IRequest<CsvFile<Row>>;

    public sealed record Row(string Partnership, string Funder, string Title, decimal First, decimal Second);

    public sealed class Handler(TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = Domain.Calendar.FinancialYear.Containing(clock.Today());
            var columns = new CsvColumns<Row>().Text("Partnership", r => r.Partnership).Text("Funder", r => r.Funder).Text("Title", r => r.Title)
                .Money(year.ToString(), r => Money.FromPounds(r.First)).Money(Domain.Calendar.FinancialYear.Starting(year.StartingYear + 1).ToString(), r => Money.FromPounds(r.Second))
                .Money("Total", r => Money.FromPounds(r.First + r.Second));
            return Task.FromResult(new CsvFile<Row>("awards-example", columns, Rows()));
        }

        private static async IAsyncEnumerable<Row> Rows()
        {
            await Task.CompletedTask;
            yield return new("Supported employment", "An example foundation", "Grant for testing", 50_000m, 25_000m);
            yield return new("Community transport", "An example council", "Towards a coordinator", 18_500m, 0m);
        }
    }
}
