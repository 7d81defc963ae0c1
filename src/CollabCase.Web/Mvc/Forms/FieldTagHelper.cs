using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// What every field has: a label, perhaps a hint, the message when something is not right, and what was typed. The
/// markup is the Scottish Government Design System's.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question as people read it. Left out, the property's own name in words.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Says '(optional)' beside the label.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => FormFields.NameOf(For.Name);

    protected string Id => FormFields.IdOf(Name);

    protected string HintId => Id + "-hint";

    protected string ErrorId => Id + "-error";

    protected virtual string? HintText => Hint;

    protected IReadOnlyList<string> Errors { get; private set; } = [];

    protected bool Invalid => Errors.Count > 0;

    /// <summary>What the field shows: what was typed, if this is the form shown again; else what the records have.</summary>
    protected string Value => State?.AttemptedValue ?? FieldText.Of(For.Model);

    protected ModelStateEntry? State => ViewContext.ModelState.TryGetValue(Name, out var state) ? state : null;

    /// <summary>The name that a message about the field begins with, and the one to show in its place; null where it can stay.</summary>
    protected virtual (string Instead, string Shown)? NameInMessages => null;

    public override void Init(TagHelperContext context) => FormFields.Of(ViewContext).Show(Name, NameInMessages);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Errors = FieldErrors.Of(State, NameInMessages);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds_question", HtmlEncoder.Default);
        if (Invalid) output.AddClass("ds_question--error", HtmlEncoder.Default);
        output.Content.Clear();
        Write(output.Content);
    }

    protected abstract void Write(IHtmlContentBuilder content);

    protected void WriteLabel(IHtmlContentBuilder content, string? spokenAfter = null)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("ds_label");
        label.Attributes["for"] = Id;
        WriteQuestion(label.InnerHtml);
        if (spokenAfter is not null) label.InnerHtml.AppendHtml(Spoken(" " + spokenAfter));
        content.AppendHtml(label);
    }

    protected void WriteQuestion(IHtmlContentBuilder content)
    {
        content.Append(Label ?? Words.OfName(For.Metadata.DisplayName ?? For.Metadata.Name ?? Name));
        if (Optional) content.Append(" (optional)");
    }

    protected void WriteHintAndErrors(IHtmlContentBuilder content)
    {
        if (HintText is { } hint) content.AppendHtml(Paragraph("ds_hint-text", HintId, hint));
        WriteErrors(content);
    }

    protected void WriteErrors(IHtmlContentBuilder content)
    {
        if (!Invalid) return;
        var message = new TagBuilder("p");
        message.AddCssClass("ds_question__error-message");
        message.Attributes["id"] = ErrorId;
        message.InnerHtml.AppendHtml(Spoken("Error: "));
        for (var i = 0; i < Errors.Count; i++)
        {
            if (i > 0) message.InnerHtml.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.StartTag });
            message.InnerHtml.Append(Errors[i]);
        }
        content.AppendHtml(message);
    }

    /// <summary>Ties an input, or a group's fieldset, to its hint and its message.</summary>
    protected void Describe(TagBuilder input, params ReadOnlySpan<string> more)
    {
        var ids = new List<string>();
        if (HintText is not null) ids.Add(HintId);
        if (Invalid) ids.Add(ErrorId);
        foreach (var id in more) ids.Add(id);
        if (ids.Count > 0) input.Attributes["aria-describedby"] = string.Join(' ', ids);
    }

    protected static TagBuilder Paragraph(string cssClass, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    protected static TagBuilder Spoken(string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass("visually-hidden");
        span.InnerHtml.Append(text);
        return span;
    }
}
