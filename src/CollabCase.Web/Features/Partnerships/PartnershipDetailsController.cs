using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>What a partnership is described with, a page for each subject. They are the steps of its set-up, and later its edit pages.</summary>
[Route("partnerships/{reference}")]
public sealed class PartnershipDetailsController : FeatureController
{
    [HttpGet("purpose"), May(Act.ManagePartnership)]
    public Task<IActionResult> Purpose(DescribePurpose.Query query) => Show(query);

    [HttpPost("purpose"), May(Act.ManagePartnership)]
    public Task<IActionResult> Purpose(DescribePurpose.Command command) =>
        Submit(command, new DescribePurpose.Query(command.Reference, command.SetUp), (Done _) => SetUpStep.Purpose.After(command), _ => "Name and purpose are saved.");

    [HttpGet("places"), May(Act.ManagePartnership)]
    public Task<IActionResult> Places(ChoosePlaces.Query query) => Show(query);

    [HttpPost("places"), May(Act.ManagePartnership)]
    public Task<IActionResult> Places(ChoosePlaces.Command command) =>
        Submit(command, new ChoosePlaces.Query(command.Reference, command.SetUp), (Done _) => SetUpStep.Places.After(command), _ => "Places are saved.");

    [HttpGet("classification"), May(Act.ManagePartnership)]
    public Task<IActionResult> Classification(Classify.Query query) => Show(query);

    [HttpPost("classification"), May(Act.ManagePartnership)]
    public Task<IActionResult> Classification(Classify.Command command) =>
        Submit(command, new Classify.Query(command.Reference, command.SetUp), (Classify.CollaborationResult _) => SetUpStep.Classification.After(command), r => r.InWords);

    [HttpGet("profile"), May(Act.ManagePartnership)]
    public Task<IActionResult> Profile(ChooseProfile.Query query) => Show(query);

    [HttpPost("profile"), May(Act.ManagePartnership)]
    public Task<IActionResult> Profile(ChooseProfile.Command command) =>
        Submit(command, new ChooseProfile.Query(command.Reference, command.SetUp), (Done _) => SetUpStep.Profile.After(command), _ => "The profile is saved.");

    [HttpGet("lead"), May(Act.ManagePartnership)]
    public Task<IActionResult> Lead(NameLead.Query query) => Show(query);

    [HttpPost("lead"), May(Act.ManagePartnership)]
    public Task<IActionResult> Lead(NameLead.Command command) =>
        Submit(command, new NameLead.Query(command.Reference, command.SetUp), (Done _) => SetUpStep.Lead.After(command), _ => "Lead and dates are saved.");

    [HttpGet("set-up"), May(Act.ManagePartnership)]
    public Task<IActionResult> SetUp(FinishSetUp.Query query) => Show(query);

    [HttpPost("set-up"), May(Act.ManagePartnership)]
    public Task<IActionResult> SetUp(FinishSetUp.Command command) =>
        Submit(command, new FinishSetUp.Query(command.Reference), (Done _) => SetUpFinished(command.Reference), _ => "The set-up is finished. Next: add the partners.");

    private string SetUpFinished(string reference)
    {
        TempData["SavedLink"] = $"/partnerships/{reference}/milestones/start-from-template";
        TempData["SavedLinkText"] = "Plan the first stage";
        return $"/partnerships/{reference}";
    }
}
