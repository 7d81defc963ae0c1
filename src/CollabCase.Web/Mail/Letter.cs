using System.Globalization;
using System.Net;
using System.Text;

namespace CollabCase.Web.Mail;

/// <summary>The one thing that a message asks for.</summary>
public sealed record LetterLink(string Text, string Href);

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

    /// <summary>Why you got it.</summary>
    public required string Why { get; init; }

    /// <summary>How to change that.</summary>
    public required string HowToChange { get; init; }

    private string Greeting => string.IsNullOrWhiteSpace(Name) ? "Hello," : $"Hello {Name},";

    public string ToPlainText()
    {
        var text = new StringBuilder();
        foreach (var part in Paragraphs.Prepend(Greeting)) text.Append(part).Append("\n\n");
        if (Link is { } link) text.Append(CultureInfo.InvariantCulture, $"{link.Text}:\n{link.Href}\n\n");
        if (BelowLink is { } below) text.Append(below).Append("\n\n");
        return text.Append(CultureInfo.InvariantCulture, $"-- \n{Why}\n{HowToChange}\n").ToString();
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
        return html.Append(CultureInfo.InvariantCulture, $"<hr style=\"border:0;border-top:1px solid #b3b3b3\">\n<p style=\"font-size:14px;color:#5e5e5e\">{Lines(Why)}<br>{Lines(HowToChange)}</p>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static string Lines(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
