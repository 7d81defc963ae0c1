using System.Globalization;
using CollabCase.Web.Features.Journey;
using Xunit;

namespace CollabCase.UnitTests.Features.Journey;

public sealed class DrawnTextTests
{
    [Fact]
    public void Words_are_kept_whole_while_there_is_room()
    {
        Assert.Equal(["Agree who does", "what"], DrawnText.Lines("Agree  who does\twhat", 155, 20, 3));
        Assert.Equal(["Agree who does what"], DrawnText.Lines("Agree who does what", 1000, 20, 3));
        Assert.Empty(DrawnText.Lines(" ", 100, 20, 3));
    }

    [Fact]
    public void What_is_left_out_shows()
    {
        var lines = DrawnText.Lines("One two three four five six seven eight nine ten", 100, 20, 2);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("One two", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_wider_than_a_line_goes_on_in_the_next_and_wide_letters_take_more_room()
    {
        var wide = DrawnText.Lines(new string('W', 30), 100, 20, 10);
        var narrow = DrawnText.Lines(new string('i', 30), 100, 20, 10);

        Assert.Equal(new string('W', 30), string.Concat(wide));
        Assert.True(wide.Count > narrow.Count);
    }

    [Fact]
    public void No_character_is_taken_apart()
    {
        const string Family = "👩‍👩‍👧‍👦";

        var lines = DrawnText.Lines(string.Concat(Enumerable.Repeat(Family, 12)), 200, 20, 2);

        Assert.All(lines, line => Assert.True(StringInfo.GetNextTextElement(line) is Family));
    }

    [Fact]
    public void What_no_picture_can_hold_is_replaced()
    {
        Assert.Equal("a\ufffd b\ufffdc 👧", DrawnText.Line("a\ud83d b\u0001c 👧", 1000, 20));
    }
}
