using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>A date in one box, written as people write dates (see <see cref="Binding.DateText"/>).</summary>
[HtmlTargetElement("date-field", Attributes = "for")]
public class DateFieldTagHelper : TextFieldTagHelper
{
    public const string Example = "For example, 21 November 2026 or 21/11/2026";

    public DateFieldTagHelper() => Width = 12;

    protected virtual string Examples => Example;

    protected override string HintText => Hint is null ? Examples : $"{Hint.TrimEnd('.')}. {Examples}";
}

/// <summary>A date of which perhaps only the month or the year is known, in one box.</summary>
[HtmlTargetElement("partly-known-date-field", Attributes = "for")]
public sealed class PartlyKnownDateFieldTagHelper : DateFieldTagHelper
{
    public const string ExampleOfEach = "For example, 21 November 2026, November 2026 or 2026";

    protected override string Examples => ExampleOfEach;
}
