using CollabCase.Web.Features.Search;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class ExcerptTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Repeat("filler", 60));

    [Theory]
    [InlineData("Short and whole.", "whole", "Short and whole.")]
    [InlineData("They will:\n\n- read it.\n- sign", "sign", "They will: read it. sign")]
    [InlineData("# A heading\n\n- one\n2. **two**\n> three\n2 + 2", "one", "A heading · one · two · three · 2 + 2")]
    public void A_short_text_is_shown_whole_without_its_marks(string written, string sought, string shown) => Assert.Equal(shown, Excerpt.Of(written, sought));

    [Fact]
    public void A_long_text_is_shown_around_the_first_word_sought()
    {
        var shown = Excerpt.Of($"{Filler} Éire’s façade, {Filler}", "facade");

        Assert.StartsWith("…filler", shown, StringComparison.Ordinal);
        Assert.EndsWith("filler…", shown, StringComparison.Ordinal);
        Assert.Contains("Éire’s façade, filler", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 100, 142);
    }

    [Fact]
    public void What_is_not_there_shows_the_beginning() => Assert.StartsWith("filler filler", Excerpt.Of(Filler, "elsewhere"), StringComparison.Ordinal);

    [Fact]
    public void A_word_without_end_is_cut_but_never_through_a_character()
    {
        var shown = Excerpt.Of("x" + string.Concat(Enumerable.Repeat("🙂", 2000)), "x");

        Assert.EndsWith("🙂…", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 130, 141);
    }
}
