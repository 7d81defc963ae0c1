using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>One answer out of a few, as radio buttons.</summary>
[HtmlTargetElement("choice-field", Attributes = "for")]
public sealed class ChoiceFieldTagHelper : GroupFieldTagHelper
{
    protected override string Kind => "radio";

    protected override bool IsChosen(string value) => Value == value;
}
