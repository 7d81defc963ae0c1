using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Calendar;

public sealed class CalendarController : FeatureController
{
    [HttpGet("/calendar"), May(Act.Enter)]
    public Task<IActionResult> Month(ShowCalendar.Query query) => Show(query);
}
