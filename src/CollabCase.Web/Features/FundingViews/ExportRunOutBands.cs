using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>The same bands as a file.</summary>
public static class ExportRunOutBands
{
    public sealed record Query : IRequest<CsvFile<RunOutRow>>;

    internal sealed class Handler(RunOutBands bands, TimeProvider clock) : IRequestHandler<Query, CsvFile<RunOutRow>>
    {
        public async Task<CsvFile<RunOutRow>> Handle(Query request, CancellationToken cancellationToken)
        {
            var columns = new CsvColumns<RunOutRow>()
                .Text("Money runs out", r => r.Label)
                .Number("Partnerships", r => r.Partnerships)
                .Number("With a gap, or nothing known to follow", r => r.WithGap)
                .Money("Missing", r => r.Missing);
            return new CsvFile<RunOutRow>($"money-runs-out-{Format.Iso(clock.Today())}", columns, (await bands.ReadAsync(cancellationToken)).ToAsyncEnumerable());
        }
    }
}
