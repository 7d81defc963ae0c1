using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Messages;

[Route("partnerships/{reference}/messages")]
public sealed class MessagesController : FeatureController
{
    [HttpGet(""), May(Act.SeeContacts)]
    public Task<IActionResult> List(ShowMessages.Query query) => Show(query);

    [HttpGet("turn-on"), May(Act.ManagePartnership)]
    public Task<IActionResult> TurnOn(TurnMessagesOn.Query query) => Show(query);

    [HttpPost("turn-on"), May(Act.ManagePartnership)]
    public Task<IActionResult> TurnOn(TurnMessagesOn.Command command) =>
        Submit(command, new TurnMessagesOn.Query(command.Reference), (Done _) => MessagesOf(command.Reference), _ => "Messages are on. What is sent from now on goes to the partners.");

    [HttpGet("turn-off"), May(Act.ManagePartnership)]
    public Task<IActionResult> TurnOff(TurnMessagesOff.Query query) => Show(query);

    [HttpPost("turn-off"), May(Act.ManagePartnership)]
    public Task<IActionResult> TurnOff(TurnMessagesOff.Command command) =>
        Submit(command, new TurnMessagesOff.Query(command.Reference), (TurnMessagesOff.Result _) => MessagesOf(command.Reference), r => r.Sentence);

    private static string MessagesOf(string reference) => $"/partnerships/{reference}/messages";
}
