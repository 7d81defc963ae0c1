using CollabCase.Domain;
using Xunit;

namespace CollabCase.UnitTests;

public sealed class TextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("staff", "staff")]
    [InlineData("staff and time", "staff", "time")]
    [InlineData("staff, time and data", "staff", "time", "data")]
    [InlineData("staff, time, data and money", "staff", "time", "data", "money")]
    public void Words_are_listed_as_people_list_them(string listed, params string[] words) => Assert.Equal(listed, Text.Listed(words));

    [Theory]
    [InlineData("a and b", 2, "a", "b")]
    [InlineData("a and 2 more", 2, "a", "b", "c")]
    [InlineData("a, b and c", 3, "a", "b", "c")]
    [InlineData("a, b and 2 more", 3, "a", "b", "c", "d")]
    [InlineData("a, b and 3 more", 3, "a", "b", "c", "d", "e")]
    public void Of_many_words_the_last_place_says_how_many_are_left(string listed, int most, params string[] words) => Assert.Equal(listed, Text.Listed(words, most));

    [Fact]
    public void A_list_of_one_place_is_no_list() => Assert.Throws<ArgumentOutOfRangeException>(() => Text.Listed(["a", "b"], 1));
}
