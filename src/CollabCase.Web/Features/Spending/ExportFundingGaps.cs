using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Spending;

/// <summary>The same list as a file.</summary>
public static class ExportFundingGaps
{
    public sealed class Query : FundingGapSearch, IRequest<CsvFile<FundingGapRow>>;

    public sealed class Handler(FundingGaps gaps, TimeProvider clock) : IRequestHandler<Query, CsvFile<FundingGapRow>>
    {
        public Task<CsvFile<FundingGapRow>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(new CsvFile<FundingGapRow>($"funding-gaps-{Format.Iso(clock.Today())}", new CsvColumns<FundingGapRow>()
            .Text("Partnership", r => r.Name)
            .Text("Reference", r => r.Reference)
            .Date("Committed cash runs out on", r => r.RunsOutOn)
            .Text("What follows", r => r.Follows?.Label())
            .Date("From", r => r.FollowsOn)
            .Text("How sure", r => r.Certainty?.Label())
            .Number("Gap in days", r => r.GapDays)
            .Money("Missing", r => r.Missing), gaps.Rows(gaps.Narrow(FundingGapFilter.Read(request))).AsAsyncEnumerable()));
    }
}
