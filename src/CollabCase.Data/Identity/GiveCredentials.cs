using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CollabCase.Data.Identity;

/// <summary>What commands do to the means by which a person signs in. None of it is saved here: the command's transaction does that.</summary>
public static class GiveCredentials
{
    /// <summary>
    /// Gives a person the means to sign in, inside the command that adds them. The password has to satisfy the same
    /// rules for everyone; it is stored as a hash only.
    /// </summary>
    public static async Task OpenAsync(this UserManager<Credentials> accounts, CollabCaseDb db, Person person, string password)
    {
        var account = new Credentials { Id = person.Id, EmailConfirmed = true, LockoutEnabled = true };
        await accounts.NameAsync(account, person.Email);
        await accounts.SetPasswordAsync(account, password);
        db.Add(account);
    }

    /// <summary>The account of a person, in this scope's context.</summary>
    public static async Task<Credentials> OfAsync(this UserManager<Credentials> accounts, Person person) =>
        await accounts.FindByIdAsync(person.Id.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException($"{person.Reference} has no account.");

    /// <summary>Hashes a new password into an account, and ends its sessions elsewhere. Refused as the rules say.</summary>
    /// <param name="accounts">Identity.</param>
    /// <param name="account">Whose password it becomes.</param>
    /// <param name="password">As typed.</param>
    /// <param name="field">The property of the command that a refusal belongs beside.</param>
    public static async Task SetPasswordAsync(this UserManager<Credentials> accounts, Credentials account, string password, string field = "Password")
    {
        foreach (var rule in accounts.PasswordValidators)
            if ((await rule.ValidateAsync(accounts, account, password)) is { Succeeded: false } refused)
                throw new DomainRuleException(string.Join(" ", refused.Errors.Select(e => e.Description)), field);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.Touch();
    }

    /// <summary>Lets the person of this address sign in with it from now on. Refused when somebody else has it.</summary>
    public static async Task NameAsync(this UserManager<Credentials> accounts, Credentials account, string email)
    {
        if (await accounts.FindByEmailAsync(email) is { } other && other.Id != account.Id)
            throw new DomainRuleException("Someone with this e-mail address is here already. Look for them under People.", nameof(Person.Email));
        account.UserName = account.Email = email;
        account.NormalizedUserName = account.NormalizedEmail = accounts.NormalizeEmail(email);
        account.Touch();
    }

    /// <summary>Forgets wrong passwords, so that the person can try again at once.</summary>
    public static void Unlock(this Credentials account)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.Touch();
    }

    // As Identity does with each change of its own, so that a change beside it is noticed.
    private static void Touch(this Credentials account) => account.ConcurrencyStamp = Guid.NewGuid().ToString();
}
