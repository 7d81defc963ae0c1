using CollabCase.Domain.People;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.People;

[Route("partnerships/{reference}/people")]
public sealed class MembersController : FeatureController
{
    [HttpGet(""), May(Act.ManagePeople)]
    public Task<IActionResult> List(ListMembers.Query query) => Show(query);

    [HttpGet("link"), May(Act.ManagePeople)]
    public Task<IActionResult> Link(LinkPerson.Query query) => Show(query);

    [HttpPost("link"), May(Act.ManagePeople)]
    public Task<IActionResult> Link(LinkPerson.Command command) =>
        Submit(command, new LinkPerson.Query(command.Reference, command.Person), (LinkPerson.Result _) => $"/partnerships/{command.Reference}/people", r => $"{r.Name} is linked as {r.Role.Label().ToLowerInvariant()}.");

    [HttpGet("{person}/role"), May(Act.ManagePeople)]
    public Task<IActionResult> Role(ChangeLink.Query query) => Show(query);

    [HttpPost("{person}/role"), May(Act.ManagePeople)]
    public Task<IActionResult> Role(ChangeLink.Command command) =>
        Submit(command, new ChangeLink.Query(command.Reference, command.Person), (Done _) => $"/partnerships/{command.Reference}/people", _ => "The link is saved.");

    [HttpGet("{person}/remove"), May(Act.ManagePeople)]
    public Task<IActionResult> Remove(RemoveLink.Query query) => Show(query);

    [HttpPost("{person}/remove"), May(Act.ManagePeople)]
    public Task<IActionResult> Remove(RemoveLink.Command command) =>
        Submit(command, new RemoveLink.Query(command.Reference, command.Person), (Done _) => $"/partnerships/{command.Reference}/people", _ => "The link is removed.");
}
