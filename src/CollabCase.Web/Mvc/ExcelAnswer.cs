using System.Net.Mime;
using CollabCase.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Mvc;

/// <summary>
/// Answers with an Excel workbook of one sheet, of exactly what <see cref="CsvAnswer{TRow}"/> has: amounts and dates are numbers and dates, the headings
/// stay in sight, and no text is ever a formula. Written to a temporary file first, so that memory does not grow with the rows.
/// </summary>
public sealed class ExcelAnswer<TRow>(CsvFile<TRow> file) : IActionResult
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = MediaType;
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(file.Name + ".xlsx");
        response.Headers.ContentDisposition = disposition.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;

        var cancel = context.HttpContext.RequestAborted;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var workbook = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await WorkbookWriter.WriteAsync(workbook, file.Name, file.Columns, file.Rows, cancel);
        workbook.Position = 0;
        response.ContentLength = workbook.Length;
        await workbook.CopyToAsync(response.Body, cancel);
    }
}
