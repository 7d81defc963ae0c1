using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.PeopleSupport;

[Route("partnerships/{reference}/people-supported")]
public sealed class PeopleSupportController : FeatureController
{
    [HttpGet(""), May(Act.SeeFunding)]
    public Task<IActionResult> People(ShowPeople.Query query) => Show(query);

    [HttpGet("record"), May(Act.RecordAward)]
    public Task<IActionResult> Record(RecordPeople.Query query) => Show(query);

    [HttpPost("record"), May(Act.RecordAward)]
    public Task<IActionResult> Record(RecordPeople.Command command) =>
        Submit(command, new RecordPeople.Query(command.Reference), (Done _) => PeopleAddresses.Of(command.Reference), _ => "The number of people is recorded.");

    [HttpGet("{figure:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> Correct(CorrectPeople.Query query) => Show(query);

    [HttpPost("{figure:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> Correct(CorrectPeople.Command command) =>
        Submit(command, new CorrectPeople.Query(command.Reference, command.Figure), (Done _) => PeopleAddresses.Of(command.Reference), _ => command.Remove ? "The number of people is taken away." : "The number of people is saved.");
}
