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

    /// <summary>The part below the header, in which the pages of a route differ.</summary>
    public IElement Middle => Page.Document.QuerySelector(".ds_page__middle") ?? Page.Document.DocumentElement;

    /// <summary>The header, in which the accounts differ.</summary>
    public IElement? Header => Page.Document.QuerySelector(".ds_page__top");

    [GeneratedRegex("""<input[^>]*name="(FormToken|SubmissionKey|[a-zA-Z.]*Password)"[^>]*>""")]
    private static partial Regex Secrets();

    [GeneratedRegex("""<span class="site-menu__name">.*?</button>""", RegexOptions.Singleline)]
    private static partial Regex PersonsName();
}
