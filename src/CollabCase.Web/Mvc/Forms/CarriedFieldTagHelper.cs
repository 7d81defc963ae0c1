using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// An answer that the form carries along without asking for it: from an earlier step, or what the form is about. It is
/// carried as it was typed, so that nothing is lost on the way.
/// </summary>
[HtmlTargetElement("carried-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CarriedFieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = FormFields.NameOf(For.Name);
        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", name);
        output.Attributes.SetAttribute("value", ViewContext.ModelState.TryGetValue(name, out var typed) && typed.AttemptedValue is { } text ? text : FieldText.Of(For.Model));
    }
}
