using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CollabCase.Testing.Browsing;

/// <summary>What a browser shows after a request: the answer's real HTML, read as a person reads it.</summary>
public sealed partial class Page
{
    private readonly Browser _browser;
    private readonly Lazy<IHtmlDocument> _document;

    internal Page(Browser browser, Uri address, HttpResponseMessage response, byte[] body, IReadOnlyList<string> statements)
    {
        _browser = browser;
        Address = address;
        Response = response;
        Body = body;
        Statements = [.. statements];
        _document = new(() => new HtmlParser().ParseDocument(Html));
    }

    public Uri Address { get; }

    /// <summary>Where the browser ended up, after redirects, without what follows the question mark.</summary>
    public string Path => Address.AbsolutePath;

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public byte[] Body { get; }

    /// <summary>The SQL statements that this page took, without those of the request that redirected to it.</summary>
    public IReadOnlyList<string> Statements { get; }

    /// <summary>Those of them that change something.</summary>
    public IEnumerable<string> WritingStatements => Statements.Where(statement => Writing().IsMatch(statement));

    public string Html => Encoding.UTF8.GetString(Body);

    public IHtmlDocument Document => _document.Value;

    public string Title => Document.Title ?? "";

    public string Heading => Spaced(Document.QuerySelector("h1"));

    /// <summary>All the words of the page's main part.</summary>
    public string Text => Spaced(Document.QuerySelector("main"));

    /// <summary>The sentence that says what was saved; null when there is none.</summary>
    public string? Saved => Document.QuerySelector(".saved-notice") is { } notice ? Spaced(notice) : null;

    /// <summary>The messages of 'There is a problem', in order.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".ds_error-summary__list li").Select(Spaced)];

    /// <summary>The message beside a field; null when it has none.</summary>
    public string? ErrorAt(string field)
    {
        if (Document.GetElementById(field.Replace('.', '_').Replace('[', '_').Replace(']', '_') + "-error") is not { } message) return null;
        var text = Spaced(message);
        return text.StartsWith("Error: ", StringComparison.Ordinal) ? text["Error: ".Length..] : text;
    }

    /// <summary>What a field of a form shows; for boxes the ticked one. Null when there is no such field or nothing is chosen.</summary>
    public string? Value(string field) => Values(field) is [var first, ..] ? first : null;

    /// <summary>All answers of a field: the ticked boxes, the chosen options.</summary>
    public IReadOnlyList<string> Values(string field) => [.. Document.Forms.SelectMany(form => new FilledForm(form).Posted).Where(p => p.Key == field).Select(p => p.Value)];

    /// <summary>What is offered for a field of choices, as the codes that are posted.</summary>
    public IReadOnlyList<string> Choices(string field) =>
        [.. Document.QuerySelectorAll($"input[name='{field}'][type=radio], input[name='{field}'][type=checkbox], select[name='{field}'] option")
            .Select(choice => choice.GetAttribute("value") ?? choice.TextContent).Where(value => value.Length > 0)];

    /// <summary>The words on every button and on every link that looks like one, in the page's main part.</summary>
    public IReadOnlyList<string> Buttons => [.. Document.QuerySelectorAll("main button, main a.ds_button").Select(Spaced)];

    /// <summary>Where the links of the page lead, its frame included.</summary>
    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];

    public bool HasLinkTo(string path) => Links.Contains(path);

    public bool HasButton(string words) => Buttons.Contains(words);

    /// <summary>A table's rows as its cells' words, headings included; the first table, or the one that <paramref name="selector"/> finds.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string selector = "main table") =>
        [.. (Document.QuerySelector(selector)?.QuerySelectorAll("tr") ?? throw Missing($"table at {selector}")).Select(row => (IReadOnlyList<string>)[.. row.QuerySelectorAll("th, td").Select(Spaced)])];

    /// <summary>Follows a link by its words.</summary>
    public Task<Page> Follow(string words) =>
        _browser.Get(Document.QuerySelectorAll("a[href]").FirstOrDefault(link => Spaced(link) == words)?.GetAttribute("href") ?? throw Missing($"link '{words}'"));

    /// <summary>
    /// Fills in the named fields, leaves the others as they are, sends the form and follows the answer. The same page can
    /// be submitted twice: it is the same form.
    /// </summary>
    /// <param name="fields">What is typed or chosen: <c>new { Purpose = "x", Places = new[] { "S12000033" } }</c>. A field that the form has not fails the test.</param>
    /// <param name="button">The words on the button, where there is more than one.</param>
    public Task<Page> Submit(object? fields = null, string? button = null) => Form(button).Fill(fields).SendBy(_browser, this);

    /// <summary>The forms of the page's main part that change something, in order.</summary>
    public IReadOnlyList<FilledForm> Forms => [.. Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Select(form => new FilledForm(form))];

    /// <summary>The form itself, to tamper with what is sent.</summary>
    public FilledForm Form(string? button = null)
    {
        if (button is null) return Forms is [var only] ? only : throw Missing($"one form, but {Forms.Count}: name the button");
        var pressed = Document.QuerySelectorAll("form[method=post] button").FirstOrDefault(b => Spaced(b) == button) ?? throw Missing($"button '{button}'");
        return new FilledForm((IHtmlFormElement)pressed.Closest("form")!, pressed);
    }

    internal static string Spaced(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s*(INSERT|UPDATE|DELETE|MERGE)\b", RegexOptions.Multiline)]
    private static partial Regex Writing();

    private InvalidOperationException Missing(string what) => new($"{Path} ({(int)Status}, '{Title}') has no {what}. {string.Join(' ', Errors)}");
}
