using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Desk;

/// <summary>The risks to look at again from the longest overdue to the last of the fortnight, page by page.</summary>
public static class ShowDeskRisks
{
    public const string Path = DeskFilter.Path + "/risks";

    /// <summary>The page, for the way back from a review.</summary>
    public const string Name = "desk-risks";

    public const string Heading = "Risks to look at again";

    public sealed class Query : DeskSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    public sealed record Page(DeskFilter Filter, Slice<DeskRisk> Risks, int Count, IReadOnlyList<string> Messages, DateOnly Today);

    public sealed class Handler(DeskReader desk, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = await desk.FilterAsync(request, cancellationToken);
            var (risks, count, fits) = await desk.ReadRisksAsync(filter, request.After, cancellationToken);
            return new Page(filter, risks, count, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], clock.Today());
        }
    }
}
