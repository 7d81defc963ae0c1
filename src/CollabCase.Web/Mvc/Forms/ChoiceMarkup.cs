using Microsoft.AspNetCore.Mvc.Rendering;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>One radio button or box with its label and hint.</summary>
internal static class ChoiceMarkup
{
    public static TagBuilder Of(string kind, string id, string name, Choice choice, bool chosen, bool invalid = false, bool small = false, string? describedBy = null)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.AddCssClass($"ds_{kind}__input");
        input.Attributes["type"] = kind;
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["value"] = choice.Value;
        if (chosen) input.Attributes["checked"] = "checked";
        if (invalid && kind == "checkbox") input.Attributes["aria-invalid"] = "true";
        if (describedBy is not null) input.Attributes["aria-describedby"] = describedBy;

        var label = new TagBuilder("label");
        label.AddCssClass($"ds_{kind}__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(choice.Label);

        var answer = new TagBuilder("div");
        answer.AddCssClass($"ds_{kind}");
        if (small) answer.AddCssClass($"ds_{kind}--small");
        answer.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (choice.Hint is not { } words) return answer;

        var hint = new TagBuilder("p");
        hint.AddCssClass("ds_hint-text");
        hint.Attributes["id"] = id + "-answer-hint";
        hint.InnerHtml.Append(words);
        input.Attributes["aria-describedby"] = describedBy is null ? id + "-answer-hint" : $"{describedBy} {id}-answer-hint";
        answer.InnerHtml.AppendHtml(hint);
        return answer;
    }
}
