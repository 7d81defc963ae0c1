using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public static class Administrators
{
    /// <summary>
    /// Whether anyone else who can sign in is an administrator. Their rows stay locked until the command is over, so that
    /// two administrators cannot take the role from each other at the same moment.
    /// </summary>
    public static async Task<bool> OthersAdministerAsync(this CollabCaseDb db, long personId, CancellationToken cancel)
    {
        var administrators = db.Set<Person>().Where(p => p.IsActive && (p.Roles & SystemRoles.Administrator) != 0);
        await administrators.ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, p => p.IsActive), cancel);
        return await administrators.AnyAsync(p => p.Id != personId, cancel);
    }
}
