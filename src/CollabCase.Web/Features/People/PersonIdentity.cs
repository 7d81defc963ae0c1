using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>Whom a form about a person is about, and the version that it is made from.</summary>
public sealed record PersonIdentity(long Id, string Reference, string Name, string Email, SystemRoles Roles, bool IsActive, int Version);

public static class PersonIdentities
{
    public static async Task<PersonIdentity> PersonIdentityAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        await visible.People.Where(p => p.Reference == reference)
            .Select(p => new PersonIdentity(p.Id, p.Reference, p.Name, p.Email, p.Roles, p.IsActive, p.Version))
            .SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
}
