using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Reminders;

/// <summary>How people are reminded: their own settings, and absences, which an administrator can record too.</summary>
public sealed class NoticesController : FeatureController
{
    [HttpGet(ListNotices.Path), May(Act.Enter)]
    public Task<IActionResult> List(ListNotices.Query query) => Show(query);

    [HttpGet("/account/notices"), May(Act.Enter)]
    public Task<IActionResult> Change(ChangeNotices.Query query) => Show(query);

    [HttpPost("/account/notices"), May(Act.Enter)]
    public async Task<IActionResult> Change(ChangeNotices.Command command)
    {
        command.Reference = await Send(new OwnReference.Query());
        return await Submit(command, new ChangeNotices.Query(), (Done _) => "/account", _ => "How you are reminded is saved.");
    }

    [HttpGet("/account/absence"), May(Act.Enter)]
    public Task<IActionResult> Absence() => Show(new RecordAbsence.Query(null));

    [HttpPost("/account/absence"), May(Act.Enter)]
    public async Task<IActionResult> Absence(RecordAbsence.Command command)
    {
        command.Reference = await Send(new OwnReference.Query());
        return await Submit(command, new RecordAbsence.Query(null), (RecordAbsence.Result _) => "/account/notices", r => r.Sentence);
    }

    [HttpGet("/people/{reference}/absence"), May(Act.ManagePeople)]
    public Task<IActionResult> AbsenceOf(string reference) => Show(new RecordAbsence.Query(reference));

    [HttpPost("/people/{reference}/absence"), May(Act.ManagePeople)]
    public Task<IActionResult> AbsenceOf(RecordAbsence.Command command) =>
        Submit(command, new RecordAbsence.Query(command.Reference), (RecordAbsence.Result _) => $"/people/{command.Reference}", r => r.Sentence);
}
