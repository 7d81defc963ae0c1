using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Reports;

[Route("partnerships/{reference}/reports")]
public sealed class ReportsController : FeatureController
{
    // Whatever it holds, it is saved and never shown as part of this site.
    private const string NothingRuns = "default-src 'none'; sandbox";

    [HttpGet("/funding/reports"), May(Act.SeePortfolio)]
    public Task<IActionResult> List(ListReports.Query query) => Show(query);

    [HttpGet("/funding/reports.csv"), May(Act.SeePortfolio)]
    public Task<IActionResult> Export(ExportReports.Query query) => Download(query);

    [HttpGet("new"), May(Act.RecordAward)]
    public Task<IActionResult> Start(StartReport.Query query) => Show(query);

    [HttpPost("new"), May(Act.RecordAward)]
    public Task<IActionResult> Start(StartReport.Command command) =>
        Submit(command, new StartReport.Query(command.Reference), (StartReport.Result r) => ReportCrumbs.AddressOf(command.Reference, r.Number), r => $"Report {r.Number} is put together from the records. Read it, and write what is missing in your own words.");

    [HttpGet("{number:int}"), May(Act.SeeFunding)]
    public Task<IActionResult> Report(ShowReport.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/reports/{number:int}.docx"), May(Act.SeeFunding)]
    public async Task<IActionResult> Word(DownloadReport.Query query)
    {
        var file = await Send(query);
        Response.Headers.ContentSecurityPolicy = NothingRuns;
        Response.Headers.CacheControl = "no-store";
        return File(file.Content, AgreedDocumentWriter.MediaType, file.FileName);
    }

    [HttpGet("/partnerships/{reference}/reports/{number:int}.csv"), May(Act.SeeFunding)]
    public Task<IActionResult> Figures(ExportReportFigures.Query query) => Download(query);

    [HttpGet("{number:int}/sections/{section}"), May(Act.RecordAward)]
    public Task<IActionResult> Section(WriteReportSection.Query query) => Show(query);

    [HttpPost("{number:int}/sections/{section}"), May(Act.RecordAward)]
    public Task<IActionResult> Section(WriteReportSection.Command command) => Take(command, new WriteReportSection.Query(command.Reference, command.Number, command.Section), _ => "The section is saved.");

    [HttpGet("{number:int}/bring-up-to-date"), May(Act.RecordAward)]
    public Task<IActionResult> BringUpToDate(BringReportUpToDate.Query query) => Show(query);

    [HttpPost("{number:int}/bring-up-to-date"), May(Act.RecordAward)]
    public Task<IActionResult> BringUpToDate(BringReportUpToDate.Command command) => Take(command, new BringReportUpToDate.Query(command.Reference, command.Number), _ => "The report is up to date with the records. Words of your own stayed as they were.");

    [HttpGet("{number:int}/sign-off"), May(Act.RecordAward)]
    public Task<IActionResult> SignOff(SignOffReport.Query query) => Show(query);

    [HttpPost("{number:int}/sign-off"), May(Act.RecordAward)]
    public Task<IActionResult> SignOff(SignOffReport.Command command) => Take(command, new SignOffReport.Query(command.Reference, command.Number), _ => "The report is signed off. Now use it for the funders who asked.");

    [HttpGet("{number:int}/use"), May(Act.RecordAward)]
    public Task<IActionResult> Use(UseReport.Query query) => Show(query);

    [HttpPost("{number:int}/use"), May(Act.RecordAward)]
    public Task<IActionResult> Use(UseReport.Command command) => Submit(command, new UseReport.Query(command.Reference, command.Number),
        (UseReport.Result _) => ReportCrumbs.AddressOf(command.Reference, command.Number), r => r.Count == 1 ? "It is recorded as sent. The funder may read the report from now on." : $"It is recorded as sent for {r.Count} reports. Their funders may read it from now on.");

    [HttpGet("{number:int}/next"), May(Act.RecordAward)]
    public Task<IActionResult> Next(StartNextReport.Query query) => Show(query);

    [HttpPost("{number:int}/next"), May(Act.RecordAward)]
    public Task<IActionResult> Next(StartNextReport.Command command) => Submit(command, new StartNextReport.Query(command.Reference, command.Number),
        (StartNextReport.Result r) => ReportCrumbs.AddressOf(command.Reference, r.Number), r => $"Report {r.Number} is begun, with the words of report {command.Number}.");

    [HttpGet("{number:int}/withdraw"), May(Act.RecordAward)]
    public Task<IActionResult> Withdraw(WithdrawReport.Query query) => Show(query);

    [HttpPost("{number:int}/withdraw"), May(Act.RecordAward)]
    public Task<IActionResult> Withdraw(WithdrawReport.Command command) => Take(command, new WithdrawReport.Query(command.Reference, command.Number), _ => "The report is withdrawn.");

    private Task<IActionResult> Take<TPage, TCommand>(TCommand command, IRequest<TPage> form, Func<Done, string?> saved) where TPage : class, IFormPage<TCommand> where TCommand : ReportAct<Done> =>
        Submit(command, form, (Done _) => ReportCrumbs.AddressOf(command.Reference, command.Number), saved);
}
