using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>An amount in pounds, with the pound sign before the box (it may be typed as well).</summary>
[HtmlTargetElement("money-field", Attributes = "for")]
public sealed class MoneyFieldTagHelper : TextFieldTagHelper
{
    public MoneyFieldTagHelper()
    {
        Prefix = "£";
        Width = 10;
        Inputmode = "decimal";
    }

    protected override string SpokenAfterLabel => "in pounds";
}
