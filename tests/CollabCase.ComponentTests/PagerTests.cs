using Bunit;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class PagerTests : BunitContext
{
    [Fact]
    public void Offers_only_the_pages_that_there_are()
    {
        var pager = Render<Pager>(p => p.Add(x => x.NextHref, "?after=b").Add(x => x.Summary, "Showing 25 of 312"));

        pager.MarkupMatches("""
            <nav class="pager" aria-label="Pages">
              <p class="pager__summary">Showing 25 of 312</p>
              <ul class="pager__links"><li><a class="pager__link" href="?after=b" rel="next">Next page</a></li></ul>
            </nav>
            """);
    }

    [Fact]
    public void In_the_middle_offers_all_three_in_order() =>
        Assert.Equal(["First page", "Previous page", "Next page"],
            Render<Pager>(p => p.Add(x => x.FirstHref, "?").Add(x => x.PreviousHref, "?before=a").Add(x => x.NextHref, "?after=b")).FindAll("a").Select(a => a.TextContent));

    [Fact]
    public void Is_not_there_when_there_is_nothing_to_say() => Assert.Empty(Render<Pager>().Nodes.OfType<AngleSharp.Dom.IElement>());
}
