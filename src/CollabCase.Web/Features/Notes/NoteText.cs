using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CollabCase.Web.Features.Notes;

/// <summary>
/// What somebody wrote, as HTML that can do no harm: paragraphs, lists, bold and links to web and mail addresses. HTML that was
/// typed is shown as it was typed, pictures as their words, and headings go below the page's own.
/// </summary>
public static class NoteText
{
    /// <summary>What can be typed, in one line.</summary>
    public const string Guidance = "A blank line begins a paragraph, a dash at the start of a line makes a list, and **two stars** make words bold.";

    private const int LowestHeading = 6;

    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <param name="text">As it was typed.</param>
    /// <param name="under">The level of the page's heading under which it stands.</param>
    public static IHtmlContent Html(string text, int under)
    {
        try
        {
            return new HtmlString(Write(text, under));
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes: nobody means that as a list.
            return new HtmlContentBuilder().AppendHtml("<p class=\"as-written\">").Append(text).AppendHtml("</p>");
        }
    }

    private static string Write(string text, int under)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Tame(link);
        Lower([.. document.Descendants<HeadingBlock>()], under);

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    private static MarkdownPipeline Build()
    {
        // A line break stays one, as in a letter, and the space before a line means nothing.
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().UseAutoLinks();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static void Tame(LinkInline link)
    {
        if (!link.IsImage && Leads(link.Url)) Mark(link);
        else link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static void Tame(AutolinkInline link)
    {
        if (Leads(link.IsEmail ? $"{Uri.UriSchemeMailto}:{link.Url}" : link.Url)) Mark(link);
        else link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static void Mark(MarkdownObject link) => link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");

    private static bool Leads(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

    // The highest that was used comes straight under the page's own, and none is left out between.
    private static void Lower(IReadOnlyList<HeadingBlock> headings, int under)
    {
        var levels = headings.Select(h => h.Level).Distinct().Order().ToList();
        foreach (var heading in headings) heading.Level = Math.Min(LowestHeading, under + 1 + levels.IndexOf(heading.Level));
    }
}
