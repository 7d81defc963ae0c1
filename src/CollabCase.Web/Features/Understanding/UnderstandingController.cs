using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Understanding;

[Route("partnerships/{reference}/shared-understanding")]
public sealed class UnderstandingController : FeatureController
{
    [HttpGet(""), May(Act.SeeUnderstanding)]
    public Task<IActionResult> Answers(ShowSharedUnderstanding.Query query) => Show(query);

    [HttpGet("ask"), May(Act.ManagePartnership)]
    public Task<IActionResult> Ask(AskQuestions.Query query) => Show(query);

    [HttpPost("ask"), May(Act.ManagePartnership)]
    public Task<IActionResult> Ask(AskQuestions.Command command) =>
        Submit(command, new AskQuestions.Query(command.Reference), (Done _) => Answers(command.Reference), _ => "The three questions are asked. Each partner can answer now.");

    [HttpGet("take-back"), May(Act.ManagePartnership)]
    public Task<IActionResult> TakeBack(TakeBackQuestions.Query query) => Show(query);

    [HttpPost("take-back"), May(Act.ManagePartnership)]
    public Task<IActionResult> TakeBack(TakeBackQuestions.Command command) =>
        Submit(command, new TakeBackQuestions.Query(command.Reference), (Done _) => Answers(command.Reference), _ => "The questions are taken back.");

    [HttpGet("{number:int}"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Answer(AnswerQuestions.Query query) => Show(query);

    [HttpPost("{number:int}"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Answer(AnswerQuestions.Command command) =>
        Submit(command, new AnswerQuestions.Query(command.Reference, command.Number), (AnswerQuestions.Result _) => Answers(command.Reference), r => $"What {r.Organisation} answers is saved.");

    private static string Answers(string reference) => $"/partnerships/{reference}/shared-understanding";
}
