using System.Security.Cryptography;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Calendars;

/// <summary>Answers with a calendar, or with nothing when whoever asks has it already.</summary>
/// <param name="calendar">As it is written.</param>
/// <param name="fileName">Set for a file to keep; null for a calendar that is read again and again.</param>
public sealed class CalendarAnswer(byte[] calendar, string? fileName = null) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.Headers.ContentSecurityPolicy = SafeHeaders.NothingAtAll;
        if (fileName is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(fileName);
            response.Headers.ContentDisposition = disposition.ToString();
            response.Headers.CacheControl = "no-store";
        }
        else
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(calendar))}\"");
            response.Headers.ETag = tag.ToString();
            if (new RequestHeaders(request.Headers).IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.ContentType = CalendarWriter.MediaType;
        response.ContentLength = calendar.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(calendar, context.HttpContext.RequestAborted);
    }
}
