using Microsoft.AspNetCore.Mvc.Rendering;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>What was ticked on the form that is shown again, told apart from a form that was not posted at all.</summary>
internal static class Ticks
{
    /// <summary>The values posted under a name; null when the form that was posted did not have these boxes.</summary>
    public static IEnumerable<string>? Posted(ViewContext view, string name)
    {
        var request = view.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return null;
        return request.Form[FormFields.ShownKey].Contains(name) ? request.Form[name].OfType<string>() : null;
    }

    public static TagBuilder Marker(string name)
    {
        var marker = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        marker.Attributes["type"] = "hidden";
        marker.Attributes["name"] = FormFields.ShownKey;
        marker.Attributes["value"] = name;
        return marker;
    }
}
