using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Memoranda;

[Route("partnerships/{reference}/documents")]
public sealed class AgreedDocumentsController : FeatureController
{
    [HttpGet(""), May(Act.SeeDocuments)]
    public Task<IActionResult> All(ListAgreedDocuments.Query query) => Show(query);

    [HttpGet("start"), May(Act.KeepDocuments)]
    public Task<IActionResult> Start(StartAgreedDocument.Query query) => Show(query);

    [HttpPost("start"), May(Act.KeepDocuments)]
    public Task<IActionResult> Start(StartAgreedDocument.Command command) =>
        Submit(command, new StartAgreedDocument.Query(command.Reference), (StartAgreedDocument.Result r) => AgreedDocumentCrumbs.AddressOf(command.Reference, r.Number, 1) + (r.GoesToLibrary ? "/library" : ""), _ => "The document is started, as a draft.");

    [HttpGet("{number:int}"), May(Act.SeeDocuments)]
    public Task<IActionResult> One(ShowAgreedDocument.Query query) => Show(query);

    [HttpGet("{number:int}/rename"), May(Act.KeepDocuments)]
    public Task<IActionResult> Rename(RenameAgreedDocument.Query query) => Show(query);

    [HttpPost("{number:int}/rename"), May(Act.KeepDocuments)]
    public Task<IActionResult> Rename(RenameAgreedDocument.Command command) =>
        Submit(command, new RenameAgreedDocument.Query(command.Reference, command.Number), (Done _) => AgreedDocumentCrumbs.AddressOf(command.Reference, command.Number), _ => "The title is saved.");

    [HttpGet("{number:int}/next-version"), May(Act.KeepDocuments)]
    public Task<IActionResult> Next(StartNextVersion.Query query) => Show(query);

    [HttpPost("{number:int}/next-version"), May(Act.KeepDocuments)]
    public Task<IActionResult> Next(StartNextVersion.Command command) =>
        Submit(command, new StartNextVersion.Query(command.Reference, command.Number), (StartNextVersion.Result r) => AgreedDocumentCrumbs.AddressOf(command.Reference, command.Number, r.VersionNumber), r => $"Version {r.VersionNumber} is started, as a draft.");

    [HttpGet("{number:int}/versions/{versionNumber:int}"), May(Act.SeeDocuments)]
    public Task<IActionResult> Version(ShowVersion.Query query) => Show(query);

    [HttpGet("{number:int}/versions/{versionNumber:int}/details"), May(Act.KeepDocuments)]
    public Task<IActionResult> Describe(DescribeVersion.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/details"), May(Act.KeepDocuments)]
    public Task<IActionResult> Describe(DescribeVersion.Command command) =>
        Submit(command, new DescribeVersion.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "Summary, dates and notice are saved.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/add-clause"), May(Act.KeepDocuments)]
    public Task<IActionResult> Add(AddClause.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/add-clause"), May(Act.KeepDocuments)]
    public Task<IActionResult> Add(AddClause.Command command) =>
        Submit(command, new AddClause.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "The clause is added.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/library"), May(Act.KeepDocuments)]
    public Task<IActionResult> Library(AddLibraryClauses.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/library"), May(Act.KeepDocuments)]
    public Task<IActionResult> Library(AddLibraryClauses.Command command) =>
        Submit(command, new AddLibraryClauses.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "The clauses are added. Change each until it says what you mean.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/clauses/{clause:int}/change"), May(Act.KeepDocuments)]
    public Task<IActionResult> Change(ChangeClause.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/clauses/{clause:int}/change"), May(Act.KeepDocuments)]
    public Task<IActionResult> Change(ChangeClause.Command command) =>
        Submit(command, new ChangeClause.Query(command.Reference, command.Number, command.VersionNumber, command.Clause), (Done _) => AddressOf(command), _ => "The clause is saved.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/clauses/{clause:int}/move"), May(Act.KeepDocuments)]
    public Task<IActionResult> Move(MoveClause.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/clauses/{clause:int}/move"), May(Act.KeepDocuments)]
    public Task<IActionResult> Move(MoveClause.Command command) =>
        Submit(command, new MoveClause.Query(command.Reference, command.Number, command.VersionNumber, command.Clause), (Done _) => AddressOf(command), _ => "The clause is moved.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/clauses/{clause:int}/remove"), May(Act.KeepDocuments)]
    public Task<IActionResult> Remove(RemoveClause.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/clauses/{clause:int}/remove"), May(Act.KeepDocuments)]
    public Task<IActionResult> Remove(RemoveClause.Command command) =>
        Submit(command, new RemoveClause.Query(command.Reference, command.Number, command.VersionNumber, command.Clause), (Done _) => AddressOf(command), _ => "The clause is taken out.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/share"), May(Act.KeepDocuments)]
    public Task<IActionResult> Share(ShareVersion.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/share"), May(Act.KeepDocuments)]
    public Task<IActionResult> Share(ShareVersion.Command command) =>
        Submit(command, new ShareVersion.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "It is shared with the partners. They can comment on each clause.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/discard"), May(Act.KeepDocuments)]
    public Task<IActionResult> Discard(DiscardDraft.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/discard"), May(Act.KeepDocuments)]
    public Task<IActionResult> Discard(DiscardDraft.Command command) => Submit(command, new DiscardDraft.Query(command.Reference, command.Number, command.VersionNumber),
        (DiscardDraft.Result r) => r.DocumentStays ? AgreedDocumentCrumbs.AddressOf(command.Reference, command.Number) : AgreedDocumentCrumbs.AddressOf(command.Reference),
        r => r.DocumentStays ? $"The draft, version {command.VersionNumber}, is discarded." : $"‘{r.Title}’ is discarded.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/comment"), May(Act.CommentOnDocuments)]
    public Task<IActionResult> Comment(CommentOnVersion.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/comment"), May(Act.CommentOnDocuments)]
    public Task<IActionResult> Comment(CommentOnVersion.Command command) =>
        Submit(command, new CommentOnVersion.Query(command.Reference, command.Number, command.VersionNumber, command.Clause), (Done _) => AddressOf(command), _ => "Your comment is there for everyone who takes part.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/agree"), May(Act.KeepDocuments)]
    public Task<IActionResult> Agree(AgreeVersion.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/agree"), May(Act.KeepDocuments)]
    public Task<IActionResult> Agree(AgreeVersion.Command command) =>
        Submit(command, new AgreeVersion.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "It is recorded as agreed. Its text stays as it is.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/review"), May(Act.KeepDocuments)]
    public Task<IActionResult> Review(PlanReviewOfVersion.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/review"), May(Act.KeepDocuments)]
    public Task<IActionResult> Review(PlanReviewOfVersion.Command command) =>
        Submit(command, new PlanReviewOfVersion.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "The next review is saved.");

    [HttpGet("{number:int}/versions/{versionNumber:int}/record-review"), May(Act.KeepDocuments)]
    public Task<IActionResult> RecordReview(ReviewVersion.Query query) => Show(query);

    [HttpPost("{number:int}/versions/{versionNumber:int}/record-review"), May(Act.KeepDocuments)]
    public Task<IActionResult> RecordReview(ReviewVersion.Command command) =>
        Submit(command, new ReviewVersion.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AddressOf(command), _ => "The review is recorded.");

    private static string AddressOf(AboutVersion about) => AgreedDocumentCrumbs.AddressOf(about.Reference, about.Number, about.VersionNumber);
}
