using CollabCase.Domain.Notes;
using Xunit;

namespace CollabCase.UnitTests.Notes;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Minutes of May.pdf", "Minutes of May.pdf")]
    [InlineData("Cùis-lagha – 2026.docx", "Cùis-lagha – 2026.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\Documents\\plan.xlsx", "plan.xlsx")]
    [InlineData("a/b\\c.txt", "c.txt")]
    [InlineData("line\r\nbreak\t.txt", "line break.txt")]
    [InlineData("nul\0byte.txt", "nulbyte.txt")]
    [InlineData("annual\u202Efdp.exe", "annualfdp.exe")]
    [InlineData("zero\u200Bwidth\uFEFF.pdf", "zerowidth.pdf")]
    [InlineData("what?*<is>|\"this\":.pdf", "what---is---this--.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("com1", "_com1")]
    [InlineData("lpt9.tar.txt", "_lpt9.tar.txt")]
    [InlineData("trailing. . .pdf", "trailing.pdf")]
    [InlineData("  .hidden.txt  ", "hidden.txt")]
    [InlineData("...", "document")]
    [InlineData("", "document")]
    [InlineData(null, "document")]
    [InlineData("/", "document")]
    [InlineData("e\u0301.txt", "\u00e9.txt")]
    public void A_name_is_made_safe_and_keeps_what_people_read(string? given, string clean) => Assert.Equal(clean, FileName.Clean(given));

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("ab.txt", FileName.Clean("a\ud83db.txt"));

    [Fact]
    public void A_long_name_keeps_its_ending_and_breaks_no_character_in_two()
    {
        var clean = FileName.Clean(string.Concat(Enumerable.Repeat("\U0001F600", 150)) + ".docx");

        Assert.InRange(clean.Length, FileName.MaxLength - 1, FileName.MaxLength);
        Assert.EndsWith("\U0001F600.docx", clean, StringComparison.Ordinal);
        Assert.Equal(FileName.MaxLength, FileName.Clean(new string('n', 300) + ".pdf").Length);
        Assert.InRange(FileName.Clean("n." + new string('p', 300)).Length, 1, FileName.MaxLength);
    }

    [Theory]
    [InlineData("a.PDF", ".pdf", "a")]
    [InlineData("a.tar.gz", ".gz", "a.tar")]
    [InlineData("a", "", "a")]
    [InlineData("a.b c", "", "a.b c")]
    [InlineData("a.", "", "a.")]
    public void An_ending_is_what_follows_the_last_dot(string name, string ending, string stem) =>
        Assert.Equal((ending, stem), (FileName.EndingOf(name), FileName.WithoutEnding(name)));

    [Fact]
    public void What_is_clean_stays_as_it_is()
    {
        foreach (var given in new[] { "x:y?.pdf", "CON", "\u202Ea.b", new string('x', 200) + ".txt", " a . txt", "..a..b..", "com1 .txt" })
        {
            var once = FileName.Clean(given);
            Assert.Equal(once, FileName.Clean(once));
        }
    }
}
