using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.UnitTests.Notes;

/// <summary>What people type is shown with the little form that they gave it, and runs nowhere.</summary>
public sealed class NoteTextTests
{
    [Theory]
    [InlineData("One\n\nTwo", "<p>One</p>\n<p>Two</p>\n")]
    [InlineData("One\nTwo", "<p>One<br />\nTwo</p>\n")]
    [InlineData("- tea\n- cake", "<ul>\n<li>tea</li>\n<li>cake</li>\n</ul>\n")]
    [InlineData("**Now**", "<p><strong>Now</strong></p>\n")]
    [InlineData("    not code", "<p>not code</p>\n")]
    [InlineData("# One\n\n### Two\n\n# Three", "<h4>One</h4>\n<h5>Two</h5>\n<h4>Three</h4>\n")]
    [InlineData("<b>x</b> & <script>alert(1)</script>", "<p>&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("[site](https://example.org/a?b=c)", "<p><a href=\"https://example.org/a?b=c\" rel=\"noopener noreferrer nofollow\">site</a></p>\n")]
    [InlineData("See https://example.org now", "<p>See <a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">https://example.org</a> now</p>\n")]
    [InlineData("<a@example.org>", "<p><a href=\"mailto:a@example.org\" rel=\"noopener noreferrer nofollow\">a@example.org</a></p>\n")]
    [InlineData("![a picture](https://example.org/p.png)", "<p>a picture</p>\n")]
    public void It_is_shown_as_it_was_meant(string typed, string html) => Assert.Equal(html, Html(typed));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#115;cript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](/account/sign-out)")]
    [InlineData("[x](//example.org)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<x-other:y>")]
    [InlineData("ftp://example.org/x tel:123")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[![x](https://example.org/p.png)](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a](https://example.org/\"onmouseover=\"alert(1))")]
    [InlineData("[a](https://example.org 'x\" onmouseover=\"alert(1)')")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("```<script>\nalert(1)\n```")]
    public void Nothing_of_it_runs_or_leads_elsewhere_than_the_web_and_mail(string typed)
    {
        var document = new HtmlParser().ParseDocument(Html(typed));

        Assert.Empty(document.QuerySelectorAll("script, img, svg, iframe, style, object, form, input"));
        Assert.Empty(document.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "id").Select(a => a.Name));
        Assert.All(document.QuerySelectorAll("a"), a =>
        {
            Assert.Matches("^(https?:|mailto:)", a.GetAttribute("href")!);
            Assert.Equal("noopener noreferrer nofollow", a.GetAttribute("rel"));
        });
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('(')]
    public void Thousands_of_the_same_sign_are_shown_and_break_nothing(char sign) =>
        Assert.Contains(new HtmlParser().ParseDocument(Html(new string(sign, 4000))).DocumentElement.TextContent, text => text == sign || char.IsWhiteSpace(text) || sign == '>' || sign == '*');

    private static string Html(string typed)
    {
        using var writer = new StringWriter();
        NoteText.Html(typed, under: 3).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
