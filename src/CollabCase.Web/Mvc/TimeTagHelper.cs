using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc;

/// <summary>
/// A date (<c>on</c>) or an instant (<c>at</c>, UTC) that people and programs can read: `&lt;time on="@date" /&gt;`.
/// Nothing known is written as words, without the element.
/// </summary>
[HtmlTargetElement("time", Attributes = "on")]
[HtmlTargetElement("time", Attributes = "at")]
public sealed class TimeTagHelper : TagHelper
{
    public DateOnly? On { get; set; }

    public DateTime? At { get; set; }

    /// <summary>What is written when there is no date.</summary>
    public string None { get; set; } = "not known";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } instant) Write(output, Format.Iso(instant), Format.DateTimeLondon(instant));
        else if (On is { } date) Write(output, Format.Iso(date), Format.Date(date));
        else
        {
            output.TagName = null;
            output.Content.SetContent(None);
        }
    }

    private static void Write(TagHelperOutput output, string machine, string words)
    {
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(words);
    }
}
