using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Organisations;

[Route("organisations")]
public sealed class OrganisationsController : FeatureController
{
    [HttpGet(""), May(Act.Enter), HasViews(ListKind.Organisations)]
    public Task<IActionResult> List(ListOrganisations.Query query) => Show(query);

    [HttpGet("/organisations.csv"), May(Act.Enter), HasViews(ListKind.Organisations, OpensWithOne = false)]
    public Task<IActionResult> Export(ExportOrganisations.Query query) => Download(query);

    [HttpGet("record"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Record(RecordOrganisation.Query query) => Show(query);

    [HttpPost("record"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Record(RecordOrganisation.Command command) =>
        Submit(command, new RecordOrganisation.Query(command.Name, command.Identifiers), (RecordOrganisation.Result r) => $"/organisations/{r.Reference}", r => $"{r.Name} is recorded as {r.Reference}.");

    [HttpGet("{reference}"), May(Act.Enter)]
    public Task<IActionResult> Home(ShowOrganisation.Query query) => Show(query);

    [HttpGet("{reference}/correct"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Correct(CorrectOrganisation.Query query) => Show(query);

    [HttpPost("{reference}/correct"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Correct(CorrectOrganisation.Command command) =>
        Submit(command, new CorrectOrganisation.Query(command.Reference, command.Name), (Done _) => $"/organisations/{command.Reference}", _ => "The details are saved.");

    [HttpGet("{reference}/identifiers"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Identifiers(CorrectIdentifiers.Query query) => Show(query);

    [HttpPost("{reference}/identifiers"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Identifiers(CorrectIdentifiers.Command command) =>
        Submit(command, new CorrectIdentifiers.Query(command.Reference, command.Identifiers), (Done _) => $"/organisations/{command.Reference}", _ => "The identifiers are saved.");

    [HttpGet("{reference}/holidays"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Holidays(AddHoliday.Query query) => Show(query);

    [HttpPost("{reference}/holidays"), May(Act.KeepOrganisations)]
    public Task<IActionResult> Holidays(AddHoliday.Command command) =>
        Submit(command, new AddHoliday.Query(command.Reference), (AddHoliday.Result _) => $"/organisations/{command.Reference}/holidays", r => $"{r.Name} is added, on {Format.Date(r.On)}.");

    [HttpGet("{reference}/holidays/{day}/remove"), May(Act.KeepOrganisations)]
    public Task<IActionResult> RemoveHoliday(RemoveHoliday.Query query) => Show(query);

    [HttpPost("{reference}/holidays/{day}/remove"), May(Act.KeepOrganisations)]
    public Task<IActionResult> RemoveHoliday(RemoveHoliday.Command command) =>
        Submit(command, new RemoveHoliday.Query(command.Reference, command.Day), (Done _) => $"/organisations/{command.Reference}/holidays", _ => "The holiday is removed.");
}
