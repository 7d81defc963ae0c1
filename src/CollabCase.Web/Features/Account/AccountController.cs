using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Account;

[Route("account")]
public sealed class AccountController(SignInManager<Credentials> signIn, UserManager<Credentials> accounts, CollabCaseDb db, RequestOrigin origin, Demonstration demonstration) : FeatureController
{
    // Verified when there is no such account, so that the answer takes as long as when there is.
    private static readonly Credentials Nobody = new() { UserName = "nobody" };
    private static readonly string NobodysHash = new PasswordHasher<Credentials>().HashPassword(Nobody, Guid.NewGuid().ToString());

    private const string NotRight =
        "The e-mail address or the password is not right. After five wrong passwords in a row an account rests for 15 minutes; an administrator can unlock it sooner, or set a new password.";

    [HttpGet("sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl, string? email, string? ended)
    {
        if (User.Identity?.IsAuthenticated == true) return Redirect(Local(returnUrl));
        // Only what the page itself lists is filled in: nobody can be sent here with an address that is not theirs.
        var listed = PageFor(new SignInForm()).Accounts.FirstOrDefault(account => account.Email == email)?.Email;
        // Filled in by the page, not from the address
        ModelState.Clear();
        return View("SignIn", PageFor(new SignInForm { ReturnUrl = returnUrl, Email = listed }) with { Ended = ended });
    }

    [HttpPost("sign-in"), AllowAnonymous]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Email)) ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address.");
        if (string.IsNullOrEmpty(form.Password)) ModelState.AddModelError(nameof(form.Password), "Enter your password.");
        if (ModelState.IsValid && !origin.FormExpired)
        {
            if (await AccountOfAsync(form.Email!, form.Password!) is not { } account)
                ModelState.AddModelError("", NotRight);
            else if (!await db.IsActiveAsync(account, HttpContext.RequestAborted))
                ModelState.AddModelError("", "Your account is switched off. If you still need it, ask an administrator to switch it on.");
            else
            {
                await signIn.SignInAsync(account, isPersistent: false);
                return Redirect(Local(form.ReturnUrl));
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        form.Password = null;
        return View("SignIn", PageFor(form));
    }

    [HttpPost("sign-out"), AllowAnonymous]
    public async Task<IActionResult> Leave()
    {
        // Without a fitting token nothing happens: another site cannot sign a person out.
        if (!origin.FormExpired)
        {
            if (User.Identity?.IsAuthenticated == true) TempData["Saved"] = "You are signed out.";
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        return Redirect("/account/sign-in");
    }

    [HttpGet(""), May(Act.Enter, BeforeChoosingPassword = true)]
    public Task<IActionResult> Show(ShowAccount.Query query) => base.Show(query);

    [HttpGet("password"), May(Act.Enter, BeforeChoosingPassword = true)]
    public Task<IActionResult> ChangePassword(ChangePassword.Query query) => base.Show(query);

    [HttpPost("password"), May(Act.Enter, BeforeChoosingPassword = true)]
    public async Task<IActionResult> ChangePassword(ChangePassword.Command command)
    {
        var owner = await Send(new ChangePassword.Query());
        command.Reference = owner.Reference;
        // Counted as a wrong password at sign-in is: nobody tries them out at a screen that was left open.
        if (ModelState.IsValid && !origin.FormExpired && await AccountOfAsync(owner.Email, command.CurrentPassword ?? "") is null)
            ModelState.AddModelError(nameof(command.CurrentPassword), "That is not your password as it is now. After five wrong ones in a row an account rests for 15 minutes.");
        var answer = await Submit(command, new ChangePassword.Query(), (Done _) => owner.Chooses ? "/" : "/account",
            _ => owner.Chooses ? "Your password is your own now. Welcome." : "Your password is changed. Wherever else you were signed in, you are signed out now.");
        if (answer is RedirectResult && await accounts.FindByEmailAsync(owner.Email) is { } account) await signIn.SignInAsync(account, isPersistent: false);
        return answer;
    }

    /// <summary>The account that the address and the password open. An answer takes the same time whether there is such an account, and whether it is locked.</summary>
    private async Task<Credentials?> AccountOfAsync(string email, string password)
    {
        // What the demonstration shows to everybody opens nothing where there is no demonstration.
        var account = !demonstration.IsOn && password == Demonstration.Password ? null : await accounts.FindByEmailAsync(email.Trim());
        if (account is not null && !await accounts.IsLockedOutAsync(account))
            return (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded ? account : null;
        accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return null;
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
public sealed record SignInPage(SignInForm Form, IReadOnlyList<DemonstrationAccount> Accounts)
{
    /// <summary>Set when the person was signed in until just now: `unsaved` when what they sent last was not taken.</summary>
    public string? Ended { get; init; }
}
