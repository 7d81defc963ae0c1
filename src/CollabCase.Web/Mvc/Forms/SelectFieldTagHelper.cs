using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>One answer out of many, as a list that opens. Nothing is chosen until a person chooses.</summary>
[HtmlTargetElement("select-field", Attributes = "for")]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    [HtmlAttributeName("choices")]
    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>Answers under headings, after those that have none.</summary>
    public IEnumerable<ChoiceGroup> Groups { get; set; } = [];

    /// <summary>The first line, which stands for no answer.</summary>
    public string Empty { get; set; } = "Choose one";

    protected override void Write(IHtmlContentBuilder content)
    {
        WriteLabel(content);
        WriteHintAndErrors(content);
        var select = new TagBuilder("select");
        select.AddCssClass("ds_select");
        select.Attributes["id"] = Id;
        select.Attributes["name"] = Name;
        if (Invalid) select.Attributes["aria-invalid"] = "true";
        Describe(select);
        var value = Value;
        select.InnerHtml.AppendHtml(Option("", Empty, chosen: false));
        foreach (var choice in Choices) select.InnerHtml.AppendHtml(Option(choice.Value, choice.Label, choice.Value == value));
        foreach (var group in Groups)
        {
            var options = new TagBuilder("optgroup");
            options.Attributes["label"] = group.Label;
            foreach (var choice in group.Choices) options.InnerHtml.AppendHtml(Option(choice.Value, choice.Label, choice.Value == value));
            select.InnerHtml.AppendHtml(options);
        }

        var arrow = new TagBuilder("span");
        arrow.AddCssClass("ds_select-arrow");
        arrow.Attributes["aria-hidden"] = "true";
        var wrapper = new TagBuilder("div");
        wrapper.AddCssClass("ds_select-wrapper");
        if (Invalid) wrapper.AddCssClass("ds_input--error");
        wrapper.InnerHtml.AppendHtml(select).AppendHtml(arrow);
        content.AppendHtml(wrapper);
    }

    private static TagBuilder Option(string value, string words, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (chosen) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(words);
        return option;
    }
}
