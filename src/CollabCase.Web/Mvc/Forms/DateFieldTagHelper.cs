using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>A date in one box, written as people write dates (see <see cref="Binding.DateText"/>).</summary>
[HtmlTargetElement("date-field", Attributes = "for")]
public sealed class DateFieldTagHelper : TextFieldTagHelper
{
    public const string Example = "For example, 21 November 2026 or 21/11/2026";

    public DateFieldTagHelper() => Width = 12;

    protected override string HintText => Hint is null ? Example : $"{Hint.TrimEnd('.')}. {Example}";
}
