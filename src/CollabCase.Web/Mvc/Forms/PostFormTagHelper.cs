using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// A form that changes something. It carries the antiforgery token, a key that makes a second press harmless, and the
/// version of the record that it was made from. Errors are told on the page and never by the browser's own bubbles.
/// </summary>
[HtmlTargetElement("post-form")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    public const string Token = "FormToken";
    public const string SubmissionKey = "SubmissionKey";
    public const string Version = "Version";

    /// <summary>Posted by a form that came back with what others changed: up to which version it showed that.</summary>
    public const string SeenVersion = "SeenVersion";

    /// <summary>Where it goes. Without, the page's own address.</summary>
    public string? Action { get; set; }

    /// <summary>The words on the button. Without, the form's content brings its own.</summary>
    public string? Submit { get; set; }

    /// <summary>Where 'Cancel' leads, if it is offered.</summary>
    public string? Cancel { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Action ?? OwnAddress());
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        output.AddClass("ds_form", HtmlEncoder.Default);
        await output.GetChildContentAsync();

        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        output.PreContent.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken!));
        output.PreContent.AppendHtml(Hidden(SubmissionKey, Key()));
        if (FormVersion() is { } version) output.PreContent.AppendHtml(Hidden(Version, version.ToString(CultureInfo.InvariantCulture)));
        if (IsShownAgain() && ViewContext.ViewData[SeenVersion] is int seen and > 0) output.PreContent.AppendHtml(Hidden(SeenVersion, seen.ToString(CultureInfo.InvariantCulture)));
        if (Submit is not null || OffersCancel) output.PostContent.AppendHtml(Buttons());
    }

    // Said in full: without an action a browser keeps what follows the # in its address, such as the field that a line of the error
    // summary led to, and the answer would begin there and not at what is wrong.
    private string OwnAddress()
    {
        var request = ViewContext.HttpContext.Request;
        return request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
    }

    // What a view computes as null arrives as empty text.
    private bool OffersCancel => !string.IsNullOrEmpty(Cancel);

    /// <summary>The posted key when the form is shown again, so that a late second answer is still known to be the second.</summary>
    private string Key()
    {
        var posted = IsShownAgain() ? ViewContext.HttpContext.Request.Form[SubmissionKey].ToString() : null;
        return Guid.TryParse(posted, out var key) ? key.ToString() : Guid.NewGuid().ToString();
    }

    // Another form on the same page keeps a key of its own
    private bool IsShownAgain()
    {
        var request = ViewContext.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType && GoesTo(request.Path);
    }

    private bool GoesTo(PathString path) => Action is null || string.Equals(Action.Split('?')[0], path, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one that the form was first made from, however often it comes back: what is merged is merged against that.</summary>
    private int? FormVersion()
    {
        var form = ViewContext.ViewData.ModelExplorer.Properties.FirstOrDefault(p => p.Metadata.PropertyName == "Form");
        var version = form?.Properties.FirstOrDefault(p => p.Metadata.PropertyName == Version && p.ModelType == typeof(int));
        return (int?)version?.Model;
    }

    private TagBuilder Buttons()
    {
        var buttons = new TagBuilder("div");
        buttons.AddCssClass("ds_button-group");
        if (Submit is not null)
        {
            var submit = new TagBuilder("button");
            submit.AddCssClass("ds_button");
            submit.Attributes["type"] = "submit";
            submit.InnerHtml.Append(Submit);
            buttons.InnerHtml.AppendHtml(submit);
        }
        if (OffersCancel)
        {
            var cancel = new TagBuilder("a");
            cancel.AddCssClass("ds_link");
            cancel.Attributes["href"] = Cancel;
            cancel.InnerHtml.Append("Cancel");
            buttons.InnerHtml.AppendHtml(cancel);
        }
        return buttons;
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["name"] = name;
        hidden.Attributes["value"] = value;
        return hidden;
    }
}
