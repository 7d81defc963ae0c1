using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What a meeting is about, and what is read before it.</summary>
[Route("partnerships/{reference}/meetings/{number:int}")]
public sealed class AgendasController : FeatureController
{
    [HttpGet("agenda"), May(Act.KeepMeetings)]
    public Task<IActionResult> Arrange(ArrangeAgenda.Query query) => Show(query);

    [HttpPost("agenda"), May(Act.KeepMeetings)]
    public Task<IActionResult> Arrange(ArrangeAgenda.Command command) =>
        Submit(command, new ArrangeAgenda.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number) + "/agenda", _ => "The agenda is in its new order.");

    [HttpGet("agenda/add"), May(Act.KeepMeetings)]
    public Task<IActionResult> Add(AddAgendaItem.Query query) => Show(query);

    [HttpPost("agenda/add"), May(Act.KeepMeetings)]
    public Task<IActionResult> Add(AddAgendaItem.Command command) =>
        Submit(command, new AddAgendaItem.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number) + "#agenda", _ => "The item is on the agenda.");

    [HttpGet("agenda/carry-over"), May(Act.KeepMeetings)]
    public Task<IActionResult> Take(CarryOver.Query query) => Show(query);

    [HttpPost("agenda/carry-over"), May(Act.KeepMeetings)]
    public Task<IActionResult> Take(CarryOver.Command command) =>
        Submit(command, new CarryOver.Query(command.Reference, command.Number), (CarryOver.Result _) => AddressOf(command.Reference, command.Number) + "#agenda",
            r => r.Count == 1 ? "1 item is taken over." : $"{r.Count} items are taken over.");

    [HttpGet("agenda/{item:int}/change"), May(Act.KeepMeetings)]
    public Task<IActionResult> Change(ChangeAgendaItem.Query query) => Show(query);

    [HttpPost("agenda/{item:int}/change"), May(Act.KeepMeetings)]
    public Task<IActionResult> Change(ChangeAgendaItem.Command command) =>
        Submit(command, new ChangeAgendaItem.Query(command.Reference, command.Number, command.Item), (Done _) => AddressOf(command.Reference, command.Number) + "/agenda", _ => "The item is saved.");

    [HttpGet("agenda/{item:int}/remove"), May(Act.KeepMeetings)]
    public Task<IActionResult> Remove(RemoveAgendaItem.Query query) => Show(query);

    [HttpPost("agenda/{item:int}/remove"), May(Act.KeepMeetings)]
    public Task<IActionResult> Remove(RemoveAgendaItem.Command command) =>
        Submit(command, new RemoveAgendaItem.Query(command.Reference, command.Number, command.Item), (Done _) => AddressOf(command.Reference, command.Number) + "/agenda", _ => "The item is off the agenda.");

    [HttpGet("papers/add"), May(Act.KeepMeetings)]
    public Task<IActionResult> AddPaper(AddPaper.Query query) => Show(query);

    [HttpPost("papers/add"), May(Act.KeepMeetings)]
    public Task<IActionResult> AddPaper(AddPaper.Command command) =>
        Submit(command, new AddPaper.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number) + "#papers", _ => "The paper is with the meeting.");

    [HttpGet("papers/upload"), May(Act.KeepMeetings)]
    public Task<IActionResult> UploadPaper(UploadPaper.Query query) => Show(query);

    [HttpPost("papers/upload"), May(Act.KeepMeetings), TakesUpload]
    public Task<IActionResult> UploadPaper(UploadPaper.Command command) =>
        Submit(command, new UploadPaper.Query(command.Reference, command.Number), (UploadPaper.Result _) => AddressOf(command.Reference, command.Number) + "#papers", r => $"‘{r.Title}’ is with the meeting, and among the partnership’s documents.");

    [HttpGet("papers/{paper:int}/remove"), May(Act.KeepMeetings)]
    public Task<IActionResult> RemovePaper(RemovePaper.Query query) => Show(query);

    [HttpPost("papers/{paper:int}/remove"), May(Act.KeepMeetings)]
    public Task<IActionResult> RemovePaper(RemovePaper.Command command) =>
        Submit(command, new RemovePaper.Query(command.Reference, command.Number, command.Paper), (Done _) => AddressOf(command.Reference, command.Number) + "#papers", _ => "The paper is off the list.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/meetings/{number}";
}
