using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>The partnerships that the person may see.</summary>
public static class ListPartnerships
{
    public sealed record Query : IRequest<Page>;

    public sealed record Row(string Reference, string Name, Stage Stage);

    public sealed record Page(IReadOnlyList<Row> Rows);

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.VisibleTo(viewer).Partnerships.OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(25)
                .Select(p => new Row(p.Reference, p.Name, p.Stage)).ToListAsync(cancellationToken));
    }
}
