using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CollabCase.Web.Features.Reminders;

/// <summary>
/// What is done here is done in the name of the person to whom the link was written, with what they may do now, whoever else is signed in. A link that
/// opens nothing is nobody's.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ByReminderLinkAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var (links, origin, token) = (services.GetRequiredService<ReminderLinks>(), services.GetRequiredService<RequestOrigin>(), (string?)context.RouteData.Values["token"]);
        origin.Viewer = Viewer.Nobody;
        var (one, off) = (links.Read(token), links.ReadToTurnOff(token));
        if ((one?.PersonId ?? off) is not { } person || await services.GetRequiredService<CollabCaseDb>().ByLinkAsync(person, http.RequestAborted) is not { } viewer) return;
        origin.Viewer = viewer;
        http.Features.Set(new OpenedLink(one, off is not null));
    }
}

/// <summary>The link that opened the page.</summary>
/// <param name="One">What it is about; null for one that turns mails off.</param>
/// <param name="TurnsOff">Whether it turns mails off.</param>
internal sealed record OpenedLink(ReminderLink? One, bool TurnsOff);
