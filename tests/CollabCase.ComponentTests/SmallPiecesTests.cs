using Bunit;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class SmallPiecesTests : BunitContext
{
    [Theory]
    [InlineData(Tone.Good, "ds_tag--green")]
    [InlineData(Tone.Late, "ds_tag--red")]
    [InlineData(Tone.Quiet, "ds_tag--grey")]
    public void A_state_is_a_word_first(Tone tone, string colour) =>
        Render<StatusTag>(t => t.Add(x => x.Text, "Not yet met").Add(x => x.Tone, tone)).MarkupMatches($"""<span class="ds_tag {colour}">Not yet met</span>""");

    [Fact]
    public void Nothing_here_yet_says_what_would_be_here_and_the_first_step() =>
        Render<EmptyState>(e => e.Add(x => x.Title, "No partners yet").Add(x => x.Text, "Partners will be listed here.").Add(x => x.ActionText, "Add the first partner").Add(x => x.ActionHref, "/add"))
            .MarkupMatches("""
                <div class="empty-state">
                  <h2 class="empty-state__title">No partners yet</h2>
                  <p>Partners will be listed here.</p>
                  <p><a href="/add">Add the first partner</a></p>
                </div>
                """);

    [Fact]
    public void Nothing_here_yet_offers_no_step_to_who_may_not_take_it() =>
        Assert.Empty(Render<EmptyState>(e => e.Add(x => x.Text, "Partners will be listed here.")).FindAll("a"));

    [Fact]
    public void A_card_is_named_by_its_heading()
    {
        var card = Render<SummaryCard>(c => c.Add(x => x.Title, "What’s next").Add(x => x.Figure, "7 of 11 in place"));

        Assert.Equal("What’s next", card.Find("#" + card.Find("section").GetAttribute("aria-labelledby")).TextContent);
        Assert.Equal("7 of 11 in place", card.Find(".summary-card__figure").TextContent);
    }

    [Fact]
    public void A_card_shows_only_what_it_was_given()
    {
        var card = Render<SummaryCard>(c => c.Add(x => x.Title, "Money"));

        Assert.Equal(["H2"], card.Find("section").Children.Select(part => part.TagName));
    }
}
