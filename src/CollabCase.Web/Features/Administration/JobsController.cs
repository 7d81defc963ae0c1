using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Administration;

[Route(ListJobs.Path)]
public sealed class JobsController : FeatureController
{
    [HttpGet(""), May(Act.SeeJobs)]
    public Task<IActionResult> List(ListJobs.Query query) => Show(query);

    [HttpGet("{name}"), May(Act.SeeJobs)]
    public Task<IActionResult> Home(ShowJob.Query query) => Show(query);

    [HttpGet("{name}/run"), May(Act.RunJobs)]
    public Task<IActionResult> Run(RunJob.Query query) => Show(query);

    [HttpPost("{name}/run"), May(Act.RunJobs)]
    public Task<IActionResult> Run(RunJob.Command command) =>
        Submit(command, new RunJob.Query(command.Name), (Done _) => $"{ListJobs.Path}/{command.Name}", _ => "It runs now, or as soon as the run that is under way has ended. What it did will be here.");
}
