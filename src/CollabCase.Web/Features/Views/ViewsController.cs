using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Views;

[Route("views")]
public sealed class ViewsController : FeatureController
{
    [HttpGet(""), May(Act.Enter)]
    public Task<IActionResult> List(ListViews.Query query) => Show(query);

    [HttpGet("save"), May(Act.Enter)]
    public Task<IActionResult> Save(SaveView.Query query) => Show(query);

    [HttpPost("save"), May(Act.Enter)]
    public async Task<IActionResult> Save(SaveView.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new SaveView.Query(command.List, command.Asked, command.Partnership), (SaveView.Result r) => r.Href, r => $"‘{r.Name}’ is saved.");
    }

    [HttpGet("change"), May(Act.Enter)]
    public Task<IActionResult> Change(ChangeView.Query query) => Show(query);

    [HttpPost("change"), May(Act.Enter)]
    public async Task<IActionResult> Change(ChangeView.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new ChangeView.Query(command.View ?? "", command.Query ?? ViewsHere.None, command.Partnership), (ChangeView.Result r) => r.Href, r => $"‘{r.Name}’ is saved.");
    }

    [HttpGet("remove"), May(Act.Enter)]
    public Task<IActionResult> Remove(RemoveView.Query query) => Show(query);

    [HttpPost("remove"), May(Act.Enter)]
    public async Task<IActionResult> Remove(RemoveView.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new RemoveView.Query(command.View ?? ""), (Done _) => "/views", _ => "The view is removed.");
    }
}
