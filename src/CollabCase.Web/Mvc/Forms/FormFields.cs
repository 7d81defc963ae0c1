using Microsoft.AspNetCore.Mvc.Rendering;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>
/// The fields that the page being written has shown so far, by their name on the wire. The layout is written after the
/// view, so the error summary knows which messages have a field to lead to, and in which order.
/// </summary>
public sealed class FormFields
{
    /// <summary>Posted once for each group of boxes on the form, since a box without its tick is not posted itself.</summary>
    public const string ShownKey = "FieldsShown";

    private readonly List<string> _names = [];
    private readonly Dictionary<string, (string Instead, string Shown)> _named = [];

    public IReadOnlyList<string> Names => _names;

    public static FormFields Of(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(FormFields)] is FormFields fields) return fields;
        view.HttpContext.Items[typeof(FormFields)] = fields = new FormFields();
        return fields;
    }

    /// <param name="name">The field's name on the wire.</param>
    /// <param name="named">The name that a message about it begins with, and the one to show in its place.</param>
    public void Show(string name, (string Instead, string Shown)? named = null)
    {
        if (!_names.Contains(name)) _names.Add(name);
        if (named is { } known) _named[name] = known;
    }

    /// <summary>What <see cref="Show"/> was told of a field.</summary>
    public (string Instead, string Shown)? NamedAs(string name) => _named.TryGetValue(name, out var known) ? known : null;

    /// <summary>A field's name on the wire: the command's own property, without the `Form.` of the page that carries it.</summary>
    public static string NameOf(string expression)
    {
        const string prefix = "Form.";
        return expression.StartsWith(prefix, StringComparison.Ordinal) ? expression[prefix.Length..] : expression;
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
