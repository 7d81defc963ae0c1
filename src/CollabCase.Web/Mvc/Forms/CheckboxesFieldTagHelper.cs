using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>Any number of answers, as boxes, bound to a list.</summary>
[HtmlTargetElement("checkboxes-field", Attributes = "for")]
public sealed class CheckboxesFieldTagHelper : GroupFieldTagHelper
{
    protected override string Kind => "checkbox";

    protected override void WriteBeforeChoices(IHtmlContentBuilder content) => content.AppendHtml(Ticks.Marker(Name));

    protected override bool IsChosen(string value) =>
        (Ticks.Posted(ViewContext, Name) ?? FieldText.EachOf(For.Model)).Contains(value);
}
