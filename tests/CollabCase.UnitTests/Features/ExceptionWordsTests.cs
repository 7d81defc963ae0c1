using CollabCase.Web.Features.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class ExceptionWordsTests
{
    [Theory]
    [InlineData(-12, "overdue by 12 days")]
    [InlineData(-1, "overdue by 1 day")]
    [InlineData(0, "due today")]
    [InlineData(1, "due tomorrow")]
    [InlineData(5, "due in 5 days")]
    public void Says_in_words_when_it_is_due(int days, string words)
    {
        var today = new DateOnly(2026, 11, 21);
        Assert.Equal(words, ExceptionWords.Due(today.AddDays(days), today));
    }

    [Theory]
    [InlineData(1, 0, "1 agreed exception open")]
    [InlineData(1, 1, "1 agreed exception open, overdue")]
    [InlineData(3, 1, "3 agreed exceptions open, 1 overdue")]
    [InlineData(3, 3, "3 agreed exceptions open, overdue")]
    public void Counts_those_that_are_open(int open, int overdue, string words) => Assert.Equal(words, ExceptionWords.Open(open, overdue));
}
