using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Savings;

[Route("partnerships/{reference}/who-pays-and-who-saves")]
public sealed class SavingsController : FeatureController
{
    [HttpGet(""), May(Act.SeeFunding)]
    public Task<IActionResult> WhoPaysAndWhoSaves(ShowWhoPaysAndWhoSaves.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/who-pays-and-who-saves.csv"), May(Act.SeeFunding)]
    public Task<IActionResult> Export(ExportWhoPaysAndWhoSaves.Query query) => Download(query);

    [HttpGet("/partnerships/{reference}/who-pays-and-who-saves.xlsx"), May(Act.SeeFunding)]
    public Task<IActionResult> ExportWorkbook(ExportWhoPaysAndWhoSaves.Query query) => DownloadWorkbook(query);

    [HttpGet("savings.csv"), May(Act.SeeFunding)]
    public Task<IActionResult> ExportSavings(ExportSavings.Query query) => Download(query);

    [HttpGet("savings.xlsx"), May(Act.SeeFunding)]
    public Task<IActionResult> ExportSavingsWorkbook(ExportSavings.Query query) => DownloadWorkbook(query);

    [HttpGet("add"), May(Act.RecordAward)]
    public Task<IActionResult> AddSaving(AddSaving.Query query) => Show(query);

    [HttpPost("add"), May(Act.RecordAward)]
    public Task<IActionResult> AddSaving(AddSaving.Command command) => Carry(command, new AddSaving.Query(command.Reference), command.Reference, "The saving is recorded.");

    [HttpGet("{number:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectSaving(CorrectSaving.Query query) => Show(query);

    [HttpPost("{number:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectSaving(CorrectSaving.Command command) => Carry(command, new CorrectSaving.Query(command.Reference, command.Number), command.Reference, "The saving is corrected.");

    [HttpGet("{number:int}/remove"), May(Act.RecordAward)]
    public Task<IActionResult> RemoveSaving(RemoveSaving.Query query) => Show(query);

    [HttpPost("{number:int}/remove"), May(Act.RecordAward)]
    public Task<IActionResult> RemoveSaving(RemoveSaving.Command command) => Carry(command, new RemoveSaving.Query(command.Reference, command.Number), command.Reference, "The saving is removed. History keeps it.");

    private Task<IActionResult> Carry<TPage, TCommand>(TCommand command, IRequest<TPage> form, string reference, string saved) where TPage : class, IFormPage<TCommand> where TCommand : class, ICommand<Done> =>
        Submit(command, form, (Done _) => SavingsAddress.Of(reference), _ => saved);
}
