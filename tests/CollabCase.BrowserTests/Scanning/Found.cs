using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CollabCase.Testing.Browsing;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>A page as one viewer has it.</summary>
/// <param name="Viewer">Who: the part of their address before the @, or 'signed-out'.</param>
/// <param name="Endpoint">Its line in endpoints.txt.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Page">The answer.</param>
internal sealed partial record Found(string Viewer, Endpoint Endpoint, string Address, Page Page)
{
    public string Name => $"{Viewer} {Address}";

    public bool IsHtml => Page.Response.Content.Headers.ContentType?.MediaType == "text/html";

    /// <summary>
    /// The page without what differs in each answer (tokens, keys, made-up passwords): two viewers who get the same are looking at the same
    /// page, which is scanned once. It keeps every word, so that nothing which could be wrong is taken for something seen.
    /// </summary>
    public string Markup => PersonsName().Replace(Secrets().Replace(Page.Html, ""), "");

    /// <summary>
    /// What the page is built of below its header, without its words: elements, classes and what tells assistive technology what they
    /// are, repeated ones once. Rows and cards with other words in them are the same page to axe.
    /// </summary>
    public string Shape { get; } = ShapeOf(Page.Document.QuerySelector(".ds_page__middle") ?? Page.Document.DocumentElement);

    /// <summary>What its header is built of, in which the accounts differ.</summary>
    public string HeaderShape { get; } = Page.Document.QuerySelector(".ds_page__top") is { } top ? ShapeOf(top) : "";

    private static string ShapeOf(IElement element)
    {
        var attributes = element.Attributes.Where(a => a.Name is not ("href" or "id" or "for" or "name" or "value" or "action" or "content" or "src" or "headers" or "datetime") && !a.Name.EndsWith("by", StringComparison.Ordinal))
            .Select(a => a.Name.StartsWith("aria-", StringComparison.Ordinal) && a.Name is not ("aria-current" or "aria-sort") ? a.Name : $"{a.Name}={a.Value}");
        return $"{element.LocalName}[{string.Join(' ', attributes)}]({string.Concat(element.Children.Select(ShapeOf).Distinct())})";
    }

    [GeneratedRegex("""<input[^>]*name="(FormToken|SubmissionKey|[a-zA-Z.]*Password)"[^>]*>""")]
    private static partial Regex Secrets();

    [GeneratedRegex("""<span class="site-menu__name">.*?</button>""", RegexOptions.Singleline)]
    private static partial Regex PersonsName();
}
