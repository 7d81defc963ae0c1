using CollabCase.Domain.Reminders;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Reminders;

/// <summary>When a partnership's people are reminded, and of what they will be.</summary>
[Route("partnerships/{reference}/messages")]
public sealed class RemindersController : FeatureController
{
    [HttpGet("ahead"), May(Act.SeeContacts)]
    public Task<IActionResult> Ahead(ShowAhead.Query query) => Show(query);

    [HttpGet("rules"), May(Act.SeeContacts)]
    public Task<IActionResult> Rules(ListRules.Query query) => Show(query);

    [HttpGet("rules/{kind}"), May(Act.ManagePartnership)]
    public Task<IActionResult> Change(ChangeRule.Query query) => Show(query);

    [HttpPost("rules/{kind}"), May(Act.ManagePartnership)]
    public Task<IActionResult> Change(ChangeRule.Command command) => Submit(command, new ChangeRule.Query(command.Reference, command.Kind), (Done _) => $"/partnerships/{command.Reference}/messages/rules",
        _ => $"{RuleCodes.Read(command.Kind)?.Label()}: the rule is saved.");
}
