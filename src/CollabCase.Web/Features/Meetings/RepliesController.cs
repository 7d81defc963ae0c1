using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Meetings;

[Route("partnerships/{reference}/meetings/{number:int}/reply")]
public sealed class RepliesController : FeatureController
{
    [HttpGet(""), May(Act.ReplyToMeeting)]
    public Task<IActionResult> Reply(ReplyToMeeting.Query query) => Show(query);

    [HttpPost(""), May(Act.ReplyToMeeting)]
    public Task<IActionResult> Reply(ReplyToMeeting.Command command) =>
        Submit(command, new ReplyToMeeting.Query { Reference = command.Reference, Number = command.Number, From = command.From }, (Done _) => command.WayBack, _ => $"You said: {ReplyToMeeting.Say(command.Answer!.Value)}.");
}
