using Bunit;
using Xunit;

namespace CollabCase.ComponentTests;

/// <summary>Holds that components can be compared by the meaning of their markup, which needs AngleSharp.Diffing to load.</summary>
public sealed class ComparingMarkupTests : BunitContext
{
    [Fact]
    public void Markup_that_means_the_same_matches()
    {
        var tag = Render(builder => builder.AddMarkupContent(0, "<p  class=\"b a\" id=x>Awarded</p>"));

        tag.MarkupMatches("<p id=\"x\" class=\"a b\">\n  Awarded\n</p>");
    }

    [Fact]
    public void Markup_that_means_something_else_does_not_match()
    {
        var tag = Render(builder => builder.AddMarkupContent(0, "<p>Awarded</p>"));

        Assert.Throws<HtmlEqualException>(() => tag.MarkupMatches("<p>Offered</p>"));
    }
}
