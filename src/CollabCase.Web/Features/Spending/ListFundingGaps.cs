using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Spending;

/// <summary>Where money runs out across partnerships, the soonest first, and how long it is until something follows.</summary>
public static class ListFundingGaps
{
    public sealed class Query : FundingGapSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    /// <param name="Count">How many partnerships the filters leave.</param>
    /// <param name="Open">In how many of them nothing is known to follow.</param>
    /// <param name="Missing">What is missing in the others, in all.</param>
    public sealed record Page(FundingGapFilter Filter, Slice<FundingGapRow> Rows, int Count, int Open, Money Missing, bool IsFirst, IReadOnlyList<string> Messages, DateOnly Today);

    public sealed class Handler(FundingGaps gaps, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = FundingGapFilter.Read(request);
            var plans = gaps.Narrow(filter);
            var fits = Cursor.TryRead(request.After, filter.Href(), out var cursor);
            var sums = await plans.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Open = g.Count(s => s.GapDays == null), Pence = g.Sum(s => s.GapPence ?? 0) }).SingleOrDefaultAsync(cancellationToken);
            var rows = await gaps.Rows(plans.FromDay(cursor, s => s.RunsOutOn!.Value, s => s.Id)).SliceAsync(cursor, filter.Href(), r => Format.Iso(r.RunsOutOn), r => r.Id, cancellationToken);
            return new Page(filter, rows, sums?.Count ?? 0, sums?.Open ?? 0, Money.FromPence(sums?.Pence ?? 0), cursor is null, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], clock.Today());
        }
    }
}
