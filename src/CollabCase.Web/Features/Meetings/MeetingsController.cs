using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Meetings;

[Route("partnerships/{reference}")]
public sealed class MeetingsController : FeatureController
{
    [HttpGet("meetings"), May(Act.SeeMeetings)]
    public Task<IActionResult> List(ListMeetings.Query query) => Show(query);

    [HttpGet("meetings.csv"), May(Act.SeeMeetings)]
    public Task<IActionResult> Export(ExportMeetings.Query query) => Download(query);

    [HttpGet("meetings/{number:int}"), May(Act.SeeMeetings)]
    public Task<IActionResult> Meeting(ShowMeeting.Query query) => Show(query);

    [HttpGet("meetings/{number:int}/pack"), May(Act.ReadMeetings)]
    public Task<IActionResult> Pack(ShowMeetingPack.Query query) => Show(query);

    [HttpGet("meetings/schedule"), May(Act.KeepMeetings)]
    public Task<IActionResult> Schedule(ScheduleMeeting.Query query) => Show(query);

    [HttpPost("meetings/schedule"), May(Act.KeepMeetings)]
    public Task<IActionResult> Schedule(ScheduleMeeting.Command command) =>
        Submit(command, new ScheduleMeeting.Query(command.Reference, command.Tier), (ScheduleMeeting.Result r) => AddressOf(command.Reference, r.Number), r => r.Saved);

    [HttpGet("meetings/{number:int}/move"), May(Act.KeepMeetings)]
    public Task<IActionResult> Move(MoveMeeting.Query query) => Show(query);

    [HttpPost("meetings/{number:int}/move"), May(Act.KeepMeetings)]
    public Task<IActionResult> Move(MoveMeeting.Command command) =>
        Submit(command, new MoveMeeting.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "When and where the meeting is, is saved.");

    [HttpGet("meetings/{number:int}/cancel"), May(Act.KeepMeetings)]
    public Task<IActionResult> Cancel(CancelMeeting.Query query) => Show(query);

    [HttpPost("meetings/{number:int}/cancel"), May(Act.KeepMeetings)]
    public Task<IActionResult> Cancel(CancelMeeting.Command command) =>
        Submit(command, new CancelMeeting.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The meeting is cancelled. It stays on record.");

    [HttpGet("meetings/series"), May(Act.KeepMeetings)]
    public Task<IActionResult> Series(ScheduleSeries.Query query) => Show(query);

    [HttpPost("meetings/series"), May(Act.KeepMeetings)]
    public Task<IActionResult> Series(ScheduleSeries.Command command) =>
        Submit(command, new ScheduleSeries.Query(command.Reference, command.Tier, command.Turns), (ScheduleSeries.Result _) => $"/partnerships/{command.Reference}/meetings?which=coming&group={command.Tier}",
            r => r.Count == 1 ? "1 meeting is scheduled." : $"{r.Count} meetings are scheduled.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/meetings/{number}";
}
