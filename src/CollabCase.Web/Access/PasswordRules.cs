using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Web.Seeding;
using Microsoft.AspNetCore.Identity;

namespace CollabCase.Web.Access;

/// <summary>
/// What a password has to be beyond its length: not the e-mail address, not one that is guessed first, and not the one
/// that the demonstration shows to everybody, which nobody but its own loading sets.
/// </summary>
public sealed class PasswordRules(Viewer viewer) : IPasswordValidator<Credentials>
{
    public const int MinLength = 12;

    /// <summary>A hash takes as long as the password is; nobody types more than this.</summary>
    public const int MaxLength = 200;

    /// <summary>The rules as a form says them.</summary>
    public static readonly string InWords =
        $"At least {MinLength} characters. Three or four words in a row are easy to remember and hard to guess. Not your e-mail address, and not one that many people use, such as password1234.";

    public Task<IdentityResult> ValidateAsync(UserManager<Credentials> manager, Credentials user, string? password) =>
        Task.FromResult(WhyNot(password ?? "", user.Email ?? "") is { } reason
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordRefused", Description = reason })
            : IdentityResult.Success);

    private string? WhyNot(string password, string email) =>
        password.Length > MaxLength ? $"Use {MaxLength} characters or fewer."
        : IsTheAddress(password, email) ? "Choose something other than the e-mail address."
        : CommonPasswords.Contains(password) || IsTheDemonstrations(password)
            ? "That is one of the first passwords that somebody would try. Choose another, such as three or four words that have nothing to do with each other."
        : null;

    private static bool IsTheAddress(string password, string email) =>
        password.Length >= MinLength && email.Length > 0
        && (password.Contains(email, StringComparison.OrdinalIgnoreCase) || email.Contains(password.Trim(), StringComparison.OrdinalIgnoreCase));

    private bool IsTheDemonstrations(string password) => password == Demonstration.Password && viewer != Demonstration.Loader;
}

/// <summary>What Identity says of its own accord, for people.</summary>
public sealed class PlainIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"Use at least {length} characters. Three or four words in a row are easy to remember." };

    public override IdentityError ConcurrencyFailure() =>
        new() { Code = nameof(ConcurrencyFailure), Description = "Somebody else changed this account at the same moment. Try once more." };

    public override IdentityError DefaultError() =>
        new() { Code = nameof(DefaultError), Description = "That did not work. Try once more, and tell an administrator if it happens again." };
}
