using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>Who can see one partnership because an administrator linked them to it.</summary>
public static class ListMembers
{
    /// <summary>No partnership has come near this; the rest would be found under People.</summary>
    public const int Most = 200;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Row(string Reference, string Name, string? Organisation, MemberRole Role, bool IsActive);

    public sealed record Page(PartnershipFrame Frame, string? CoordinatorReference, string? Coordinator, IReadOnlyList<Row> Rows) : IPartnershipPage;

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.People, cancellationToken);
            var coordinator = await visible.People.Where(x => visible.Partnerships.Any(p => p.Reference == request.Reference && p.CoordinatorPersonId == x.Id))
                .Select(x => new { x.Reference, x.Name }).SingleOrDefaultAsync(cancellationToken);
            var rows = await (from m in visible.Members
                              join s in visible.Partnerships on m.PartnershipId equals s.Id
                              join p in visible.People on m.PersonId equals p.Id
                              where s.Reference == request.Reference
                              orderby m.Role, p.NameKey, p.Id
                              select new Row(p.Reference, p.Name, visible.Organisations.Where(o => o.Id == p.OrganisationId).Select(o => o.Name).FirstOrDefault(), m.Role, p.IsActive))
                .Take(Most).ToListAsync(cancellationToken);
            return new Page(frame, coordinator?.Reference, coordinator?.Name, rows);
        }
    }
}
