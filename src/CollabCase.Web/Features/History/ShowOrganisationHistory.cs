using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.History;

/// <summary>What changed in what is said about an organisation, newest first.</summary>
public static class ShowOrganisationHistory
{
    public sealed record Query(string Reference, int? Before) : IRequest<Page>;

    public sealed record Page(string Reference, string Name, HistoryTimeline Timeline);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, HistoryReader history) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.VisibleTo(viewer).Organisations.Where(o => o.Reference == request.Reference)
                .Select(o => new { o.Id, o.Reference, o.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page(found.Reference, found.Name, await history.OfRecordAsync(found.Id, $"/organisations/{found.Reference}/history", request.Before, cancellationToken));
        }
    }
}
