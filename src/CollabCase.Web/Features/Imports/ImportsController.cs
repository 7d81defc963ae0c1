using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Imports;

[Route("funding")]
public sealed class ImportsController(JobScheduler jobs) : FeatureController
{
    [HttpGet("import"), May(Act.SeeImports)]
    public Task<IActionResult> Upload(UploadAwards.Query query) => Show(query);

    [HttpPost("import"), May(Act.ImportAwards), TakesUpload]
    public async Task<IActionResult> Upload(UploadAwards.Command command)
    {
        command.Owner = await Send(new OwnReference.Query());
        return await Submit(command, new UploadAwards.Query(null), (UploadAwards.Result r) => $"{AddressOf(r.Number)}/match", r => $"‘{r.FileName}’ is here as {r.Number}. Say what its columns mean.");
    }

    [HttpGet("imports/{number}"), May(Act.SeeImport)]
    public Task<IActionResult> Home(ShowImport.Query query) => Show(query);

    [HttpGet("import/example.csv"), May(Act.ImportAwards)]
    public Task<IActionResult> Example(DownloadExample.Query query) => Download(query);

    [HttpGet("imports/{number}/match"), May(Act.KeepImport)]
    public Task<IActionResult> Match(MatchColumns.Query query) => Show(query);

    [HttpPost("imports/{number}/match"), May(Act.KeepImport)]
    public Task<IActionResult> Match(MatchColumns.Command command) =>
        Begin(command, new MatchColumns.Query(command.Number, command.Sheet), (Done _) => AddressOf(command.Number), _ => "The rows are being checked.");

    [HttpGet("imports/{number}/names"), May(Act.KeepImport)]
    public Task<IActionResult> Names(MatchNames.Query query) => Show(query);

    [HttpPost("imports/{number}/names"), May(Act.KeepImport)]
    public Task<IActionResult> Names(MatchNames.Command command) =>
        Begin(command, new MatchNames.Query(command.Number), (int _) => AddressOf(command.Number), matched => $"{(matched == 1 ? "1 name is" : $"{Format.Number(matched)} names are")} matched, and the rows are checked again.");

    [HttpGet("imports/{number}/rows"), May(Act.SeeImport)]
    public Task<IActionResult> Rows(ListImportRows.Query query) => Show(query);

    [HttpPost("imports/{number}/rows"), May(Act.KeepImport)]
    public Task<IActionResult> Rows(ListImportRows.Command command) =>
        Submit(command, new ListImportRows.Query(command.Number, command.Show, null), (int _) => $"{AddressOf(command.Number)}/rows{(command.Show is { Length: > 0 } show ? $"?show={Uri.EscapeDataString(show)}" : "")}",
            rows => $"{(rows == 1 ? "1 row is" : $"{Format.Number(rows)} rows are")} {(command.TakeIn ? "taken in again" : "left out")}.");

    [HttpGet("imports/{number}/run"), May(Act.KeepImport)]
    public Task<IActionResult> Run(RunImport.Query query) => Show(query);

    [HttpPost("imports/{number}/run"), May(Act.KeepImport)]
    public Task<IActionResult> Run(RunImport.Command command) => Begin(command, new RunImport.Query(command.Number), (Done _) => AddressOf(command.Number), _ => "The awards are being imported.");

    [HttpGet("imports/{number}/undo"), May(Act.KeepImport)]
    public Task<IActionResult> Undo(UndoImport.Query query) => Show(query);

    [HttpPost("imports/{number}/undo"), May(Act.KeepImport)]
    public Task<IActionResult> Undo(UndoImport.Command command) => Begin(command, new UndoImport.Query(command.Number), (Done _) => AddressOf(command.Number), _ => "The import is being undone.");

    [HttpGet("imports/{number}/go-on"), May(Act.KeepImport)]
    public Task<IActionResult> GoOn(GoOnWithImport.Query query) => Show(query);

    [HttpPost("imports/{number}/go-on"), May(Act.KeepImport)]
    public Task<IActionResult> GoOn(GoOnWithImport.Command command) => Begin(command, new GoOnWithImport.Query(command.Number), (Done _) => AddressOf(command.Number), _ => "It goes on.");

    [HttpGet("imports/{number}/problems.csv"), May(Act.SeeImport)]
    public Task<IActionResult> Problems(DownloadProblems.Query query) => Download(query);

    [HttpGet("imports/{number}/result.csv"), May(Act.SeeImport)]
    public Task<IActionResult> Result(DownloadResult.Query query) => Download(query);

    [HttpGet("to-be-placed"), May(Act.SeeImports)]
    public Task<IActionResult> Place(PlaceAwards.Query query) => Show(query);

    [HttpPost("to-be-placed"), May(Act.ImportAwards)]
    public Task<IActionResult> Place(PlaceAwards.Command command) =>
        Submit(command, new PlaceAwards.Query(command.Import), (PlaceAwards.Result _) => $"/funding/to-be-placed{(command.Import is { Length: > 0 } import ? $"?import={Uri.EscapeDataString(import)}" : "")}",
            r => r.Said);

    // What was asked for is done in the background: the job is woken once it is written down.
    private async Task<IActionResult> Begin<TPage, TCommand, TResult>(TCommand command, IRequest<TPage> form, Func<TResult, string> next, Func<TResult, string?> saved)
        where TPage : class, IFormPage<TCommand> where TCommand : class, ICommand<TResult>
    {
        var answer = await Submit(command, form, next, saved);
        if (answer is RedirectResult) await jobs.WakeAsync("import-awards", User.Identity?.Name ?? "", HttpContext.RequestAborted);
        return answer;
    }

    internal static string AddressOf(string number) => $"/funding/imports/{number}";
}
