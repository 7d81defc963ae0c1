using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>One box to tick, bound to a `bool`. Its label is a statement that the tick makes true.</summary>
[HtmlTargetElement("check-field", Attributes = "for")]
public sealed class CheckFieldTagHelper : FieldTagHelper
{
    protected override void Write(IHtmlContentBuilder content)
    {
        if (Invalid) WriteHintAndErrors(content);
        content.AppendHtml(Ticks.Marker(Name));
        var question = Label ?? Words.OfName(For.Metadata.DisplayName ?? For.Metadata.Name ?? Name);
        var chosen = Ticks.Posted(ViewContext, Name)?.Contains("true") ?? For.Model is true;
        var answer = ChoiceMarkup.Of("checkbox", Id, Name, new Choice("true", question, Invalid ? null : Hint), chosen, Invalid, small: false);
        content.AppendHtml(answer);
    }
}
