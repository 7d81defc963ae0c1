using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.PartnershipCosts;

[Route("partnerships/{reference}/what-partnership-costs")]
public sealed class PartnershipCostsController : FeatureController
{
    [HttpGet(""), May(Act.SeeFunding)]
    public Task<IActionResult> WhatPartnershipCosts(ShowWhatPartnershipCosts.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/what-partnership-costs.csv"), May(Act.SeeFunding)]
    public Task<IActionResult> Export(ExportWhatPartnershipCosts.Query query) => Download(query);

    [HttpGet("/partnerships/{reference}/what-partnership-costs.xlsx"), May(Act.SeeFunding)]
    public Task<IActionResult> ExportWorkbook(ExportWhatPartnershipCosts.Query query) => DownloadWorkbook(query);

    [HttpGet("rates/{organisation}"), May(Act.RecordAward)]
    public Task<IActionResult> GiveRate(GiveRate.Query query) => Show(query);

    [HttpPost("rates/{organisation}"), May(Act.RecordAward)]
    public Task<IActionResult> GiveRate(GiveRate.Command command) => Carry(command, new GiveRate.Query(command.Reference, command.Organisation), command.Reference, "The rate is saved.");

    [HttpGet("time/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddTime(AddTime.Query query) => Show(query);

    [HttpPost("time/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddTime(AddTime.Command command) => Carry(command, new AddTime.Query(command.Reference), command.Reference, "The time is recorded.");

    [HttpGet("time/{number:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectTime(CorrectTime.Query query) => Show(query);

    [HttpPost("time/{number:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectTime(CorrectTime.Command command) => Carry(command, new CorrectTime.Query(command.Reference, command.Number), command.Reference, "The time is corrected.");

    [HttpGet("time/{number:int}/remove"), May(Act.RecordAward)]
    public Task<IActionResult> RemoveTime(RemoveTime.Query query) => Show(query);

    [HttpPost("time/{number:int}/remove"), May(Act.RecordAward)]
    public Task<IActionResult> RemoveTime(RemoveTime.Command command) => Carry(command, new RemoveTime.Query(command.Reference, command.Number), command.Reference, "The time is removed. History keeps it.");

    [HttpGet("support/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddSupport(AddSupport.Query query) => Show(query);

    [HttpPost("support/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddSupport(AddSupport.Command command) => Carry(command, new AddSupport.Query(command.Reference), command.Reference, "The support is recorded.");

    [HttpGet("support/{number:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectSupport(CorrectSupport.Query query) => Show(query);

    [HttpPost("support/{number:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectSupport(CorrectSupport.Command command) => Carry(command, new CorrectSupport.Query(command.Reference, command.Number), command.Reference, "The support is corrected.");

    [HttpGet("support/{number:int}/remove"), May(Act.RecordAward)]
    public Task<IActionResult> RemoveSupport(RemoveSupport.Query query) => Show(query);

    [HttpPost("support/{number:int}/remove"), May(Act.RecordAward)]
    public Task<IActionResult> RemoveSupport(RemoveSupport.Command command) => Carry(command, new RemoveSupport.Query(command.Reference, command.Number), command.Reference, "The support is removed. History keeps it.");

    private Task<IActionResult> Carry<TPage, TCommand>(TCommand command, IRequest<TPage> form, string reference, string saved) where TPage : class, IFormPage<TCommand> where TCommand : class, ICommand<Done> =>
        Submit(command, form, (Done _) => CostsAddress.Of(reference), _ => saved);
}
