using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Reminders;

[Route("administration")]
public sealed class LedgerController : FeatureController
{
    [HttpGet("reminders.csv"), May(Act.SeeMail)]
    public Task<IActionResult> Export(ExportReminders.Query query) => Download(query);
}
