using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Reviews;

[Route("partnerships/{reference}/reviews")]
public sealed class ReviewsController : FeatureController
{
    [HttpGet("/reviews"), May(Act.Enter), HasViews(ListKind.Reviews)]
    public Task<IActionResult> All(ListReviews.Query query) => Show(query);

    [HttpGet("/reviews.csv"), May(Act.Enter), HasViews(ListKind.Reviews, OpensWithOne = false)]
    public Task<IActionResult> Export(ExportReviews.Query query) => Download(query);

    [HttpGet(""), May(Act.SeeReviews)]
    public Task<IActionResult> List(ListReviewsOfPartnership.Query query) => Show(query);

    [HttpPost("start"), May(Act.KeepReviews)]
    public Task<IActionResult> Start(StartReview.Command command) =>
        Submit(command, new ListReviewsOfPartnership.Query { Reference = command.Reference }, (StartReview.Result _) => ReviewCrumbs.ListOf(command.Reference), r => r.Sentence, r => (ReviewCrumbs.AddressOf(command.Reference, r.Number), "Change its day or owner"));

    [HttpGet("add"), May(Act.KeepReviews)]
    public Task<IActionResult> Add(AddReview.Query query) => Show(query);

    [HttpPost("add"), May(Act.KeepReviews)]
    public Task<IActionResult> Add(AddReview.Command command) =>
        Submit(command, new AddReview.Query(command.Reference), (StartReview.Result r) => ReviewCrumbs.AddressOf(command.Reference, r.Number), r => r.Sentence);

    [HttpGet("{number:int}"), May(Act.SeeReviews)]
    public Task<IActionResult> One(ShowReview.Query query) => Show(query);

    [HttpGet("{number:int}/record"), May(Act.RecordReview)]
    public Task<IActionResult> Record(RecordReview.Query query) => Show(query);

    [HttpPost("{number:int}/record"), May(Act.RecordReview)]
    public Task<IActionResult> Record(RecordReview.Command command) => CarryOut(command, new RecordReview.Query());

    [HttpGet("{number:int}/re-date"), May(Act.KeepReviews)]
    public Task<IActionResult> Redate(RedateReview.Query query) => Show(query);

    [HttpPost("{number:int}/re-date"), May(Act.KeepReviews)]
    public Task<IActionResult> Redate(RedateReview.Command command) => CarryOut(command, new RedateReview.Query());

    [HttpGet("{number:int}/hand-over"), May(Act.KeepReviews)]
    public Task<IActionResult> HandOver(HandOverReview.Query query) => Show(query);

    [HttpPost("{number:int}/hand-over"), May(Act.KeepReviews)]
    public Task<IActionResult> HandOver(HandOverReview.Command command) => CarryOut(command, new HandOverReview.Query());

    [HttpGet("{number:int}/correct"), May(Act.KeepReviews)]
    public Task<IActionResult> Correct(CorrectReview.Query query) => Show(query);

    [HttpPost("{number:int}/correct"), May(Act.KeepReviews)]
    public Task<IActionResult> Correct(CorrectReview.Command command) => CarryOut(command, new CorrectReview.Query());

    [HttpGet("{number:int}/end"), May(Act.KeepReviews)]
    public Task<IActionResult> End(EndReview.Query query) => Show(query);

    [HttpPost("{number:int}/end"), May(Act.KeepReviews)]
    public Task<IActionResult> End(EndReview.Command command) => CarryOut(command, new EndReview.Query());

    private Task<IActionResult> CarryOut<TPage, TAct>(TAct act, ReviewQuery<TPage> form) where TPage : ReviewActPage<TAct> where TAct : AboutReview, ICommand<ReviewActed> =>
        Submit(act, form.Of(act), (ReviewActed acted) => acted.Version ?? act.WayBack, acted => acted.Sentence);
}
