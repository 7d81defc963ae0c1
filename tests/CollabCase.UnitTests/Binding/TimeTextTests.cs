using CollabCase.Web.Mvc.Binding;
using CollabCase.Web.Mvc.Forms;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Binding;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("10:30", "10:30")]
    [InlineData("10.30", "10:30")]
    [InlineData("1030", "10:30")]
    [InlineData("930", "09:30")]
    [InlineData("9:05", "09:05")]
    [InlineData("14:05", "14:05")]
    [InlineData("2 pm", "14:00")]
    [InlineData("2PM", "14:00")]
    [InlineData("2.30 p.m.", "14:30")]
    [InlineData("2:05 am", "02:05")]
    [InlineData("12 am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("noon", "12:00")]
    [InlineData("00:00", "00:00")]
    public void Reads_a_time_as_people_write_it(string typed, string time)
    {
        Assert.True(TimeText.TryParse(typed, out var read));
        Assert.Equal(time, FieldText.Of(read));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("24:00")]
    [InlineData("10:60")]
    [InlineData("13 pm")]
    [InlineData("0 am")]
    [InlineData("half past ten")]
    [InlineData("10:3")]
    [InlineData("١٠:٣٠")]
    [InlineData("-1:00")]
    public void Does_not_guess(string typed) => Assert.False(TimeText.TryParse(typed, out _));

    [Fact]
    public void Reads_what_a_field_shows() =>
        Prop.ForAll(Gen.Choose(0, 1439).ToArbitrary(), minute =>
        {
            var time = new TimeOnly(minute / 60, minute % 60);
            return TimeText.TryParse(FieldText.Of(time), out var read) && read == time;
        }).QuickCheckThrowOnFailure();
}
