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

    /// <summary>Whether the person behind an account may sign in at all.</summary>
    public static Task<bool> IsActiveAsync(this CollabCaseDb db, Credentials account, CancellationToken cancel) =>
        db.Set<Person>().AnyAsync(p => p.Id == account.Id && p.IsActive, cancel);
}
