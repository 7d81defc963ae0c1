using CollabCase.Domain;
using CollabCase.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CollabCase.Data.Identity;

public static class GiveCredentials
{
    /// <summary>
    /// Gives a person the means to sign in, inside the command that adds them. The password has to satisfy the same
    /// rules for everyone; it is stored as a hash only.
    /// </summary>
    public static async Task OpenAsync(this UserManager<Credentials> accounts, CollabCaseDb db, Person person, string password)
    {
        var account = new Credentials { Id = person.Id, UserName = person.Email, Email = person.Email, EmailConfirmed = true, LockoutEnabled = true };
        account.NormalizedUserName = account.NormalizedEmail = accounts.NormalizeEmail(person.Email);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        if (await accounts.FindByEmailAsync(person.Email) is not null)
            throw new DomainRuleException("Someone with this e-mail address is here already. Look for them under People.", nameof(Person.Email));
        await accounts.SetPasswordAsync(account, password);
        db.Add(account);
    }

    /// <summary>Hashes a new password into an account, and ends its sessions elsewhere. Refused as the rules say.</summary>
    public static async Task SetPasswordAsync(this UserManager<Credentials> accounts, Credentials account, string password)
    {
        foreach (var rule in accounts.PasswordValidators)
            if ((await rule.ValidateAsync(accounts, account, password)) is { Succeeded: false } refused)
                throw new DomainRuleException(string.Join(" ", refused.Errors.Select(e => e.Description)), "Password");
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
    }
}
