using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.History;

/// <summary>What changed in what is held about a person and in what they may do, newest first.</summary>
public static class ShowPersonHistory
{
    public sealed record Query(string Reference, int? Before) : IRequest<Page>;

    public sealed record Page(string Reference, string Name, HistoryTimeline Timeline);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, HistoryReader history) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.VisibleTo(viewer).People.Where(p => p.Reference == request.Reference)
                .Select(p => new { p.Id, p.Reference, p.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page(found.Reference, found.Name, await history.OfRecordAsync(found.Id, $"/people/{found.Reference}/history", request.Before, cancellationToken));
        }
    }
}
