using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CollabCase.Web.Features.Signing;

/// <summary>
/// What is done here is done by a link: history says so, unless somebody who is signed in does it, whose account is the better witness.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BySigningLinkAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.User.Identity?.IsAuthenticated != true) context.HttpContext.RequestServices.GetRequiredService<RequestOrigin>().Viewer = Viewer.SigningLink;
    }
}
