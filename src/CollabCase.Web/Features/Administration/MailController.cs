using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Administration;

[Route("administration/mail")]
public sealed class MailController : FeatureController
{
    private const string Path = "/administration/mail";

    [HttpGet(""), May(Act.SeeMail)]
    public Task<IActionResult> List(ListMail.Query query) => Show(query);

    [HttpGet("{message}"), May(Act.SeeMail)]
    public Task<IActionResult> Home(ShowMail.Query query) => Show(query);

    [HttpGet("{message}/try-again"), May(Act.KeepMail)]
    public Task<IActionResult> TryAgain(TryMailAgain.Query query) => Show(query);

    [HttpPost("{message}/try-again"), May(Act.KeepMail)]
    public Task<IActionResult> TryAgain(TryMailAgain.Command command) =>
        Submit(command, new TryMailAgain.Query(command.Message), (Done _) => $"{Path}/{command.Message}", _ => "It is tried again within a few seconds.");

    [HttpGet("{message}/give-up"), May(Act.KeepMail)]
    public Task<IActionResult> GiveUp(GiveUpMail.Query query) => Show(query);

    [HttpPost("{message}/give-up"), May(Act.KeepMail)]
    public Task<IActionResult> GiveUp(GiveUpMail.Command command) =>
        Submit(command, new GiveUpMail.Query(command.Message), (Done _) => $"{Path}/{command.Message}", _ => "It is given up, and can still be tried again.");
}
