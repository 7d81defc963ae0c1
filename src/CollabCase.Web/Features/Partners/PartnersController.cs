using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Partners;

[Route("partnerships/{reference}/partners")]
public sealed class PartnersController : FeatureController
{
    [HttpGet(""), May(Act.SeePartnership)]
    public Task<IActionResult> List(ListPartners.Query query) => Show(query);

    [HttpGet("add"), May(Act.ManagePartnership)]
    public Task<IActionResult> Add(AddPartner.Query query) => Show(query);

    [HttpPost("add"), May(Act.ManagePartnership)]
    public Task<IActionResult> Add(AddPartner.Command command) =>
        Submit(command, new AddPartner.Query(command.Reference, null, command.Organisation), (AddPartner.Result _) => Partners(command.Reference), r => $"{r.Name} is on the list of partners.",
            r => ($"{Partners(command.Reference)}/{r.Number}", "See what this sets in motion"));

    [HttpGet("add-new"), May(Act.ManagePartnership)]
    public Task<IActionResult> AddNew(AddNewPartner.Query query) => Show(query);

    [HttpPost("add-new"), May(Act.ManagePartnership)]
    public Task<IActionResult> AddNew(AddNewPartner.Command command) =>
        Submit(command, new AddNewPartner.Query(command.Reference, command.Name, command.Identifiers), (AddPartner.Result _) => Partners(command.Reference), r => $"{r.Name} is on the list of partners.",
            r => ($"{Partners(command.Reference)}/{r.Number}", "See what this sets in motion"));

    [HttpGet("{number:int}"), May(Act.SeePartnership)]
    public Task<IActionResult> One(ShowPartner.Query query) => Show(query);

    [HttpGet("~/partnerships/{reference}/induction"), May(Act.SeePartnership)]
    public Task<IActionResult> Induction(ShowInduction.Query query) => Show(query);

    [HttpGet("{number:int}/induction"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Inducted(RecordInduction.Query query) => Show(query);

    [HttpPost("{number:int}/induction"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Inducted(RecordInduction.Command command) =>
        Submit(command, new RecordInduction.Query(command.Reference, command.Number), (Done _) => $"{Partners(command.Reference)}/{command.Number}", _ => "The day of the induction is saved.");

    [HttpGet("{number:int}/vision"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Vision(AgreeToVision.Query query) => Show(query);

    [HttpPost("{number:int}/vision"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Vision(AgreeToVision.Command command) =>
        Submit(command, new AgreeToVision.Query(command.Reference, command.Number), (Done _) => $"{Partners(command.Reference)}/{command.Number}", _ => "It is recorded that the partner agrees to the purpose and the vision.");

    [HttpGet("{number:int}/vision/take-back"), May(Act.SpeakForPartner)]
    public Task<IActionResult> VisionTakenBack(TakeBackVision.Query query) => Show(query);

    [HttpPost("{number:int}/vision/take-back"), May(Act.SpeakForPartner)]
    public Task<IActionResult> VisionTakenBack(TakeBackVision.Command command) =>
        Submit(command, new TakeBackVision.Query(command.Reference, command.Number), (Done _) => $"{Partners(command.Reference)}/{command.Number}", _ => "It is taken back. The gate waits for this partner again.");

    [HttpGet("{number:int}/change"), May(Act.ManagePartnership)]
    public Task<IActionResult> Change(ChangePartner.Query query) => Show(query);

    [HttpPost("{number:int}/change"), May(Act.ManagePartnership)]
    public Task<IActionResult> Change(ChangePartner.Command command) =>
        Submit(command, new ChangePartner.Query(command.Reference, command.Number), (Done _) => Partners(command.Reference), _ => "The changes are saved.");

    [HttpGet("{number:int}/leaves"), May(Act.ManagePartnership)]
    public Task<IActionResult> Leaves(PartnerLeaves.Query query) => Show(query);

    [HttpPost("{number:int}/leaves"), May(Act.ManagePartnership)]
    public Task<IActionResult> Leaves(PartnerLeaves.Command command) =>
        Submit(command, new PartnerLeaves.Query(command.Reference, command.Number), (Done _) => Partners(command.Reference), _ => "The leaving is recorded. It can be taken back.",
            _ => ($"{Partners(command.Reference)}/{command.Number}", "See what remains to be settled"));

    [HttpGet("{number:int}/stays"), May(Act.ManagePartnership)]
    public Task<IActionResult> Stays(PartnerStays.Query query) => Show(query);

    [HttpPost("{number:int}/stays"), May(Act.ManagePartnership)]
    public Task<IActionResult> Stays(PartnerStays.Command command) =>
        Submit(command, new PartnerStays.Query(command.Reference, command.Number), (Done _) => Partners(command.Reference), _ => "The leaving is taken back: they stay.");

    private static string Partners(string reference) => $"/partnerships/{reference}/partners";
}
