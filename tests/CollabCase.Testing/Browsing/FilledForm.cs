using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CollabCase.Testing.Browsing;

/// <summary>A form of a page with what is in it, sent as a browser sends it.</summary>
public sealed class FilledForm
{
    /// <summary>The name of the antiforgery token's field.</summary>
    public const string Token = "FormToken";

    private readonly IHtmlFormElement _form;
    private readonly List<KeyValuePair<string, string>> _posted;
    private readonly List<(string Field, string Name, HttpContent Content)> _files = [];

    internal FilledForm(IHtmlFormElement form, IElement? pressed = null)
    {
        _form = form;
        _posted = [.. Successful(form)];
        if (pressed?.GetAttribute("name") is { Length: > 0 } name) _posted.Add(new(name, pressed.GetAttribute("value") ?? ""));
    }

    /// <summary>What would be sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Posted => _posted;

    /// <summary>Types into the fields, or chooses, as the page lets people do it: an unknown field or choice fails the test.</summary>
    public FilledForm Fill(object? fields)
    {
        foreach (var (name, values) in Fields.Named(fields))
        {
            var controls = _form.QuerySelectorAll("input, select, textarea").Where(c => c.GetAttribute("name") == name && c.GetAttribute("type") is not ("hidden" or "submit")).ToList();
            if (controls.Count == 0)
                throw new InvalidOperationException($"The form has no field '{name}'. It has: {string.Join(", ", _form.QuerySelectorAll("[name]").Select(c => c.GetAttribute("name")).Distinct())}.");
            Replace(name, Chosen(name, controls, values));
        }
        return this;
    }

    /// <summary>Chooses a file, whose content is sent as it is.</summary>
    public FilledForm Choose(string field, string name, HttpContent content)
    {
        if (_form.QuerySelector($"input[type=file][name='{field}']") is null) throw new InvalidOperationException($"The form has no file '{field}' to choose.");
        _files.Add((field, name, content));
        return this;
    }

    /// <inheritdoc cref="Choose(string, string, HttpContent)"/>
    public FilledForm Choose(string field, string name, byte[] content) => Choose(field, name, new ByteArrayContent(content));

    /// <summary>Sends other values under a name, whatever the form offers; none removes it.</summary>
    public FilledForm Tamper(string name, params string[] values)
    {
        Replace(name, values);
        return this;
    }

    /// <summary>As a page that was open too long, or that another site made: the token does not fit.</summary>
    public FilledForm WithExpiredToken() => Tamper(Token, "CfDJ8NotATokenOfThisSession");

    /// <summary>Sends it from the page it stands on, and follows the answer.</summary>
    public Task<Page> SendBy(Browser browser, Page page) => browser.Send(Request(page));

    /// <summary>The request that a browser makes of it.</summary>
    public HttpRequestMessage Request(Page page) =>
        new(HttpMethod.Post, new Uri(page.Address, _form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery)) { Content = Content() };

    private HttpContent Content() => _form.GetAttribute("enctype") == MultipartForm.MediaType ? MultipartForm.Of(_posted, _files) : new FormUrlEncodedContent(_posted);

    private void Replace(string name, IEnumerable<string> values)
    {
        _posted.RemoveAll(p => p.Key == name);
        _posted.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
    }

    private IEnumerable<string> Chosen(string name, List<IElement> controls, IReadOnlyList<string> values)
    {
        var offered = controls.SelectMany(Offered).ToList();
        // One box on its own is ticked or not by true and false; what is hidden beside it stays.
        if (controls is [IHtmlInputElement { Type: "checkbox" } box] && values is ["true" or "false"])
            return [.. values[0] == "true" ? [box.GetAttribute("value") ?? "on"] : Array.Empty<string>(), .. HiddenBeside(name)];
        if (offered.Count == 0) return values;
        var unknown = values.Where(v => v.Length > 0 && !offered.Contains(v)).ToList();
        return unknown.Count == 0 ? values.Where(v => v.Length > 0 || controls[0] is IHtmlSelectElement)
            : throw new InvalidOperationException($"'{name}' does not offer {string.Join(", ", unknown)}. It offers: {string.Join(", ", offered)}. To send it all the same, tamper with the form.");
    }

    private IEnumerable<string> HiddenBeside(string name) =>
        _form.QuerySelectorAll("input[type=hidden]").Where(h => h.GetAttribute("name") == name).Select(h => h.GetAttribute("value") ?? "");

    private static IEnumerable<string> Offered(IElement control) => control switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => [box.GetAttribute("value") ?? "on"],
        IHtmlSelectElement select => select.Options.Select(o => o.Value),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, string>> Successful(IHtmlFormElement form)
    {
        foreach (var control in form.QuerySelectorAll("input, select, textarea"))
        {
            if (control.GetAttribute("name") is not { Length: > 0 } name || control.HasAttribute("disabled")) continue;
            switch (control)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "file" }: break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked) yield return new(name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return new(name, option.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
            }
        }
    }
}
