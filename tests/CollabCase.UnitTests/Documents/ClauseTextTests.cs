using System.Text.Encodings.Web;
using CollabCase.Web.Documents;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Documents;

public sealed class ClauseTextTests
{
    [Fact]
    public void Paragraphs_lists_and_bold_words_are_seen()
    {
        var paragraphs = ClauseText.Paragraphs("We **all** agree:\n\n- one\n- two\n  - and a half\n\n  still two\n\nAfter\nthat\n\n3. three\n4. four");
        Assert.Equal(["We all agree:", "• one", "• two", "  • and a half", "  still two", "After\nthat", "3. three", "# four"], paragraphs.Select(Say));
        Assert.Equal([false, true, false], paragraphs[0].Pieces.Select(piece => piece.Bold));
        Assert.Equal([0, 1, 1, 2, 1, 0, 1, 1], paragraphs.Select(p => p.Depth));
    }

    [Theory]
    [InlineData("[Lead partner]: [name]")]
    [InlineData("[Lead]: https://example.org 'a'")]
    [InlineData("See [the plan](https://example.org) and ![this](x) and <https://example.org>")]
    [InlineData("# Not a heading")]
    [InlineData("> not a quotation")]
    [InlineData("`code` and &amp; and <b>bold</b>")]
    [InlineData("Amount\n---")]
    [InlineData("***")]
    [InlineData("```\nfence")]
    public void Anything_else_stays_as_it_was_typed(string text)
    {
        Assert.Equal([text], ClauseText.Paragraphs(text).Select(Say));
        Assert.Equal($"<p>{HtmlOf(text)}</p>", Shown(text));
    }

    [Fact]
    public void A_list_nested_beyond_reason_is_shown_as_it_was_typed()
    {
        var deep = string.Concat(Enumerable.Repeat("- ", 400)) + "x";
        Assert.Contains("as-written", Shown(deep), StringComparison.Ordinal);
        Assert.Equal([deep], ClauseText.Paragraphs(deep).Select(Say));
    }

    [Fact]
    public void No_word_of_any_text_is_lost() =>
        Prop.ForAll(Gen.Elements("alpha", "[beta]", "gamma:", "- ", "\n", "\n\n", "**", " ", "1. ", "    ", "<p>", "&lt;", "\\").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var words = string.Concat(ClauseText.Paragraphs(text).SelectMany(p => p.Pieces).Select(piece => piece.Text));
            return new[] { "alpha", "[beta]", "gamma:", "<p>", "&lt;" }.All(word => Times(text, word) == Times(words, word));
        }).QuickCheckThrowOnFailure();

    private static int Times(string text, string word) => text.Split(word).Length;

    private static string Say(TextParagraph paragraph) => string.Concat(new string(' ', 2 * Math.Max(0, paragraph.Depth - 1)),
        paragraph.Mark switch { null => paragraph.Depth > 0 ? "  " : "", { IsNumber: false } => "• ", { BeginsAt: { } start } => $"{start}. ", _ => "# " },
        string.Concat(paragraph.Pieces.Select(piece => piece.Text)));

    private static string Shown(string text)
    {
        using var html = new StringWriter();
        ClauseText.Html(text).WriteTo(html, HtmlEncoder.Default);
        return html.ToString().TrimEnd();
    }

    private static string HtmlOf(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal);
}
