using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Desk;

/// <summary>One list of the desk from its first line to its last, page by page.</summary>
public static class ShowDeskPart
{
    public sealed class Query : DeskSearch, IRequest<Page>
    {
        /// <summary>Which list, as an address says it.</summary>
        public string Part { get; set; } = "";

        public string? After { get; set; }
    }

    public sealed record Page(DeskPart Part, DeskFilter Filter, Slice<DeskLine> Lines, int Count, bool IsFirst, IReadOnlyList<string> Messages, DateOnly Today);

    public sealed class Handler(DeskReader desk, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var part = Codes.Read<DeskPart>(request.Part) ?? throw new RecordNotFoundException();
            var filter = await desk.FilterAsync(request, cancellationToken);
            var (lines, count, fits) = await desk.ReadAsync(filter, part, request.After, cancellationToken);
            return new Page(part, filter, lines, count, lines.Previous is null, fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit], clock.Today());
        }
    }
}
