using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Proposals;

[Route("partnerships/{reference}/proposals")]
public sealed class ProposalsController : FeatureController
{
    [HttpGet(""), May(Act.SeeProposals)]
    public Task<IActionResult> List(ListProposals.Query query) => Show(query);

    [HttpGet("{number:int}"), May(Act.SeeProposals)]
    public Task<IActionResult> Proposal(ShowProposal.Query query) => Show(query);

    [HttpGet("write"), May(Act.WriteProposal)]
    public Task<IActionResult> Write(WriteProposal.Query query) => Show(query);

    [HttpPost("write"), May(Act.WriteProposal)]
    public Task<IActionResult> Write(WriteProposal.Command command) =>
        Submit(command, new WriteProposal.Query(command.Reference), (WriteProposal.Result r) => AddressOf(command.Reference, r.Number), _ => "The proposal is kept as a draft. Send it when it is ready.");

    [HttpGet("{number:int}/correct"), May(Act.KeepProposal)]
    public Task<IActionResult> Correct(CorrectProposal.Query query) => Show(query);

    [HttpPost("{number:int}/correct"), May(Act.KeepProposal)]
    public Task<IActionResult> Correct(CorrectProposal.Command command) =>
        Submit(command, new CorrectProposal.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The proposal is saved.");

    [HttpGet("{number:int}/submit"), May(Act.KeepProposal)]
    public Task<IActionResult> SendOn(SubmitProposal.Query query) => Show(query);

    [HttpPost("{number:int}/submit"), May(Act.KeepProposal)]
    public Task<IActionResult> SendOn(SubmitProposal.Command command) =>
        Submit(command, new SubmitProposal.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The proposal is with the steering group. It comes back as a decision.");

    [HttpGet("{number:int}/withdraw"), May(Act.KeepProposal)]
    public Task<IActionResult> Withdraw(WithdrawProposal.Query query) => Show(query);

    [HttpPost("{number:int}/withdraw"), May(Act.KeepProposal)]
    public Task<IActionResult> Withdraw(WithdrawProposal.Command command) =>
        Submit(command, new WithdrawProposal.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The proposal is taken back. It stays on the list.");

    [HttpGet("{number:int}/put-on-agenda"), May(Act.ScheduleProposal)]
    public Task<IActionResult> Schedule(PutProposalOnAgenda.Query query) => Show(query);

    [HttpPost("{number:int}/put-on-agenda"), May(Act.ScheduleProposal)]
    public Task<IActionResult> Schedule(PutProposalOnAgenda.Command command) =>
        Submit(command, new PutProposalOnAgenda.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The proposal is on the agenda.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/proposals/{number}";
}
