using CollabCase.Data.Identity;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public static class SignedIn
{
    private static readonly PerModel<Func<CollabCaseDb, long, string, CancellationToken, Task<Viewer?>>> Query = new(() =>
        EF.CompileAsyncQuery((CollabCaseDb db, long id, string stamp, CancellationToken cancel) =>
            (from person in db.Set<Person>()
             join account in db.Set<Credentials>() on person.Id equals account.Id
             where person.Id == id && person.IsActive && account.SecurityStamp == stamp
             select new Viewer(person.Id, person.Name, person.Roles, person.OrganisationId, db.Set<PartnershipMember>().Any(m => m.PersonId == person.Id))
             {
                 MustChoosePassword = person.MustChoosePassword,
                 HasSeat = db.Set<PartnershipMember>().Any(m => m.PersonId == person.Id && m.Role != MemberRole.Participant),
             })
            .SingleOrDefault()));

    /// <summary>
    /// The person behind a cookie, as they are now; null when they were switched off or their password changed since.
    /// </summary>
    public static Task<Viewer?> SignedInAsync(this CollabCaseDb db, long personId, string securityStamp, CancellationToken cancel) =>
        Query.For(db)(db, personId, securityStamp, cancel);

    /// <summary>
    /// The person to whom a link was written, as they are now; null when they may not sign in, or have still to choose a password. With a link they
    /// may do what it says, and never more than they may anyway.
    /// </summary>
    public static Task<Viewer?> ByLinkAsync(this CollabCaseDb db, long personId, CancellationToken cancel) =>
        db.Set<Person>().Where(p => p.Id == personId && p.IsActive && !p.MustChoosePassword)
            .Select(p => new Viewer(p.Id, p.Name, p.Roles, p.OrganisationId, db.Set<PartnershipMember>().Any(m => m.PersonId == p.Id))
            {
                HasSeat = db.Set<PartnershipMember>().Any(m => m.PersonId == p.Id && m.Role != MemberRole.Participant),
            })
            .SingleOrDefaultAsync(cancel);

    /// <summary>Whether the person behind an account may sign in at all.</summary>
    public static Task<bool> IsActiveAsync(this CollabCaseDb db, Credentials account, CancellationToken cancel) =>
        db.Set<Person>().AnyAsync(p => p.Id == account.Id && p.IsActive, cancel);
}
