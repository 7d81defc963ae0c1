using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Mvc;

/// <summary>A picture: its name (without the ending) and what it draws.</summary>
public sealed record SvgFile(string Name, XDocument Picture, bool IsDownload);

/// <summary>Answers with a picture that a browser shows, or keeps as a file, and that can load and run nothing.</summary>
public sealed class SvgAnswer(SvgFile file) : IActionResult
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Async = true };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "image/svg+xml; charset=utf-8";
        response.Headers.ContentSecurityPolicy = SafeHeaders.NothingAtAll;
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue(file.IsDownload ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name + ".svg");
        response.Headers.ContentDisposition = disposition.ToString();

        await using var writer = XmlWriter.Create(response.Body, Settings);
        await file.Picture.SaveAsync(writer, context.HttpContext.RequestAborted);
    }
}
