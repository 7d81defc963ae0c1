using System.Globalization;
using System.Net;
using System.Text;

namespace CollabCase.Web.Mail;

/// <summary>The one thing that a message asks for.</summary>
public sealed record LetterLink(string Text, string Href);

/// <summary>What belongs together in a message that is about several things, under a heading.</summary>
public sealed record LetterSection(string Heading, IReadOnlyList<LetterItem> Items);

/// <summary>One of them: what it is, said on lines of its own, and what can be done with it. In plain text each address stands on a line.</summary>
public sealed record LetterItem(LetterLink Title, IReadOnlyList<string> Lines, IReadOnlyList<LetterLink> Links);

/// <summary>
/// The words of a message, the same in plain text and in HTML: one subject, one action, one link, why you got it, how to change it. No sensitive
/// personal data.
/// </summary>
public sealed record Letter
{
    /// <summary>Whom it greets: 'Hello Anna,'. Without a name: 'Hello,'.</summary>
    public string? Name { get; init; }

    /// <summary>What it says, a paragraph each.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    public LetterLink? Link { get; init; }

    /// <summary>What stands below the link: until when it can be used, what it opens.</summary>
    public string? BelowLink { get; init; }

    /// <summary>What it is about in detail, where that is more than one thing.</summary>
    public IReadOnlyList<LetterSection> Sections { get; init; } = [];

    /// <summary>Why you got it.</summary>
    public required string Why { get; init; }

    /// <summary>How to change that.</summary>
    public required string HowToChange { get; init; }

    /// <summary>Where it is changed, if that is a page of this program.</summary>
    public LetterLink? Change { get; init; }

    private string Greeting => string.IsNullOrWhiteSpace(Name) ? "Hello," : $"Hello {Name},";

    public string ToPlainText()
    {
        var text = new StringBuilder();
        foreach (var part in Paragraphs.Prepend(Greeting)) text.Append(part).Append("\n\n");
        if (Link is { } link) text.Append(CultureInfo.InvariantCulture, $"{link.Text}:\n{link.Href}\n\n");
        if (BelowLink is { } below) text.Append(below).Append("\n\n");
        foreach (var section in Sections)
        {
            text.Append(section.Heading).Append('\n').Append('-', section.Heading.Length).Append("\n\n");
            foreach (var item in section.Items)
            {
                text.Append("* ").Append(item.Title.Text).Append('\n');
                foreach (var line in item.Lines) text.Append("  ").Append(line).Append('\n');
                text.Append("  ").Append(item.Title.Href).Append('\n');
                foreach (var act in item.Links) text.Append(CultureInfo.InvariantCulture, $"  {act.Text}:\n  {act.Href}\n");
                text.Append('\n');
            }
        }
        text.Append(CultureInfo.InvariantCulture, $"-- \n{Why}\n{HowToChange}\n");
        if (Change is { } change) text.Append(CultureInfo.InvariantCulture, $"{change.Text}: {change.Href}\n");
        return text.ToString();
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>CollabCase</title></head>\n");
        html.Append("<body style=\"margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#333;background:#fff\">\n<div style=\"max-width:600px\">\n");
        foreach (var part in Paragraphs.Prepend(Greeting)) html.Append(CultureInfo.InvariantCulture, $"<p>{Lines(part)}</p>\n");
        if (Link is { } link)
        {
            var href = WebUtility.HtmlEncode(link.Href);
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{href}\" style=\"display:inline-block;padding:10px 16px;background:#0065bd;color:#fff;text-decoration:none\">{Lines(link.Text)}</a></p>\n");
            html.Append(CultureInfo.InvariantCulture, $"<p>Or copy this address into your browser:<br><a href=\"{href}\" style=\"color:#0065bd;word-break:break-all\">{href}</a></p>\n");
        }
        if (BelowLink is { } below) html.Append(CultureInfo.InvariantCulture, $"<p>{Lines(below)}</p>\n");
        foreach (var section in Sections) Append(html, section);
        html.Append(CultureInfo.InvariantCulture, $"<hr style=\"border:0;border-top:1px solid #b3b3b3\">\n<p style=\"font-size:14px;color:#5e5e5e\">{Lines(Why)}<br>{Lines(HowToChange)}");
        if (Change is { } change) html.Append(CultureInfo.InvariantCulture, $"<br><a href=\"{WebUtility.HtmlEncode(change.Href)}\" style=\"color:#0065bd\">{Lines(change.Text)}</a>");
        return html.Append("</p>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, LetterSection section)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"margin:24px 0 8px;font-size:18px;line-height:1.3\">{Lines(section.Heading)}</h2>\n<ul style=\"margin:0;padding-left:20px\">\n");
        foreach (var item in section.Items)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li style=\"margin-bottom:16px\">{Anchor(item.Title)}");
            foreach (var line in item.Lines) html.Append("<br>").Append(Lines(line));
            if (item.Links.Count > 0) html.Append("<br>").AppendJoin(" &nbsp; ", item.Links.Select(Anchor));
            html.Append("</li>\n");
        }
        html.Append("</ul>\n");
    }

    private static string Anchor(LetterLink link) => $"<a href=\"{WebUtility.HtmlEncode(link.Href)}\" style=\"color:#0065bd\">{Lines(link.Text)}</a>";

    private static string Lines(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
