using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// One line of text, or with <c>rows</c> several. There is no `maxlength` attribute on the input, which would cut what
/// is pasted without a word: the limit is told and counted instead.
/// </summary>
[HtmlTargetElement("text-field", Attributes = "for")]
public class TextFieldTagHelper : FieldTagHelper
{
    public int? Rows { get; set; }

    /// <summary>How wide the box is, in characters: 2, 3, 4, 5, 10, 12 or 20. As wide as its column without.</summary>
    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>A symbol before the box, such as £.</summary>
    public string? Prefix { get; set; }

    public int? Maxlength { get; set; }

    protected virtual string? SpokenAfterLabel => null;

    private bool Counted => Rows is not null && Maxlength is not null;

    protected override void Write(IHtmlContentBuilder content)
    {
        WriteLabel(content, SpokenAfterLabel);
        WriteHintAndErrors(content);
        var input = Input();
        if (Prefix is not null)
        {
            var wrapper = new TagBuilder("div");
            wrapper.AddCssClass("ds_currency-wrapper");
            wrapper.Attributes["data-symbol"] = Prefix;
            wrapper.InnerHtml.AppendHtml(input);
            content.AppendHtml(wrapper);
        }
        else content.AppendHtml(input);
        if (!Counted) return;
        var limit = Maxlength!.Value.ToString("N0", CultureInfo.InvariantCulture);
        content.AppendHtml(Paragraph("ds_input__message ds_hint-text", Id + "-count", $"You can write up to {limit} characters."));
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder(Rows is null ? "input" : "textarea");
        if (Rows is { } rows)
        {
            input.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
            // the parser drops a line break straight after the tag, so one of ours goes before it; what a browser sent with a carriage return is written without
            input.InnerHtml.AppendHtml("\n").Append(Value.ReplaceLineEndings("\n"));
            if (Maxlength is { } most) input.Attributes["data-count"] = most.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            input.TagRenderMode = TagRenderMode.StartTag;
            input.Attributes["type"] = Type;
            if (Type != "password") input.Attributes["value"] = Value;
        }
        input.AddCssClass("ds_input");
        if (Width is { } width) input.AddCssClass("ds_input--fixed-" + width.ToString(CultureInfo.InvariantCulture));
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null) input.Attributes["inputmode"] = Inputmode;
        if (Type is "email" or "password") input.Attributes["spellcheck"] = "false";
        if (Invalid)
        {
            input.AddCssClass("ds_input--error");
            input.Attributes["aria-invalid"] = "true";
        }
        if (Counted) Describe(input, Id + "-count");
        else Describe(input);
        return input;
    }
}
