using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Risks;

[Route("partnerships/{reference}")]
public sealed class RisksController : FeatureController
{
    [HttpGet("risks"), May(Act.SeeRisks), HasViews(ListKind.Risks)]
    public Task<IActionResult> List(ListRisks.Query query) => Show(query);

    [HttpGet("risks.csv"), May(Act.SeeRisks), HasViews(ListKind.Risks, OpensWithOne = false)]
    public Task<IActionResult> Export(ExportRisks.Query query) => Download(query);

    [HttpGet("risks/{number:int}"), May(Act.SeeRisks)]
    public Task<IActionResult> Risk(ShowRisk.Query query) => Show(query);

    [HttpGet("risks/record"), May(Act.RecordRisk)]
    public Task<IActionResult> Record(RecordRisk.Query query) => Show(query);

    [HttpPost("risks/record"), May(Act.RecordRisk)]
    public Task<IActionResult> Record(RecordRisk.Command command) =>
        Submit(command, new RecordRisk.Query(command.Reference), (RecordRisk.Result r) => AddressOf(command.Reference, r.Number), _ => "The risk is recorded.");

    [HttpGet("risks/{number:int}/review"), May(Act.ReviewRisk)]
    public Task<IActionResult> Review(ReviewRisk.Query query) => Show(query);

    [HttpPost("risks/{number:int}/review"), May(Act.ReviewRisk)]
    public Task<IActionResult> Review(ReviewRisk.Command command) =>
        Submit(command, new ReviewRisk.Query(command.Reference, command.Number, command.From, command.At), (ReviewRisk.Result _) => command.WayBack ?? AddressOf(command.Reference, command.Number),
            r => command.WayBack is null ? "The review is recorded." : $"The review is recorded: {r.Title}.");

    [HttpGet("risks/{number:int}/correct"), May(Act.KeepRisks)]
    public Task<IActionResult> Correct(CorrectRisk.Query query) => Show(query);

    [HttpPost("risks/{number:int}/correct"), May(Act.KeepRisks)]
    public Task<IActionResult> Correct(CorrectRisk.Command command) =>
        Submit(command, new CorrectRisk.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The risk is saved.");

    [HttpGet("risks/{number:int}/hand-over"), May(Act.KeepRisks)]
    public Task<IActionResult> HandOver(HandOverRisk.Query query) => Show(query);

    [HttpPost("risks/{number:int}/hand-over"), May(Act.KeepRisks)]
    public Task<IActionResult> HandOver(HandOverRisk.Command command) =>
        Submit(command, new HandOverRisk.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The risk is handed over.");

    [HttpGet("risks/{number:int}/close"), May(Act.KeepRisks)]
    public Task<IActionResult> Close(CloseRisk.Query query) => Show(query);

    [HttpPost("risks/{number:int}/close"), May(Act.KeepRisks)]
    public Task<IActionResult> Close(CloseRisk.Command command) =>
        Submit(command, new CloseRisk.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The risk is closed. It stays on the register and can be opened again.");

    [HttpGet("risks/{number:int}/reopen"), May(Act.KeepRisks)]
    public Task<IActionResult> Reopen(ReopenRisk.Query query) => Show(query);

    [HttpPost("risks/{number:int}/reopen"), May(Act.KeepRisks)]
    public Task<IActionResult> Reopen(ReopenRisk.Command command) =>
        Submit(command, new ReopenRisk.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The risk is open again.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/risks/{number}";
}
