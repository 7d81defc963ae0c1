using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>Radio buttons or boxes under one question. The first has the field's own id, where the error summary leads.</summary>
public abstract class GroupFieldTagHelper : FieldTagHelper
{
    [HtmlAttributeName("choices")]
    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>Smaller boxes, for long groups.</summary>
    public bool Small { get; set; }

    /// <summary>`radio` or `checkbox`: the input's type and the stem of its classes.</summary>
    protected abstract string Kind { get; }

    protected abstract bool IsChosen(string value);

    protected override void Write(IHtmlContentBuilder content)
    {
        var fieldset = new TagBuilder("fieldset");
        Describe(fieldset);
        var legend = new TagBuilder("legend");
        WriteQuestion(legend.InnerHtml);
        fieldset.InnerHtml.AppendHtml(legend);
        WriteHintAndErrors(fieldset.InnerHtml);
        WriteBeforeChoices(fieldset.InnerHtml);
        var group = new TagBuilder("div");
        group.AddCssClass(Kind == "radio" ? "ds_field-group ds_radios" : "ds_field-group ds_checkboxes");
        var number = 0;
        foreach (var choice in Choices) group.InnerHtml.AppendHtml(Answer(choice, ++number));
        fieldset.InnerHtml.AppendHtml(group);
        content.AppendHtml(fieldset);
    }

    protected virtual void WriteBeforeChoices(IHtmlContentBuilder content)
    {
    }

    private TagBuilder Answer(Choice choice, int number)
    {
        var id = number == 1 ? Id : Id + "-" + number.ToString(CultureInfo.InvariantCulture);
        return ChoiceMarkup.Of(Kind, id, Name, choice, IsChosen(choice.Value), Invalid, Small);
    }
}
