using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.BulkActs;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Milestones;

[Route("partnerships/{reference}/milestones")]
public sealed class MilestonesController : FeatureController
{
    [HttpGet(""), May(Act.SeePartnership), HasViews(ListKind.Milestones)]
    public Task<IActionResult> List(ListMilestones.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/milestones.csv"), May(Act.SeePartnership), HasViews(ListKind.Milestones, OpensWithOne = false)]
    public Task<IActionResult> Export(ExportMilestones.Query query) => Download(query);

    [HttpGet("{number:int}"), May(Act.SeePartnership)]
    public Task<IActionResult> Milestone(ShowMilestone.Query query) => Show(query);

    [HttpGet("plan"), May(Act.PlanMilestones)]
    public Task<IActionResult> Plan(PlanMilestone.Query query) => Show(query);

    [HttpPost("plan"), May(Act.PlanMilestones)]
    public Task<IActionResult> Plan(PlanMilestone.Command command) =>
        Submit(command, new PlanMilestone.Query(command.Reference), (PlanMilestone.Result r) => MilestoneCrumbs.AddressOf(command.Reference, r.Number), r => $"Planned: {r.Title}.");

    [HttpGet("{number:int}/correct"), May(Act.PlanMilestones)]
    public Task<IActionResult> Correct(CorrectMilestone.Query query) => Show(query);

    [HttpPost("{number:int}/correct"), May(Act.PlanMilestones)]
    public Task<IActionResult> Correct(CorrectMilestone.Command command) =>
        Submit(command, new CorrectMilestone.Query(command.Reference, command.Number), (Done _) => MilestoneCrumbs.AddressOf(command.Reference, command.Number), _ => "The details are saved.");

    [HttpGet("{number:int}/what-comes-first"), May(Act.PlanMilestones)]
    public Task<IActionResult> WhatComesFirst(ChooseWhatComesFirst.Query query) => Show(query);

    [HttpPost("{number:int}/what-comes-first"), May(Act.PlanMilestones)]
    public Task<IActionResult> WhatComesFirst(ChooseWhatComesFirst.Command command) =>
        Submit(command, new ChooseWhatComesFirst.Query(command.Reference, command.Number), (Done _) => MilestoneCrumbs.AddressOf(command.Reference, command.Number), _ => "What comes first is saved.");

    [HttpGet("start-from-template"), May(Act.PlanMilestones)]
    public Task<IActionResult> StartFromTemplate(StartFromTemplate.Query query) => Show(query);

    [HttpPost("start-from-template"), May(Act.PlanMilestones)]
    public async Task<IActionResult> StartFromTemplate(StartFromTemplate.Command command) => ModelState.IsValid && (command.Look || command.IsAnotherPlan)
        ? Redirect(command.LookHref)
        : await Submit(command, new StartFromTemplate.Query(command.Reference, command.Stage, command.Start, command.Profile), (StartFromTemplate.Result _) => MilestoneCrumbs.ListOf(command.Reference),
            r => r.Numbers.Count == 1 ? "1 milestone is planned. Agree its date when the partners have." : $"{r.Numbers.Count} milestones are planned. Agree their dates when the partners have.",
            r => (AgreeMilestones.AddressOf(command.Reference, r.Numbers), r.Numbers.Count == 1 ? "Agree this date" : "Agree these dates together"));
}
