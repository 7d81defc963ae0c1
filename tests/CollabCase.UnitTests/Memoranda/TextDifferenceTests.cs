using CollabCase.Web.Features.Memoranda;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Memoranda;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("We meet monthly.", "We meet monthly.", "We meet monthly.")]
    [InlineData("We meet monthly.", "We meet weekly.", "We meet -monthly-+weekly+.")]
    [InlineData("We meet. We decide.", "We meet. We talk. We decide.", "We meet. +We talk. +We decide.")]
    [InlineData("One. Two. Three.", "One. Three.", "One. -Two. -Three.")]
    [InlineData("the old words here", "all new terms here", "-the old words-+all new terms+ here")]
    [InlineData("Each partner’s board", "Each partner’s boards", "Each partner’s -board-+boards+")]
    [InlineData("£10,000 a year", "£12,000 a year", "£-10-+12+,000 a year")]
    [InlineData("a 💷 note", "a 💶 note", "a -💷-+💶+ note")]
    [InlineData("", "new", "+new+")]
    [InlineData("gone", "", "-gone-")]
    [InlineData("one\n\ntwo", "one\n\nthree\n\ntwo", "one\n\n+three\n\n+two")]
    public void Words_that_were_added_and_removed_are_shown(string earlier, string later, string expected) => Assert.Equal(expected, Say(TextDifference.Between(earlier, later)));

    [Fact]
    public void Both_texts_can_be_read_from_the_pieces() =>
        Prop.ForAll(Texts().Two().ToArbitrary(), texts =>
        {
            var (earlier, later) = texts;
            var pieces = TextDifference.Between(earlier, later);
            return string.Concat(pieces.Where(p => p.Change is not WordChange.Added).Select(p => p.Text)) == earlier
                && string.Concat(pieces.Where(p => p.Change is not WordChange.Removed).Select(p => p.Text)) == later
                && pieces.All(p => p.Text.Length > 0)
                && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Change != pair.Second.Change)
                && (earlier != later || pieces.All(p => p.Change is WordChange.Same));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(". ")]
    [InlineData(" ")]
    [InlineData(", and. so ")]
    public void Clauses_of_five_thousand_words_take_moments(string between)
    {
        var random = new Random(7);
        string Written() => string.Join(between, Enumerable.Range(0, 5_000).Select(_ => $"word{random.Next(2_000)}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var clause = 0; clause < 6; clause++)
        {
            var earlier = Written();
            _ = TextDifference.Between(earlier, Written());
            _ = TextDifference.Between(earlier, earlier.Replace("word1", "other", StringComparison.Ordinal));
        }
        // Far more than it takes: without a limit to what is compared word by word it would be minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static string Say(IEnumerable<WordPiece> pieces) => string.Concat(pieces.Select(p => p.Change switch
    {
        WordChange.Removed => $"-{p.Text}-",
        WordChange.Added => $"+{p.Text}+",
        _ => p.Text,
    }));

    private static Gen<string> Texts() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("alpha", "beta", "gamma", " ", " ", ". ", "\n", "\n\n", "💷", "💶", "’", "-").ListOf().Select(string.Concat));
}
