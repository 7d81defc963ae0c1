using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CollabCase.Web.Documents;

/// <summary>
/// What a clause says: paragraphs, lists and bold words. Anything else stays as it was typed, square brackets too, so that what
/// people read on the screen, on paper and in Word is what they sign.
/// </summary>
public static class ClauseText
{
    /// <summary>What can be typed, in one line.</summary>
    public const string Guidance = "A blank line begins a paragraph, a dash at the start of a line makes a list, and **two stars** make words bold.";

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>As HTML that can do no harm.</summary>
    public static IHtmlContent Html(string text)
    {
        if (Parse(text) is not { } parsed) return new HtmlContentBuilder().AppendHtml("<p class=\"as-written\">").Append(text).AppendHtml("</p>");
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(parsed);
        return new HtmlString(html.ToString());
    }

    /// <summary>Paragraph by paragraph, for writing it elsewhere.</summary>
    public static IReadOnlyList<TextParagraph> Paragraphs(string text)
    {
        var paragraphs = new List<TextParagraph>();
        if (Parse(text) is { } parsed) Gather(parsed, depth: 0, paragraphs);
        else paragraphs.AddRange(text.Split('\n').Select(line => new TextParagraph(0, null, [new TextPiece(line, false, false)])));
        return paragraphs;
    }

    // Nested deeper than the parser goes, it is taken as it stands: nobody means that as a list.
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            var parsed = Markdown.Parse(text, Pipeline);
            foreach (var line in parsed.Descendants<ThematicBreakBlock>().ToList())
                line.Parent![line.Parent.IndexOf(line)] = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(line.Content.ToString().Trim())) };
            return parsed;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Gather(ContainerBlock block, int depth, List<TextParagraph> paragraphs)
    {
        foreach (var child in block)
        {
            if (child is ListBlock list) GatherList(list, depth, paragraphs);
            else if (child is LeafBlock { Inline: { } inline }) paragraphs.Add(new(depth, null, [.. Pieces(inline, bold: false, italic: false)]));
        }
    }

    private static void GatherList(ListBlock list, int depth, List<TextParagraph> paragraphs)
    {
        var start = int.TryParse(list.OrderedStart, out var given) ? given : 1;
        foreach (var (index, item) in list.OfType<ListItemBlock>().Index())
        {
            var first = paragraphs.Count;
            Gather(item, depth + 1, paragraphs);
            var mark = new TextMark(list.IsOrdered, list.IsOrdered && index == 0 ? start : null);
            // An item that begins with a list of its own, or says nothing, still has its mark.
            if (first == paragraphs.Count || paragraphs[first].Mark is not null) paragraphs.Insert(first, new(depth + 1, mark, []));
            else paragraphs[first] = paragraphs[first] with { Mark = mark };
        }
    }

    private static IEnumerable<TextPiece> Pieces(ContainerInline inline, bool bold, bool italic) => inline.SelectMany(child => child switch
    {
        LiteralInline literal => [new TextPiece(literal.Content.ToString(), bold, italic)],
        LineBreakInline => [new TextPiece("\n", bold, italic)],
        EmphasisInline emphasis => Pieces(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1),
        ContainerInline container => Pieces(container, bold, italic),
        _ => throw new InvalidOperationException($"There is no way to write {child.GetType().Name}."),
    });

    private static MarkdownPipeline Build()
    {
        // A line break stays one, as in a letter, and the space before a line means nothing.
        var builder = new MarkdownPipelineBuilder().UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new ListBlockParser(), new WholeParagraphs()]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([new EscapeInlineParser(), new EmphasisInlineParser(), new LineBreakInlineParser()]);
        return builder.Build();
    }

    /// <summary>A line such as '[Lead partner]: [name]' is no link's address, and stays.</summary>
    private sealed class WholeParagraphs : ParagraphBlockParser
    {
        public WholeParagraphs() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock { Lines: { Count: > 0 } lines }) return block is ParagraphBlock { Lines.Count: > 0 };
            for (var i = 0; i < lines.Count; i++) lines.Lines[i].Slice.TrimStart();
            lines.Lines[lines.Count - 1].Slice.TrimEnd();
            return true;
        }
    }
}

/// <param name="Depth">In how many lists it stands.</param>
/// <param name="Mark">The dot or number before it; null where it has none.</param>
/// <param name="Pieces">Its words; a line break is a piece of its own.</param>
public sealed record TextParagraph(int Depth, TextMark? Mark, IReadOnlyList<TextPiece> Pieces);

/// <param name="IsNumber">A number; otherwise a dot.</param>
/// <param name="BeginsAt">The number of a list's first item; null for those after it.</param>
public sealed record TextMark(bool IsNumber, int? BeginsAt);

public sealed record TextPiece(string Text, bool Bold, bool Italic);
