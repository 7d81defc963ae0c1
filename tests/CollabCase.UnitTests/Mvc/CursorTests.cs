using CollabCase.Web.Mvc;
using Xunit;

namespace CollabCase.UnitTests.Mvc;

public sealed class CursorTests
{
    private const string List = "partnerships|stage=test-and-embed|name";

    [Theory]
    [InlineData("glen example connections", 7, false)]
    [InlineData("", long.MaxValue, true)]
    [InlineData("éire 🏴󠁧󠁢󠁳󠁣󠁴󠁿", 0, false)]
    public void Reads_back_what_was_written(string key, long id, bool back)
    {
        var cursor = new Cursor(key, id, back);

        Assert.True(Cursor.TryRead(cursor.Write(List), List, out var read));
        Assert.Equal(cursor, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_is_the_first_page_and_no_mistake(string? text)
    {
        Assert.True(Cursor.TryRead(text, List, out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("<script>")]
    [InlineData("%00")]
    public void What_is_no_cursor_is_not_read(string text) => Assert.False(Cursor.TryRead(text, List, out _));

    [Fact]
    public void A_very_long_text_is_not_read() => Assert.False(Cursor.TryRead(new string('A', 100_000), List, out _));

    [Fact]
    public void A_cursor_of_another_list_is_not_read() =>
        Assert.False(Cursor.TryRead(new Cursor("a", 1).Write("partnerships|stage=pre-collaboration|name"), List, out _));

    [Fact]
    public void A_changed_cursor_is_not_read()
    {
        var text = new Cursor("glen", 4711).Write(List);
        for (var i = 0; i < text.Length - 1; i++)
            Assert.False(Cursor.TryRead(text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..], List, out _), $"character {i}");
    }

    [Fact]
    public void The_first_of_several_pages_has_a_next_and_no_previous()
    {
        var page = Keyset.Slice(Rows("abc"), null, List, r => r.Key, r => r.Id, size: 2);

        Assert.Equal(["a", "b"], page.Rows.Select(r => r.Key));
        Assert.Null(page.Previous);
        Assert.True(Cursor.TryRead(page.Next, List, out var next));
        Assert.Equal(new Cursor("b", 2), next);
    }

    [Fact]
    public void A_page_read_backwards_is_in_reading_order_and_goes_on_both_ways()
    {
        var page = Keyset.Slice([.. Rows("abc").AsEnumerable().Reverse()], new Cursor("d", 4, Back: true), List, r => r.Key, r => r.Id, size: 2);

        Assert.Equal(["b", "c"], page.Rows.Select(r => r.Key));
        Assert.True(Cursor.TryRead(page.Previous, List, out var previous));
        Assert.Equal(new Cursor("b", 2, Back: true), previous);
        Assert.NotNull(page.Next);
    }

    [Fact]
    public void The_last_page_has_a_previous_and_no_next()
    {
        var page = Keyset.Slice(Rows("c"), new Cursor("b", 2), List, r => r.Key, r => r.Id, size: 2);

        Assert.NotNull(page.Previous);
        Assert.Null(page.Next);
    }

    private static List<(string Key, long Id)> Rows(string keys) => [.. keys.Select(key => (key.ToString(), (long)(key - 'a' + 1)))];
}
