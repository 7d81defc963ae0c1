using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Giving;

/// <summary>Answers with grants as a file in 360Giving JSON.</summary>
public sealed class GivingAnswer(GrantPackage package) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = MediaTypeNames.Application.Json;
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(package.FileName + ".json");
        response.Headers.ContentDisposition = disposition.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;
        await GivingWriter.WriteAsync(response.Body, package, context.HttpContext.RequestAborted);
    }
}
