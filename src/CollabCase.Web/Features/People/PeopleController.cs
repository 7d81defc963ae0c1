using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.People;

[Route("people")]
public sealed class PeopleController : FeatureController
{
    [HttpGet(""), May(Act.SeePeople), HasViews(ListKind.People)]
    public Task<IActionResult> List(ListPeople.Query query) => Show(query);

    [HttpGet("add"), May(Act.ManagePeople)]
    public Task<IActionResult> Add(AddPerson.Query query) => Show(query);

    [HttpPost("add"), May(Act.ManagePeople)]
    public Task<IActionResult> Add(AddPerson.Command command) =>
        Submit(command, new AddPerson.Query(), (AddPerson.Result r) => $"/people/{r.Reference}", r => $"{r.Name} can sign in now. Pass the first password on; it is not shown again.");

    [HttpGet("hand-over"), May(Act.HandOverHoldings)]
    public Task<IActionResult> HandOver(HandOverHoldings.Query query) => Show(query);

    [HttpPost("hand-over"), May(Act.HandOverHoldings)]
    public Task<IActionResult> HandOver(HandOverHoldings.Command command) => command.IsToBeLookedAt
        ? Continue(command, new HandOverHoldings.Query { Person = command.Person }, HandOverHoldings.Query.Again(command))
        : Submit(command, HandOverHoldings.Query.Again(command), (HandOverHoldings.Result _) => HandOverHoldings.Path, r => r.Sentence);

    [HttpGet("{reference}"), May(Act.SeePeople)]
    public Task<IActionResult> Home(ShowPerson.Query query) => Show(query);

    [HttpGet("{reference}/correct"), May(Act.ManagePeople)]
    public Task<IActionResult> Correct(CorrectPerson.Query query) => Show(query);

    [HttpPost("{reference}/correct"), May(Act.ManagePeople)]
    public Task<IActionResult> Correct(CorrectPerson.Command command) =>
        Submit(command, new CorrectPerson.Query(command.Reference), (Done _) => $"/people/{command.Reference}", _ => "Name and e-mail address are saved.");

    [HttpGet("{reference}/roles"), May(Act.ManagePeople)]
    public Task<IActionResult> Roles(ChangeRoles.Query query) => Show(query);

    [HttpPost("{reference}/roles"), May(Act.ManagePeople)]
    public Task<IActionResult> Roles(ChangeRoles.Command command) =>
        Submit(command, new ChangeRoles.Query(command.Reference), (Done _) => $"/people/{command.Reference}", _ => "The roles are saved, and hold from their next click.");

    [HttpGet("{reference}/deactivate"), May(Act.ManagePeople)]
    public Task<IActionResult> Deactivate(DeactivatePerson.Query query) => Show(query);

    [HttpPost("{reference}/deactivate"), May(Act.ManagePeople)]
    public Task<IActionResult> Deactivate(DeactivatePerson.Command command) =>
        Submit(command, new DeactivatePerson.Query(command.Reference), (DeactivatePerson.Result _) => $"/people/{command.Reference}", r => $"{r.Name}'s account is switched off.");

    [HttpGet("{reference}/reactivate"), May(Act.ManagePeople)]
    public Task<IActionResult> Reactivate(ReactivatePerson.Query query) => Show(query);

    [HttpPost("{reference}/reactivate"), May(Act.ManagePeople)]
    public Task<IActionResult> Reactivate(ReactivatePerson.Command command) =>
        Submit(command, new ReactivatePerson.Query(command.Reference), (ReactivatePerson.Result _) => $"/people/{command.Reference}", r => $"{r.Name} can sign in again.");

    [HttpGet("{reference}/password"), May(Act.ManagePeople)]
    public Task<IActionResult> Password(SetPassword.Query query) => Show(query);

    [HttpPost("{reference}/password"), May(Act.ManagePeople)]
    public Task<IActionResult> Password(SetPassword.Command command) =>
        Submit(command, new SetPassword.Query(command.Reference), (SetPassword.Result _) => $"/people/{command.Reference}", r => $"{r.Name} has a new password. Pass it on; it is not shown again.");

    [HttpGet("{reference}/unlock"), May(Act.ManagePeople)]
    public Task<IActionResult> Unlock(UnlockPerson.Query query) => Show(query);

    [HttpPost("{reference}/unlock"), May(Act.ManagePeople)]
    public Task<IActionResult> Unlock(UnlockPerson.Command command) =>
        Submit(command, new UnlockPerson.Query(command.Reference), (UnlockPerson.Result _) => $"/people/{command.Reference}", r => $"{r.Name} can try again now.");

    [HttpGet("{reference}/link"), May(Act.ManagePeople)]
    public Task<IActionResult> Link(ChoosePartnership.Query query) => Show(query);
}
