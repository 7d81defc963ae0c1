using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>A date in one box, written as people write dates (see <see cref="Binding.DateText"/>).</summary>
[HtmlTargetElement("date-field", Attributes = "for")]
public class DateFieldTagHelper : TextFieldTagHelper
{
    public const string Example = "For example, 21 November 2026 or 21/11/2026";

    public DateFieldTagHelper() => Width = 12;

    protected virtual string Examples => Example;

    // What could not be read is told while it is bound, by the property's name: the page alone knows what people call it.
    protected override (string Instead, string Shown)? NameInMessages => Label is { } label && For.Metadata is { DisplayName: null, Name: { } name }
        ? (Words.OfName(name), label.EndsWith('?') ? $"‘{label}’" : label) : null;

    protected override string HintText => Hint is null ? Examples : $"{Hint.TrimEnd('.')}. {Examples}";
}

/// <summary>A date of which perhaps only the month or the year is known, in one box.</summary>
[HtmlTargetElement("partly-known-date-field", Attributes = "for")]
public sealed class PartlyKnownDateFieldTagHelper : DateFieldTagHelper
{
    public const string ExampleOfEach = "For example, 21 November 2026, November 2026 or 2026";

    protected override string Examples => ExampleOfEach;
}
