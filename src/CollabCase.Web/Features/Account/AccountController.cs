using CollabCase.Data.Identity;
using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Account;

[Route("account")]
public sealed class AccountController(SignInManager<Credentials> signIn, UserManager<Credentials> accounts, RequestOrigin origin, Demonstration demonstration) : Controller
{
    // Verified when there is no such account, so that the answer takes as long as when there is.
    private static readonly Credentials Nobody = new() { UserName = "nobody" };
    private static readonly string NobodysHash = new PasswordHasher<Credentials>().HashPassword(Nobody, Guid.NewGuid().ToString());

    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? Redirect(Local(returnUrl)) : View("SignIn", PageFor(new SignInForm { ReturnUrl = returnUrl }));

    [HttpPost("sign-in"), AllowAnonymous]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Email)) ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address.");
        if (string.IsNullOrEmpty(form.Password)) ModelState.AddModelError(nameof(form.Password), "Enter your password.");
        if (ModelState.IsValid && !origin.FormExpired)
        {
            if (await PasswordFitsAsync(form.Email!, form.Password!) is { } account)
            {
                await signIn.SignInAsync(account, isPersistent: false);
                return Redirect(Local(form.ReturnUrl));
            }
            ModelState.AddModelError("", "The e-mail address or the password is not right. After five wrong passwords an account rests for 15 minutes.");
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        form.Password = null;
        return View("SignIn", PageFor(form));
    }

    [HttpPost("sign-out"), AllowAnonymous]
    public async Task<IActionResult> Leave()
    {
        // Without a fitting token nothing happens: another site cannot sign a person out.
        if (!origin.FormExpired) await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/account/sign-in");
    }

    private async Task<Credentials?> PasswordFitsAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return null;
        }
        return (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded ? account : null;
    }

    private SignInPage PageFor(SignInForm form) => new(form, demonstration.Accounts);

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}

public sealed class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }
    public string? ReturnUrl { get; set; }
}

/// <summary>The demonstration lists its accounts; any other installation lists none.</summary>
public sealed record SignInPage(SignInForm Form, IReadOnlyList<DemonstrationAccount> Accounts);
