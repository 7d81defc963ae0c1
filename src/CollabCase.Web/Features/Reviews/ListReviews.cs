using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>What comes up for review in every partnership that the person sees: by day, then what has none, then what ended.</summary>
public static class ListReviews
{
    public sealed class Query : ReviewSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Page(ReviewFilter Filter, Slice<ReviewRow> Rows, int Count, bool IsFirst, IReadOnlyList<ReviewOwnerChoice> Owners, IReadOnlyList<string> Messages, DateOnly Today);

    public sealed class Handler(ReviewRegister register, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = await register.FilterAsync(request, cancellationToken);
            var (rows, count, isFirst, fits) = await register.ReadAsync(register.Narrow(filter), filter.Href(), request.After, cancellationToken);
            return new Page(filter, rows, count, isFirst, register.OwnersAcross(filter), fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], clock.Today());
        }
    }
}
