using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>Some of the answers of a long question, under a heading of their own.</summary>
public sealed record ChoiceGroup(string Label, IReadOnlyList<Choice> Choices);

/// <summary>Any number of answers out of many, as boxes in groups that fold, bound to a list. A group with a tick in it starts unfolded.</summary>
[HtmlTargetElement("grouped-checkboxes-field", Attributes = "for")]
public sealed class GroupedCheckboxesFieldTagHelper : FieldTagHelper
{
    [HtmlAttributeName("groups")]
    public IEnumerable<ChoiceGroup> Groups { get; set; } = [];

    protected override void Write(IHtmlContentBuilder content)
    {
        var chosen = (Ticks.Posted(ViewContext, Name) ?? FieldText.EachOf(For.Model)).ToHashSet(StringComparer.Ordinal);
        var fieldset = new TagBuilder("fieldset");
        Describe(fieldset);
        var legend = new TagBuilder("legend");
        WriteQuestion(legend.InnerHtml);
        fieldset.InnerHtml.AppendHtml(legend);
        WriteHintAndErrors(fieldset.InnerHtml);
        fieldset.InnerHtml.AppendHtml(Ticks.Marker(Name));
        var number = 0;
        foreach (var group in Groups) fieldset.InnerHtml.AppendHtml(Folded(group, chosen, ref number));
        content.AppendHtml(fieldset);
    }

    private TagBuilder Folded(ChoiceGroup group, HashSet<string> chosen, ref int number)
    {
        var ticked = group.Choices.Count(choice => chosen.Contains(choice.Value));
        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(group.Label);
        summary.InnerHtml.AppendHtml(Count(ticked, group.Choices.Count));
        var boxes = new TagBuilder("div");
        boxes.AddCssClass("ds_field-group ds_checkboxes choice-group__choices");
        foreach (var choice in group.Choices)
        {
            var id = ++number == 1 ? Id : Id + "-" + number.ToString(CultureInfo.InvariantCulture);
            boxes.InnerHtml.AppendHtml(ChoiceMarkup.Of("checkbox", id, Name, choice, chosen.Contains(choice.Value), Invalid, small: true));
        }
        var details = new TagBuilder("details");
        details.AddCssClass("choice-group");
        if (ticked > 0 || (Invalid && number == group.Choices.Count)) details.Attributes["open"] = "";
        details.InnerHtml.AppendHtml(summary).AppendHtml(boxes);
        return details;
    }

    private static TagBuilder Count(int ticked, int all)
    {
        var count = new TagBuilder("span");
        count.AddCssClass("choice-group__count");
        count.InnerHtml.Append(ticked == 0 ? string.Create(CultureInfo.InvariantCulture, $" ({all})") : string.Create(CultureInfo.InvariantCulture, $" ({ticked} of {all} chosen)"));
        return count;
    }
}
