using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Reminders;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>One person: how they sign in, what they may do, and the partnerships that they coordinate or are linked to.</summary>
public static class ShowPerson
{
    /// <summary>The most partnerships that each list of the page shows.</summary>
    public const int MostPartnerships = 50;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Link(string Reference, string Name, MemberRole Role);

    public sealed record Page(string Reference, string Name, string? Email, SystemRoles Roles, string? OrganisationReference, string? Organisation,
        bool IsActive, bool MustChoosePassword, DateTime? PasswordSetAtUtc, DateTimeOffset? LockedUntil)
    {
        public bool IsViewer { get; init; }

        /// <summary>When they are away, or will be.</summary>
        public Absence? Absence { get; init; }
        public IReadOnlyList<CoordinatedPartnership> Coordinates { get; init; } = [];
        public IReadOnlyList<Link> Links { get; init; } = [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, now) = (db.VisibleTo(viewer), clock.GetUtcNow());
            var seesAddress = AccessRules.Allows(Act.ManagePeople, viewer, Standing.None);
            var found = await (from p in visible.People
                               where p.Reference == request.Reference
                               from o in visible.Organisations.Where(o => o.Id == p.OrganisationId).DefaultIfEmpty()
                               select new
                               {
                                   p.Id,
                                   Page = new Page(p.Reference, p.Name, seesAddress ? p.Email : null, p.Roles, o.Reference, o.Name, p.IsActive, p.MustChoosePassword, p.PasswordSetAtUtc,
                                       visible.Accounts.Where(a => a.Id == p.Id && a.LockoutEnd > now).Select(a => a.LockoutEnd).FirstOrDefault()),
                               }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return found.Page with
            {
                IsViewer = found.Id == viewer.PersonId,
                Absence = await visible.AbsencesFrom(clock.Today()).SingleOrDefaultAsync(a => a.PersonId == found.Id, cancellationToken),
                Coordinates = await visible.CoordinatedByAsync(found.Id, MostPartnerships + 1, cancellationToken),
                Links = await visible.Members.Where(m => m.PersonId == found.Id)
                    .Join(visible.Partnerships, m => m.PartnershipId, p => p.Id, (m, p) => new { p.NameKey, p.Id, p.Reference, p.Name, m.Role })
                    .OrderBy(l => l.NameKey).ThenBy(l => l.Id).Take(MostPartnerships + 1)
                    .Select(l => new Link(l.Reference, l.Name, l.Role)).ToListAsync(cancellationToken),
            };
        }
    }
}

/// <summary>A partnership that names a person as its coordinator.</summary>
public sealed record CoordinatedPartnership(string Reference, string Name, PartnershipState State);

public static class CoordinatedPartnerships
{
    /// <summary>The partnerships that name the person, by name.</summary>
    public static Task<List<CoordinatedPartnership>> CoordinatedByAsync(this Visible visible, long personId, int most, CancellationToken cancel) =>
        visible.Partnerships.Where(p => p.CoordinatorPersonId == personId).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(most)
            .Select(p => new CoordinatedPartnership(p.Reference, p.Name, p.State)).ToListAsync(cancel);
}
