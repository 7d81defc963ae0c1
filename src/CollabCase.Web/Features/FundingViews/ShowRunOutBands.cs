using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Shared;
using MediatR;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>How many partnerships' money ends already, in under 3 months, in 3 to 6, in 6 to 12, and later.</summary>
public static class ShowRunOutBands
{
    public sealed record Query : IRequest<Page>;

    public sealed record Page(IReadOnlyList<RunOutRow> Rows)
    {
        public int Partnerships => Rows.Sum(r => r.Partnerships);

        public int WithGap => Rows.Sum(r => r.WithGap);

        public Money Missing => Money.Sum(Rows.Select(r => r.Missing));

        public Bars Chart => RunOutBands.ChartOf(Rows);
    }

    internal sealed class Handler(RunOutBands bands) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) => new(await bands.ReadAsync(cancellationToken));
    }
}
