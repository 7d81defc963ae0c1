using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// A file to choose, in a form with <c>enctype="multipart/form-data"</c> whose action takes uploads. It comes last in the form. A
/// form that is shown again has lost it, since no page may choose a file for a person, and says so.
/// </summary>
[HtmlTargetElement("file-field", Attributes = "for")]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    /// <summary>The endings that the window for choosing offers first.</summary>
    public string? Accept { get; set; }

    protected override string? HintText => ViewContext.HttpContext.Request is { HasFormContentType: true } request && request.Form.Files[Name] is not null
        ? $"{Hint} The file has to be chosen again: a browser does not keep it."
        : Hint;

    protected override void Write(IHtmlContentBuilder content)
    {
        WriteLabel(content);
        WriteHintAndErrors(content);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.AddCssClass("file-input");
        input.Attributes["type"] = "file";
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (Accept is not null) input.Attributes["accept"] = Accept;
        if (Invalid) input.Attributes["aria-invalid"] = "true";
        Describe(input);
        content.AppendHtml(input);
    }
}
