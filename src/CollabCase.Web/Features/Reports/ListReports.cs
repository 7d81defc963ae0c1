using CollabCase.Data.Access;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>The reports that funders ask for and those that are written, across the partnerships that a person sees. For a funder: those due to it, and those it has.</summary>
public static class ListReports
{
    public sealed class Query : ReportSearch, IRequest<Page>
    {
        public string? After { get; set; }
    }

    /// <param name="ToChange">The ids of the lines that the person may do something about.</param>
    /// <param name="IsOfOneFunder">Whether the reader is the funder who waits for them.</param>
    public sealed record Page(ReportFilter Filter, Slice<ReportRow> Rows, int Count, bool IsFirst, bool IsOfOneFunder, IReadOnlySet<long> ToChange, IReadOnlyList<string> Messages, DateOnly Today);

    public sealed class Handler(ReportRegister register, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = await register.FilterAsync(request, cancellationToken);
            var fits = Cursor.TryRead(request.After, filter.Href(), out var cursor);
            var (rows, count) = await register.ReadAsync(filter, cursor, cancellationToken);
            return new Page(filter, rows, count, cursor is null, AwardedLine.IsOfOneFunder(viewer), rows.Rows.Where(register.MayChange).Select(r => r.Id).ToHashSet(), fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], clock.Today());
        }
    }
}
