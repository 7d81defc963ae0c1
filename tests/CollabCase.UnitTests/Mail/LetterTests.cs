using CollabCase.Web.Mail;
using Xunit;

namespace CollabCase.UnitTests.Mail;

public sealed class LetterTests
{
    private static readonly Letter Sign = new()
    {
        Name = "Ann & <Bob>",
        Paragraphs = ["The memorandum waits for you.", "Two lines,\nlike this."],
        Link = new("Read and sign", "https://collabcase.example.org/sign/abc?x=1&y=\"2\""),
        BelowLink = "It can be used once.",
        Why = "You sign for a partner.",
        HowToChange = "Ask the coordinator.",
    };

    [Fact]
    public void In_plain_text_the_link_stands_on_a_line_of_its_own() =>
        Assert.Equal("""
            Hello Ann & <Bob>,

            The memorandum waits for you.

            Two lines,
            like this.

            Read and sign:
            https://collabcase.example.org/sign/abc?x=1&y="2"

            It can be used once.

            -- 
            You sign for a partner.
            Ask the coordinator.

            """.ReplaceLineEndings("\n"), Sign.ToPlainText());

    [Fact]
    public void In_html_what_people_wrote_is_only_text()
    {
        var html = Sign.ToHtml();

        Assert.Contains("<p>Hello Ann &amp; &lt;Bob&gt;,</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Two lines,<br>like this.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://collabcase.example.org/sign/abc?x=1&amp;y=&quot;2&quot;\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<Bob>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_it_greets_all_the_same() => Assert.StartsWith("Hello,\n", (Sign with { Name = " ", Link = null }).ToPlainText(), StringComparison.Ordinal);
}
