using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Account;

/// <summary>What is held about the person who looks, and what they may do.</summary>
public static class ShowAccount
{
    /// <summary>Nobody has been linked to more; the rest would be in the list of partnerships.</summary>
    public const int MostLinks = 50;

    public sealed record Query : IRequest<Page>;

    public sealed record Link(string Reference, string Name, MemberRole Role);

    public sealed record Page(string Name, string Email, SystemRoles Roles, string? Organisation, bool MustChoosePassword, DateTime? PasswordSetAtUtc)
    {
        public IReadOnlyList<Link> Links { get; init; } = [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var page = await visible.People.Where(p => p.Id == viewer.PersonId)
                .Select(p => new Page(p.Name, p.Email, p.Roles, visible.Organisations.Where(o => o.Id == p.OrganisationId).Select(o => o.Name).FirstOrDefault(), p.MustChoosePassword, p.PasswordSetAtUtc))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var links = await visible.Members.Where(m => m.PersonId == viewer.PersonId)
                .Join(visible.Partnerships, m => m.PartnershipId, p => p.Id, (m, p) => new { p.NameKey, p.Id, p.Reference, p.Name, m.Role })
                .OrderBy(l => l.NameKey).ThenBy(l => l.Id).Take(MostLinks)
                .Select(l => new Link(l.Reference, l.Name, l.Role)).ToListAsync(cancellationToken);
            return page with { Links = links };
        }
    }
}
