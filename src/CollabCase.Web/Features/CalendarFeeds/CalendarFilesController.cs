using CollabCase.Web.Access;
using CollabCase.Web.Calendars;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCase.Web.Features.CalendarFeeds;

/// <summary>What people's own calendar programs read. A secret address is read without signing in, and what opens nothing is answered alike, whatever it is.</summary>
public sealed class CalendarFilesController : FeatureController
{
    [HttpGet("calendar/{token}.ics"), HttpHead("calendar/{token}.ics"), AllowAnonymous, EnableRateLimiting(RequestLimits.SecretAddresses)]
    public async Task<IActionResult> Read(ReadCalendar.Query query) => await Send(query) is { } calendar ? new CalendarAnswer(calendar)
        : new ContentResult { StatusCode = StatusCodes.Status404NotFound, ContentType = "text/plain; charset=utf-8", Content = "This calendar address opens nothing. If it did before, it was taken back or replaced: make a new one in CollabCase, under your account." };

    [HttpGet("partnerships/{reference}/meetings/{number:int}.ics"), May(Act.SeeMeetings)]
    public async Task<IActionResult> Meeting(DownloadMeeting.Query query) => new CalendarAnswer(await Send(query), FormattableString.Invariant($"{query.Reference}-meeting-{query.Number}.ics"));
}
