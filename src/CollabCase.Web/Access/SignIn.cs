using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CollabCase.Web.Access;

/// <summary>Accounts, the cookie, and who is looking: read anew on every request, so that what an administrator changes holds at once.</summary>
public static class SignIn
{
    private const string CookieName = "CollabCase";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Credentials>(options =>
            {
                options.Password.RequiredLength = PasswordRules.MinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                // The sign-in name is the e-mail address, whose form the domain checks: o'brien@example.org is one.
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = true;
            })
            .AddErrorDescriber<PlainIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddUserStore<Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserOnlyStore<Credentials, CollabCaseDb, long>>()
            .AddSignInManager();

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = CookieName;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = ReadViewerAsync;
                cookie.Events.OnRedirectToLogin = context =>
                {
                    context.Response.Redirect(SignInAddressFor(context.Request));
                    return Task.CompletedTask;
                };
                cookie.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("CollabCase");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new DataProtectionKeys(provider.GetRequiredService<IServiceScopeFactory>())));
        return services;
    }

    /// <summary>
    /// Where somebody who is not signed in is led, and afterwards back. A cookie that is no longer good is a session that
    /// ended, which the page says; a form that was sent then was not taken, and is gone back to rather than sent again.
    /// </summary>
    private static string SignInAddressFor(HttpRequest request)
    {
        var sent = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        var wanted = !sent ? request.Path + request.QueryString.Value
            : Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? page.PathAndQuery : "/";
        var ended = request.Cookies.ContainsKey(CookieName) ? sent ? "&ended=unsaved" : "&ended=yes" : "";
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, "/account/sign-in", new QueryString($"?returnUrl={Uri.EscapeDataString(wanted)}{ended}"));
    }

    private static async Task ReadViewerAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var user = context.Principal!;
        var stamp = user.FindFirst(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
        var viewer = long.TryParse(user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value, out var id) && stamp is not null
            ? await services.GetRequiredService<CollabCaseDb>().SignedInAsync(id, stamp, context.HttpContext.RequestAborted)
            : null;
        if (viewer is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        services.GetRequiredService<RequestOrigin>().Viewer = viewer;
    }
}
