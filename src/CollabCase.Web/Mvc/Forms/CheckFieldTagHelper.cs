using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>One box to tick, bound to a `bool`. Its label is a statement that the tick makes true.</summary>
[HtmlTargetElement("check-field", Attributes = "for")]
public sealed class CheckFieldTagHelper : FieldTagHelper
{
    protected override void Write(IHtmlContentBuilder content)
    {
        WriteErrors(content);
        content.AppendHtml(Ticks.Marker(Name));
        var question = Label ?? Words.OfName(For.Metadata.DisplayName ?? For.Metadata.Name ?? Name);
        var chosen = Ticks.Posted(ViewContext, Name)?.Contains("true") ?? For.Model is true;
        var choice = new Choice("true", question, Hint);
        content.AppendHtml(ChoiceMarkup.Of("checkbox", Id, Name, choice, chosen, Invalid, describedBy: Invalid ? ErrorId : null));
    }
}
