using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What happened at a meeting: who came, whose interests were in conflict, and the minutes.</summary>
[Route("partnerships/{reference}/meetings/{number:int}")]
public sealed class MeetingRecordController : FeatureController
{
    [HttpGet("attendance"), May(Act.KeepMeetings)]
    public Task<IActionResult> Attendance(RecordAttendance.Query query) => Show(query);

    [HttpPost("attendance"), May(Act.KeepMeetings)]
    public Task<IActionResult> Attendance(RecordAttendance.Command command)
    {
        var form = new RecordAttendance.Query(command.Reference, command.Number);
        if (command.AddGuest) command.Guests.Add(new());
        return command.AddGuest || command.WorkOut
            ? ShowMore(command, form)
            : Submit(command, form, (Done _) => AddressOf(command.Reference, command.Number), _ => "Who came is saved.");
    }

    [HttpGet("conflicts"), May(Act.KeepMeetings)]
    public Task<IActionResult> Conflict(DeclareConflict.Query query) => Show(query);

    [HttpPost("conflicts"), May(Act.KeepMeetings)]
    public Task<IActionResult> Conflict(DeclareConflict.Command command) =>
        Submit(command, new DeclareConflict.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The declaration is saved.");

    [HttpGet("conflicts/{item:int}/{member:int}/withdraw"), May(Act.KeepMeetings)]
    public Task<IActionResult> WithdrawConflict(WithdrawConflict.Query query) => Show(query);

    [HttpPost("conflicts/{item:int}/{member:int}/withdraw"), May(Act.KeepMeetings)]
    public Task<IActionResult> WithdrawConflict(WithdrawConflict.Command command) =>
        Submit(command, new WithdrawConflict.Query(command.Reference, command.Number, command.Item, command.Member), (Done _) => AddressOf(command.Reference, command.Number), _ => "The declaration is taken away.");

    [HttpGet("minutes"), May(Act.ReadMeetings)]
    public Task<IActionResult> Minutes(ShowMinutes.Query query) => Show(query);

    [HttpGet("minutes/write"), May(Act.KeepMeetings)]
    public Task<IActionResult> WriteMinutes(WriteMinutes.Query query) => Show(query);

    [HttpPost("minutes/write"), May(Act.KeepMeetings)]
    public Task<IActionResult> WriteMinutes(WriteMinutes.Command command) =>
        Submit(command, new WriteMinutes.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number) + "/minutes", _ => "The minutes are saved as a draft.");

    [HttpGet("minutes/circulate"), May(Act.KeepMeetings)]
    public Task<IActionResult> CirculateMinutes(CirculateMinutes.Query query) => Show(query);

    [HttpPost("minutes/circulate"), May(Act.KeepMeetings)]
    public Task<IActionResult> CirculateMinutes(CirculateMinutes.Command command) =>
        Submit(command, new CirculateMinutes.Query(command.Reference, command.Number), (CirculateMinutes.Result _) => AddressOf(command.Reference, command.Number), r => r.Saved);

    [HttpGet("minutes/approve"), May(Act.ApproveMinutes)]
    public Task<IActionResult> ApproveMinutes(ApproveMinutes.Query query) => Show(query);

    [HttpPost("minutes/approve"), May(Act.ApproveMinutes)]
    public Task<IActionResult> ApproveMinutes(ApproveMinutes.Command command) =>
        Submit(command, new ApproveMinutes.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The minutes are approved. Nothing of this meeting can be changed any more.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/meetings/{number}";
}
