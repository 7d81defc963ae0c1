using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Searching;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>The first step of linking a person to a partnership: which one?</summary>
public static class ChoosePartnership
{
    public const int MostFound = 25;

    public sealed record Query(string Reference, string? Q) : IRequest<Page>;

    public sealed record Row(string Reference, string Name, Stage Stage, bool IsLinked);

    public sealed record Page(string Reference, string Name, string? Words, IReadOnlyList<Row> Rows);

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var person = await visible.PersonIdentityAsync(request.Reference, cancellationToken);
            var words = Domain.Text.Clean(request.Q);
            var partnerships = words is null ? visible.Partnerships : visible.Partnerships.WithWords(db, words);
            return new Page(person.Reference, person.Name, words, await partnerships.OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(MostFound + 1)
                .Select(p => new Row(p.Reference, p.Name, p.Stage, visible.Members.Any(m => m.PartnershipId == p.Id && m.PersonId == person.Id))).ToListAsync(cancellationToken));
        }
    }
}
