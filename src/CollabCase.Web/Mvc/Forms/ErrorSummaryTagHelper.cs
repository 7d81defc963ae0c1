using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// 'There is a problem': every message, those of a field as a link to it, in the order of the fields on the page. The
/// layout has it first in main, so a view never does.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private const string TitleId = "error-summary-title";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds_error-summary", HtmlEncoder.Default);
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);

        var title = new TagBuilder("h2");
        title.AddCssClass("ds_error-summary__title");
        title.Attributes["id"] = TitleId;
        title.InnerHtml.Append("There is a problem");
        var list = new TagBuilder("ul");
        list.AddCssClass("ds_error-summary__list");
        foreach (var (name, message) in Messages()) list.InnerHtml.AppendHtml(Item(name, message));
        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private IEnumerable<(string? Name, string Message)> Messages()
    {
        var fields = FormFields.Of(ViewContext);
        var shown = fields.Names.ToList();
        return ViewContext.ModelState
            .SelectMany(entry => FieldErrors.Of(entry.Value, fields.NamedAs(FormFields.NameOf(entry.Key))).Select(message => (Place: shown.IndexOf(FormFields.NameOf(entry.Key)), Message: message)))
            .OrderBy(error => error.Place)
            .Select(error => (error.Place < 0 ? null : shown[error.Place], error.Message))
            .Distinct();
    }

    private static TagBuilder Item(string? name, string message)
    {
        var item = new TagBuilder("li");
        if (name is null)
        {
            item.InnerHtml.Append(message);
            return item;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FormFields.IdOf(name);
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
